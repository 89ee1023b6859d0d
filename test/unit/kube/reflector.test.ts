import { describe, expect, it } from 'vitest';
import type { Informer } from '../../../src/datasources/kube/informer.ts';
import type { ObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import { toObjectRecord } from '../../../src/datasources/kube/object-record.ts';
import { defineResource } from '../../../src/datasources/kube/resource.ts';
import { FleetError } from '../../../src/datasources/errors.ts';
import { createSlots } from '../../../src/async/slots.ts';
import type { EmbeddedCluster, EmbeddedClusterOptions } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { SILENT_LOG } from '../../../src/telemetry/log.ts';
import type { KubeClusterOptions } from '../../../src/datasources/kube/kube-cluster.ts';
import {
  EVENTS,
  PODS,
  connect,
  sendJson,
  startScriptedServer,
  toEmbeddedClock,
} from '../../support/kube-client.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('the initial list', () => {
  it('streams where the server can', async () => {
    await using world = await start({ pods: ['web-1', 'web-2'] });
    const { api, pods } = world;

    await synced(pods);

    expect(names(pods)).toEqual(['web-1', 'web-2']);
    expect(pods.isWhole).toBe(true);
    expect(queries(api, 'pods')).toEqual([expect.stringContaining('sendInitialEvents=true')]);
  });

  it('comes in pages of 500 where the server is too old to stream', async () => {
    await using world = await start({ version: 'v1.26.3', pods: manyPods(1200) });
    const { api, pods } = world;

    await synced(pods);

    expect(pods.size).toBe(1200);
    const lists = queries(api, 'pods').filter((query) => query.includes('limit=500'));
    expect(lists).toHaveLength(3);
    expect(queries(api, 'pods').join()).not.toContain('sendInitialEvents');
  });

  it('comes in pages where streaming is refused, and remembers it for the cluster', async () => {
    await using world = await start({ watchList: false, pods: ['web-1'] });
    const { api, client, pods } = world;
    const configMaps = client.cluster.informer(CONFIG_MAPS);

    await synced(pods);
    await synced(configMaps);

    expect(names(pods)).toEqual(['web-1']);
    expect(queries(api, 'configmaps').join()).not.toContain('sendInitialEvents');
  });

  it('is not shown before it is whole', async () => {
    await using world = await start({ version: 'v1.26.3', pods: manyPods(700) });
    const { pods } = world;
    const sizes = new Set<number>();
    pods.subscribe(() => sizes.add(pods.size));

    await synced(pods);

    expect([...sizes].filter((size) => size > 0)).toEqual([700]);
  });

  it('begins anew when the server forgets its version between two pages', async () => {
    await using world = await start({ version: 'v1.26.3', pods: manyPods(700) });
    const { api, clock, pods } = world;
    api.faults.add({ type: 'expired-continue' }, { times: 1 });

    pods.acquire();
    await clock.advanceUntil(() => pods.state.phase === 'live', 100);

    expect(pods.size).toBe(700);
  });

  it('waits for a place, and those go first for whom a reader waits', async () => {
    const slots = createSlots({ capacity: 1 });
    await using world = await start({ pods: ['web-1'] }, { slots });
    const { api, client, pods } = world;
    const place = await slots.acquire({ signal: new AbortController().signal });
    const configMaps = client.cluster.informer(CONFIG_MAPS);
    configMaps.acquire();
    await expect.poll(() => slots.waiting).toBeGreaterThanOrEqual(1);
    const waiting = synced(pods);
    await expect.poll(() => slots.waiting).toBeGreaterThanOrEqual(2);

    place[Symbol.dispose]();
    await waiting;

    const first = api.requests.find(({ path }) => path.startsWith('/api/v1/'));
    expect(first?.path).toBe('/api/v1/pods');
  });

  it('gives up its place when it takes too long, and goes on', async () => {
    const slots = createSlots({ capacity: 1 });
    await using world = await start({ pods: ['web-1'] }, { slots });
    const { api, client, clock, pods } = world;
    const hang = api.faults.add(
      { type: 'hang' },
      { matches: ({ path }) => path.endsWith('/pods') },
    );
    pods.acquire();
    await expect.poll(() => queries(api, 'pods').length).toBe(1);

    clock.advance(25_000);
    hang.remove();
    const configMaps = client.cluster.informer(CONFIG_MAPS);
    configMaps.acquire();
    await clock.advanceUntil(() => configMaps.state.phase === 'live');

    expect(configMaps.isWhole).toBe(true);
  });
});

