import { describe, expect, it } from 'vitest';
import type { Informer } from '../../../src/datasources/kube/informer.ts';
import type { ObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import { toObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import { defineResource } from '../../../src/datasources/kube/resource.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { PODS, connect, toEmbeddedClock } from '../../support/kube-client.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('an informer', () => {
  it('is one for all who read a resource, with one watch', async () => {
    await using api = await startEmbeddedCluster({ pods: ['web-1'] });
    await using client = connect(api.url);

    const informers = Array.from({ length: 50 }, () => client.cluster.informer(PODS));
    await Promise.all(informers.map(synced));

    expect(new Set(informers).size).toBe(1);
    expect(watchesOf(api, 'pods')).toBe(1);
  });

  it('calls nobody before it is read', async () => {
    await using api = await startEmbeddedCluster({ pods: ['web-1'] });
    await using client = connect(api.url);

    const pods = client.cluster.informer(PODS);

    expect(pods.state).toEqual({ phase: 'listing' });
    expect(pods.isRunning).toBe(false);
    expect(watchesOf(api, 'pods')).toBe(0);
  });

  it('stops ten minutes after its last reader and frees its rows, and starts again', async () => {
    const clock = createVirtualClock();
    await using api = await startEmbeddedCluster({
      pods: ['web-1'],
      clock: toEmbeddedClock(clock),
    });
    await using client = connect(api.url, { clock });
    const pods = client.cluster.informer(PODS);
    const first = pods.acquire();
    const second = pods.acquire();
    await synced(pods);

    first[Symbol.dispose]();
    first[Symbol.dispose]();
    clock.advance(700_000);
    const whileRead = pods.isRunning;
    second[Symbol.dispose]();
    clock.advance(599_000);
    const beforeIdle = pods.isRunning;
    clock.advance(2000);
    await expect.poll(() => pods.size).toBe(0);
    const afterIdle = pods.isRunning;
    await synced(pods);

    expect([whileRead, beforeIdle, afterIdle]).toEqual([true, true, false]);
    expect(pods.list().map(({ name }) => name)).toEqual(['web-1']);
  });

  it('lets a reader wait no longer than he said', async () => {
    await using api = await startEmbeddedCluster({ pods: ['web-1'] });
    await using client = connect(api.url);
    const pods = client.cluster.informer(PODS);
    api.faults.add({ type: 'hang' });

    const waiting = pods.synced({ signal: new AbortController().signal, timeoutMs: 2000 });
    client.clock.advance(2000);
    await waiting;

    expect(pods.state).toEqual({ phase: 'listing' });
    expect(pods.isWhole).toBe(false);
  });

  it('rejects a reader who leaves while he waits, with his reason', async () => {
    await using api = await startEmbeddedCluster({});
    await using client = connect(api.url);
    api.faults.add({ type: 'hang' });
    const leaving = new AbortController();
    const reason = new Error('Closed.');

    const waiting = client.cluster
      .informer(PODS)
      .synced({ signal: leaving.signal, timeoutMs: 2000 });
    leaving.abort(reason);

    await expect(waiting).rejects.toBe(reason);
  });

  it('ends quietly while it waits to try again', async () => {
    const clock = createVirtualClock();
    await using api = await startEmbeddedCluster({ clock: toEmbeddedClock(clock) });
    api.faults.add({ type: 'internal-error' });
    const client = connect(api.url, { clock });
    const pods = client.cluster.informer(PODS);
    pods.acquire();
    await clock.advanceUntil(() => pods.state.phase === 'down');

    const ended = client.cluster[Symbol.asyncDispose]();

    await expect(ended).resolves.toBeUndefined();
  });

  it('keeps records that are narrow and frozen, and share what is equal', async () => {
    const labels = { app: 'web', 'example.com/team': 'blue' };
    const metadata = { namespace: 'default', labels, managedFields: [{ manager: 'kubectl' }] };
    await using api = await startEmbeddedCluster({
      objects: ['a', 'b'].map((name) => ({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { ...metadata, name },
        spec: { containers: [] },
      })),
    });
    await using client = connect(api.url);
    const pods = client.cluster.informer(PODS);

    await synced(pods);

    const [a, b] = pods.list();
    expect(Object.isFrozen(a)).toBe(true);
    expect(a?.labels).toBe(b?.labels);
    expect(JSON.stringify(a)).not.toContain('kubectl');
    expect(a).toMatchObject({ key: 'default/a', apiVersion: 'v1', kind: 'Pod' });
  });

  it('answers by its indexes', async () => {
    await using api = await startEmbeddedCluster({ pods: ['shop/web', 'bank/web'] });
    await using client = connect(api.url);
    const pods = client.cluster.informer(PODS);

    await synced(pods);

    expect(pods.by('namespace', 'shop').map(({ key }) => key)).toEqual(['shop/web']);
  });
});

describe('a kind that is not installed', () => {
  it('is absent, which is whole and empty, and comes to life with its definition', async () => {
    const clock = createVirtualClock();
    await using api = await startEmbeddedCluster({ clock: toEmbeddedClock(clock) });
    await using client = connect(api.url, { clock });
    const widgets = client.cluster.informer(WIDGETS);
    widgets.acquire();

    await synced(widgets);
    const absent = { ...widgets.state, isWhole: widgets.isWhole };
    await expect.poll(() => watchesOf(api, 'customresourcedefinitions')).toBe(1);
    api.addCrd({ group: 'example.com', kind: 'Widget', plural: 'widgets', versions: ['v1'] });
    api.apply(widget('first'));
    await clock.advanceUntil(() => widgets.size === 1, 100);
    const live = widgets.state;
    api.remove({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      name: 'widgets.example.com',
    });
    await clock.advanceUntil(() => widgets.state.phase === 'absent', 100);

    expect(absent).toEqual({ phase: 'absent', isWhole: true });
    expect(live).toEqual({ phase: 'live' });
    expect(widgets.size).toBe(0);
  });

  it('is read in the first version of the resource that the cluster serves', async () => {
    await using api = await startEmbeddedCluster();
    api.addCrd({ group: 'example.com', kind: 'Widget', plural: 'widgets', versions: ['v1beta1'] });
    api.apply({ ...widget('old'), apiVersion: 'example.com/v1beta1' });
    await using client = connect(api.url);
    const widgets = client.cluster.informer(WIDGETS);

    await synced(widgets);

    expect(widgets.list().map(({ apiVersion }) => apiVersion)).toEqual(['example.com/v1beta1']);
  });
});

describe('a kind that may not be seen', () => {
  it('is forbidden, is asked for again slowly, and comes to life when allowed', async () => {
    await using api = await startEmbeddedCluster({ pods: ['web-1'] });
    await using client = connect(api.url);
    const pods = client.cluster.informer(PODS);
    const denial = api.faults.add({ type: 'forbidden', resource: 'pods' });
    pods.acquire();

    await synced(pods);
    const { state, isWhole } = pods;
    const before = watchesOf(api, 'pods');
    client.clock.advance(60_000);
    await client.clock.advanceUntil(() => true);
    const inAMinute = watchesOf(api, 'pods') - before;
    denial.remove();
    await client.clock.advanceUntil(() => pods.state.phase === 'live', 10_000);

    expect(state).toMatchObject({ phase: 'forbidden', error: { code: 'FORBIDDEN' } });
    expect(isWhole).toBe(false);
    expect(inAMinute).toBe(0);
    expect(pods.size).toBe(1);
  });

  it('is followed in the namespaces that may be, and says which', async () => {
    await using api = await startEmbeddedCluster({
      pods: ['shop/web', 'bank/web', 'secret/web'],
    });
    await using client = connect(api.url, { namespaces: ['shop', 'bank', 'closed'] });
    const pods = client.cluster.informer(PODS);
    api.faults.add({ type: 'forbidden', resource: 'pods', isClusterWideOnly: true });
    api.faults.add({ type: 'forbidden', resource: 'pods', namespace: 'closed' });
    pods.acquire();

    await expect.poll(() => pods.size).toBe(2);
    await expect.poll(() => pods.state).toEqual({ phase: 'live' });
    api.apply({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'new', namespace: 'bank' } });
    await expect.poll(() => pods.size).toBe(3);

    expect(pods.isWhole).toBe(false);
    expect(pods.namespaces).toEqual(['shop', 'bank']);
    expect(pods.list().map(({ key }) => key)).toEqual(['bank/new', 'bank/web', 'shop/web']);
  });

  it('is followed as a whole once that is allowed', async () => {
    await using api = await startEmbeddedCluster({ pods: ['shop/web', 'bank/web'] });
    await using client = connect(api.url, { namespaces: ['shop'] });
    const pods = client.cluster.informer(PODS);
    const denial = api.faults.add({ type: 'forbidden', resource: 'pods', isClusterWideOnly: true });
    pods.acquire();
    await expect.poll(() => pods.namespaces).toEqual(['shop']);
    await expect.poll(() => pods.size).toBe(1);

    denial.remove();
    await client.clock.advanceUntil(() => pods.isWhole, 10_000);

    expect(pods.size).toBe(2);
    expect(pods.namespaces).toBeUndefined();
    expect(pods.state).toEqual({ phase: 'live' });
  });

  it('loses of the rows of one namespace what went while it was not followed', async () => {
    const clock = createVirtualClock();
    await using api = await startEmbeddedCluster({
      pods: ['shop/a', 'shop/b', 'bank/a'],
      clock: toEmbeddedClock(clock),
    });
    await using client = connect(api.url, { clock, namespaces: ['shop', 'bank'] });
    const pods = client.cluster.informer(PODS);
    api.faults.add({ type: 'forbidden', resource: 'pods', isClusterWideOnly: true });
    pods.acquire();
    await expect.poll(() => pods.size).toBe(3);

    api.forgetHistory();
    api.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'b' });
    await clock.advanceUntil(() => pods.size === 2, 250);

    expect(pods.list().map(({ key }) => key)).toEqual(['bank/a', 'shop/a']);
  });
});

const WIDGETS = defineResource({
  group: 'example.com',
  resource: 'widgets',
  kind: 'Widget',
  isNamespaced: true,
  versions: { v1: toObjectRecord, v1beta1: toObjectRecord },
});

function widget(name: string) {
  return {
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    metadata: { name, namespace: 'default' },
  };
}

function synced(informer: Informer<ObjectRecord>): Promise<void> {
  return informer.synced({ signal: new AbortController().signal, timeoutMs: 600_000 });
}

function watchesOf(api: EmbeddedCluster, resource: string): number {
  return api.requests.filter(
    ({ verb, target }) => verb === 'watch' && target?.resource === resource,
  ).length;
}
