import { describe, expect, it } from 'vitest';
import type { AccessSet } from '../../../src/datasources/access/viewer.ts';
import type { FleetKind } from '../../../src/datasources/fleet/fleet-kind.ts';
import type { Page, ReadRequest } from '../../../src/datasources/fleet/read.ts';
import { toObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import type { ObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import { defineResource } from '../../../src/datasources/kube/resource.ts';
import { createOrder } from '../../../src/datasources/store/order.ts';
import type { TestClusters, TestFleet } from '../../support/fleet.ts';
import {
  BY_NAME,
  EVERYBODY,
  POD_KIND,
  createTestSource,
  openFleet,
  startClusters,
  toEntry,
  withClock,
} from '../../support/fleet.ts';

describe('fleet.read', () => {
  it('orders, counts and pages over three clusters as one', async () => {
    await using clusters = await startClusters({
      alpha: ['shop/a', 'shop/d', 'shop/g'],
      beta: ['shop/b', 'shop/e'],
      gamma: ['shop/c', 'shop/f'],
    });
    await using test = open(clusters);

    const pages = [await read(test, clusters, { first: 3 })];
    for (let page = pages[0]; page?.hasNextPage === true; page = pages.at(-1)) {
      const after = page.rows.map((row) => page.cursorOf(row)).at(-1);
      pages.push(await read(test, clusters, { first: 3, after }));
    }

    expect(pages.map(namesOf)).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]);
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([7, 7, 7]);
    expect(pages.map(({ hasPreviousPage }) => hasPreviousPage)).toEqual([false, true, true]);
    expect(pages.every(({ isComplete }) => isComplete)).toBe(true);
  });

  it('answers at once, without a promise, when every list is there', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    await using test = open(clusters);
    const cold: string[] = [];
    const onColdList = (cluster: string): void => void cold.push(cluster);
    await read(test, clusters, { onColdList });
    const asked = clusters.all.map(({ requests }) => requests.length);

    const page = test.reader.read(POD_KIND, toRequest({ onColdList }));

    expect(page).not.toBeInstanceOf(Promise);
    expect(cold.toSorted()).toEqual(['alpha', 'beta']);
    expect(clusters.all.map(({ requests }) => requests.length)).toEqual(asked);
  });

  it('reads the clusters that are named, by name, alias or id', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'], gamma: [] });
    const [alpha, beta] = clusters.all;
    const alias = toEntry('alias', alpha?.url ?? '');
    await using test = open(clusters, [...clusters.entries, alias]);
    await read(test, clusters);

    const byAlias = await read(test, clusters, { clusters: ['alias', 'alpha'] });
    const byId = await read(test, clusters, { clusters: [beta?.uid ?? ''] });

    expect([namesOf(byAlias), namesOf(byId)]).toEqual([['a'], ['b']]);
    expect(byAlias.outcomes).toHaveLength(1);
  });

  it('finds by its id a cluster that nobody has met yet', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    await using test = open(clusters);

    const page = await read(test, clusters, { clusters: [clusters.all[1]?.uid ?? ''] });

    expect(namesOf(page)).toEqual(['b']);
  });

  it('refuses a cluster that the fleet does not have, once it has met all', async () => {
    await using clusters = await startClusters({ alpha: [] });
    await using test = open(clusters);
    const refusal = { code: 'BAD_USER_INPUT', argument: 'filter.clusters' };

    await expect(read(test, clusters, { clusters: ['nobody'] })).rejects.toMatchObject(refusal);
    expect(() => test.reader.read(POD_KIND, toRequest({ clusters: ['nobody'] }))).toThrow(
      expect.objectContaining(refusal),
    );
  });

  it('waits for a cluster that does not answer no longer than its budget', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    clusters.all[1]?.faults.add({ type: 'hang' });
    await using test = open(clusters);
    const startedAt = clusters.clock.now();

    const page = await read(test, clusters);

    expect(clusters.clock.now() - startedAt).toBeLessThanOrEqual(5100);
    expect(namesOf(page)).toEqual(['a']);
    expect(page.isComplete).toBe(false);
    expect(page.outcomes).toMatchObject([
      { cluster: { name: 'alpha' }, phase: 'live', isWhole: true },
      { cluster: { name: 'beta' }, phase: 'connecting', isWhole: false },
    ]);
  });

  it('lists the others while one does not answer its first call', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    clusters.all[1]?.faults.add({ type: 'hang' });
    await using test = open(clusters);
    const waiting = Promise.resolve(test.reader.read(POD_KIND, toRequest()));

    await clusters.clock.advanceUntil(
      () => clusters.all[0]?.requests.some(({ verb }) => verb === 'watch') === true,
      0,
    );

    await withClock(clusters.clock, waiting);
    expect(test.fleet.find('beta')?.connection.phase).not.toBe('live');
  });

  it('says of a cluster that cannot be reached why', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: [] });
    await clusters.all[1]?.kill();
    await using test = open(clusters);

    const page = await read(test, clusters);

    expect(namesOf(page)).toEqual(['a']);
    expect(page.isComplete).toBe(false);
    expect(page.outcomes[1]).toMatchObject({
      cluster: { name: 'beta' },
      phase: 'down',
      error: { code: 'CLUSTER_UNREACHABLE', cluster: 'beta' },
    });
  });

  it('says so when a cluster answers rubbish, and goes on with the others', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    clusters.all[1]?.faults.add({ type: 'rubbish-body' });
    await using test = open(clusters);

    const page = await read(test, clusters);

    expect(namesOf(page)).toEqual(['a']);
    expect(page.outcomes[1]).toMatchObject({ phase: 'down', error: { cluster: 'beta' } });
  });

  it('goes on answering what it knew of a cluster that is gone, and says how old that is', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    await using test = open(clusters);
    await read(test, clusters);
    const asOf = clusters.clock.now();

    await clusters.all[1]?.kill();
    await clusters.clock.advanceUntil(() => test.fleet.find('beta')?.connection.phase === 'down');
    const page = await read(test, clusters);

    expect(namesOf(page)).toEqual(['a', 'b']);
    expect(page.isComplete).toBe(true);
    expect(page.outcomes[1]).toMatchObject({ phase: 'down', isWhole: true });
    expect(page.outcomes[1]?.asOf).toBeLessThanOrEqual(asOf + 1000);
    expect(page.outcomes[1]?.error?.code).toBe('CLUSTER_UNREACHABLE');
  });

  it('forgets what was deleted while a cluster was gone', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'shop/b'] });
    const [alpha] = clusters.all;
    await using test = open(clusters);
    await read(test, clusters);

    await alpha?.kill();
    await clusters.clock.advanceUntil(() => test.fleet.find('alpha')?.connection.phase === 'stale');
    alpha?.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'a' });
    await alpha?.restart();
    await clusters.clock.advanceUntil(() => namesNow(test).length === 1);

    expect(namesNow(test)).toEqual(['b']);
    expect(test.fleet.find('alpha')?.connection.phase).toBe('live');
  });

  it('reads the namespaces it may where it may not read all, and says which', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'bank/b', 'kube-system/c'] });
    clusters.all[0]?.faults.add({ type: 'forbidden', resource: 'pods', isClusterWideOnly: true });
    await using test = open(clusters, clusters.entries, { namespaces: ['bank', 'shop'] });

    const page = await read(test, clusters);

    expect(namesOf(page)).toEqual(['a', 'b']);
    expect(page.isComplete).toBe(false);
    expect(page.outcomes).toMatchObject([
      { phase: 'live', namespaces: ['bank', 'shop'], isWhole: false, error: undefined },
    ]);
  });

  it('reads the namespace of the kubeconfig where none are configured', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'bank/b'] });
    const [alpha] = clusters.all;
    alpha?.faults.add({ type: 'forbidden', resource: 'pods', isClusterWideOnly: true });
    await using test = open(clusters, [toEntry('alpha', alpha?.url ?? '', 'bank')]);

    const page = await read(test, clusters);

    expect(namesOf(page)).toEqual(['b']);
    expect(page.outcomes[0]?.namespaces).toEqual(['bank']);
  });

  it('says that a list is forbidden', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'], beta: ['shop/b'] });
    clusters.all[0]?.faults.add({ type: 'forbidden', resource: 'pods' });
    await using test = open(clusters);

    const page = await read(test, clusters);

    expect(namesOf(page)).toEqual(['b']);
    expect(page.isComplete).toBe(false);
    expect(page.outcomes[0]).toMatchObject({ phase: 'forbidden', error: { code: 'FORBIDDEN' } });
  });

  it('is whole and empty where a kind is not installed, and fills when it is', async () => {
    await using clusters = await startClusters({ alpha: [] });
    const [alpha] = clusters.all;
    await using test = open(clusters);

    const absent = await read(test, clusters, {}, WIDGET_KIND);
    alpha?.addCrd({ group: 'example.org', kind: 'Widget', plural: 'widgets' });
    alpha?.apply({ apiVersion: 'example.org/v1', kind: 'Widget', metadata: { name: 'w' } });
    const { store } = toWidgetStore(test);
    await clusters.clock.advanceUntil(() => store.size === 1);
    const present = await read(test, clusters, {}, WIDGET_KIND);

    expect(absent).toMatchObject({ rows: [], totalCount: 0, isComplete: true });
    expect(absent.outcomes).toMatchObject([{ phase: 'absent', error: undefined, isWhole: true }]);
    expect(namesOf(present)).toEqual(['w']);
    expect(present.outcomes).toMatchObject([{ phase: 'live' }]);
  });

  it('counts and pages what a viewer may see, and nothing else', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'bank/b'], beta: ['shop/c'] });
    await using test = open(clusters);
    const access: AccessSet = { key: 'shop', namespacesOf: () => new Set(['shop']) };
    await read(test, clusters);

    const page = await read(test, clusters, { viewer: { ...EVERYBODY, access }, first: 1 });

    expect([namesOf(page), page.totalCount]).toEqual([['a'], 2]);
  });

  it('filters in every cluster', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a', 'bank/b'], beta: ['bank/c'] });
    await using test = open(clusters);
    const filter = { key: 'bank', matches: ({ namespace }: ObjectRecord) => namespace === 'bank' };

    const page = await read(test, clusters, { filter, first: 1 });

    expect([namesOf(page), page.totalCount, page.hasNextPage]).toEqual([['b'], 2, true]);
  });

  it('refuses a cursor of another order', async () => {
    await using clusters = await startClusters({ alpha: ['shop/a'] });
    await using test = open(clusters);
    const page = await read(test, clusters);
    const after = page.rows.map(page.cursorOf)[0];
    const order = createOrder<ObjectRecord>('Pod.key', [{ value: ({ key }) => key }]);

    await expect(read(test, clusters, { order, after })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'after',
    });
  });

  it('rejects when nobody waits any more, with the reason', async () => {
    await using clusters = await startClusters({ alpha: [] });
    clusters.all[0]?.faults.add({ type: 'hang' });
    await using test = open(clusters);
    const leaving = new AbortController();
    const waiting = read(test, clusters, { signal: leaving.signal });

    leaving.abort(new Error('Gone.'));

    await expect(waiting).rejects.toThrow('Gone.');
  });
});

