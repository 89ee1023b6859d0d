import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { Json, TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';

describe('a live view', () => {
  it('tells of a row when what is selected of it has changed, and not before', async () => {
    await using view = await openView(PODS);

    view.put({ labels: { other: 'label' } });
    view.put({ labels: { other: 'label' }, phase: 'Failed' });

    expect(await view.changes()).toEqual([{ type: 'MODIFIED', pod: { phase: 'FAILED' } }]);
  });

  it.each([
    [
      'a fragment',
      'fragment P on Pod { phase } subscription { pods { changes { type pod { ...P } } } }',
    ],
    [
      'an inline fragment',
      'subscription { pods { changes { type pod { ... on KubernetesObject { name } ... { phase } } } } }',
    ],
    [
      'an alias',
      'subscription { pods { rows: changes { type pod: pod { phase: phase } } changes { type pod { phase } } } }',
    ],
    [
      'a directive',
      'subscription { pods { changes { type pod { phase @include(if: true) resourceVersion @skip(if: true) } } } }',
    ],
  ])('sees what is selected through %s', async (_name, document) => {
    await using view = await openView(document);

    view.put({ labels: { other: 'label' } });
    view.put({ labels: { other: 'label' }, phase: 'Failed' });

    expect(await view.changes()).toMatchObject([{ type: 'MODIFIED', pod: { phase: 'FAILED' } }]);
  });

  it('sees a change within a list of the row', async () => {
    await using view = await openView(
      'subscription { pods { changes { type pod { labels { key value } } } } }',
    );

    view.put({ labels: { app: 'web' } });

    expect(await view.changes()).toEqual([
      { type: 'MODIFIED', pod: { labels: [{ key: 'app', value: 'web' }] } },
    ]);
  });

  it('is sent nothing for what the row leads to, and reads it anew when it is sent', async () => {
    await using view = await openView(
      'subscription { pods { changes { type pod { phase node { isSchedulable } } } } }',
      { nodeName: 'node-1' },
    );

    view.cluster.apply(toNode({ unschedulable: true }));
    await view.settled();
    view.put({ phase: 'Failed', nodeName: 'node-1' });

    expect(await view.changes()).toEqual([
      { type: 'MODIFIED', pod: { phase: 'FAILED', node: { isSchedulable: false } } },
    ]);
  });

  it('tells what comes and goes whatever is selected', async () => {
    await using view = await openView('subscription { pods { changes { type id } } }');

    view.put({ labels: { other: 'label' } });
    view.cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web' });

    expect(await view.changes()).toMatchObject([{ type: 'DELETED' }]);
  });

  it('sends sums of a cluster when they change', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    const stream = app.follow(
      'subscription { clusters { isSynced changes { type cluster { name nodeCount { total } } } } }',
    );
    await until(
      stream,
      (message) => message.at('clusters.changes.0.cluster.nodeCount.total') === 0,
    );

    cluster.apply(toNode({}));
    const message = await until(
      stream,
      (one) => one.at('clusters.changes.0.cluster.nodeCount.total') === 1,
    );

    expect(message.at('clusters.changes')).toEqual([
      { type: 'MODIFIED', cluster: { name: 'alpha', nodeCount: { total: 1 } } },
    ]);
  });

  it('goes on from the cursor of a list', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha', pods: ['a', 'b'] });
    await using app = await openApp(cluster);
    const filter = { namespaces: ['default'], labelSelector: '!hidden' };
    const { data } = await app.query(
      'query ($filter: PodFilter) { pods(filter: $filter) { totalCount streamCursor } }',
      { filter },
    );

    cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'b' });
    cluster.apply({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'c', namespace: 'default' } });
    await expect.poll(async () => await countPods(app, 'c')).toBe(1);
    const stream = app.follow(
      `subscription ($filter: PodFilter, $after: String) {
        pods(filter: $filter, after: $after) { phase isSynced changes { type pod { name } } }
      }`,
      { filter, after: data.at('pods.streamCursor') },
    );
    const message = await until(stream, () => true);

    expect(data.at('pods.totalCount')).toBe(2);
    expect(message.value).toEqual({
      pods: {
        phase: 'LIVE',
        isSynced: true,
        changes: [
          { type: 'DELETED', pod: null },
          { type: 'ADDED', pod: { name: 'c' } },
        ],
      },
    });
  });

  it('goes on from the cursor of the list of clusters while somebody follows them', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    const others = app.follow('subscription { clusters { phase } }');
    await others.next();
    const { data } = await app.query('{ clusters { streamCursor } }');

    const stream = app.follow(
      'subscription ($after: String) { clusters(after: $after) { phase resync } }',
      { after: data.at('clusters.streamCursor') },
    );
    const message = await until(stream, () => true);

    expect(message.at('clusters')).toEqual({ phase: 'LIVE', resync: [] });
  });

  it('starts over from the cursor of a list of clusters that nobody followed', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    const { data } = await app.query('{ clusters { streamCursor nodes { id } } }');

    const stream = app.follow(
      'subscription ($after: String) { clusters(after: $after) { phase resync changes { id } } }',
      { after: data.at('clusters.streamCursor') },
    );
    const message = await until(stream, () => true);

    const id = data.at('clusters.nodes.0.id');
    expect(message.at('clusters')).toEqual({ phase: 'RESYNC', resync: [id], changes: [{ id }] });
  });

  it('refuses what is no cursor, naming the argument', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);

    const stream = app.follow('subscription { pods(after: "nonsense") { phase } }');

    await expect(stream.next()).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });

  it('starts to flow for a kind that is installed later', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openApp(cluster);
    const stream = app.follow(
      `subscription {
        objects(resource: { group: "shop.example", resource: "widgets" }) {
          changes { type object { kind name } }
          outcomes { state }
        }
      }`,
    );
    const first = await until(stream, () => true);

    cluster.addCrd({
      group: 'shop.example',
      kind: 'Widget',
      plural: 'widgets',
      versions: ['v2'],
    });
    cluster.apply({
      apiVersion: 'shop.example/v2',
      kind: 'Widget',
      metadata: { name: 'one', namespace: 'default' },
    });
    const message = await until(stream, (one) => one.list('objects.changes').length > 0);

    expect(first.at('objects.outcomes')).toEqual([{ state: 'ABSENT' }]);
    expect(message.at('objects.changes')).toEqual([
      { type: 'ADDED', object: { kind: 'Widget', name: 'one' } },
    ]);
  });
});

