import { describe, expect, it } from 'vitest';
import type { FleetUpdate } from '../../../src/datasources/fleet/fleet-update.ts';
import type { ObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import { createStreams } from '../../../src/datasources/fleet/streams.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { TestClusters } from '../../support/fleet.ts';
import {
  POD_KIND,
  createTestSource,
  follow,
  openFleet,
  startClusters,
  toEntry,
} from '../../support/fleet.ts';

describe('followFleet', () => {
  it('begins with the rows of all clusters, in parts of which the last is whole', async () => {
    await using clusters = await startClusters({
      alpha: ['shop/a', 'shop/b', 'shop/c'],
      beta: ['shop/d', 'shop/e'],
    });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock, { maxChanges: 2 });

    const parts = await stream.takeUntil(({ isSynced }) => isSynced);

    expect(parts.map(({ phase }) => phase)).toEqual(['SNAPSHOT', 'SNAPSHOT', 'SNAPSHOT']);
    expect(parts.map(({ changes }) => changes.length)).toEqual([2, 2, 1]);
    expect(parts.flatMap(toText)).toEqual(['+a', '+b', '+c', '+d', '+e']);
    expect(parts.map(({ outcomes }) => outcomes.map(({ cluster }) => cluster.name))).toEqual([
      ['alpha', 'beta'],
      [],
      [],
    ]);
    expect(parts[0]?.cursor).toBe(parts[1]?.cursor);
    expect(parts[0]?.cursor).not.toBe(parts[2]?.cursor);
  });

  it('says that it is synced when there is nothing', async () => {
    await using clusters = await startClusters({ alpha: [] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);

    const first = await stream.take();

    expect(first).toMatchObject({ phase: 'SNAPSHOT', changes: [], isSynced: true, resync: [] });
  });

  it('tells what happened in one tick together, each object once', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'shop/b'] });
    const [alpha] = clusters.all;
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    const first = await stream.take();

    put(alpha, 'c');
    put(alpha, 'a', { tier: 'web' });
    remove(alpha, 'b');
    const live = await stream.take();

    expect(new Set(toText(live))).toEqual(new Set(['+c', '~a', '-b']));
    expect(live).toMatchObject({ phase: 'LIVE', isSynced: true, resync: [], outcomes: [] });
    expect(live.cursor).not.toBe(first.cursor);
    expect(live.changes.find(({ type }) => type === 'MODIFIED')?.before?.labels).toEqual([]);
  });

  it('sends nothing for what came and went within one tick', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'] });
    const [alpha] = clusters.all;
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    await stream.take();

    put(alpha, 'brief');
    remove(alpha, 'brief');
    put(alpha, 'z');
    const live = await stream.takeUntil((update) => toText(update).includes('+z'));

    expect(live.flatMap(toText).filter((text) => text.endsWith('brief'))).toHaveLength(0);
  });

  it('tells the same name with another UID as deleted, then added', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'] });
    const [alpha] = clusters.all;
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    await stream.take();

    remove(alpha, 'a');
    put(alpha, 'a');
    const live = await stream.takeUntil((update) => toText(update).includes('+a'));

    expect(live.flatMap(toText)).toEqual(['-a', '+a']);
  });

  it('adds a row that starts to match and deletes one that stops', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'] });
    const [alpha] = clusters.all;
    const filter = {
      key: 'web',
      matches: ({ labels }: ObjectRecord) => labels.some(({ value }) => value === 'web'),
    };
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock, { filter });
    const first = await stream.take();

    put(alpha, 'a', { tier: 'web' });
    const starts = await stream.take();
    put(alpha, 'a', { tier: 'web', more: 'so' });
    const changes = await stream.take();
    put(alpha, 'a', { tier: 'batch' });
    const stops = await stream.take();

    expect([first, starts, changes, stops].map(toText)).toEqual([[], ['+a'], ['~a'], ['-a']]);
  });

  it('sends the rows of a cluster that joins, and deletes those of one that leaves', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b', 'shop/c'] });
    const [one, two] = clusters.entries;
    const source = createTestSource(one === undefined ? [] : [one]);
    await using test = openFleet([source], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    const first = await stream.take();

    source.set(clusters.entries);
    const joined = await stream.takeUntil((update) => toText(update).includes('+c'));
    source.set(two === undefined ? [] : [two]);
    const left = await stream.takeUntil((update) => toText(update).includes('-a'));

    expect(toText(first)).toEqual(['+a']);
    expect(joined.flatMap(toText)).toEqual(['+b', '+c']);
    expect(joined.flatMap(({ outcomes }) => outcomes).at(-1)).toMatchObject({
      cluster: { name: 'beta' },
      phase: 'live',
    });
    expect(left.flatMap(toText)).toEqual(['-a']);
  });

  it('deletes the rows of a cluster that was rebuilt, and adds those of the new one', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'shop/b'] });
    const [alpha] = clusters.all;
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    const first = await stream.take();
    const formerId = first.outcomes[0]?.cluster.id;

    alpha?.rebuild();
    put(alpha, 'a');
    const updates = await stream.takeUntil((update) => toText(update).includes('+a'));

    const rows = applyAll([first, ...updates]);
    expect(rows.map(({ name, cluster }) => [name, cluster])).toEqual([['a', alpha?.uid]]);
    expect(formerId).not.toBe(alpha?.uid);
  });

  it('tells the outcomes that changed, and no rows, when a cluster falls silent', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    await stream.take();

    await clusters.all[1]?.kill();
    const lost = await stream.takeUntil(({ outcomes }) => outcomes[0]?.phase === 'down');
    await clusters.all[1]?.restart();
    const back = await stream.takeUntil(({ outcomes }) => outcomes[0]?.phase === 'live');

    expect([...lost, ...back].flatMap(toText)).toEqual([]);
    expect(
      [...lost, ...back].flatMap(({ outcomes }) =>
        outcomes.map(({ cluster, phase }) => `${cluster.name} ${phase}`),
      ),
    ).toEqual(['beta stale', 'beta down', 'beta live']);
  });

  it('waits for no cluster longer than its budget, and sends its rows when it answers', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    const fault = clusters.all[1]?.faults.add({ type: 'hang' });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock);
    const startedAt = clusters.clock.now();

    const first = await stream.take();
    const waitedMs = clusters.clock.now() - startedAt;
    fault?.remove();
    const later = await stream.takeUntil((update) => toText(update).includes('+b'));

    expect(waitedMs).toBeLessThanOrEqual(5100);
    expect(toText(first)).toEqual(['+a']);
    expect(later.flatMap(toText)).toEqual(['+b']);
  });

  it('begins without rows when none are asked for, and tells what happens from then on', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    const [alpha, beta] = clusters.all;
    const fault = beta?.faults.add({ type: 'hang' });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock, { hasSnapshot: false });

    const first = await stream.take();
    put(alpha, 'a', { tier: 'web' });
    const second = await stream.take();
    fault?.remove();
    await clusters.clock.advanceUntil(() => test.fleet.find('beta')?.connection.phase === 'live');
    const slow = await stream.takeUntil(({ outcomes }) =>
      outcomes.some(({ cluster, phase }) => cluster.name === 'beta' && phase === 'live'),
    );
    put(beta, 'c');
    const third = await stream.takeUntil((update) => update.changes.length > 0);

    expect(first).toMatchObject({ phase: 'SNAPSHOT', changes: [], isSynced: true });
    expect([second, ...slow, ...third].flatMap(toText)).toEqual(['~a', '+c']);
  });

  it('refuses a snapshot that is too large, and says how to make it smaller', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'shop/b', 'shop/c'] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock, { maxSnapshot: 2 });

    await expect(stream.take()).rejects.toMatchObject({
      code: 'COST_EXCEEDED',
      message: expect.stringContaining('narrow the filter'),
    });
  });

  it('refuses a cluster that the fleet does not have', async () => {
    await using clusters = await startClusters({ alpha: [] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock, { clusters: ['nobody'] });

    await expect(stream.take()).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('outlives a cluster that was named, and takes it up again', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: [] });
    const source = createTestSource(clusters.entries);
    await using test = openFleet([source], clusters.clock);
    await using stream = follow(POD_KIND, test.fleet, clusters.clock, { clusters: ['alpha'] });
    await stream.take();

    source.set([]);
    const gone = await stream.takeUntil((update) => toText(update).includes('-a'));
    source.set([toEntry('alpha', clusters.all[0]?.url ?? '')]);
    const back = await stream.takeUntil((update) => toText(update).includes('+a'));

    expect([...gone, ...back].flatMap(toText)).toEqual(['-a', '+a']);
    expect(back.flatMap(({ outcomes }) => outcomes).at(-1)).toMatchObject({ phase: 'live' });
  });

  it('shares one watch a cluster between all who follow a kind', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    await using streams = new AsyncDisposableStack();

    for (let count = 0; count < 20; count += 1) {
      const stream = streams.use(follow(POD_KIND, test.fleet, clusters.clock));
      await stream.take();
    }

    expect(watchesOf(clusters)).toBe(1);
  });

  it('lets go of every watch and timer some time after the last reader has left', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock);
    const streams = createStreams<ObjectRecord>({ fleet: test.fleet });
    const readers = Array.from({ length: 10 }, () =>
      follow(POD_KIND, test.fleet, clusters.clock, { streams }),
    );
    for (const reader of readers) await reader.take();
    const during = openWatches(clusters);

    for (const reader of readers) await reader[Symbol.asyncDispose]();
    await clusters.clock.advanceUntil(() => !openWatches(clusters).some(isOfPods), 60_000);

    expect(during.filter(isOfPods)).toHaveLength(2);
    // What is left is the clusters' own: the definitions of kinds.
    const left = openWatches(clusters).map((path) => path.split('/').at(-1));
    expect(new Set(left)).toEqual(new Set(['customresourcedefinitions']));
  });
});

