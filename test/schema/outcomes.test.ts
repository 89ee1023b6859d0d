import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { openFleet } from '../support/open-fleet.ts';

describe('ClusterOutcome', () => {
  it('says what may not be listed, and why', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.faults.add({ type: 'forbidden', resource: 'nodes' });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(
      '{ clusterNodes { isComplete outcomes { state error { code isRetryable } } } clusters { nodes { nodeCount { total } } } }',
    );

    expect(errors).toEqual([]);
    expect(data.at('clusterNodes.isComplete')).toBe(false);
    expect(data.at('clusterNodes.outcomes.0')).toMatchObject({
      state: 'FORBIDDEN',
      error: { code: 'FORBIDDEN', isRetryable: false },
    });
    expect(data.at('clusters.nodes.0.nodeCount')).toBeNull();
  });

  it('covers the one namespace that may be seen, and is not complete', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha', pods: ['web-1'] });
    cluster.faults.add({ type: 'forbidden', resource: 'pods', isClusterWideOnly: true });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, namespace: 'default', user: {} } },
    ]);

    const { data } = await app.query(
      '{ pods { isComplete nodes { name } outcomes { state namespaces } } cluster(name: "alpha") { pods { totalCount } } }',
    );

    expect(data.at('pods.nodes.0.name')).toBe('web-1');
    expect(data.at('pods.isComplete')).toBe(false);
    expect(data.at('pods.outcomes.0')).toMatchObject({ state: 'LIVE', namespaces: ['default'] });
    expect(data.at('cluster.pods.totalCount')).toBe(1);
  });

  it('tells of a cluster that cannot be reached while the others answer', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha', pods: ['web-1'] });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
      { name: 'dead', connection: { server: 'http://127.0.0.1:1', user: {} } },
    ]);

    const { data, errors } = await app.query(
      '{ pods { nodes { name } outcomes { cluster { name state health } state error { code message } } } }',
    );

    expect(errors).toEqual([]);
    expect(data.at('pods.nodes.0.name')).toBe('web-1');
    const dead = data.list('pods.outcomes').find((one) => one.at('cluster.name') === 'dead');
    expect(dead?.value).toMatchObject({
      cluster: { state: 'DOWN', health: 'UNREACHABLE' },
      state: 'DOWN',
      error: { code: 'CLUSTER_UNREACHABLE' },
    });
  });

  it('tells of a cluster that answers rubbish while the others answer', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha', pods: ['web-1'] });
    await using mad = await startEmbeddedCluster({ name: 'mad' });
    mad.faults.add({ type: 'rubbish-body' });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
      { name: 'mad', connection: { server: mad.url, user: {} } },
    ]);

    const { data, errors } = await app.query(
      '{ pods { totalCount } clusters { nodes { name state error { message } } } }',
    );

    expect(errors).toEqual([]);
    expect(data.value).toMatchObject({
      pods: { totalCount: 1 },
      clusters: {
        nodes: [
          { name: 'alpha', state: 'LIVE', error: null },
          { name: 'mad', state: 'DOWN', error: { message: expect.stringContaining('mad') } },
        ],
      },
    });
  });

  it('is an error of the list below a cluster that was never known', async () => {
    await using app = await openFleet([
      { name: 'dead', connection: { server: 'http://127.0.0.1:1', user: {} } },
    ]);

    const { data, errors } = await app.query(
      '{ cluster(name: "dead") { name pods { totalCount } pod(namespace: "default", name: "web-1") { name } } }',
    );

    expect(data.value).toMatchObject({ cluster: { name: 'dead', pods: null, pod: null } });
    expect(errors.map(({ path }) => path?.at(-1))).toEqual(['pods', 'pod']);
    expect(errors[0]?.message).toContain('dead');
  });

  it('is ABSENT where a kind is not installed', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data } = await app.query(
      '{ objects(resource: { group: "nowhere.example", resource: "things" }) { isComplete totalCount outcomes { state error { code } } } }',
    );

    expect(data.value).toMatchObject({
      objects: { isComplete: true, totalCount: 0, outcomes: [{ state: 'ABSENT', error: null }] },
    });
  });
});

describe('bad input', () => {
  it.each([
    [
      'a selector',
      '{ pods(filter: { labelSelector: "a in (" }) { totalCount } }',
      'filter.labelSelector',
    ],
    ['a cursor', '{ pods(after: "rubbish") { totalCount } }', 'after'],
    ['an id', '{ node(id: "rubbish") { id } }', 'id'],
    [
      'a cluster of clusters',
      '{ clusters(filter: { clusters: ["none"] }) { totalCount } }',
      'filter.clusters',
    ],
    [
      'a cluster of the clusters',
      '{ clusters(filter: { clusters: ["none"] }) { totalCount } }',
      'filter.clusters',
    ],
    ['a cluster', '{ pods(filter: { clusters: ["none"] }) { totalCount } }', 'filter.clusters'],
    [
      'a name',
      '{ object(ref: { cluster: "alpha", resource: "pods", namespace: "default", name: "../x" }) { name } }',
      'ref.name',
    ],
    ['a kind', '{ objects(resource: { resource: "../pods" }) { totalCount } }', 'resource'],
    ['two ways to a cluster', '{ cluster(name: "a", id: "b") { name } }', 'id'],
  ])('names the argument for %s that cannot be', async (_title, document, argument) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { errors } = await app.query(document);

    expect(errors[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('never shows what a Secret holds', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'key', namespace: 'default' },
          data: { password: 'c2VjcmV0LXZhbHVl' },
        },
      ],
    });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data } = await app.query(
      '{ objects(resource: { resource: "secrets" }) { nodes { name raw yaml } } }',
    );

    expect(data.at('objects.nodes.0.name')).toBe('key');
    expect(JSON.stringify(data.value)).not.toContain('c2VjcmV0LXZhbHVl');
  });
});
