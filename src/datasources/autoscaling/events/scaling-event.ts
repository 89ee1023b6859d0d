import type { InvolvedObject } from '../../core/event.ts';
import type { FleetRecord, RowOrigin } from '../../fleet/fleet-kind.ts';
import type { JournalRecord } from '../../store/journal.ts';
import { createOrder } from '../../store/order.ts';

/**
 * Something an autoscaler decided or did, or that happened to what it moves. Its key is its id, a
 * function of the UID of the Event, or of the object whose state told it, so that it stays the same over
 * restarts.
 */
export interface ScalingEventRecord extends JournalRecord, FleetRecord {
  /** The UID of the Kubernetes Event it was read from; empty for one that was derived. */
  readonly eventUid: string;
  /** That Event's count when this row was written last: what comes after it is news. */
  readonly eventCount: number;
  readonly autoscaler: AutoscalerKind;
  readonly type: ScalingEventType;
  readonly direction: ScalingDirection;
  readonly severity: ScalingSeverity;
  readonly subject: InvolvedObject;
  /** Undefined where the Event does not tell. */
  readonly group: ScalingGroup | undefined;
  readonly fromSize: number | undefined;
  readonly toSize: number | undefined;
  /** Of one occurrence, whatever `count` says. */
  readonly delta: number | undefined;
  readonly maxSize: number | undefined;
  readonly nodeName: string | undefined;
  readonly podNames: readonly string[];
  readonly reason: string;
  readonly message: string;
  readonly component: string | undefined;
  /** How many occurrences the row stands for. */
  readonly count: number;
  /** The Events that a row of many stands for, last seen last; empty for a row of one. */
  readonly repeats: readonly ScalingEventRepeat[];
  /** Whether it was told by the state of an object, and by no Event so far. */
  readonly isDerived: boolean;
  /** What a derived one was read from: who may not list that does not see it. */
  readonly origin: RowOrigin | undefined;
  /** What the Event leaves out. */
  readonly lent: LentFacts | undefined;
  /** Of one that an Event told: the key of what the object's own state has told of it. */
  readonly confirmedBy: string | undefined;
  /** Whether time or count stand for occurrences that were not seen one by one. */
  readonly isApproximate: boolean;
  readonly occurredAt: string;
  readonly observedAt: string;
}

/** Told by another object than the Event: for those who may list that, too. */
export interface LentFacts {
  readonly origin: RowOrigin;
  readonly group: ScalingGroup | undefined;
  readonly fromSize: number | undefined;
  readonly delta: number | undefined;
}

export interface ScalingEventRepeat {
  /** Empty for the many that are only counted. */
  readonly eventUid: string;
  readonly count: number;
  readonly lastSeenAtMs: number;
}

export interface ScalingGroup {
  readonly kind: string;
  readonly name: string;
}

export type ScalingDirection = 'UP' | 'DOWN' | 'NONE';
export type ScalingSeverity = 'NORMAL' | 'WARNING';

export type AutoscalerKind =
  | 'CLUSTER_AUTOSCALER'
  | 'KARPENTER'
  | 'HPA'
  | 'VPA'
  | 'KEDA'
  | 'KNATIVE'
  | 'CAPACITY_BUFFER'
  | 'NODE_LIFECYCLE'
  | 'CLOUD_CONTROLLER'
  | 'WORKLOAD'
  | 'KARMADA'
  | 'CLUSTER_API'
  | 'OTHER';

