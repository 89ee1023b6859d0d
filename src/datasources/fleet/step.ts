import type { Clock } from '../../async/clock.ts';
import type { FleetRecord } from './fleet-kind.ts';
import type { FleetUpdate } from './fleet-update.ts';
import type { StreamCursors } from './stream-cursor.ts';

/** What brings readers from one revision to another: one message, or the parts of a whole. */
export interface Step<T extends FleetRecord> {
  readonly to: number;
  readonly updates: readonly FleetUpdate<T>[];
}

/** Everything that a step tells, in one. */
export interface Whole<T extends FleetRecord> extends Pick<
  FleetUpdate<T>,
  'phase' | 'resync' | 'changes' | 'merged' | 'outcomes'
> {
  readonly isOpening: boolean;
  /** What the reader of a part had before it. */
  readonly from: number;
  readonly to: number;
}

/** How the stream stands that takes the step. */
export interface StepOptions {
  readonly cursors: StreamCursors;
  readonly clock: Clock;
  readonly maxChanges: number;
  /** Whether the rows of every reachable cluster are there. */
  readonly isSettled: boolean;
  /** Whether they were not at the last step, or the other way round. */
  readonly hasTurned: boolean;
}

/**
 * In messages of a size that clients can work off; only the last one says that it is whole, and may be
 * gone on from.
 */
export function toStep<T extends FleetRecord>(
  { phase, resync, changes, merged, outcomes, isOpening, from, to }: Whole<T>,
  { cursors, clock, maxChanges, isSettled, hasTurned }: StepOptions,
): Step<T> {
  const updates: FleetUpdate<T>[] = [];
  for (let start = 0; start === 0 || start < changes.length; start += maxChanges) {
    const isFirst = start === 0;
    const isLast = start + maxChanges >= changes.length;
    const tellsOutcomes = isFirst && outcomes.length > 0;
    updates.push({
      phase,
      resync: isFirst ? resync : [],
      isSynced: isSettled && isLast,
      cursor: isLast ? cursors.at(to) : cursors.inPartOf(from),
      at: clock.now(),
      changes: isFirst && isLast ? changes : changes.slice(start, start + maxChanges),
      merged: isFirst ? merged : 0,
      outcomes: isFirst ? outcomes : [],
      isNotice: isOpening || phase !== 'LIVE' || tellsOutcomes || hasTurned,
    });
  }
  return { to, updates };
}
