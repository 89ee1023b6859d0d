import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet, readOperations } from '../support/open-fleet.ts';

describe('calls to the clusters', () => {
  let clusters: readonly EmbeddedCluster[] = [];
  let app: TestFleet;
  beforeAll(async () => {
    clusters = await Promise.all(['one', 'two', 'three'].map(startCluster));
    app = await openFleet(
      clusters.map(({ name, url }) => ({ name, connection: { server: url, user: {} } })),
    );
  });
  afterAll(async () => {
    await app?.[Symbol.asyncDispose]();
    await Promise.all(clusters.map((cluster) => cluster[Symbol.asyncDispose]()));
  });

  it('are one list a kind and cluster for NodesWithPods on a cold fleet', async () => {
    const document = await readOperations('nodes');

    const answer = await app.query(document, { first: 100 }, 'NodesWithPods');

    // Nodes and pods are listed, usage is one list of metrics: three kinds.
    expect(answer.errors).toEqual([]);
    for (const count of answer.upstream.values()) expect(count).toBeLessThanOrEqual(3);
    for (const cluster of clusters) {
      expect(listsOf(cluster, '/api/v1/nodes')).toBe(1);
      expect(listsOf(cluster, '/api/v1/pods')).toBe(1);
    }
  });

  it('are none for a warm query without usage', async () => {
    const document = `{
      clusters { nodes { name nodeCount { total } podCount
        nodes { nodes { name requested { cpuMillis } pods { nodes { name node { name } workload { name } } } } }
      } }
    }`;
    await app.query(document);
    const before = clusters.map(({ requests }) => requests.length);

    const answer = await app.query(document);

    expect(answer.errors).toEqual([]);
    expect([...answer.upstream]).toEqual([]);
    // Health probes belong to the cluster, not to the operation.
    const made = clusters.map(({ requests }, index) =>
      requests
        .slice(before[index])
        .filter(({ path }) => path !== '/readyz')
        .map(({ path }) => path),
    );
    expect(made).toEqual([[], [], []]);
  });

  it('are one list a cluster for the usage of 100 nodes', async () => {
    const before = clusters.map((cluster) => listsOf(cluster, METRICS));

    const answer = await app.query(
      '{ clusterNodes(first: 300) { nodes { usage { cpuMillis } } } }',
    );

    expect(answer.data.list('clusterNodes.nodes')).toHaveLength(300);
    const made = clusters.map((cluster, index) => listsOf(cluster, METRICS) - (before[index] ?? 0));
    expect(made.every((count) => count <= 1)).toBe(true);
  });

  it('are 50 reads for 50 objects asked for twice each', async () => {
    const pods = await app.query('{ pods(first: 50) { nodes { id } } }');
    const ids = pods.data.list('pods.nodes').map((pod) => pod.at('id'));

    const answer = await app.query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on KubernetesObject { name raw yaml } } }',
      { ids: [...ids, ...ids] },
    );

    expect(answer.errors).toEqual([]);
    expect(answer.data.list('nodes')).toHaveLength(100);
    const calls = [...answer.upstream.values()].reduce((sum, count) => sum + count, 0);
    expect(calls).toBe(50);
  });

  it('are one watch a cluster for many readers of a kind', async () => {
    const streams = Array.from({ length: 20 }, () =>
      app.follow('subscription { clusterNodes { changes { id } } }'),
    );
    await Promise.all(streams.map((stream) => stream.next()));
    await Promise.all(streams.map((stream) => stream.return(undefined)));

    for (const cluster of clusters) {
      const watches = cluster.requests.filter(
        ({ path, verb }) => path === '/api/v1/nodes' && verb === 'watch',
      );
      expect(watches.length).toBeLessThanOrEqual(1);
    }
  });
});

function listsOf(cluster: EmbeddedCluster, path: string): number {
  return cluster.requests.filter((request) => request.path === path).length;
}

const METRICS = '/apis/metrics.k8s.io/v1beta1/nodes';

async function startCluster(name: string): Promise<EmbeddedCluster> {
  const nodes = Array.from({ length: 100 }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: `${name}-node-${index}` },
    status: { conditions: [{ type: 'Ready', status: 'True' }], capacity: { cpu: '4' } },
  }));
  const pods = Array.from({ length: 200 }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `web-${index}`, namespace: 'default' },
    spec: {
      nodeName: `${name}-node-${index % 100}`,
      containers: [{ name: 'web', image: 'web:1', resources: { requests: { cpu: '100m' } } }],
    },
    status: { phase: 'Running' },
  }));
  return await startEmbeddedCluster({ name, objects: [...nodes, ...pods] });
}