/** Each type, and whether it makes more or less as long as no more is known of one event. */
export const DIRECTION_OF = {
  SCALE_UP_TRIGGERED: 'UP',
  SCALE_UP_REQUESTED: 'UP',
  SCALE_UP_ACCEPTED: 'UP',
  SCALE_UP_COMPLETED: 'UP',
  SCALE_UP_FAILED: 'UP',
  SCALE_UP_TIMED_OUT: 'UP',
  SCALE_UP_NOT_POSSIBLE: 'UP',
  SCALE_UP_LIMITED: 'UP',
  SCALE_UP_BACKOFF_STARTED: 'UP',
  SCALE_UP_BACKOFF_ENDED: 'UP',
  SCALE_DOWN_CANDIDATE: 'DOWN',
  SCALE_DOWN_TRIGGERED: 'DOWN',
  SCALE_DOWN_DRAINING: 'DOWN',
  SCALE_DOWN_COMPLETED: 'DOWN',
  SCALE_DOWN_FAILED: 'DOWN',
  SCALE_DOWN_BLOCKED: 'DOWN',
  RESCALED: 'NONE',
  RESCALE_FAILED: 'NONE',
  SCALED_FROM_ZERO: 'UP',
  SCALED_TO_ZERO: 'DOWN',
  RESIZED: 'NONE',
  RESIZE_SKIPPED: 'NONE',
  NODE_REGISTERED: 'UP',
  NODE_READY: 'NONE',
  NODE_NOT_READY: 'NONE',
  NODE_REMOVED: 'DOWN',
  NODE_INTERRUPTED: 'DOWN',
  NODE_REPAIR_BLOCKED: 'NONE',
  METRICS_UNAVAILABLE: 'NONE',
  CONFIGURATION_INVALID: 'NONE',
  PAUSED: 'NONE',
  RESUMED: 'NONE',
  FALLBACK_ACTIVATED: 'NONE',
  FALLBACK_ENDED: 'NONE',
  AUTOSCALER_UNHEALTHY: 'NONE',
  AUTOSCALER_RECOVERED: 'NONE',
  STATE_CHANGED: 'NONE',
  INFO: 'NONE',
  UNKNOWN: 'NONE',
} as const satisfies Record<string, ScalingDirection>;

export type ScalingEventType = keyof typeof DIRECTION_OF;

/** Types of which each repeat is something that happened once more, not the same thing going on. */
const DECISIONS: ReadonlySet<ScalingEventType> = new Set([
  'SCALE_UP_TRIGGERED',
  'SCALE_UP_REQUESTED',
  'SCALE_UP_ACCEPTED',
  'SCALE_UP_COMPLETED',
  'SCALE_UP_FAILED',
  'SCALE_UP_TIMED_OUT',
  'SCALE_DOWN_TRIGGERED',
  'SCALE_DOWN_DRAINING',
  'SCALE_DOWN_COMPLETED',
  'SCALE_DOWN_FAILED',
  'RESCALED',
  'RESCALE_FAILED',
  'SCALED_FROM_ZERO',
  'SCALED_TO_ZERO',
  'RESIZED',
  'NODE_REGISTERED',
  'NODE_READY',
  'NODE_NOT_READY',
  'NODE_REMOVED',
  'NODE_INTERRUPTED',
  'NODE_REPAIR_BLOCKED',
]);

/** Whether a repeat is an event of its own; a repeat of any other type updates its row. */
export function isDecision(type: ScalingEventType): boolean {
  return DECISIONS.has(type);
}

/** Types that are said of one object again and again, in new words each time. */
const NOISY: ReadonlySet<ScalingEventType> = new Set([
  'SCALE_UP_NOT_POSSIBLE',
  'SCALE_UP_LIMITED',
  'SCALE_DOWN_BLOCKED',
  'METRICS_UNAVAILABLE',
]);

/** Whether all that is said of it, of one object and for one reason, is one row. */
export function isNoisy(type: ScalingEventType): boolean {
  return NOISY.has(type);
}

/** Newest first, as journals are paged: by the time, which never changes, and the id. */
export const NEWEST_SCALING_EVENTS_FIRST = createOrder<ScalingEventRecord>('ScalingEvent.newest', [
  { value: (event) => event.occurredAtMs, isDescending: true },
  { value: (event) => event.key },
  { value: (event) => event.cluster },
]);