const PODS = 'subscription { pods { changes { type pod { phase } } } }';

interface PodState {
  readonly labels?: Readonly<Record<string, string>>;
  readonly phase?: string;
  readonly nodeName?: string;
}

interface View extends AsyncDisposable {
  readonly cluster: EmbeddedCluster;
  put(state: PodState): void;
  /** The changes of the next message. */
  changes(): Promise<unknown>;
  /** Resolves when the fleet has what the cluster has. */
  settled(): Promise<void>;
}

/** One pod, and a view of it that has had its snapshot. */
async function openView(document: string, initial: PodState = {}): Promise<View> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  const app = await openApp(cluster);
  const put = ({ labels = {}, phase = 'Running', nodeName }: PodState): void => {
    cluster.apply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web', namespace: 'shop', labels },
      ...(nodeName !== undefined && { spec: { nodeName } }),
      status: { phase },
    });
  };
  cluster.apply(toNode({}));
  put(initial);
  const stream = app.follow(document);
  await stream.next();
  return {
    cluster,
    put,
    async changes() {
      const { value } = await stream.next();
      return value instanceof Object && 'at' in value ? value.at('pods.changes') : undefined;
    },
    async settled() {
      const { data } = await app.query('{ clusterNodes { nodes { resourceVersion } } }');
      const before = data.at('clusterNodes.nodes.0.resourceVersion');
      await expect
        .poll(async () => {
          const answer = await app.query('{ clusterNodes { nodes { isSchedulable } } }');
          return answer.data.at('clusterNodes.nodes.0.isSchedulable');
        })
        .toBe(false);
      expect(before).toBeDefined();
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await cluster[Symbol.asyncDispose]();
    },
  };
}

function openApp(cluster: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }]);
}

function toNode(spec: { readonly unschedulable?: boolean }) {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-1' }, spec, status: {} };
}

async function countPods(app: TestFleet, text: string): Promise<unknown> {
  const { data } = await app.query(
    'query ($text: String) { pods(filter: { text: $text }) { totalCount } }',
    { text },
  );
  return data.at('pods.totalCount');
}

/** The first message that fits. */
async function until(
  stream: AsyncGenerator<Json>,
  fits: (message: Json) => boolean,
): Promise<Json> {
  for (;;) {
    const { done, value } = await stream.next();
    if (done === true) throw new Error('The stream has ended.');
    if (fits(value)) return value;
  }
}
