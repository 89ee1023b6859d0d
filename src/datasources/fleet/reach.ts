import type { Viewer } from '../access/viewer.ts';
import { isSettled } from '../store/store-state.ts';
import type { LiveStore } from '../store/store.ts';
import type { Fleet } from './fleet.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { Member } from './member.ts';
import { untilAllSettled } from './settled.ts';
import { mayAppear, toTargets } from './targets.ts';

/** What a request waits with. */
export interface Waiting {
  readonly signal: AbortSignal;
  /** For a cluster, its first contact included. */
  readonly budgetMs: number;
  /** Told of each cluster whose list has to be made for this request. */
  readonly onColdList?: ((cluster: string) => void) | undefined;
}

/** One cluster's part of an answer: its Store, where it is engaged. */
export interface Part<T extends FleetRecord> {
  readonly cluster: FleetCluster;
  readonly member: Member | undefined;
  readonly store: LiveStore<T> | undefined;
}

/** The Stores of a kind in the clusters, started where they do not run. */
export function toParts<T extends FleetRecord>(
  fleet: Fleet,
  kind: FleetKind<T>,
  targets: readonly FleetCluster[],
): readonly Part<T>[] {
  return targets.map((cluster) => {
    const member = fleet.member(cluster.id);
    return { cluster, member, store: member && renew(member.store(kind)) };
  });
}

/** Whether there is nothing to wait for. */
export function isWarm<T extends FleetRecord>({ cluster, store }: Part<T>): boolean {
  if (store === undefined) return cluster.connection.phase !== 'connecting';
  return isSettled(store);
}

/**
 * Waits until each cluster was met and its Store has something to say; each by itself, so that one
 * that does not answer keeps no other from being asked, and none longer than the budget.
 * @throws {FleetError} `BAD_USER_INPUT` for a name the fleet does not have.
 */
export async function reach<T extends FleetRecord>(
  fleet: Fleet,
  kind: FleetKind<T>,
  named: readonly string[] | undefined,
  { viewer, signal, budgetMs, onColdList }: Waiting & { readonly viewer: Viewer },
): Promise<void> {
  const deadline = fleet.clock.now() + budgetMs;
  const remaining = (): { signal: AbortSignal; timeoutMs: number } => ({
    signal,
    timeoutMs: Math.max(0, deadline - fleet.clock.now()),
  });
  if (mayAppear(fleet, named)) {
    await untilAllSettled(fleet, remaining());
  }
  const visit = async (): Promise<void> => {
    await Promise.all(
      toTargets(fleet, named, viewer).map(async ({ id }) => {
        await fleet.settled({ id, ...remaining() });
        const cluster = fleet.find(id);
        const member = cluster && fleet.member(cluster.id);
        if (cluster === undefined || member === undefined) return;
        const store = renew(member.store(kind));
        if (isSettled(store)) return;
        onColdList?.(cluster.name);
        await store.synced(remaining());
      }),
    );
  };
  await visit();
  // Whom a cluster leads to is only known once it was met.
  if (named !== undefined) return;
  await fleet.learned(remaining());
  await visit();
}

/** Starts a Store that does not run, and puts off its end. */
export function renew<T extends FleetRecord>(store: LiveStore<T>): LiveStore<T> {
  store.acquire()[Symbol.dispose]();
  return store;
}