describe('the watch', () => {
  it('tells additions, changes and deletions, in order for each object', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, pods } = world;
    await synced(pods);
    const { revision } = pods;

    api.apply(pod('web-2'));
    api.apply(pod('web-2', { app: 'web' }));
    api.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web-1' });

    await expect.poll(() => names(pods)).toEqual(['web-2']);
    const changes = pods
      .since(revision)
      .changes.map(({ key, before, after }) => [key, before?.labels.length, after?.labels.length])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
    expect(changes).toEqual([
      ['default/web-1', 0, undefined],
      ['default/web-2', undefined, 0],
      ['default/web-2', 0, 1],
    ]);
  });

  it('always asks for bookmarks and ends after 300 to 600 seconds, each at its own time', async () => {
    let draw = 0;
    const random = (): number => {
      draw += 0.137;
      return draw % 1;
    };
    await using world = await start({ pods: ['web-1'] }, { random });
    const { api, client, pods } = world;

    await synced(pods);
    await synced(client.cluster.informer(CONFIG_MAPS));
    await synced(client.cluster.informer(EVENTS));

    const watches = api.requests.filter(({ verb }) => verb === 'watch');
    const seconds = watches.map(({ query }) =>
      Number(new URLSearchParams(query).get('timeoutSeconds')),
    );
    expect(watches.every(({ query }) => query.includes('allowWatchBookmarks=true'))).toBe(true);
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(600);
    expect(new Set(seconds).size).toBe(seconds.length);
  });

  it('is fresh as of each bookmark, and resumes from the version of the last', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await synced(pods);
    const asOf = pods.asOf ?? 0;
    api.apply({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a', namespace: 'default' },
    });

    await clock.advanceUntil(() => (pods.asOf ?? 0) >= asOf + 60_000, 10_000);
    const last = api.list({ apiVersion: 'v1', kind: 'ConfigMap' }).at(-1);
    api.endWatches();
    await clock.advanceUntil(() => queries(api, 'pods').length > 1, 100);

    expect(versionOf(queries(api, 'pods')[1])).toBe(last?.metadata.resourceVersion);
  });

  it('is resumed after a clean end without a list, and nobody notices', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await synced(pods);
    const phases = recordPhases(pods);

    api.endWatches();
    await clock.advanceUntil(() => queries(api, 'pods').length > 1, 100);
    api.apply(pod('web-2'));

    await expect.poll(() => names(pods)).toEqual(['web-1', 'web-2']);
    expect(queries(api, 'pods')[1]).not.toContain('sendInitialEvents');
    expect([...phases]).toEqual(['live']);
  });

  it('is resumed after a reset, and after any error but an expired version', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await synced(pods);

    api.cutConnections();
    api.faults.add(
      { type: 'internal-error' },
      { times: 1, matches: ({ verb }) => verb === 'watch' },
    );
    api.apply(pod('web-2'));
    await clock.advanceUntil(() => names(pods).length === 2, 250);

    const lists = queries(api, 'pods').filter((query) => !query.includes('resourceVersion='));
    expect(lists).toHaveLength(1);
    expect(pods.state).toEqual({ phase: 'live' });
  });

  it('reads the identity of the cluster before it resumes a lost connection', async () => {
    const seen: number[] = [];
    let watches: (() => number) | undefined;
    const verifyIdentity = (): Promise<void> => {
      seen.push(watches?.() ?? 0);
      return Promise.resolve();
    };
    await using world = await start({ pods: ['web-1'] }, { verifyIdentity });
    const { api, clock, pods } = world;
    watches = () => queries(api, 'pods').length;
    await synced(pods);

    api.cutConnections();
    await clock.advanceUntil(() => queries(api, 'pods').length > 1, 100);

    expect(seen).toContain(1);
  });

  it('drops all rows when another cluster answers', async () => {
    let isOther = false;
    const verifyIdentity = (): Promise<void> =>
      isOther
        ? Promise.reject(new FleetError('PRECONDITION_FAILED', 'alpha was rebuilt.'))
        : Promise.resolve();
    await using world = await start({ pods: ['web-1'] }, { verifyIdentity });
    const { api, clock, pods } = world;
    await synced(pods);

    isOther = true;
    api.rebuild();
    await clock.advanceUntil(() => pods.state.phase === 'down', 100);

    expect(names(pods)).toEqual([]);
    expect(pods.isWhole).toBe(false);
  });

  it('is taken for dead after two bookmark periods of silence, and the list read after two of those', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await synced(pods);
    const silence = api.faults.add({ type: 'silent-watch' });
    api.apply(pod('web-2'));
    const startedAt = clock.now();

    await clock.advanceUntil(() => queries(api, 'pods').length === 2, 5000);
    const noticedAt = clock.now();
    await clock.advanceUntil(() => queries(api, 'pods').filter(isStreamedList).length === 2, 5000);
    silence.remove();

    await clock.advanceUntil(() => names(pods).length === 2, 5000);
    expect(noticedAt - startedAt).toBeLessThanOrEqual(140_000);
    expect(isStreamedList(queries(api, 'pods')[1] ?? '')).toBe(false);
  });

  it('may be silent for Events, which have no bookmarks', async () => {
    await using world = await start({});
    const { api, client, clock } = world;
    const events = client.cluster.informer(EVENTS);
    await synced(events);

    for (let minute = 0; minute < 4; minute += 1) clock.advance(60_000);
    await expect.poll(() => events.state.phase).toBe('live');

    expect(queries(api, 'events')).toHaveLength(1);
  });

  it('for Events, is resumed when other calls find that the cluster does not answer', async () => {
    await using world = await start({});
    const { api, client, clock } = world;
    const events = client.cluster.informer(EVENTS);
    await synced(events);

    const hang = api.faults.add({ type: 'hang' }, { matches: ({ path }) => path === '/version' });
    for (let probe = 0; probe < 5; probe += 1) {
      const call = client.cluster.probe({ signal: new AbortController().signal, timeoutMs: 10 });
      call.catch(() => undefined);
    }
    const calls = Array.from({ length: 5 }, () =>
      client.cluster.transport.getJson({ path: '/version', timeoutMs: 1000 }),
    );
    const ended = Promise.allSettled(calls);
    await clock.advanceUntil(() => queries(api, 'events').length === 2, 500);
    hang.remove();
    await ended;

    expect(versionOf(queries(api, 'events')[1])).not.toBe(null);
  });
});

