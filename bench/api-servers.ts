import { readFileSync } from 'node:fs';
import { startEmbeddedCluster } from '../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../src/embedded/cluster.ts';
import { createPods } from '../src/embedded/seed/bulk.ts';
import { KNATIVE_KINDS, createFunctions } from './function-objects.ts';
import { addLeadingHub, addMembers } from './hub-objects.ts';

// The API servers of the benchmarks, in a process of their own. Started by `fork`; answers messages.

interface Order {
  readonly clusters: number;
  readonly nodes: number;
  readonly pods: number;
  /** Services of Knative with a Revision each. @default 0 */
  readonly functions?: number;
  /** Members of a hub, without a way to them: every cluster is a hub of another sort. @default 0 */
  readonly members?: number;
  /**
   * The first cluster is a hub of Cluster API, whose Secrets lead to all others; they speak HTTPS.
   * @default false
   */
  readonly isLed?: boolean;
}

const clusters: EmbeddedCluster[] = [];

process.on('message', (message: Order | 'watches' | 'requests') => {
  if (message === 'watches') reportWatches();
  else if (message === 'requests') process.send?.(clusters.map(({ requests }) => requests.length));
  else void start(message);
});

// Messages that come before somebody listens are lost: the parent waits for this one.
process.send?.('listening');

async function start(order: Order): Promise<void> {
  const { clusters: count, nodes, pods, functions = 0, members = 0, isLed = false } = order;
  const tls = isLed ? { cert: readPem('server.crt'), key: readPem('server.key') } : undefined;
  for (let index = 0; index < count; index += 1) {
    const cluster = await startEmbeddedCluster({ name: `cluster-${index}`, ...(tls && { tls }) });
    for (let node = 0; node < nodes; node += 1)
      cluster.apply(toNode(`node-${String(node).padStart(4, '0')}`));
    for (const pod of createPods(pods, { nodes, namespaces: 10 })) cluster.apply(pod);
    if (functions > 0) addFunctions(cluster, functions);
    if (members > 0) addMembers(cluster, index, members);
    clusters.push(cluster);
  }
  const [hub, ...led] = clusters;
  if (isLed && hub !== undefined) addLeadingHub(hub, led, readPem('ca.crt'));
  const authority = isLed ? readPem('ca.crt') : undefined;
  process.send?.(clusters.map(({ name, url }) => ({ name, url, authority })));
}

function readPem(file: string): string {
  return readFileSync(new URL(`../test/fixtures/tls/${file}`, import.meta.url), 'utf8');
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
