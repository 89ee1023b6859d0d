import type { Viewer } from '../access/viewer.ts';
import type { FleetRecord } from './fleet-kind.ts';
import type { Outcome } from './outcome.ts';
import type { RowFilter } from './selector.ts';
import type { FleetChange } from './sent-rows.ts';

/** What a stream asks for. */
export interface FollowRequest<T extends FleetRecord> {
  readonly viewer: Viewer;
  /** Names, aliases or ids; those that join later are followed when all are. @default all */
  readonly clusters?: readonly string[] | undefined;
  readonly filter?: RowFilter<T> | undefined;
  readonly signal: AbortSignal;
  /**
   * False begins with an empty snapshot and leaves out what each cluster held when it was first read:
   * only what happens from now on. @default true
   */
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
