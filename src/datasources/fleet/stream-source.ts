import type { LogStretch } from './coalesce.ts';
import type { FleetRecord } from './fleet-kind.ts';
import type { Outcome } from './outcome.ts';

/** What a stream is made of: Stores that come and go, and how each cluster stands. */
export interface StreamSource<T extends FleetRecord> extends Disposable {
  readonly followed: Iterable<FollowedRows<T>>;
  /** Whether the rows of every reachable cluster are there. */
  readonly isSettled: boolean;
  /** Takes up who has come since, at this revision; answers who has left, for the last time readable. */
  sync(revision: number): readonly FollowedRows<T>[];
  outcomes(): readonly Outcome[];
  /** Undefined when that is no longer known. */
  movesSince(revision: number): ClusterMoves | undefined;
}

/** Which clusters the fleet did not have at a revision and has now, and the other way round. */
export interface ClusterMoves {
  readonly came: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/** The rows of one Store in a stream: those of a kind in one cluster, as a rule. */
export interface FollowedRows<T extends FleetRecord> extends Disposable {
  readonly id: string;
  /** Whose rows a reader drops when the Store is read anew. */
  readonly clusters: readonly string[];
  /** Since which revision it is part of the stream; undefined for those that were from the first. */
  readonly joinedAt: number | undefined;
  readonly isSettled: boolean;
  /** Those that are seen now. */
  rows(): readonly T[];
  /** Undefined when the log no longer reaches back. */
  since(revision: number): LogStretch<T> | undefined;
}
