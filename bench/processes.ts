import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

/** A process under measurement. It is ended with the benchmark. */
export interface Measured extends AsyncDisposable {
  readonly url: string;
  /** CPU time it has used so far, user and system, in milliseconds. */
  cpuMs(): Promise<number>;
  /** How many sockets it has open, those it listens at included. */
  sockets(): Promise<number>;
}

export interface ApiServers extends AsyncDisposable {
  /** `authority` is the PEM of who has signed its certificate, where it speaks HTTPS. */
  readonly clusters: readonly {
    readonly name: string;
    readonly url: string;
    readonly authority?: string;
  }[];
  /** The most watches that any cluster was ever asked for, of nodes. */
  nodeWatches(): Promise<unknown>;
  /** How many requests each cluster was ever sent. */
  requests(): Promise<readonly number[]>;
}

export async function startApiServers(order: {
  readonly clusters: number;
  readonly nodes: number;
  readonly pods: number;
  /** @default 0 */
  readonly functions?: number;
  /** @default 0 */
  readonly members?: number;
  /** @default false */
  readonly isLed?: boolean;
}): Promise<ApiServers> {
  const child = fork(toPath('./api-servers.ts'), { stdio: 'inherit' });
  await once(child, 'message');
  child.send(order);
  const [clusters] = await once(child, 'message');
  return {
    clusters,
    async nodeWatches() {
      child.send('watches');
      const [count] = await once(child, 'message');
      return count;
    },
    async requests() {
      child.send('requests');
      const [counts] = await once(child, 'message');
      return counts;
    },
    [Symbol.asyncDispose]: () => end(child),
  };
}

/** Starts a script that serves, with a kubeconfig of the clusters, and waits for its ready line. */
export async function startServing(
  script: './baseline.ts' | '../src/main.ts',
  { clusters }: Pick<ApiServers, 'clusters'>,
  further: readonly string[] = [],
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'fleetgraph-bench-'));
  const kubeconfig = join(folder, 'config.json');
  await writeFile(kubeconfig, JSON.stringify(toKubeconfig(clusters)));
  const args = ['--port', '0', '--kubeconfig', kubeconfig, '--log-level', 'error'];
  const limits = ['--max-produced-rows', '1000000', '--max-requested-rows', '100000000'];
  const child = spawn(execPath, [toPath(script), ...args, ...limits, ...further], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return {
    url: await readUrl(child),
    cpuMs: () => readCpuMs(child.pid ?? 0),
    sockets: () => countSockets(child.pid ?? 0),
    async [Symbol.asyncDispose]() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Fields 14 and 15 of /proc/PID/stat, in hundredths of a second. */
async function readCpuMs(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function countSockets(pid: number): Promise<number> {
  const folder = `/proc/${pid}/fd`;
  const links = await Promise.all(
    (await readdir(folder)).map((name) => readlink(join(folder, name)).catch(() => '')),
  );
  return links.filter((link) => link.startsWith('socket:')).length;
}

async function readUrl(child: ChildProcess): Promise<string> {
  let output = '';
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const url = /ready at (\S+)/.exec(output)?.[1];
    if (url !== undefined) resolve(url);
  });
  child.once('exit', () => reject(new Error(`It did not start: ${output}`)));
  return await promise;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill();
  await exited;
}

function toPath(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url));
}

function toKubeconfig(clusters: ApiServers['clusters']): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: clusters.map(({ name, url, authority }) => ({
      name,
      cluster: {
        server: url,
        ...(authority !== undefined && {
          'certificate-authority-data': Buffer.from(authority).toString('base64'),
        }),
      },
    })),
    users: [{ name: 'bench', user: {} }],
    contexts: clusters.map(({ name }) => ({ name, context: { cluster: name, user: 'bench' } })),
  };
}
