import type { Clock } from '../../async/clock.ts';
import type { Slots } from '../../async/slots.ts';
import type { Log } from '../../telemetry/log.ts';
import type { FleetError } from '../errors.ts';
import type { StoreState } from '../store/store.ts';
import type { KubernetesObject } from './json.ts';
import type { StreamingLists } from './streaming-lists.ts';
import type { ReflectorTiming } from './timing.ts';
import type { Transport } from './transport.ts';

/** Where a reflector's records go. All of it is synchronous. */
export interface ReflectorSink<T> {
  /** Projects an object; undefined when that is impossible, and the object is left out. */
  ingest(object: KubernetesObject): T | undefined;
  /** The rows are exactly these. */
  replace(records: ReadonlyMap<string, T>): void;
  apply(put: readonly T[], remove: readonly string[]): void;
  /** The rows are known to be the server's, as of now. */
  touch(): void;
  report(state: StoreState): void;
  size(): number;
  /** Whether somebody waits for the first list. */
  isUrgent(): boolean;
}

/** What is listed and watched. */
export interface Collection {
  readonly group: string;
  readonly path: string;
  readonly fieldSelector: string | undefined;
  readonly labelSelector: string | undefined;
  readonly isMetadataOnly: boolean;
  readonly hasBookmarks: boolean;
}

export interface ReflectorOptions<T> {
  readonly collection: Collection;
  readonly sink: ReflectorSink<T>;
  readonly transport: Transport;
  readonly streamingLists: StreamingLists;
  readonly slots: Slots;
  /** Rejects with `PRECONDITION_FAILED` when another cluster answers now. */
  readonly verifyIdentity: (signal: AbortSignal) => Promise<void>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly timing: ReflectorTiming;
  readonly signal: AbortSignal;
}

/** Why it came to its end, where not by its signal: what happens next is its caller's. */
export interface ReflectorEnd {
  readonly reason: 'stopped' | 'forbidden' | 'gone' | 'replaced';
  readonly error: FleetError | undefined;
}
