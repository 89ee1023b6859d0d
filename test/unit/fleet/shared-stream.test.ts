import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FleetStream, FleetUpdate } from '../../../src/datasources/fleet/fleet-update.ts';
import type { FleetRecord } from '../../../src/datasources/fleet/fleet-kind.ts';
import type { FollowedRows } from '../../../src/datasources/fleet/stream-source.ts';
import type { StreamOptions, Streams } from '../../../src/datasources/fleet/streams.ts';
import { createStreams } from '../../../src/datasources/fleet/streams.ts';
import type { LogLimits } from '../../../src/datasources/store/change-log.ts';
import { createMutableStore } from '../../../src/datasources/store/mutable-store.ts';
import type { MutableStore } from '../../../src/datasources/store/mutable-store.ts';
import { readLog } from '../../../src/datasources/store/read-log.ts';
import { EVERYBODY, openFleet } from '../../support/fleet.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';

describe('a shared stream', () => {
  it('gives those who are in step the same message', async () => {
    await using world = openWorld();
    world.join('alpha');
    const one = world.reader();
    const two = world.reader();
    await Promise.all([one.read(), two.read()]);

    world.put('alpha', 'a', 1);
    world.tick();
    const messages = await Promise.all([one.read(), two.read()]);

    expect(messages[0]?.changes).toHaveLength(1);
    expect(messages[1]).toBe(messages[0]);
  });

  it('gives those who come at the same moment the same snapshot', async () => {
    await using world = openWorld();
    world.join('alpha');
    world.put('alpha', 'a', 1);

    const messages = await Promise.all([world.reader().read(), world.reader().read()]);

    expect(messages[1]).toBe(messages[0]);
  });

  it('goes on after a cursor with what was missed, each object once', async () => {
    await using world = openWorld();
    world.join('alpha');
    world.put('alpha', 'kept', 1);
    world.put('alpha', 'changed', 1);
    world.put('alpha', 'gone', 1);
    const first = await world.reader().read();

    world.put('alpha', 'changed', 2);
    world.put('alpha', 'changed', 3);
    world.remove('alpha', 'gone');
    world.put('alpha', 'new', 1);
    world.put('alpha', 'brief', 1);
    world.remove('alpha', 'brief');
    const next = await world.reader(first.cursor).read();

    expect(next).toMatchObject({ phase: 'LIVE', resync: [], isSynced: true, merged: 1 });
    expect(next.changes.map(toText).toSorted()).toEqual(['+new', '-gone', '~changed']);
  });

  it('opens with a message after a cursor even when nothing was missed', async () => {
    await using world = openWorld();
    world.join('alpha');
    const first = await world.reader().read();

    const next = await world.reader(first.cursor).read();

    expect(next).toMatchObject({ phase: 'LIVE', changes: [], isSynced: true });
  });

  it('starts over after the cursor of a part, which is not the whole', async () => {
    await using world = openWorld({ maxChanges: 2 });
    world.join('alpha');
    for (const name of ['a', 'b', 'c']) world.put('alpha', name, 1);
    const part = await world.reader().read();

    const next = await world.reader(part.cursor).read();

    expect(part).toMatchObject({ phase: 'SNAPSHOT', isSynced: false });
    expect(next).toMatchObject({ phase: 'RESYNC', resync: ['alpha'] });
    expect(next.changes.map(toText)).toEqual(['+a', '+b']);
  });

  it('starts over where the log no longer reaches back, in that cluster alone', async () => {
    await using world = openWorld({ log: { minChanges: 1, minAgeMs: 0, maxChanges: 1 } });
    world.join('alpha');
    world.join('beta');
    world.put('alpha', 'a', 1);
    world.put('beta', 'b', 1);
    const first = await world.reader().read();

    for (let state = 2; state < 5; state += 1) world.put('beta', 'b', state);
    const next = await world.reader(first.cursor).read();

    expect(next).toMatchObject({ phase: 'RESYNC', resync: ['beta'] });
    expect(next.changes.map(toText)).toEqual(['+b']);
  });

  it('starts over after a cursor of another filter', async () => {
    await using world = openWorld();
    world.join('alpha');
    const first = await world.reader(undefined, 'odd').read();

    const next = await world.reader(first.cursor, 'even').read();

    expect(next).toMatchObject({ phase: 'RESYNC', resync: ['alpha'] });
  });

  it('names the clusters that have left meanwhile, and adds the rows of those that came', async () => {
    await using world = openWorld();
    world.join('alpha');
    world.put('alpha', 'a', 1);
    const first = await world.reader().read();

    world.leave('alpha');
    world.join('beta');
    world.put('beta', 'b', 1);
    const next = await world.reader(first.cursor).read();

    expect(next).toMatchObject({ phase: 'RESYNC', resync: ['alpha'] });
    expect(next.changes.map(toText)).toEqual(['+b']);
  });

  it('refuses what is no cursor', async () => {
    await using world = openWorld();

    await expect(world.reader('nonsense').read()).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'after',
    });
  });

  it('sends a burst in messages whose cursors can all be gone on from', async () => {
    await using world = openWorld({ maxChanges: 2 });
    world.join('alpha');
    const reader = world.reader();
    await reader.read();

    for (const name of ['a', 'b', 'c', 'd', 'e']) world.put('alpha', name, 1);
    world.tick();
    const [one, two, three] = [await reader.read(), await reader.read(), await reader.read()];
    const resumed = await world.reader(one.cursor).read();

    expect([one, two, three].map(({ changes }) => changes.map(toText))).toEqual([
      ['+a', '+b'],
      ['+c', '+d'],
      ['+e'],
    ]);
    expect(resumed.changes.map(toText)).toEqual(['+c', '+d']);
  });

  it('brings a reader that slept to the present in one message, and counts what it merged', async () => {
    await using world = openWorld({ maxQueued: 2 });
    world.join('alpha');
    world.put('alpha', 'busy', 0);
    const reader = world.reader();
    await reader.read();

    for (let state = 1; state <= 1000; state += 1) {
      world.put('alpha', 'busy', state);
      world.tick();
    }
    const messages = [await reader.read(), await reader.read(), await reader.read()];

    expect(messages.map(({ changes }) => changes[0]?.record?.state)).toEqual([1, 2, 1000]);
    expect(messages.map(({ merged }) => merged)).toEqual([0, 0, 997]);
  });

  it('ends at once while its reader waits, and lets go of what it follows', async () => {
    await using world = openWorld();
    world.join('alpha');
    const reader = world.reader();
    await reader.read();
    const waiting = reader.stream.next();

    await reader.stream.return();

    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(world.open()).toBe(0);
    expect(world.clock.pending).toBe(0);
  });

  it('tells readers that stall, leave and come back exactly what a list would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(toStep(), { minLength: 20, maxLength: 150 }), async (steps) => {
        await using world = openWorld({
          maxChanges: 3,
          maxQueued: 2,
          log: { minChanges: 12, minAgeMs: 0, maxChanges: 12 },
        });
        world.join('alpha');
        world.join('beta');
        const clients = ['odd', 'even', 'all', 'all'].map((filter) => createClient(world, filter));
        for (const step of steps) await take(step, { world, clients });
        world.tick();
        for (const client of clients) {
          await client.drain();
          expect(client.rows()).toEqual(world.rows(client.filter));
        }
      }),
      { numRuns: 200 },
    );
  });
});

