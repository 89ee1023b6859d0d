import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KubernetesClient } from '../support/kubernetes-client.ts';
import { listYaml, locateModule } from './binaries.ts';
import type { BinaryName } from './binaries.ts';
import type { Certificates } from './certificates.ts';

export type StartBinary = (binary: BinaryName, parameters: readonly string[]) => Promise<void>;

/** Runs kwok: it plays the kubelet of every node, with the stages that take no time. */
export async function startKwok(options: {
  readonly start: StartBinary;
  readonly certificates: Certificates;
  readonly port: number;
}): Promise<void> {
  const { start, certificates, port } = options;
  const config = certificates.path('kwok.yaml');
  const log = certificates.path(POD_LOG);
  await writeFile(log, '');
  await writeFile(config, `${await readStages()}---\n${toLogs(log)}`);
  await start('kwok', [
    `--kubeconfig=${certificates.path('kubeconfig')}`,
    '--manage-all-nodes=true',
    '--node-lease-duration-seconds=40',
    '--node-ip=127.0.0.1',
    `--node-port=${port}`,
    `--server-address=127.0.0.1:${port}`,
    `--tls-cert-file=${certificates.path('apiserver.crt')}`,
    `--tls-private-key-file=${certificates.path('apiserver.key')}`,
    `--config=${config}`,
  ]);
}

/** What every container writes: lines as container runtimes keep them. */
export const POD_LOG = 'pod.log';

function toLogs(file: string): string {
  return JSON.stringify({
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    kind: 'ClusterLogs',
    metadata: { name: 'every-container' },
    spec: { selector: {}, logs: [{ logsFile: file, follow: true }] },
  });
}

/** Makes nodes for kwok to play, named `node-0` and so on, over three zones. */
export async function createNodes(client: KubernetesClient, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async (_, index) =>
      client.post('/api/v1/nodes', toNode(`node-${index}`, ['a', 'b', 'c'][index % 3] ?? 'a')),
    ),
  );
}

function toNode(name: string, zone: string): object {
  const capacity = { cpu: '32', memory: '256Gi', pods: '110' };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'node.kubernetes.io/instance-type': 'kwok.large',
        'topology.kubernetes.io/zone': `zone-${zone}`,
        type: 'kwok',
      },
      annotations: {
        'kwok.x-k8s.io/node': 'fake',
        'metrics.k8s.io/resource-metrics-path': `/metrics/nodes/${name}/metrics/resource`,
      },
    },
    status: { allocatable: capacity, capacity },
  };
}

async function readStages(): Promise<string> {
  const folder = join(await locateModule('kwok', 'sigs.k8s.io/kwok'), 'kustomize');
  const files = [
    join(folder, 'stage/node/fast/node-initialize.yaml'),
    join(folder, 'stage/node/heartbeat-with-lease/node-heartbeat-with-lease.yaml'),
    ...(await listYaml(join(folder, 'stage/pod/fast'))).filter((path) => path.includes('/pod-')),
    join(folder, 'metrics/usage/usage-from-annotation.yaml'),
    join(folder, 'metrics/resource/metrics-resource.yaml'),
  ];
  const texts = await Promise.all(files.map(async (file) => readFile(file, 'utf8')));
  return texts.map((text) => `---\n${text}\n`).join('');
}
