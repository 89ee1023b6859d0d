import type {
  ActivityNode,
  ActivityOutcome,
  ActivityStory,
  ScalingActivityRecord,
} from '../scaling-activity.ts';
import type { ScalingEventRecord, ScalingEventType } from '../../events/scaling-event.ts';
import type { ActivityFamily, KnownActivities, NodeFacts } from './activity-family.ts';
import {
  findFirst,
  isWithin,
  latest,
  momentOf,
  toCompanions,
  toFailure,
  toMoment,
  toNames,
  toTriggered,
} from './activity-family.ts';

const UP = 'cluster-autoscaler-up';
const DOWN = 'cluster-autoscaler-down';

/** One decision is told several times over, by the ConfigMap and by each pod. */
const SAME_DECISION_MS = 120_000;

/** Clocks of nodes and of the autoscaler are not the same. */
const CLOCK_MS = 5000;

/**
 * Cluster Autoscaler, more nodes of a group: requested, accepted by the cloud, registered, ready. It
 * gives nodes up itself that have not registered after 15 minutes, and says so.
 */
export const clusterAutoscalerUp: ActivityFamily = {
  name: UP,
  timeoutMs: 20 * 60_000,
  keysOf(event, known) {
    if (event.type === 'NODE_REGISTERED' || event.type === 'NODE_READY') {
      return ofNode(UP, event, known);
    }
    if (!isOurs(event) || !UP_TYPES.has(event.type) || event.group === undefined) return [];
    const present = findDecision(event, known)?.key;
    if (ENDS.has(event.type)) return present === undefined ? [] : [present];
    return [present ?? `${UP}/${event.key}`];
  },
  keysOfNode(node, known) {
    const present = known.by('node', node.name).filter(({ key }) => key.startsWith(`${UP}/`));
    if (present.length > 0) return present.map(({ key }) => key);
    const found = findWaiting(node, known);
    return found === undefined ? [] : [found.key];
  },
  companionsOf: toCompanions('NODE_REGISTERED', 'NODE_READY'),
  tell: tellUp,
};

/** Cluster Autoscaler, one node less: chosen, drained, given back to the cloud. */
export const clusterAutoscalerDown: ActivityFamily = {
  name: DOWN,
  timeoutMs: 30 * 60_000,
  keysOf(event, known) {
    const { nodeName, type } = event;
    if (nodeName === undefined) return [];
    const present = ofNode(DOWN, event, known);
    if (type === 'NODE_REMOVED' || present.length > 0) return present;
    return isOurs(event) && DOWN_TYPES.has(type) ? [`${DOWN}/${event.key}`] : [];
  },
  tell: tellDown,
};

const UP_TYPES: ReadonlySet<ScalingEventType> = new Set([
  'SCALE_UP_TRIGGERED',
  'SCALE_UP_REQUESTED',
  'SCALE_UP_ACCEPTED',
  'SCALE_UP_FAILED',
  'SCALE_UP_TIMED_OUT',
  'SCALE_UP_COMPLETED',
  'SCALE_UP_BACKOFF_STARTED',
]);

/** What its status tells of a group: no decision, but how the last one ended. */
const ENDS: ReadonlySet<ScalingEventType> = new Set([
  'SCALE_UP_COMPLETED',
  'SCALE_UP_BACKOFF_STARTED',
]);

const DOWN_TYPES: ReadonlySet<ScalingEventType> = new Set([
  'SCALE_DOWN_TRIGGERED',
  'SCALE_DOWN_COMPLETED',
  'SCALE_DOWN_FAILED',
]);

function isOurs({ autoscaler }: ScalingEventRecord): boolean {
  return autoscaler === 'CLUSTER_AUTOSCALER' || autoscaler === 'CAPACITY_BUFFER';
}

function ofNode(
  family: string,
  { nodeName = '', occurredAtMs }: ScalingEventRecord,
  known: KnownActivities,
): readonly string[] {
  return known
    .by('node', nodeName)
    .filter(({ key }) => key.startsWith(`${family}/`))
    .filter(({ triggered }) =>
      isWithin(triggered.atMs, occurredAtMs, clusterAutoscalerDown.timeoutMs),
    )
    .map(({ key }) => key);
}

/** The same group to the same size, or the last of the group for what went wrong with it. */
function findDecision(
  event: ScalingEventRecord,
  known: KnownActivities,
): ScalingActivityRecord | undefined {
  const all = known.by('group', `${UP}/${event.group?.name ?? ''}`);
  const isEnd =
    event.type === 'SCALE_UP_FAILED' || event.type === 'SCALE_UP_TIMED_OUT' || ENDS.has(event.type);
  const candidates = all.filter(({ triggered, toSize, outcome }) =>
    isEnd
      ? outcome.phase !== 'succeeded' &&
        triggered.atMs <= event.occurredAtMs &&
        isWithin(triggered.atMs, event.occurredAtMs, clusterAutoscalerUp.timeoutMs)
      : toSize === event.toSize && isWithin(triggered.atMs, event.occurredAtMs, SAME_DECISION_MS),
  );
  return candidates.toSorted((a, b) => b.triggered.atMs - a.triggered.atMs)[0];
}

