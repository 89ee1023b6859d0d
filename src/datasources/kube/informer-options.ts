import type { Clock } from '../../async/clock.ts';
import type { Slots } from '../../async/slots.ts';
import type { Log } from '../../telemetry/log.ts';
import type { Sequence } from '../store/sequence.ts';
import type { Discovery } from './discovery.ts';
import type { Interner } from './intern.ts';
import type { ResourceRecord } from './object-record.ts';
import type { Resource } from './resource.ts';
import type { StreamingLists } from './streaming-lists.ts';
import type { ReflectorTiming } from './timing.ts';
import type { Transport } from './transport.ts';

/** What all informers of one cluster share. */
export interface InformerEnvironment {
  readonly transport: Transport;
  readonly discovery: Discovery;
  readonly streamingLists: StreamingLists;
  /**
   * Asked after every lost connection, before a watch is resumed. Rejects with
   * `PRECONDITION_FAILED` when another cluster answers now: then all rows are dropped.
   */
  readonly verifyIdentity: (signal: AbortSignal) => Promise<void>;
  /** Places for initial lists, of the whole process. */
  readonly slots: Slots;
  readonly sequence: Sequence;
  readonly interner: Interner;
  /** What records say they come from; known before the first informer starts. */
  readonly clusterId: () => string;
  readonly clock: Clock;
  /** Between 0 and 1, as `Math.random`. */
  readonly random: () => number;
  readonly log: Log;
  /** Followed one by one where the cluster-wide list is forbidden. */
  readonly namespaces: readonly string[];
  /** How long after its last reader it stops and frees its rows. @default 600000 */
  readonly idleMs?: number;
  readonly timing?: Partial<ReflectorTiming>;
}

export interface InformerOptions<T extends ResourceRecord> extends InformerEnvironment {
  readonly resource: Resource<T>;
}
