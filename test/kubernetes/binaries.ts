import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const BINARIES = {
  'kube-apiserver': { module: 'kube', package: 'k8s.io/kubernetes/cmd/kube-apiserver' },
  'kube-controller-manager': {
    module: 'kube',
    package: 'k8s.io/kubernetes/cmd/kube-controller-manager',
  },
  'kube-scheduler': { module: 'kube', package: 'k8s.io/kubernetes/cmd/kube-scheduler' },
  etcd: { module: 'etcd', package: 'go.etcd.io/etcd/server/v3' },
  kwok: { module: 'kwok', package: 'sigs.k8s.io/kwok/cmd/kwok' },
  'metrics-server': {
    module: 'metrics-server',
    package: 'sigs.k8s.io/metrics-server/cmd/metrics-server',
  },
  // The provider whose machines are Node objects alone; kwok plays their kubelets.
  karpenter: { module: 'karpenter', package: 'sigs.k8s.io/karpenter/kwok' },
} as const;

export type BinaryName = keyof typeof BINARIES;

/** In the order in which they are built: the first takes longest. */
export const BINARY_NAMES: readonly BinaryName[] = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'etcd',
  'kwok',
  'metrics-server',
  'karpenter',
];

/**
 * The path of a binary: in `KUBEBUILDER_ASSETS` where that folder has it, else built by Go from the
 * module in `modules/`, once for each state of that module. A cold build of kube-apiserver takes
 * minutes; a line on standard error says so. Two runs do not build at once.
 */
export async function locateBinary(name: BinaryName): Promise<string> {
  const given = process.env['KUBEBUILDER_ASSETS'];
  if (given !== undefined && (await exists(join(given, name)))) {
    return join(given, name);
  }
  const { module } = BINARIES[name];
  const folder = join(cacheFolder(), `${module}-${await hashModule(module)}`);
  const path = join(folder, name);
  if (await exists(path)) {
    return path;
  }
  await mkdir(folder, { recursive: true });
  await withLock(join(cacheFolder(), 'lock'), async () => {
    if (!(await exists(path))) {
      await build(name, path);
    }
  });
  return path;
}

/** The read-only folder of a Go module that one of the modules here depends on. */
export async function locateModule(folder: string, module: string): Promise<string> {
  const { stdout } = await run('go', ['list', '-m', '-f', '{{.Dir}}', module], {
    cwd: moduleFolder(folder),
    env: GO_ENVIRONMENT,
  });
  return stdout.trim();
}

/** The YAML files of a folder, in the order of their names. */
export async function listYaml(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));
}

const run = promisify(execFile);

const VERSION_PACKAGE = 'k8s.io/component-base/version';

const LINKER_FLAGS = {
  kube: `-s -w -X ${VERSION_PACKAGE}.gitVersion=v1.37.2 -X ${VERSION_PACKAGE}.gitMajor=1 -X ${VERSION_PACKAGE}.gitMinor=37`,
  etcd: '-s -w',
  kwok: '-s -w',
  'metrics-server': '-s -w',
  karpenter: '-s -w',
} as const;

const GO_ENVIRONMENT = { ...process.env, GOFLAGS: '-buildvcs=false' };

async function build(name: BinaryName, path: string): Promise<void> {
  const { module, package: packagePath } = BINARIES[name];
  const startedAt = performance.now();
  process.stderr.write(`Building ${name} with Go (minutes when Go's cache is cold) …\n`);
  const unfinished = `${path}.${process.pid}`;
  await run('go', ['build', '-o', unfinished, '-ldflags', LINKER_FLAGS[module], packagePath], {
    cwd: moduleFolder(module),
    env: GO_ENVIRONMENT,
    maxBuffer: 64 * 1024 * 1024,
  });
  await rename(unfinished, path);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stderr.write(`Built ${name} in ${seconds} s.\n`);
}

async function hashModule(module: keyof typeof LINKER_FLAGS): Promise<string> {
  const folder = moduleFolder(module);
  const [mod, sum] = await Promise.all([
    readFile(join(folder, 'go.mod')),
    readFile(join(folder, 'go.sum')),
  ]);
  return createHash('sha256')
    .update(mod)
    .update(sum)
    .update(LINKER_FLAGS[module])
    .digest('hex')
    .slice(0, 12);
}

function moduleFolder(module: string): string {
  return join(import.meta.dirname, 'modules', module);
}

function cacheFolder(): string {
  const root = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(root, 'fleetgraph', 'kubernetes');
}

async function withLock(path: string, work: () => Promise<void>): Promise<void> {
  await acquire(path);
  try {
    await work();
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function acquire(path: string): Promise<void> {
  try {
    await mkdir(path);
    await writeFile(join(path, 'pid'), String(process.pid));
  } catch {
    if (await isAbandoned(path)) {
      await rm(path, { recursive: true, force: true });
    } else {
      await delay(500);
    }
    await acquire(path);
  }
}

/** Its owner is gone, or did not even get to write its name. */
async function isAbandoned(path: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(join(path, 'pid'), 'utf8'));
    return pid > 0 && !(await exists(`/proc/${pid}`));
  } catch {
    const found = await stat(path).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs > 10_000;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