describe('an expired version', () => {
  it.each(['expire', 'close'] as const)(
    'makes it list again (watches %s), announcing the difference alone',
    async (how) => {
      await using world = await start({ pods: ['web-1', 'web-2', 'web-3'] });
      const { api, clock, pods } = world;
      await synced(pods);
      const { revision } = pods;

      api.faults.add({ type: 'reset' }, { times: 1, matches: ({ verb }) => verb === 'watch' });
      api.forgetHistory(how);
      api.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'web-1' });
      api.apply(pod('web-4'));
      await clock.advanceUntil(() => names(pods).includes('web-4'), 250);

      expect(names(pods)).toEqual(['web-2', 'web-3', 'web-4']);
      const changed = pods.since(revision).changes.map(({ key }) => key);
      expect(changed.toSorted()).toEqual(['default/web-1', 'default/web-4']);
    },
  );

  it('leaves the old rows readable, marked stale, until the new list is whole', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await synced(pods);
    const hang = api.faults.add({ type: 'hang' });

    api.forgetHistory();
    await expect.poll(() => pods.state.phase).toBe('stale');

    expect(names(pods)).toEqual(['web-1']);
    expect(pods.isWhole).toBe(true);
    hang.remove();
    await clock.advanceUntil(() => pods.state.phase === 'live', 1000);
  });

  it('is also a version that is ahead of the server', async () => {
    let lists = 0;
    await using server = await startScriptedServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://server');
      if (url.pathname !== '/api/v1/pods') {
        answerDiscovery(url.pathname, response);
        return;
      }
      if (!url.searchParams.has('watch')) {
        lists += 1;
        sendJson(response, 200, { items: [], metadata: { resourceVersion: '900' } });
        return;
      }
      const causes = [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }];
      sendJson(response, 504, {
        kind: 'Status',
        code: 504,
        reason: 'Timeout',
        details: { causes },
      });
    });
    await using client = connect(server.url);
    client.cluster.informer(PODS).acquire();

    await client.clock.advanceUntil(() => lists > 1, 250);

    expect(lists).toBeGreaterThan(1);
  });

  it('of Events is answered with the difference, whatever was compacted', async () => {
    await using world = await start({ objects: [event('a'), event('b')] });
    const { api, client, clock } = world;
    const events = client.cluster.informer(EVENTS);
    await synced(events);
    const { revision } = events;

    api.apply(event('c'));
    api.forgetHistory('close');
    await clock.advanceUntil(() => events.size === 3 && events.state.phase === 'live', 250);

    expect(events.since(revision).changes.map(({ key }) => key)).toEqual(['default/c']);
  });
});

