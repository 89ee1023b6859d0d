import type { RowOrigin } from '../../fleet/fleet-kind.ts';
import type { ActivityFamily } from './families/activity-family.ts';
import type {
  ActivityNode,
  ActivityPods,
  ActivityStory,
  Moment,
  ScalingActivityRecord,
  ScalingLeg,
  ScalingPhase,
} from './scaling-activity.ts';
import type { ScalingEventRecord } from '../events/scaling-event.ts';

/** What an activity is made of. */
export interface ActivityParts {
  readonly events: readonly ScalingEventRecord[];
  readonly nodes: readonly ActivityNode[];
  readonly pods?: ActivityPods | undefined;
  /** What it was made of beside Events. */
  readonly madeOf?: readonly RowOrigin[];
}

/** The row of an activity whose parts are these; what it was first heard of stays. */
export function toActivity(
  key: string,
  family: ActivityFamily,
  { events, nodes, pods, madeOf = [] }: ActivityParts,
  known: ScalingActivityRecord | undefined,
  now: number,
): ScalingActivityRecord {
  const ordered = events.toSorted(
    (a, b) => a.occurredAtMs - b.occurredAtMs || (a.key < b.key ? -1 : 1),
  );
  const story = family.tell(key, ordered, nodes, pods);
  const [first] = ordered;
  const row = {
    ...story,
    key,
    uid: key,
    cluster: known?.cluster ?? first?.cluster ?? '',
    // A workload's story is its namespace's; one about nodes is the cluster's, whatever pod began it.
    namespace: WORKLOAD_FAMILIES.has(family.name) ? story.trigger?.namespace : undefined,
    occurredAtMs: known?.occurredAtMs ?? story.triggered.atMs,
    observedAt: known?.observedAt ?? new Date(now).toISOString(),
    events: ordered,
    nodes,
    pods,
    madeOf: toDistinct([
      ...madeOf,
      ...ordered.flatMap(({ origin, lent }) => origin ?? lent?.origin ?? []),
    ]),
    isOpen: story.outcome.phase === 'open',
    isApproximate: ordered.some(({ isApproximate }) => isApproximate) || isByTwoClocks(story),
    state: 'IN_PROGRESS' as const,
    deadlineMs: undefined,
    durationSeconds: undefined,
    legs: toLegs(story, undefined),
  };
  const { outcome } = story;
  if (outcome.phase === 'open') {
    const deadlineMs = story.triggered.atMs + family.timeoutMs;
    const open = { ...row, deadlineMs };
    return now < deadlineMs ? open : toTimedOut(open, now);
  }
  return {
    ...row,
    state: STATES[outcome.phase],
    durationSeconds: toSeconds(story.triggered, outcome.at),
    legs: toLegs(story, outcome.at),
  };
}

function isByTwoClocks({ triggered, outcome }: ActivityStory): boolean {
  return 'at' in outcome && outcome.at.clock !== triggered.clock;
}

const WORKLOAD_FAMILIES: ReadonlySet<string> = new Set(['hpa', 'keda', 'knative']);

function toDistinct(origins: readonly RowOrigin[]): readonly RowOrigin[] {
  const all = origins.map((one) => {
    const { resource, namespace = '' } = one;
    return [`${resource.resource}.${resource.group}/${namespace}`, one] as const;
  });
  return [...new Map(all).values()];
}

const STATES = {
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  'timed-out': 'TIMED_OUT',
} as const;

/** An open activity that nobody has told the end of, given up at its deadline. */
export function toTimedOut(row: ScalingActivityRecord, now: number): ScalingActivityRecord {
  const atMs = Math.min(row.deadlineMs ?? now, now);
  const at = { at: new Date(atMs).toISOString(), atMs, clock: row.triggered.clock };
  const seconds = toSeconds(row.triggered, at);
  return {
    ...row,
    state: 'TIMED_OUT',
    deadlineMs: undefined,
    durationSeconds: seconds,
    outcome: {
      phase: 'timed-out',
      at,
      failure: {
        reason: 'TimedOut',
        message: `${toLastKnown(row)}; nothing more was heard for ${seconds} s.`,
      },
    },
  };
}

/** How far it came, in plain words. */
function toLastKnown(story: ActivityStory): string {
  const { registered, accepted, requested, direction, progress } = story;
  if (progress !== undefined) return progress;
  if (registered !== undefined) return 'The nodes have registered, but are not ready';
  if (accepted !== undefined) {
    return direction === 'DOWN' ? 'It is being drained' : 'It was accepted, but no node has come';
  }
  return requested === undefined ? 'It has begun' : 'It was decided';
}

function toLegs(story: ActivityStory, end: Moment | undefined): readonly ScalingLeg[] {
  const marks: readonly (readonly [ScalingPhase, Moment | undefined])[] = [
    ['DECISION', story.requested],
    ['ACCEPTANCE', story.accepted],
    ['REGISTRATION', story.registered],
    ['COMPLETION', end],
  ];
  const legs: ScalingLeg[] = [];
  let from = story.triggered;
  for (const [phase, to] of marks) {
    if (to === undefined) continue;
    legs.push({
      phase,
      startedAt: from.at,
      endedAt: to.at,
      durationSeconds: toSeconds(from, to),
    });
    // Of clocks that disagree the later one goes on: a leg never begins before the last has ended.
    if (to.atMs > from.atMs) from = to;
  }
  return legs;
}

/** Never negative: what clocks disagree about took no time. */
function toSeconds(from: Moment, to: Moment): number {
  return Math.max(0, to.atMs - from.atMs) / 1000;
}
