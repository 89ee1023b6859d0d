import { toReason } from '../../async/delay.ts';
import type { Fleet } from './fleet.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { FleetUpdate, FollowRequest } from './fleet-update.ts';
import type { FollowedCluster } from './followed-cluster.ts';
import { createFollowedCluster } from './followed-cluster.ts';
import type { Outcome } from './outcome.ts';
import { toContactOutcome } from './outcome.ts';
import type { FleetChange } from './sent-rows.ts';
import { toStreamCursor } from './stream-cursor.ts';
import { toTargets } from './targets.ts';

/** The clusters that one reader follows, as one. */
export interface FleetStream<T extends FleetRecord> extends Disposable {
  /** What has changed since the last call. */
  pull(): FleetUpdate<T>;
  /** Resolves when something may have changed. Rejects with the signal's reason. */
  moved(): Promise<void>;
}

export function openStream<T extends FleetRecord>(
  kind: FleetKind<T>,
  request: FollowRequest<T>,
  fleet: Fleet,
): FleetStream<T> {
  const { signal } = request;
  const told = new Map<string, string>();
  let wake = Promise.withResolvers<void>();
  const onMove = (): void => wake.resolve();
  const followed = createFollowedClusters(kind, request, { fleet, onMove });
  const unsubscribe = fleet.clusters.subscribe(onMove);
  signal.addEventListener('abort', onMove, { once: true });

  return {
    pull() {
      const targets = toPresentTargets(fleet, request.clusters);
      const left = followed.sync(targets);
      const { resync, changes } = followed.pull();
      for (const id of told.keys()) if (!targets.some((one) => one.id === id)) told.delete(id);
      const outcomes = targets.map((cluster) => followed.outcome(cluster));
      return {
        phase: resync.length > 0 ? 'RESYNC' : 'LIVE',
        resync,
        isSynced: followed.isSettled,
        cursor: toStreamCursor(fleet),
        at: fleet.clock.now(),
        changes: [...left, ...changes],
        outcomes: outcomes.filter((outcome) => isNews(outcome, told)),
      };
    },
    async moved() {
      await wake.promise;
      if (signal.aborted) throw toReason(signal);
      wake = Promise.withResolvers<void>();
    },
    [Symbol.dispose]() {
      signal.removeEventListener('abort', onMove);
      unsubscribe();
      followed[Symbol.dispose]();
    },
  };
}

interface FollowedClusters<T extends FleetRecord> extends Disposable {
  readonly isSettled: boolean;
  /** Follows those that joined; lets go of those that left, and answers the end of their rows. */
  sync(targets: readonly FleetCluster[]): readonly FleetChange<T>[];
  pull(): { readonly resync: readonly string[]; readonly changes: readonly FleetChange<T>[] };
  outcome(cluster: FleetCluster): Outcome;
}

function createFollowedClusters<T extends FleetRecord>(
  kind: FleetKind<T>,
  request: FollowRequest<T>,
  { fleet, onMove }: { readonly fleet: Fleet; readonly onMove: () => void },
): FollowedClusters<T> {
  const followed = new Map<string, FollowedCluster<T>>();
  return {
    get isSettled() {
      return [...followed.values()].every(({ isSettled }) => isSettled);
    },
    sync(targets) {
      const left: FleetChange<T>[] = [];
      const present = new Set(targets.map(({ id }) => id));
      for (const [id, one] of followed) {
        if (present.has(id) && fleet.member(id) === one.member) continue;
        for (const change of one.leave()) left.push(change);
        followed.delete(id);
      }
      for (const id of present) {
        const member = fleet.member(id);
        if (member === undefined || followed.has(id)) continue;
        followed.set(id, createFollowedCluster(kind, member, request, onMove));
      }
      return left;
    },
    pull() {
      const resync: string[] = [];
      const changes: FleetChange<T>[] = [];
      for (const one of followed.values()) {
        const pulled = one.pull();
        if (pulled.isResync) resync.push(one.member.id);
        for (const change of pulled.changes) changes.push(change);
      }
      return { resync, changes };
    },
    outcome: (cluster) => followed.get(cluster.id)?.outcome(cluster) ?? toContactOutcome(cluster),
    [Symbol.dispose]() {
      for (const one of followed.values()) one[Symbol.dispose]();
    },
  };
}

/** Like `toTargets`, but a named cluster that has left meanwhile is no error. */
function toPresentTargets(
  fleet: Fleet,
  named: readonly string[] | undefined,
): readonly FleetCluster[] {
  return toTargets(
    fleet,
    named?.filter((name) => fleet.find(name) !== undefined),
  );
}

/** Whether the outcome says other than what the reader was told of the cluster last. */
function isNews({ cluster, phase, error }: Outcome, told: Map<string, string>): boolean {
  const text = `${phase}\n${error?.code ?? ''}`;
  if (told.get(cluster.id) === text) return false;
  told.set(cluster.id, text);
  return true;
}
