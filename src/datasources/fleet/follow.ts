import { delay } from '../../async/delay.ts';
import type { Viewer } from '../access/viewer.ts';
import { FleetError } from '../errors.ts';
import { isSettled } from '../store/store-state.ts';
import type { Fleet } from './fleet.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import { createFollowedCluster } from './followed-cluster.ts';
import type { FleetChange, FollowedCluster } from './followed-cluster.ts';
import type { Outcome } from './outcome.ts';
import type { RowFilter } from './selector.ts';
import { toStreamCursor } from './stream-cursor.ts';
import { toTargets } from './targets.ts';
import { toContactOutcome } from './outcome.ts';

/** What a stream asks for. */
export interface FollowRequest<T extends FleetRecord> {
  readonly viewer: Viewer;
  /** Names, aliases or ids; those that join later are followed when all are. @default all */
  readonly clusters?: readonly string[] | undefined;
  readonly filter?: RowFilter<T> | undefined;
  readonly signal: AbortSignal;
  /** False begins with an empty snapshot: only what happens from now on. @default true */
  readonly hasSnapshot?: boolean;
}

/** One message of a stream: a part of the snapshot, or the changes of one tick. */
export interface FleetUpdate<T extends FleetRecord> {
  readonly phase: 'SNAPSHOT' | 'LIVE' | 'RESYNC';
  /** Clusters whose rows are to be dropped before the changes are applied. */
  readonly resync: readonly string[];
  /** Whether the rows of every reachable cluster have been sent. */
  readonly isSynced: boolean;
  readonly cursor: string;
  /** Milliseconds of the epoch. */
  readonly at: number;
  readonly changes: readonly FleetChange<T>[];
  /** All of them in the first message, then those that changed. */
  readonly outcomes: readonly Outcome[];
}

export interface FollowOptions {
  readonly fleet: Fleet;
  /** Changes are collected for this long. @default 75 */
  readonly tickMs?: number;
  /** Of a snapshot message. @default 500 */
  readonly maxChanges?: number;
  /** Rows of a snapshot; more are refused. @default 5000 */
  readonly maxSnapshot?: number;
  /** How long the snapshot waits for clusters that are still listing. @default 5000 */
  readonly budgetMs?: number;
}

/**
 * Yields the rows of a kind, in parts, then every change in order per object, coalesced per tick. A
 * row that starts or stops matching is added or deleted; a cluster that joins sends its rows, one that
 * leaves deletes them. Ends when the signal aborts.
 * @throws {FleetError} `COST_EXCEEDED` when the snapshot would be too large; `BAD_USER_INPUT` for an
 * unknown cluster.
 */
