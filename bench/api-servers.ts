import { startEmbeddedCluster } from '../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../src/embedded/cluster.ts';
import { createPods } from '../src/embedded/seed/bulk.ts';
import { KNATIVE_KINDS, createFunctions } from './function-objects.ts';

// The API servers of the benchmarks, in a process of their own. Started by `fork`; answers messages.

interface Order {
  readonly clusters: number;
  readonly nodes: number;
  readonly pods: number;
  /** Services of Knative with a Revision each. @default 0 */
  readonly functions?: number;
}

const clusters: EmbeddedCluster[] = [];

process.on('message', (message: Order | 'watches') => {
  void (message === 'watches' ? reportWatches() : start(message));
});

// Messages that come before somebody listens are lost: the parent waits for this one.
process.send?.('listening');

async function start({ clusters: count, nodes, pods, functions = 0 }: Order): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const cluster = await startEmbeddedCluster({ name: `cluster-${index}` });
    for (let node = 0; node < nodes; node += 1)
      cluster.apply(toNode(`node-${String(node).padStart(4, '0')}`));
    for (const pod of createPods(pods, { nodes, namespaces: 10 })) cluster.apply(pod);
    if (functions > 0) addFunctions(cluster, functions);
    clusters.push(cluster);
  }
  process.send?.(clusters.map(({ name, url }) => ({ name, url })));
}

function addFunctions(cluster: EmbeddedCluster, count: number): void {
  for (const kind of KNATIVE_KINDS) cluster.addCrd(kind);
  for (const object of createFunctions(count)) cluster.apply(object);
}

function reportWatches(): void {
  const watches = clusters.map(
    ({ requests }) =>
      requests.filter(({ verb, path }) => verb === 'watch' && path === '/api/v1/nodes').length,
  );
  process.send?.(Math.max(...watches));
}

function toNode(name: string): Parameters<EmbeddedCluster['apply']>[0] {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { 'kubernetes.io/os': 'linux' } },
    status: {
      conditions: [{ type: 'Ready', status: 'True' }],
      capacity: { cpu: '32', memory: '128Gi', pods: '250' },
      allocatable: { cpu: '32', memory: '128Gi', pods: '250' },
    },
  };
}