/** Whose node it is that comes: of its group if that can be told, or of the only one that waits. */
function findWaiting(node: NodeFacts, known: KnownActivities): ScalingActivityRecord | undefined {
  if (node.nodeClaim !== undefined) return undefined;
  const waiting = known
    .by('open', UP)
    .filter(
      ({ triggered, nodes, delta = 0 }) =>
        nodes.length < delta && node.created.atMs >= triggered.atMs - CLOCK_MS,
    )
    .toSorted((a, b) => a.triggered.atMs - b.triggered.atMs);
  const { pool } = node;
  const own = waiting.find(({ group }) => pool !== undefined && isGroupOf(group?.name, pool));
  return own ?? (waiting.length === 1 ? waiting[0] : undefined);
}

/** Clouds name their groups after the pool, with something before and behind. */
function isGroupOf(group = '', pool: string): boolean {
  const last = group.slice(group.lastIndexOf('/') + 1);
  return last
    .split(/[^a-z\d]+/i)
    .join('-')
    .includes(pool.split(/[^a-z\d]+/i).join('-'));
}

function tellUp(
  _key: string,
  events: readonly ScalingEventRecord[],
  nodes: readonly ActivityNode[],
): ActivityStory {
  const triggers = events.filter(({ type }) => type === 'SCALE_UP_TRIGGERED');
  const accepted = findFirst(events, 'SCALE_UP_ACCEPTED');
  const requested = findFirst(events, 'SCALE_UP_REQUESTED') ?? accepted ?? triggers[0];
  const sized = requested ?? events[0];
  const delta = sized?.type === 'SCALE_UP_FAILED' ? undefined : sized?.delta;
  return {
    autoscaler: (triggers[0] ?? events[0])?.autoscaler ?? 'CLUSTER_AUTOSCALER',
    direction: 'UP',
    outcome: toUpOutcome(events, nodes, delta),
    group: events.find(({ group }) => group !== undefined)?.group,
    fromSize: sized?.fromSize,
    toSize: sized?.toSize,
    delta,
    trigger: triggers[0]?.subject,
    cause: triggers[0] && 'pods that fit no node',
    triggered: toTriggered(events),
    requested: momentOf(requested),
    accepted: momentOf(accepted),
    registered: latest(...nodes.map(({ created }) => created)),
    podNames: toNames(triggers.flatMap(({ podNames }) => podNames)),
    nodeNames: nodes.map(({ name }) => name),
  };
}

function toUpOutcome(
  events: readonly ScalingEventRecord[],
  nodes: readonly ActivityNode[],
  delta: number | undefined,
): ActivityOutcome {
  const ready = nodes.flatMap(({ ready: moment }) => moment ?? []);
  const at = latest(...ready);
  if (at !== undefined && delta !== undefined && ready.length >= delta) {
    return { phase: 'succeeded', at };
  }
  const timedOut = findFirst(events, 'SCALE_UP_TIMED_OUT');
  if (timedOut !== undefined) {
    return { phase: 'timed-out', at: toMoment(timedOut), failure: toFailure(timedOut) };
  }
  const failed =
    findFirst(events, 'SCALE_UP_FAILED') ?? findFirst(events, 'SCALE_UP_BACKOFF_STARTED');
  if (failed !== undefined) {
    return { phase: 'failed', at: toMoment(failed), failure: toFailure(failed) };
  }
  const completed = momentOf(findFirst(events, 'SCALE_UP_COMPLETED'));
  return completed === undefined ? { phase: 'open' } : { phase: 'succeeded', at: completed };
}

function tellDown(_key: string, events: readonly ScalingEventRecord[]): ActivityStory {
  const decided = findFirst(events, 'SCALE_DOWN_TRIGGERED');
  const removed = findFirst(events, 'SCALE_DOWN_COMPLETED', 'NODE_REMOVED');
  const failed = findFirst(events, 'SCALE_DOWN_FAILED');
  const [first] = events;
  return {
    autoscaler: 'CLUSTER_AUTOSCALER',
    direction: 'DOWN',
    outcome: toDownOutcome(removed, failed),
    group: events.find(({ group }) => group !== undefined)?.group,
    fromSize: undefined,
    toSize: undefined,
    delta: -1,
    trigger: first && {
      apiVersion: 'v1',
      kind: 'Node',
      namespace: undefined,
      name: first.nodeName ?? '',
      uid: events.find(({ subject }) => subject.kind === 'Node')?.subject.uid,
    },
    cause: /, utilization: (?<why>\{[^}]*\})/.exec(decided?.message ?? '')?.groups?.['why'],
    triggered: toTriggered(events),
    requested: momentOf(decided),
    accepted: momentOf(findFirst(events, 'SCALE_DOWN_COMPLETED')),
    registered: undefined,
    podNames: toNames(events.flatMap(({ podNames }) => podNames)),
    nodeNames: toNames(events.flatMap(({ nodeName }) => nodeName ?? [])),
  };
}

function toDownOutcome(
  removed: ScalingEventRecord | undefined,
  failed: ScalingEventRecord | undefined,
): ActivityOutcome {
  if (removed !== undefined) return { phase: 'succeeded', at: toMoment(removed) };
  if (failed === undefined) return { phase: 'open' };
  return { phase: 'failed', at: toMoment(failed), failure: toFailure(failed) };
}