export async function* followFleet<T extends FleetRecord>(
  kind: FleetKind<T>,
  request: FollowRequest<T>,
  options: FollowOptions,
): AsyncGenerator<FleetUpdate<T>, void, undefined> {
  const { fleet, tickMs = 75, maxChanges = 500, maxSnapshot = 5000, budgetMs = 5000 } = options;
  const { signal, hasSnapshot = true } = request;
  const stream = openStream(kind, request, fleet);
  try {
    await fleet.settled({ timeoutMs: budgetMs, signal });
    stream.syncClusters();
    await Promise.all(
      stream.clusters().map((one) => waitFor(one, { signal, timeoutMs: budgetMs })),
    );
    const first = stream.pull();
    if (hasSnapshot && first.changes.length > maxSnapshot) throw refuseSnapshot(first, maxSnapshot);
    const rows = hasSnapshot ? first.changes : [];
    for (let from = 0; from === 0 || from < rows.length; from += maxChanges) {
      const isLast = from + maxChanges >= rows.length;
      yield {
        ...first,
        phase: 'SNAPSHOT',
        changes: rows.slice(from, from + maxChanges),
        outcomes: from === 0 ? first.outcomes : [],
        isSynced: isLast && first.isSynced,
      };
    }
    for (;;) {
      await stream.moved(signal);
      await delay(tickMs, { clock: fleet.clock, signal });
      stream.syncClusters();
      const update = stream.pull();
      const isNews = update.changes.length + update.outcomes.length + update.resync.length > 0;
      if (isNews || update.isSynced !== stream.wasSynced) yield update;
      stream.wasSynced = update.isSynced;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stream[Symbol.dispose]();
  }
}

interface Stream<T extends FleetRecord> extends Disposable {
  wasSynced: boolean;
  clusters(): readonly FollowedCluster<T>[];
  /** Follows those that joined, lets go of those that left. */
  syncClusters(): void;
  /** What has changed since the last call. */
  pull(): FleetUpdate<T>;
  /** Resolves when something may have changed. */
  moved(signal: AbortSignal): Promise<void>;
}

function openStream<T extends FleetRecord>(
  kind: FleetKind<T>,
  request: FollowRequest<T>,
  fleet: Fleet,
): Stream<T> {
  const followed = new Map<string, FollowedCluster<T>>();
  const told = new Map<string, string>();
  const left: FleetChange<T>[] = [];
  let wake = Promise.withResolvers<void>();
  const onMove = (): void => wake.resolve();
  const unsubscribe = fleet.clusters.subscribe(onMove);

  const outcomesOf = (): readonly Outcome[] =>
    toPresentTargets(fleet, request.clusters).map(
      (cluster) => followed.get(cluster.id)?.outcome(cluster) ?? toContactOutcome(cluster),
    );
  return {
    wasSynced: false,
    clusters: () => [...followed.values()],
    syncClusters() {
      const present = new Map(
        toPresentTargets(fleet, request.clusters).map((cluster) => [cluster.id, cluster]),
      );
      for (const [id, one] of followed) {
        if (present.has(id) && fleet.member(id) === one.member) continue;
        left.push(...one.leave());
        followed.delete(id);
        told.delete(id);
      }
      for (const id of present.keys()) {
        const member = fleet.member(id);
        if (member === undefined || followed.has(id)) continue;
        followed.set(id, createFollowedCluster(kind, member, request, onMove));
      }
    },
    pull() {
      const { revision, resync, changes } = pullAll([...followed.values()], fleet);
      const outcomes = outcomesOf().filter((outcome) => {
        const text = `${outcome.phase}\n${outcome.error?.code ?? ''}`;
        if (told.get(outcome.cluster.id) === text) return false;
        told.set(outcome.cluster.id, text);
        return true;
      });
      return {
        phase: resync.length > 0 ? 'RESYNC' : 'LIVE',
        resync,
        isSynced: [...followed.values()].every(({ store }) => isSettled(store)),
        cursor: toStreamCursor(fleet, revision),
        at: fleet.clock.now(),
        changes: [...left.splice(0), ...changes],
        outcomes,
      };
    },
    async moved(signal) {
      const { promise } = wake;
      const onAbort = (): void => wake.resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      await promise;
      signal.removeEventListener('abort', onAbort);
      signal.throwIfAborted();
      wake = Promise.withResolvers<void>();
    },
    [Symbol.dispose]() {
      unsubscribe();
      for (const one of followed.values()) one[Symbol.dispose]();
    },
  };
}

function pullAll<T extends FleetRecord>(
  followed: readonly FollowedCluster<T>[],
  fleet: Fleet,
): { revision: number; resync: readonly string[]; changes: readonly FleetChange<T>[] } {
  const revision = fleet.sequence.current;
  const resync: string[] = [];
  const changes: FleetChange<T>[] = [];
  for (const one of followed) {
    const pulled = one.pull();
    if (pulled.isResync) resync.push(one.member.id);
    for (const change of pulled.changes) changes.push(change);
  }
  return { revision, resync, changes };
}

/** Like `toTargets`, but a named cluster that has left meanwhile is no error. */
function toPresentTargets(
  fleet: Fleet,
  named: readonly string[] | undefined,
): ReturnType<typeof toTargets> {
  return toTargets(
    fleet,
    named?.filter((name) => fleet.find(name) !== undefined),
  );
}

async function waitFor<T extends FleetRecord>(
  { store }: FollowedCluster<T>,
  waiting: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<void> {
  if (!isSettled(store)) await store.synced(waiting);
}

function refuseSnapshot(first: FleetUpdate<FleetRecord>, maximum: number): FleetError {
  return new FleetError(
    'COST_EXCEEDED',
    `A snapshot has at most ${maximum} rows, this one has ${first.changes.length}: narrow the filter by clusters, namespaces or labels.`,
  );
}
