import { delay } from '../../async/delay.ts';
import { FleetError } from '../errors.ts';
import type { Fleet } from './fleet.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { FleetUpdate, FollowRequest } from './fleet-update.ts';
import { openStream } from './fleet-stream.ts';
import { reach } from './reach.ts';

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
  { fleet, tickMs = 75, maxChanges = 500, maxSnapshot = 5000, budgetMs = 5000 }: FollowOptions,
): AsyncGenerator<FleetUpdate<T>, void, undefined> {
  const { signal } = request;
  const stream = openStream(kind, request, fleet);
  try {
    await reach(fleet, kind, request.clusters, { signal, budgetMs });
    const snapshot = stream.pull();
    let { isSynced } = snapshot;
    if (snapshot.changes.length > maxSnapshot) throw refuseSnapshot(snapshot, maxSnapshot);
    yield* toParts(snapshot, maxChanges);
    for (;;) {
      await stream.moved();
      await delay(tickMs, { clock: fleet.clock, signal });
      const update = stream.pull();
      const isNews = update.changes.length + update.outcomes.length + update.resync.length > 0;
      if (isNews || update.isSynced !== isSynced) yield update;
      ({ isSynced } = update);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stream[Symbol.dispose]();
  }
}

/** The snapshot in messages of a size that clients can work off; the last one says it is whole. */
function* toParts<T extends FleetRecord>(
  snapshot: FleetUpdate<T>,
  maxChanges: number,
): Generator<FleetUpdate<T>, void, undefined> {
  const { changes, outcomes, isSynced } = snapshot;
  for (let from = 0; from === 0 || from < changes.length; from += maxChanges) {
    yield {
      ...snapshot,
      phase: 'SNAPSHOT',
      changes: changes.slice(from, from + maxChanges),
      outcomes: from === 0 ? outcomes : [],
      isSynced: isSynced && from + maxChanges >= changes.length,
    };
  }
}

function refuseSnapshot(snapshot: FleetUpdate<FleetRecord>, maximum: number): FleetError {
  return new FleetError(
    'COST_EXCEEDED',
    `A snapshot has at most ${maximum} rows, this one has ${snapshot.changes.length}: narrow the filter by clusters, namespaces or labels.`,
  );
}