/** What is left when a client has applied these messages in order. */
function applyAll(updates: readonly FleetUpdate<ObjectRecord>[]): readonly ObjectRecord[] {
  const rows = new Map<string, ObjectRecord>();
  for (const { resync, changes } of updates) {
    for (const [id, { cluster }] of rows) if (resync.includes(cluster)) rows.delete(id);
    for (const { before, record } of changes) {
      if (before !== undefined) rows.delete(`${before.cluster}/${before.uid}`);
      if (record !== undefined) rows.set(`${record.cluster}/${record.uid}`, record);
    }
  }
  return [...rows.values()];
}

const SIGNS = { ADDED: '+', MODIFIED: '~', DELETED: '-' } as const;

function toText({ changes }: FleetUpdate<ObjectRecord>): readonly string[] {
  return changes.map(
    ({ type, before, record }) => `${SIGNS[type]}${(record ?? before)?.name ?? ''}`,
  );
}

function put(
  cluster: EmbeddedCluster | undefined,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): void {
  cluster?.apply({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop', labels } });
}

function remove(cluster: EmbeddedCluster | undefined, name: string): void {
  cluster?.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name });
}

function isOfPods(path: string): boolean {
  return path.endsWith('/pods');
}

function openWatches({ all }: TestClusters): readonly string[] {
  const requests = all.flatMap((one) => one.requests);
  return requests.filter(({ verb, isOpen }) => verb === 'watch' && isOpen).map(({ path }) => path);
}

function watchesOf({ all }: TestClusters): number {
  const requests = all.flatMap((one) => one.requests);
  return requests.filter(({ verb, path }) => verb === 'watch' && path.endsWith('/pods')).length;
}
