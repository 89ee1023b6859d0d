import type { Clock } from '../../src/async/clock.ts';
import { createSlots } from '../../src/async/slots.ts';
import type { Viewer } from '../../src/datasources/access/viewer.ts';
import { EVERYTHING } from '../../src/datasources/access/viewer.ts';
import type {
  ClusterEntry,
  ClusterMention,
  ClusterSource,
  ClusterSourceKind,
} from '../../src/datasources/fleet/cluster-source.ts';
import type { FleetKind, FleetRecord } from '../../src/datasources/fleet/fleet-kind.ts';
import type { Fleet, FleetOptions } from '../../src/datasources/fleet/fleet.ts';
import { createFleet } from '../../src/datasources/fleet/cluster-fleet.ts';
import type { FleetUpdate, FollowRequest } from '../../src/datasources/fleet/fleet-update.ts';
import type { StreamOptions, Streams } from '../../src/datasources/fleet/streams.ts';
import { createStreams } from '../../src/datasources/fleet/streams.ts';
import type { FleetReader } from '../../src/datasources/fleet/read.ts';
import { createFleetReader } from '../../src/datasources/fleet/read.ts';
import type { ObjectRecord } from '../../src/datasources/kube/object-record.ts';
import { createOrder } from '../../src/datasources/store/order.ts';
import { createSequence } from '../../src/datasources/store/sequence.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';
import { PODS, toEmbeddedClock } from './kube-client.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

export const POD_KIND: FleetKind<ObjectRecord> = {
  name: 'Pod',
  resource: { group: '', resource: 'pods' },
  open: ({ kube }) => kube.informer(PODS),
};

export const BY_NAME = createOrder<ObjectRecord>('Pod.name', [
  { value: ({ name }) => name },
  { value: ({ cluster }) => cluster },
  { value: ({ key }) => key },
]);

export const EVERYBODY: Viewer = {
  name: 'somebody',
  groups: [],
  isAnonymous: false,
  access: EVERYTHING,
};

/** Entries that the test changes while the fleet runs. */
export interface TestSource extends ClusterSource {
  set(entries: readonly ClusterEntry[], mentions?: readonly ClusterMention[]): void;
}

export function createTestSource(
  entries: readonly ClusterEntry[],
  { kind = 'EMBEDDED', name = 'test' }: { kind?: ClusterSourceKind; name?: string } = {},
): TestSource {
  const listeners = new Set<() => void>();
  let present = entries;
  let mentioned: readonly ClusterMention[] = [];
  return {
    kind,
    name,
    get entries() {
      return present;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get mentions() {
      return mentioned;
    },
    set(next, mentions = []) {
      present = next;
      mentioned = mentions;
      for (const listener of listeners) listener();
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

export function toEntry(name: string, url: string, namespace?: string): ClusterEntry {
  const connection = { server: url, user: {}, ...(namespace === undefined ? {} : { namespace }) };
  return { name, reference: `test#${name}`, connection };
}

/** Clusters under one clock that the test moves. */
export interface TestClusters extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly all: readonly EmbeddedCluster[];
  /** The entries of those started, by the names given. */
  readonly entries: readonly ClusterEntry[];
}

/** An embedded API for each name, with these pods (`namespace/name`). */
export async function startClusters(
  pods: Readonly<Record<string, readonly string[]>>,
): Promise<TestClusters> {
  const clock = createVirtualClock();
  const all = await Promise.all(
    Object.entries(pods).map(async ([name, names]) =>
      startEmbeddedCluster({ name, pods: names, clock: toEmbeddedClock(clock) }),
    ),
  );
  return {
    clock,
    all,
    entries: all.map(({ name, url }) => toEntry(name, url)),
    async [Symbol.asyncDispose]() {
      await Promise.all(all.map(async (one) => one[Symbol.asyncDispose]()));
    },
  };
}

export interface TestFleet extends AsyncDisposable {
  readonly fleet: Fleet;
  readonly reader: FleetReader;
}

export function openFleet(
  sources: readonly ClusterSource[],
  clock: Clock,
  options: Partial<FleetOptions> = {},
): TestFleet {
  const fleet = createFleet({
    sources,
    sequence: createSequence(),
    slots: createSlots({ capacity: 8 }),
    clock,
    random: () => 0.5,
    log: SILENT_LOG,
    namespaces: [],
    client: {},
    ...options,
  });
  return {
    fleet,
    reader: createFleetReader({ fleet }),
    [Symbol.asyncDispose]: async () => fleet[Symbol.asyncDispose](),
  };
}

/** A stream whose messages are read one by one; `take` moves the clock until the next one is there. */
export interface TestStream<T extends FleetRecord> extends AsyncDisposable {
  take(): Promise<FleetUpdate<T>>;
  /** Messages until one fits. */
  takeUntil(fits: (update: FleetUpdate<T>) => boolean): Promise<FleetUpdate<T>[]>;
}

interface TestStreamOptions<T extends FleetRecord> extends Omit<StreamOptions, 'fleet'> {
  /** Those that the stream is one of. @default its own */
  readonly streams?: Streams<T>;
}

export function follow<T extends FleetRecord>(
  kind: FleetKind<T>,
  fleet: Fleet,
  clock: VirtualClock,
  request: Partial<FollowRequest<T>> & TestStreamOptions<T> = {},
): TestStream<T> {
  const { maxChanges = 500, maxSnapshot = 5000, maxQueued = 8, streams, ...rest } = request;
  const leaving = new AbortController();
  const own = streams ?? createStreams<T>({ fleet, maxChanges, maxSnapshot, maxQueued });
  const stream = own.follow(kind, { viewer: EVERYBODY, signal: leaving.signal, ...rest });
  const take = async (): Promise<FleetUpdate<T>> => {
    const result = await withClock(clock, stream.next());
    if (result.done === true) throw new Error('The stream has ended.');
    return result.value;
  };
  return {
    take,
    async takeUntil(fits) {
      const updates: FleetUpdate<T>[] = [];
      for (;;) {
        const update = await take();
        updates.push(update);
        if (fits(update)) return updates;
      }
    },
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await stream.return();
    },
  };
}

/** What the promise settles to, with the clock moved until it does. */
export async function withClock<T>(clock: VirtualClock, promise: Promise<T>): Promise<T> {
  let isSettled = false;
  const settle = (): void => {
    isSettled = true;
  };
  promise.then(settle, settle);
  await clock.advanceUntil(() => isSettled, 100);
  return promise;
}
