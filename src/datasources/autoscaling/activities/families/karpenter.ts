import type {
  ActivityNode,
  ActivityOutcome,
  ActivityStory,
  Moment,
  ScalingActivityRecord,
} from '../scaling-activity.ts';
import type { ScalingEventRecord } from '../../events/scaling-event.ts';
import type { ActivityFamily, KnownActivities, NodeFacts } from './activity-family.ts';
import {
  earliest,
  findFirst,
  latest,
  momentOf,
  toCompanions,
  toFailure,
  toMoment,
  toNames,
  toTriggered,
} from './activity-family.ts';

/**
 * Karpenter decides NodeClaim by NodeClaim: each is an activity of its own on its way up, and one on its
 * way down. Karpenter gives a NodeClaim up whose node has not registered after 15 minutes, and may drain
 * a node for as long as budgets hold it.
 */
export const karpenterUp: ActivityFamily = {
  name: 'karpenter-up',
  timeoutMs: 20 * 60_000,
  keysOf(event, known) {
    if (event.autoscaler === 'NODE_LIFECYCLE') {
      const isStory = event.type === 'NODE_REGISTERED' || event.type === 'NODE_READY';
      return isStory ? ofNode('karpenter-up', event.nodeName, known) : [];
    }
    if (event.autoscaler !== 'KARPENTER') return [];
    const claim = event.type === 'SCALE_UP_TRIGGERED' ? toNominated(event) : toClaim(event);
    return claim !== undefined && UP.has(event.type) ? [`karpenter-up/${claim}`] : [];
  },
  keysOfNode: ({ nodeClaim }, known) => ofClaim('karpenter-up', nodeClaim, known),
  companionsOf: toCompanions('NODE_REGISTERED', 'NODE_READY'),
  tell: tellUp,
};

export const karpenterDown: ActivityFamily = {
  name: 'karpenter-down',
  timeoutMs: 30 * 60_000,
  keysOf(event, known) {
    if (event.type === 'NODE_REMOVED') return ofNode('karpenter-down', event.nodeName, known);
    if (event.autoscaler !== 'KARPENTER') return [];
    if (isNameless(event)) return toFinished(event, known);
    const claim = toClaim(event);
    return claim !== undefined && isOnWayDown(event) ? [`karpenter-down/${claim}`] : [];
  },
  keysOfNode: ({ nodeClaim }, known) => ofClaim('karpenter-down', nodeClaim, known),
  companionsOf: toCompanions('NODE_REMOVED'),
  tell: tellDown,
};

const UP: ReadonlySet<ScalingEventRecord['type']> = new Set([
  'SCALE_UP_TRIGGERED',
  'SCALE_UP_REQUESTED',
  'SCALE_UP_ACCEPTED',
  'SCALE_UP_COMPLETED',
  'SCALE_UP_FAILED',
  'NODE_REGISTERED',
]);

function toClaim({ subject: { kind, name } }: ScalingEventRecord): string | undefined {
  return kind === 'NodeClaim' && name !== '' ? name : undefined;
}

function toNominated({ message }: ScalingEventRecord): string | undefined {
  return /nodeclaim\/(?<claim>[^,\s]+)/.exec(message)?.groups?.['claim'];
}

/** That a spot node may go is no decision; that it goes, or is drained, is. */
function isOnWayDown({ type, reason }: ScalingEventRecord): boolean {
  if (type === 'NODE_INTERRUPTED') return reason !== 'SpotRebalanceRecommendation';
  if (type === 'STATE_CHANGED') return reason === 'Drained';
  return (
    type === 'SCALE_DOWN_TRIGGERED' ||
    type === 'SCALE_DOWN_DRAINING' ||
    type === 'SCALE_DOWN_COMPLETED'
  );
}

/** `Finalized` names no object. */
function isNameless({ type, subject }: ScalingEventRecord): boolean {
  return type === 'SCALE_DOWN_COMPLETED' && subject.kind === 'NodeClaim' && subject.name === '';
}

/**
 * Which NodeClaims are gone that were not named: those that were drained first, of those of which nothing
 * but Events is known. What becomes of a known node or NodeClaim is told of it by name.
 */
function toFinished(event: ScalingEventRecord, known: KnownActivities): readonly string[] {
  const open = known
    .by('open', 'karpenter-down')
    .filter(({ nodes, triggered }) => nodes.length === 0 && triggered.atMs <= event.occurredAtMs)
    .filter(({ events }) => !events.some(isSeen));
  const drained = open.toSorted((a, b) => toDrainedMs(a) - toDrainedMs(b));
  return drained.slice(0, event.count).map(({ key }) => key);
}

/** Whether the NodeClaim itself tells of it. */
function isSeen({ isDerived, confirmedBy }: ScalingEventRecord): boolean {
  return isDerived || confirmedBy !== undefined;
}

function toDrainedMs({ events, triggered }: ScalingActivityRecord): number {
  const drained = events.find(({ reason }) => reason === 'Drained');
  return drained?.occurredAtMs ?? Number.MAX_SAFE_INTEGER - triggered.atMs;
}

function ofNode(
  family: string,
  name: string | undefined,
  known: KnownActivities,
): readonly string[] {
  if (name === undefined) return [];
  return known
    .by('node', name)
    .map(({ key }) => key)
    .filter((key) => key.startsWith(`${family}/`));
}

