import type { Viewer } from '../access/viewer.ts';
import type { FleetRecord } from './fleet-kind.ts';
import type { Outcome } from './outcome.ts';
import type { RowFilter } from './selector.ts';

/** What a stream asks for. */
export interface FollowRequest<T extends FleetRecord> {
  readonly viewer: Viewer;
  /** Names, aliases or ids; those that join later are followed when all are. @default all */
  readonly clusters?: readonly string[] | undefined;
  readonly filter?: RowFilter<T> | undefined;
  /** The cursor of a message or of a list of the same rows: what came after it is told first. */
  readonly after?: string | undefined;
  readonly signal: AbortSignal;
  /**
   * False begins with an empty snapshot and leaves out what each cluster held when it was first read:
   * only what happens from now on. @default true
   */
  readonly hasSnapshot?: boolean;
}

/** One change of one row as a stream's reader sees it. */
export type FleetChange<T> =
  | { readonly type: 'ADDED'; readonly before: undefined; readonly record: T }
  | { readonly type: 'MODIFIED'; readonly before: T; readonly record: T }
  | { readonly type: 'DELETED'; readonly before: T; readonly record: undefined };

/**
 * One message of a stream: a part of the snapshot, or the changes of one tick. All readers of the same
 * rows who are in step are given the same object.
 */
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
  /** How many changes are not told by themselves, as a later one of the same object stands for them. */
  readonly merged: number;
  /** All of them in the first message, then those that changed. */
  readonly outcomes: readonly Outcome[];
  /** Whether it is sent without a change too: it begins a stream, or tells how clusters stand. */
  readonly isNotice: boolean;
}

/** A stream. `return` ends it at once, also while a message is waited for. */
export interface FleetStream<T extends FleetRecord> extends AsyncIterableIterator<
  FleetUpdate<T>,
  undefined
> {
  return(): Promise<IteratorReturnResult<undefined>>;
}