interface Row extends FleetRecord {
  readonly name: string;
  readonly state: number;
}

type Filter = 'odd' | 'even' | 'all';

const MATCHES = {
  odd: ({ state }: Row) => state % 2 === 1,
  even: ({ state }: Row) => state % 2 === 0,
  all: () => true,
} as const satisfies Record<Filter, (row: Row) => boolean>;

interface Reader {
  readonly stream: FleetStream<Row>;
  read(): Promise<FleetUpdate<Row>>;
}

interface World extends AsyncDisposable {
  readonly clock: VirtualClock;
  join(cluster: string): void;
  leave(cluster: string): void;
  put(cluster: string, name: string, state: number): void;
  /** The object goes; another may come under its name. */
  remove(cluster: string, name: string): void;
  /** The Store is freed and filled again, as an informer's is that nobody read. */
  clear(cluster: string): void;
  tick(): void;
  reader(after?: string, filter?: Filter): Reader;
  rows(filter: Filter): readonly string[];
  /** How many sources are held. */
  open(): number;
}

/** Clusters that are Stores and nothing else, and streams over them. */
function openWorld({
  log,
  ...options
}: Omit<StreamOptions, 'fleet'> & { readonly log?: LogLimits } = {}): World {
  const clock = createVirtualClock();
  const { fleet, ...rest } = openFleet([], clock);
  const { sequence } = fleet;
  const streams: Streams<Row> = createStreams<Row>({ ...options, fleet });
  const stores = new Map<string, MutableStore<Row>>();
  const moves: { readonly at: number; readonly cluster: string; readonly hasCome: boolean }[] = [];
  const listeners = new Set<() => void>();
  let uids = 0;
  let open = 0;
  const move = (cluster: string, hasCome: boolean): void => {
    moves.push({ at: sequence.next(), cluster, hasCome });
    for (const listener of listeners) listener();
  };
  const followed = (cluster: string, matches: (row: Row) => boolean, joinedAt?: number) => {
    const store = stores.get(cluster);
    if (store === undefined) throw new Error(`There is no ${cluster}.`);
    const rows: FollowedRows<Row> & { readonly store: MutableStore<Row> } = {
      store,
      id: cluster,
      clusters: [cluster],
      joinedAt,
      isSettled: true,
      rows: () => store.list().filter(matches),
      since(revision) {
        const batch = readLog(store, revision);
        return batch && { changes: batch.changes, matches };
      },
      [Symbol.dispose]: () => undefined,
    };
    return rows;
  };
  const openSource = (matches: (row: Row) => boolean, onMove: () => void) => {
    open += 1;
    listeners.add(onMove);
    const present = new Map([...stores.keys()].map((id) => [id, followed(id, matches)]));
    return {
      get followed() {
        return present.values();
      },
      isSettled: true,
      sync(revision: number) {
        const left = [...present.values()].filter(({ id, store }) => stores.get(id) !== store);
        for (const { id } of left) present.delete(id);
        for (const id of stores.keys()) {
          if (!present.has(id)) present.set(id, followed(id, matches, revision));
        }
        return left;
      },
      outcomes: () => [],
      movesSince(revision: number) {
        const later = moves.filter(({ at }) => at > revision);
        const was = (id: string) => later.find(({ cluster }) => cluster === id)?.hasCome === false;
        const ids = [...new Set(later.map(({ cluster }) => cluster))];
        return {
          came: new Set(ids.filter((id) => !was(id))),
          left: new Set(ids.filter((id) => was(id) && !stores.has(id))),
        };
      },
      [Symbol.dispose]() {
        open -= 1;
        listeners.delete(onMove);
      },
    };
  };
  return {
    clock,
    open: () => open,
    join(cluster) {
      if (stores.has(cluster)) return;
      const store = createMutableStore<Row>({
        name: cluster,
        sequence,
        clock,
        ...(log && { log }),
      });
      store.subscribe(() => {
        for (const listener of listeners) listener();
      });
      stores.set(cluster, store);
      move(cluster, true);
    },
    leave(cluster) {
      if (stores.delete(cluster)) move(cluster, false);
    },
    put(cluster, name, state) {
      const store = stores.get(cluster);
      const uid = store?.get(name)?.uid ?? `uid-${(uids += 1)}`;
      store?.apply({ put: [{ key: name, uid, cluster, namespace: undefined, name, state }] });
    },
    remove: (cluster, name) => stores.get(cluster)?.apply({ remove: [name] }),
    clear(cluster) {
      const store = stores.get(cluster);
      const rows = store?.list() ?? [];
      store?.clear();
      store?.replace(rows);
    },
    tick: () => clock.advance(100),
    reader(after, filter = 'all') {
      const matches = MATCHES[filter];
      const stream = streams.followSource(
        { name: 'Row', resource: { group: '', resource: 'rows' } },
        {
          viewer: EVERYBODY,
          signal: new AbortController().signal,
          filter: { key: filter, matches },
          after,
        },
        { open: (onMove) => openSource(matches, onMove), ready: async () => undefined },
      );
      return {
        stream,
        async read() {
          const result = await stream.next();
          if (result.done === true) throw new Error('The stream has ended.');
          return result.value;
        },
      };
    },
    rows: (filter) =>
      [...stores.values()]
        .flatMap((store) => store.list().filter(MATCHES[filter]))
        .map(toRowText)
        .toSorted(),
    [Symbol.asyncDispose]: async () => rest[Symbol.asyncDispose](),
  };
}