function ofClaim(
  family: string,
  claim: NodeFacts['nodeClaim'],
  known: KnownActivities,
): readonly string[] {
  const key = `${family}/${claim ?? ''}`;
  return known.get(key) === undefined ? [] : [key];
}

function tellUp(
  key: string,
  events: readonly ScalingEventRecord[],
  nodes: readonly ActivityNode[],
): ActivityStory {
  const nominated = events.filter(({ type }) => type === 'SCALE_UP_TRIGGERED');
  const requested = findFirst(events, 'SCALE_UP_REQUESTED');
  const accepted = momentOf(findFirst(events, 'SCALE_UP_ACCEPTED'));
  const registered = events.find(
    ({ type, subject }) => type === 'NODE_REGISTERED' && subject.kind === 'NodeClaim',
  );
  return {
    autoscaler: 'KARPENTER',
    direction: 'UP',
    outcome: toUpOutcome(events, nodes, momentOf(registered)),
    group: toPool(key, events, nodes),
    fromSize: undefined,
    toSize: undefined,
    delta: 1,
    trigger: (nominated[0] ?? requested)?.subject,
    cause: requested && toCause(requested),
    triggered: toTriggered(events),
    requested: earliest(momentOf(nominated[0]), momentOf(requested), accepted),
    accepted,
    registered: momentOf(registered) ?? nodes[0]?.created,
    podNames: toNames(nominated.flatMap(({ podNames }) => podNames)),
    nodeNames: nodes.map(({ name }) => name),
  };
}

/** Its Events are best effort: a node that bears the label is complete as well. */
function toUpOutcome(
  events: readonly ScalingEventRecord[],
  nodes: readonly ActivityNode[],
  registered: Moment | undefined,
): ActivityOutcome {
  const completed = findFirst(events, 'SCALE_UP_COMPLETED');
  if (completed !== undefined) return { phase: 'succeeded', at: toMoment(completed) };
  const failed = findFirst(events, 'SCALE_UP_FAILED');
  if (failed !== undefined) {
    return { phase: 'failed', at: toMoment(failed), failure: toFailure(failed) };
  }
  const node = nodes.find(({ isInitialized, ready }) => isInitialized && ready !== undefined);
  const at = node && latest(node.ready, node.created, registered);
  return at === undefined ? { phase: 'open' } : { phase: 'succeeded', at };
}

function tellDown(
  key: string,
  events: readonly ScalingEventRecord[],
  nodes: readonly ActivityNode[],
): ActivityStory {
  const decided =
    findFirst(events, 'SCALE_DOWN_TRIGGERED') ?? findFirst(events, 'NODE_INTERRUPTED');
  const draining = momentOf(
    events.find(({ type, reason }) => type === 'SCALE_DOWN_DRAINING' || reason === 'Drained'),
  );
  const at = toRemoved(events) ?? nodes.find(({ gone }) => gone !== undefined)?.gone;
  // Karpenter may tell of the drain when all is over.
  const isLate = at !== undefined && draining !== undefined && draining.atMs > at.atMs;
  return {
    autoscaler: 'KARPENTER',
    direction: 'DOWN',
    outcome: at === undefined ? { phase: 'open' } : { phase: 'succeeded', at },
    group: toPool(key, events, nodes),
    fromSize: undefined,
    toSize: undefined,
    delta: -1,
    trigger: (decided ?? events.find((event) => toClaim(event) !== undefined))?.subject,
    cause: decided && toCause(decided),
    triggered: toTriggered(events),
    requested: momentOf(decided),
    accepted: isLate ? undefined : draining,
    registered: undefined,
    podNames: [],
    nodeNames: nodes.map(({ name }) => name),
  };
}

/**
 * When its node was gone. Several that were counted together went at the time of the last of them: of
 * each no more is known than when it was drained.
 */
function toRemoved(events: readonly ScalingEventRecord[]): Moment | undefined {
  const removed = findFirst(events, 'NODE_REMOVED');
  const finalized = findFirst(events, 'SCALE_DOWN_COMPLETED');
  if (removed !== undefined || finalized?.isApproximate !== true) {
    return earliest(momentOf(removed), momentOf(finalized));
  }
  return momentOf(events.find(({ reason }) => reason === 'Drained') ?? finalized);
}

/** `Disrupting NodeClaim: Empty`, `Launching NodeClaim: Drifted`; other texts of Karpenter's as they are. */
function toCause({ message, isDerived }: ScalingEventRecord): string | undefined {
  const why = /^(?:Disrupting|Launching) NodeClaim: (?<why>[\s\S]+)$/.exec(message)?.groups?.[
    'why'
  ];
  return why ?? (isDerived ? undefined : message);
}

/** As it was told, or of its node; else the name of a NodeClaim is that of its pool and five letters. */
function toPool(
  key: string,
  events: readonly ScalingEventRecord[],
  nodes: readonly ActivityNode[],
): ActivityStory['group'] {
  const told = events.find(({ group }) => group?.kind === 'NodePool')?.group;
  if (told !== undefined) return told;
  const named = /\/(?<pool>.+)-[a-z\d]{5}$/.exec(key)?.groups?.['pool'];
  const name = nodes.find(({ pool }) => pool !== undefined)?.pool ?? named;
  return name === undefined ? undefined : { kind: 'NodePool', name };
}
