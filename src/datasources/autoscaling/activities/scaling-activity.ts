import type { InvolvedObject } from '../../core/event.ts';
import type { FleetRecord, RowOrigin } from '../../fleet/fleet-kind.ts';
import type { JournalRecord } from '../../store/journal.ts';
import { createOrder } from '../../store/order.ts';
import type {
  AutoscalerKind,
  ScalingDirection,
  ScalingEventRecord,
  ScalingGroup,
} from '../events/scaling-event.ts';

/**
 * The story of one decision, from what made it necessary to what came of it. Its key is a function of
 * what it is about, so that it stays the same over restarts.
 */
export interface ScalingActivityRecord extends JournalRecord, FleetRecord, ActivityStory {
  /** When it was first heard of; `triggeredAt` may turn out to be earlier. */
  readonly occurredAtMs: number;
  readonly state: ScalingActivityState;
  /** Whether no end was told: one that was given up may have an end all the same. */
  readonly isOpen: boolean;
  /**
   * Whether times stand for occurrences that were not seen one by one, or its beginning and its end were
   * told by different clocks.
   */
  readonly isApproximate: boolean;
  readonly durationSeconds: number | undefined;
  readonly legs: readonly ScalingLeg[];
  /** Oldest first. */
  readonly events: readonly ScalingEventRecord[];
  readonly nodes: readonly ActivityNode[];
  /** How far the workload is that is scaled; undefined where that is not seen. */
  readonly pods: ActivityPods | undefined;
  /** What it was put together of beside Events: who may not list one of these does not see it. */
  readonly madeOf: readonly RowOrigin[];
  /** Set while it is open: when it is given up (ms of the epoch). */
  readonly deadlineMs: number | undefined;
  readonly observedAt: string;
}

/** What the events and nodes of an activity tell, whatever time it is. */
export interface ActivityStory {
  readonly autoscaler: AutoscalerKind;
  readonly direction: ScalingDirection;
  readonly outcome: ActivityOutcome;
  readonly group: ScalingGroup | undefined;
  readonly fromSize: number | undefined;
  readonly toSize: number | undefined;
  readonly delta: number | undefined;
  readonly trigger: InvolvedObject | undefined;
  /** Why, in the words of who decided. */
  readonly cause: string | undefined;
  readonly triggered: Moment;
  readonly requested: Moment | undefined;
  readonly accepted: Moment | undefined;
  readonly registered: Moment | undefined;
  readonly podNames: readonly string[];
  /** Also those that are gone. */
  readonly nodeNames: readonly string[];
  /** How far it is, in plain words; undefined where its moments tell. */
  readonly progress?: string | undefined;
}

export type ActivityOutcome =
  | { readonly phase: 'open' }
  | { readonly phase: 'succeeded'; readonly at: Moment }
  | { readonly phase: 'failed'; readonly at: Moment; readonly failure: ScalingFailure }
  | { readonly phase: 'timed-out'; readonly at: Moment; readonly failure: ScalingFailure };

export interface ScalingFailure {
  readonly reason: string;
  readonly message: string;
}

/** A time as its writer wrote it, and in milliseconds of the epoch. */
export interface Moment {
  readonly at: string;
  readonly atMs: number;
  /** By whose clock: `objects` is the API server's and that of who sets their conditions. */
  readonly clock: string;
}

/** A node that an activity makes or takes. */
export interface ActivityNode {
  readonly name: string;
  readonly created: Moment;
  /** When it was first ready, as far as it is known. */
  readonly ready: Moment | undefined;
  /** Whether its autoscaler calls it complete; undefined where that one does not say. */
  readonly isInitialized: boolean;
  readonly pool: string | undefined;
  /** When it was seen to be gone. */
  readonly gone: Moment | undefined;
}

/** The pods of a workload on its way to a new size. */
export interface ActivityPods {
  /** How many there are, and how many of them are ready. */
  readonly replicas: number;
  readonly ready: number;
  /** When there were as many as were asked for, and when as many were ready. */
  readonly made: Moment | undefined;
  readonly reached: Moment | undefined;
}

export type ScalingActivityState = 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';

/** From one moment of a story to the next that is known. */
export interface ScalingLeg {
  readonly phase: ScalingPhase;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly durationSeconds: number;
}

export type ScalingPhase = 'DECISION' | 'ACCEPTANCE' | 'REGISTRATION' | 'COMPLETION';

/** Newest first, as journals are paged. */
export const NEWEST_SCALING_ACTIVITIES_FIRST = createOrder<ScalingActivityRecord>(
  'ScalingActivity.newest',
  [
    { value: ({ occurredAtMs }) => occurredAtMs, isDescending: true },
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ],
);