interface Client {
  readonly filter: Filter;
  /** Applies one message, if there is one. */
  read(): Promise<void>;
  drain(): Promise<void>;
  /** Leaves, and comes back with the last cursor. */
  reconnect(): Promise<void>;
  rows(): readonly string[];
}

/** Applies messages as the documents say, and fails on what a client could not make sense of. */
function createClient(world: World, name: string): Client {
  const filter = name === 'odd' || name === 'even' ? name : 'all';
  const rows = new Map<string, Row>();
  let reader: Reader | undefined;
  let waiting: Promise<IteratorResult<FleetUpdate<Row>, undefined>> | undefined;
  let cursor: string | undefined;

  const apply = (update: FleetUpdate<Row>): void => {
    for (const [id, row] of rows) if (update.resync.includes(row.cluster)) rows.delete(id);
    for (const { type, before, record } of update.changes) {
      const id = `${(record ?? before)?.cluster}/${(record ?? before)?.uid}`;
      expect({ type, id, isKnown: rows.has(id) }).toEqual({ type, id, isKnown: type !== 'ADDED' });
      if (record === undefined) rows.delete(id);
      else rows.set(id, record);
    }
    ({ cursor } = update);
  };
  const read = async (): Promise<boolean> => {
    reader ??= world.reader(cursor, filter);
    waiting ??= reader.stream.next();
    const result = await Promise.race([waiting, settle()]);
    if (result === undefined) return false;
    waiting = undefined;
    if (result.done !== true) apply(result.value);
    return true;
  };
  return {
    filter,
    async read() {
      await read();
    },
    async drain() {
      while (await read()) world.tick();
    },
    async reconnect() {
      // What is on its way when a connection is lost is lost with it.
      await reader?.stream.return();
      reader = undefined;
      waiting = undefined;
    },
    rows: () => [...rows.values()].map(toRowText).toSorted(),
  };
}

