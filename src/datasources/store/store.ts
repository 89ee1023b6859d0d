import type { FleetError } from '../errors.ts';

/** One immutable row of a Store. It is replaced when it changes, never written to. */
export interface StoreRecord {
  /** Unique within its Store, and its order there. */
  readonly key: string;
  /** Identity: the same key with another uid is another object (one deleted, one added). */
  readonly uid: string;
}

/**
 * Where a Store stands. `listing`: filling for the first time, or waiting to. `live`: followed.
 * `stale`: what it holds was whole once and is no longer followed, since that time (ms of epoch).
 * `absent`: its kind does not exist there, which is an answer: whole and empty.
 * `forbidden` and `down`: nothing new can be had; what was held goes on being read.
 */
export type StoreState =
  | { readonly phase: 'listing' }
  | { readonly phase: 'live' }
  | { readonly phase: 'stale'; readonly since: number; readonly error?: FleetError }
  | { readonly phase: 'absent' }
  | { readonly phase: 'forbidden'; readonly error: FleetError }
  | { readonly phase: 'down'; readonly since: number; readonly error: FleetError };

/**
 * One change of one row: added (`before` absent), replaced, or deleted (`after` absent).
 * Another uid under the same key comes as two changes: deleted, then added.
 */
export interface Change<T extends StoreRecord> {
  readonly revision: number;
  readonly key: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Changes in the order they happened; `revision` is that of the last, to go on from. */
export interface Batch<T extends StoreRecord> {
  readonly revision: number;
  readonly changes: readonly Change<T>[];
}

/**
 * One kind of immutable record of one cluster, or of the fleet: read, indexed and followed.
 * Everything is synchronous but `changes`: a read never waits.
 */
export interface Store<T extends StoreRecord> {
  /** For logs and errors: the resource or view. */
  readonly name: string;
  readonly state: StoreState;
  /**
   * Whether the rows were complete once, for the cluster's present identity: then an empty list
   * means that there is nothing. False while listing for the first time, when forbidden before
   * that, and when only some namespaces are covered.
   */
  readonly isWhole: boolean;
  /** Where its rows come from several providers: how each of them stands. */
  readonly providers?: readonly ProviderState[] | undefined;
  /** The namespaces that are covered, where it is not all of them. */
  readonly namespaces: readonly string[] | undefined;
  /** When the rows were last known to be the API server's (ms of epoch). */
  readonly asOf: number | undefined;
  /** Of the last change; taken from one sequence that all Stores of the process share. */
  readonly revision: number;
  readonly size: number;
  get(key: string): T | undefined;
  /** All rows in key order; the same array until something changes. */
  list(): readonly T[];
  /** The rows for which the index gave `value`, in no order. Throws for an index that is not declared. */
  by(index: string, value: string): readonly T[];
  /**
   * The changes after a revision, from the bounded log.
   * @throws {FleetError} `LAPPED` when the log no longer reaches back to `after`.
   */
  since(after: number): Batch<T>;
  /**
   * Follows the log: first what happened after `after`, then each batch as it comes.
   * Ends when `signal` aborts.
   * @throws {FleetError} `LAPPED` when the reader falls out of the log: read anew.
   */
  changes(after: number, options: { readonly signal: AbortSignal }): AsyncIterable<Batch<T>>;
  /** Calls back, in the same tick, when rows or the state have changed. The listener must not throw. */
  subscribe(listener: () => void): Unsubscribe;
}

/** How one of the providers stands that a Store's rows come from. */
export interface ProviderState {
  readonly name: string;
  readonly state: StoreState;
  /** As of a Store: an absent one is whole. */
  readonly isWhole: boolean;
}

export type Unsubscribe = () => void;

/**
 * A Store that costs something while it runs. It starts when the first reader acquires it and stops,
 * freeing its rows, some time after the last one let go. Reading without acquiring reads what is there.
 */
export interface LiveStore<T extends StoreRecord> extends Store<T> {
  acquire(): Disposable;
  /**
   * Resolves when there is something to say (rows, `absent`, `forbidden`, `down`), at the latest after
   * `timeoutMs`. Rejects with the signal's reason.
   */
  synced(options: { readonly signal: AbortSignal; readonly timeoutMs: number }): Promise<void>;
}