const WIDGETS = defineResource({
  group: 'example.org',
  resource: 'widgets',
  kind: 'Widget',
  isNamespaced: true,
  versions: { v1: toObjectRecord },
});

const WIDGET_KIND: FleetKind<ObjectRecord> = {
  name: 'Widget',
  resource: { group: 'example.org', resource: 'widgets' },
  open: ({ kube }) => kube.informer(WIDGETS),
};

function open(
  { entries, clock }: TestClusters,
  present = entries,
  options: Parameters<typeof openFleet>[2] = {},
): TestFleet {
  return openFleet([createTestSource(present)], clock, options);
}

function toRequest(request: Partial<ReadRequest<ObjectRecord>> = {}): ReadRequest<ObjectRecord> {
  const { signal } = new AbortController();
  return { viewer: EVERYBODY, order: BY_NAME, first: 50, signal, ...request };
}

async function read(
  { reader }: TestFleet,
  { clock }: TestClusters,
  request: Partial<ReadRequest<ObjectRecord>> = {},
  kind = POD_KIND,
): Promise<Page<ObjectRecord>> {
  const answer = async (): Promise<Page<ObjectRecord>> => reader.read(kind, toRequest(request));
  return withClock(clock, answer());
}

function namesOf({ rows }: Page<ObjectRecord>): readonly string[] {
  return rows.map(({ name }) => name);
}

/** What is known of the pods, without waiting. */
function namesNow({ fleet }: TestFleet): readonly string[] {
  return [...fleet.members()].flatMap((member) =>
    member
      .store(POD_KIND)
      .list()
      .map(({ name }) => name),
  );
}

function toWidgetStore({ fleet }: TestFleet): { readonly store: { readonly size: number } } {
  const [member] = fleet.members();
  if (member === undefined) throw new Error('There is no cluster.');
  return { store: member.store(WIDGET_KIND) };
}