/** Long enough for a message that is there to be read. */
async function settle(): Promise<undefined> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  return undefined;
}

type Step =
  | {
      readonly do: 'put' | 'remove';
      readonly cluster: string;
      readonly name: string;
      readonly state: number;
    }
  | { readonly do: 'join' | 'leave' | 'clear'; readonly cluster: string }
  | { readonly do: 'read' | 'reconnect'; readonly client: number }
  | { readonly do: 'tick' };

function toStep(): fc.Arbitrary<Step> {
  const cluster = fc.constantFrom('alpha', 'beta');
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const client = fc.nat({ max: 3 });
  const state = fc.nat({ max: 3 });
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('put' as const), cluster, name, state }) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('remove' as const), cluster, name, state }),
    },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('read' as const), client }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('tick' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reconnect' as const), client }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('join' as const), cluster }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'clear' as const), cluster }),
    },
  );
}

async function take(
  step: Step,
  { world, clients }: { readonly world: World; readonly clients: readonly Client[] },
): Promise<void> {
  switch (step.do) {
    case 'put':
      world.put(step.cluster, step.name, step.state);
      return;
    case 'remove':
      world.remove(step.cluster, step.name);
      return;
    case 'join':
      world.join(step.cluster);
      return;
    case 'leave':
      world.leave(step.cluster);
      return;
    case 'clear':
      world.clear(step.cluster);
      return;
    case 'tick':
      world.tick();
      return;
    case 'read':
      await clients[step.client]?.read();
      return;
    case 'reconnect':
      await clients[step.client]?.reconnect();
  }
}

const SIGNS = { ADDED: '+', MODIFIED: '~', DELETED: '-' } as const;

function toText({ type, before, record }: FleetUpdate<Row>['changes'][number]): string {
  return `${SIGNS[type]}${(record ?? before)?.name ?? ''}`;
}

function toRowText({ cluster, uid, name, state }: Row): string {
  return `${cluster} ${uid} ${name} ${state}`;
}
