import { execFile } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { asRecord, asText, isJsonRecord } from '../../src/datasources/kube/json.ts';

/** Go modules that carry the definitions of their kinds, and where; nothing of them is compiled. */
const MODULES = {
  'cluster-api': {
    module: 'sigs.k8s.io/cluster-api@v1.14.2',
    sum: 'h1:o3GFNaeNFAOEEMpDPfhCK+2CjmV6gtQ8yLEcUwCg7bA=',
    paths: [
      'core/config/crd/bases/cluster.x-k8s.io_clusters.yaml',
      'core/config/crd/bases/cluster.x-k8s.io_machinedeployments.yaml',
      'core/config/crd/bases/cluster.x-k8s.io_machinepools.yaml',
    ],
  },
  keda: {
    module: 'github.com/kedacore/keda/v2@v2.21.0',
    sum: 'h1:R6z2HZvstK4RLUMxroNACzBj74xGxt3kG59b5Xc+Xps=',
    paths: ['config/crd/bases'],
  },
  'knative-serving': {
    module: 'knative.dev/serving@v0.51.0',
    sum: 'h1:yN2Q7eYqJgoPfZkATjoBZyGbZ2P1Qhns9HIMU4mF+to=',
    paths: ['config/core/300-resources'],
  },
  'multi-cluster-services': {
    module: 'sigs.k8s.io/mcs-api@v0.5.2',
    sum: 'h1:N+vrRiCIb0WJ0dxbBo7VfNv2WJigOHEo4gsLXpffVs8=',
    paths: ['config/crd'],
  },
  'vertical-pod-autoscaler': {
    module: 'k8s.io/autoscaler/vertical-pod-autoscaler@v1.8.1',
    sum: 'h1:Pe8bV1wozN4gOKO1rleiIY5alIyAXN+DnXDbXQcL4fI=',
    paths: ['deploy/vpa-v1-crd-gen.yaml'],
  },
} as const;

/**
 * The definitions of kinds as their own project publishes them, so that objects are checked by the schemas
 * that hold on real clusters.
 */
export async function readModuleDefinitions(
  ...names: readonly (keyof typeof MODULES)[]
): Promise<readonly object[]> {
  const read = await Promise.all(names.map((name) => readModule(MODULES[name])));
  return read.flat();
}

async function readModule({
  module,
  sum,
  paths,
}: {
  readonly module: string;
  readonly sum: string;
  readonly paths: readonly string[];
}): Promise<readonly object[]> {
  const { stdout } = await run('go', ['mod', 'download', '-json', module]);
  const downloaded = asRecord(JSON.parse(stdout));
  if (downloaded['Sum'] !== sum) {
    throw new Error(`${module} is not what it was: ${stdout}`);
  }
  const folder = asText(downloaded['Dir']);
  const files = await Promise.all(paths.map((path) => listFiles(join(folder, path))));
  const documents = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  return documents
    .flatMap((text) => parseAllDocuments(text).map((document): unknown => document.toJS()))
    .filter(isJsonRecord)
    .filter(({ kind }) => kind === 'CustomResourceDefinition');
}

async function listFiles(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(path, name));
}

const run = promisify(execFile);
