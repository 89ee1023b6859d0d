import type {
  ActivityNode,
  ActivityPods,
  ActivityStory,
  Moment,
  ScalingActivityRecord,
  ScalingFailure,
} from '../scaling-activity.ts';
import type { ScalingEventRecord, ScalingEventType } from '../../events/scaling-event.ts';

/** How the decisions of one sort of autoscaler are followed. Pure, and one file each. */
export interface ActivityFamily {
  /** What the keys of its activities begin with. */
  readonly name: string;
  /** How long an activity may be open, from its trigger on. */
  readonly timeoutMs: number;
  /** The activities an event is part of; a key that is not known begins one. */
  readonly keysOf: (event: ScalingEventRecord, known: KnownActivities) => readonly string[];
  /** The activities a node is part of. @default none */
  readonly keysOfNode?: (node: NodeFacts, known: KnownActivities) => readonly string[];
  /** The events, told before, that belong to an activity which has just begun. @default none */
  readonly companionsOf?: (
    activity: ScalingActivityRecord,
    told: ToldEvents,
  ) => readonly ScalingEventRecord[];
  /** The workload that is scaled, where its pods are waited for. @default none */
  readonly workloadOf?: (activity: ScalingActivityRecord) => ScaledWorkload | undefined;
  /** `events` are at least one, oldest first. */
  readonly tell: (
    key: string,
    events: readonly ScalingEventRecord[],
    nodes: readonly ActivityNode[],
    pods: ActivityPods | undefined,
  ) => ActivityStory;
}

/** What is scaled, and to which size. */
export interface ScaledWorkload {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly toSize: number;
}

/** A node, and what its autoscaler calls it. */
export interface NodeFacts extends ActivityNode {
  /** Karpenter's NodeClaim that it was made for. */
  readonly nodeClaim: string | undefined;
}

/**
 * Indexes: `open` by family, `group` as `family/name`, `node` by name, `resize` as `namespace/size`,
 * `subject` by UID of what decided.
 */
export interface KnownActivities {
  get(key: string): ScalingActivityRecord | undefined;
  by(
    index: 'open' | 'group' | 'node' | 'resize' | 'subject',
    value: string,
  ): readonly ScalingActivityRecord[];
}

/** Indexes of the scaling events: `node` by name, and `resize` as `namespace/size`. */
export interface ToldEvents {
  by(index: 'node' | 'resize', value: string): readonly ScalingEventRecord[];
}

/** What was told of an activity's nodes before it began, of these types. */
export function toCompanions(
  ...types: readonly ScalingEventType[]
): NonNullable<ActivityFamily['companionsOf']> {
  return ({ nodes }, told) =>
    nodes.flatMap(({ name }) => told.by('node', name)).filter(({ type }) => types.includes(type));
}

export function toMoment(event: ScalingEventRecord): Moment {
  const { occurredAt, occurredAtMs, observedAt, component, confirmedBy, key } = event;
  const byState = occurredAt === observedAt ? 'own' : 'objects';
  // One that its object told first has the object's time.
  const clock = confirmedBy === key ? byState : (component ?? byState);
  return { at: occurredAt, atMs: occurredAtMs, clock };
}

/** The first event of one of the types. */
export function findFirst(
  events: readonly ScalingEventRecord[],
  ...types: readonly ScalingEventType[]
): ScalingEventRecord | undefined {
  return events.find(({ type }) => types.includes(type));
}

export function momentOf(event: ScalingEventRecord | undefined): Moment | undefined {
  return event && toMoment(event);
}

export function earliest(...moments: readonly (Moment | undefined)[]): Moment | undefined {
  return pick(moments, (a, b) => a.atMs < b.atMs);
}

export function latest(...moments: readonly (Moment | undefined)[]): Moment | undefined {
  return pick(moments, (a, b) => a.atMs > b.atMs);
}

export function toFailure({ reason, message }: ScalingEventRecord): ScalingFailure {
  return { reason, message };
}

/** Of a list that has one at least: what a story begins with. */
export function toTriggered(events: readonly ScalingEventRecord[]): Moment {
  const [first] = events;
  if (first === undefined) throw new TypeError('An activity has at least one event.');
  return toMoment(first);
}

export function toNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** Whether two things happened within a span of one another. */
export function isWithin(aMs: number, bMs: number, spanMs: number): boolean {
  return Math.abs(aMs - bMs) <= spanMs;
}

function pick(
  moments: readonly (Moment | undefined)[],
  isBetter: (a: Moment, b: Moment) => boolean,
): Moment | undefined {
  let best: Moment | undefined;
  for (const moment of moments) {
    if (moment !== undefined && (best === undefined || isBetter(moment, best))) best = moment;
  }
  return best;
}