describe('failures', () => {
  it('make whole rows stale at once and down after 30 seconds; rows and age stay readable', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await synced(pods);
    const { asOf } = pods;

    await api.kill();
    await clock.advanceUntil(() => pods.state.phase === 'stale', 250);
    const staleAt = clock.now();
    await clock.advanceUntil(() => pods.state.phase === 'down', 250);

    expect(clock.now() - staleAt).toBeLessThanOrEqual(31_000);
    expect(pods.state).toMatchObject({ error: { code: 'CLUSTER_UNREACHABLE', cluster: 'alpha' } });
    expect(names(pods)).toEqual(['web-1']);
    expect(pods.asOf).toBe(asOf);
    await api.restart();
    await clock.advanceUntil(() => pods.state.phase === 'live', 1000);
    expect(names(pods)).toEqual(['web-1']);
  });

  it('before the first list make it down at once, with the reason, and heal by themselves', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await api.kill();

    await synced(pods);
    const { state } = pods;
    pods.acquire();
    await api.restart();
    await clock.advanceUntil(() => pods.state.phase === 'live', 1000);

    expect(state).toMatchObject({ phase: 'down', error: { code: 'CLUSTER_UNREACHABLE' } });
    expect(names(pods)).toEqual(['web-1']);
  });

  it('are over for all as soon as one call finds that the cluster is back', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, client, clock, pods } = world;
    const events = client.cluster.informer(EVENTS);
    await synced(pods);
    await synced(events);
    await api.kill();
    await clock.advanceUntil(() => pods.state.phase === 'down', 1000);
    await clock.advanceUntil(() => events.state.phase === 'down', 1000);
    for (let minute = 0; minute < 5; minute += 1) {
      await clock.advanceUntil(() => true);
      clock.advance(60_000);
    }

    await api.restart();
    await client.cluster.probe({ signal: new AbortController().signal, timeoutMs: 1000 });
    const backAt = clock.now();
    await clock.advanceUntil(
      () => pods.state.phase === 'live' && events.state.phase === 'live',
      100,
    );

    expect(clock.now() - backAt).toBeLessThan(5000);
  });

  it('are logged once, however long they last', async () => {
    const warnings: string[] = [];
    const log = { ...SILENT_LOG, warn: (_: unknown, message: string) => warnings.push(message) };
    await using world = await start({ pods: ['web-1'] }, { log });
    const { api, clock, pods } = world;
    await synced(pods);
    await api.kill();

    await clock.advanceUntil(() => pods.state.phase === 'down', 1000);

    const told = warnings.filter((message) => message === 'The watch cannot be resumed.');
    // Once for the pods, and once for what defines the kinds.
    expect(told.length).toBeLessThanOrEqual(2);
  });

  it('of credentials are not tried again in a loop', async () => {
    await using world = await start({ pods: ['web-1'] });
    const { api, clock, pods } = world;
    await synced(pods);
    pods.acquire();
    api.faults.add({ type: 'unauthorized' });
    const before = api.requests.length;

    api.cutConnections();
    await clock.advanceUntil(() => pods.state.phase !== 'live', 250);
    for (let minute = 0; minute < 10; minute += 1) {
      await clock.advanceUntil(() => true);
      clock.advance(60_000);
    }

    expect(pods.state).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    expect(api.requests.length - before).toBeLessThan(10);
  });

  it('in a line of the watch make it list again', async () => {
    let watches = 0;
    let lists = 0;
    await using server = await startScriptedServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://server');
      if (url.pathname !== '/api/v1/pods') {
        answerDiscovery(url.pathname, response);
        return;
      }
      if (!url.searchParams.has('watch')) {
        lists += 1;
        const items = lists === 1 ? [] : [pod('web-1')];
        sendJson(response, 200, { items, metadata: { resourceVersion: String(lists) } });
        return;
      }
      watches += 1;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(watches === 1 ? '{"type":"ADDED","object":{"metad\n' : '\n');
    });
    await using client = connect(server.url);
    const pods = client.cluster.informer(PODS);
    pods.acquire();

    await client.clock.advanceUntil(() => pods.size === 1, 250);

    expect(lists).toBe(2);
  });

  it('to read one object cost that object alone', async () => {
    const picky = defineResource({
      group: '',
      resource: 'pods',
      kind: 'Pod',
      isNamespaced: true,
      versions: {
        v1: (object, context) => {
          const record = toObjectRecord(object, context);
          if (record.name === 'bad') throw new Error('What is this?');
          return record;
        },
      },
    });
    await using world = await start({ pods: ['bad', 'good'] });
    const pods = world.client.cluster.informer(picky);

    await synced(pods);

    expect(names(pods)).toEqual(['good']);
    expect(pods.state.phase).toBe('live');
  });
});

describe('the drift check', () => {
  it('lists again when the server has another number of objects twice in a row', async () => {
    const timing = { driftMs: 30_000 };
    await using world = await start({ version: 'v1.26.3', pods: ['web-1'] }, { timing });
    const { api, clock, pods } = world;
    await synced(pods);
    api.faults.add({ type: 'silent-watch' });
    api.apply(pod('web-2'));
    const startedAt = clock.now();

    await clock.advanceUntil(() => names(pods).length === 2, 1000);

    expect(clock.now() - startedAt).toBeLessThan(60_000);
    expect(pods.state.phase).toBe('live');
    expect(queries(api, 'pods').some((query) => query.startsWith('limit=1'))).toBe(true);
  });
});

describe('stopping', () => {
  it('during the list opens no watch and changes nothing', async () => {
    await using world = await start({ version: 'v1.26.3', pods: ['web-1'] });
    const { api, client, pods } = world;
    api.faults.add(
      { type: 'hang' },
      { matches: ({ path, verb }) => path.endsWith('/pods') && verb === 'list' },
    );
    pods.acquire();
    await expect.poll(() => queries(api, 'pods').length).toBe(1);
    let changes = 0;
    pods.subscribe(() => {
      changes += 1;
    });

    await client.cluster[Symbol.asyncDispose]();

    expect(queries(api, 'pods')).toHaveLength(1);
    expect(changes).toBe(0);
    expect(world.clock.pending).toBe(0);
  });
});

const CONFIG_MAPS = defineResource({
  group: '',
  resource: 'configmaps',
  kind: 'ConfigMap',
  isNamespaced: true,
  versions: { v1: toObjectRecord },
});

interface World extends AsyncDisposable {
  readonly api: EmbeddedCluster;
  readonly client: ReturnType<typeof connect>;
  readonly clock: VirtualClock;
  readonly pods: Informer<ObjectRecord>;
}

/** An embedded cluster and its client, on one clock. */
async function start(
  options: EmbeddedClusterOptions,
  clientOptions: Partial<KubeClusterOptions> = {},
): Promise<World> {
  const clock = createVirtualClock();
  const api = await startEmbeddedCluster({ ...options, clock: toEmbeddedClock(clock) });
  const client = connect(api.url, { ...clientOptions, clock });
  return {
    api,
    client,
    clock,
    pods: client.cluster.informer(PODS),
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
    },
  };
}

function synced(informer: Informer<ObjectRecord>): Promise<void> {
  return informer.synced({ signal: new AbortController().signal, timeoutMs: 600_000 });
}

function names(informer: Informer<ObjectRecord>): readonly string[] {
  return informer.list().map(({ name }) => name);
}

function queries(api: EmbeddedCluster, resource: string): readonly string[] {
  return api.requests
    .filter(({ path }) => path === `/api/v1/${resource}`)
    .map(({ query }) => query)
    .filter((query) => !isCheck(query));
}

/** Whether it only asks if the server has come as far as we have. */
function isCheck(query: string): boolean {
  return query.includes('limit=1') && query.includes('NotOlderThan');
}

function isStreamedList(query: string): boolean {
  return query.includes('sendInitialEvents');
}

function versionOf(query: string | undefined): string | null {
  return new URLSearchParams(query).get('resourceVersion');
}

function recordPhases(informer: Informer<ObjectRecord>): ReadonlySet<string> {
  const phases = new Set<string>([informer.state.phase]);
  informer.subscribe(() => phases.add(informer.state.phase));
  return phases;
}

function manyPods(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `web-${String(index).padStart(5, '0')}`);
}

function pod(name: string, labels: Readonly<Record<string, string>> = {}) {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'default', labels } };
}

function event(name: string) {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name, namespace: 'default' },
    involvedObject: { kind: 'Pod', name: 'web-1', namespace: 'default' },
    reason: 'Started',
  };
}

function answerDiscovery(path: string, response: Parameters<typeof sendJson>[0]): void {
  const resources = [{ name: 'pods', kind: 'Pod', namespaced: true, verbs: ['list', 'watch'] }];
  const documents: Readonly<Record<string, unknown>> = {
    '/api': { kind: 'APIVersions', versions: ['v1'] },
    '/apis': { kind: 'APIGroupList', groups: [] },
    '/api/v1': { kind: 'APIResourceList', resources },
    '/version': { major: '1', minor: '25', gitVersion: 'v1.25.0' },
  };
  sendJson(response, path in documents ? 200 : 404, documents[path] ?? {});
}
