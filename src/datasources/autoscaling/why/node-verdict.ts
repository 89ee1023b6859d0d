import type { NodeRecord } from '../../core/node.ts';
import type { PodRecord } from '../../core/pod.ts';
import { isActive } from '../../core/pod.ts';
import { CANDIDATE_TAINT, TO_BE_DELETED_TAINT } from '../objects/cluster-autoscaler-taints.ts';
import type { ScalingActivityRecord } from '../activities/scaling-activity.ts';
import type { AutoscalerKind, ScalingEventRecord } from '../events/scaling-event.ts';

/** Whether a node may be removed, and what keeps it. */
export interface NodeVerdict {
  /** Who may remove it; undefined where nobody is known to. */
  readonly autoscaler: AutoscalerKind | undefined;
  readonly verdict: NodeScalingVerdict;
  /** In plain words. */
  readonly explanation: string;
  /** The pods and budgets that are named as keeping it. */
  readonly blockers: readonly NodeBlocker[];
  /** What is being done to it, or was done last. */
  readonly activity: ScalingActivityRecord | undefined;
}

export type NodeScalingVerdict =
  | 'BEING_REMOVED'
  | 'PROTECTED'
  | 'BLOCKED'
  | 'CANDIDATE'
  | 'NEEDED'
  | 'NOT_AUTOSCALED';

export interface NodeBlocker {
  readonly apiVersion: string;
  readonly kind: 'Pod' | 'PodDisruptionBudget' | 'NodePool';
  readonly namespace: string | undefined;
  readonly name: string;
}

/** What is known of a node: both lists are about it alone, newest first. */
export interface NodeFacts {
  readonly node: NodeRecord;
  readonly autoscaler: AutoscalerKind | undefined;
  readonly events: readonly ScalingEventRecord[];
  readonly activities: readonly ScalingActivityRecord[];
  /** Those on it; undefined where they are not known. */
  readonly pods: readonly PodRecord[] | undefined;
  /** Milliseconds of the epoch. */
  readonly now: number;
}

/** Karpenter says again every few minutes what keeps a node: what it has not said for that long is over. */
const SAID_MS = 20 * 60_000;

/** What is being done goes first, then what somebody has forbidden, then what was said last. */
export function toNodeVerdict(facts: NodeFacts): NodeVerdict {
  const { node, autoscaler, activities } = facts;
  const down = activities.find(({ direction }) => direction === 'DOWN');
  const told = { autoscaler, activity: down, blockers: NOBODY };
  const leaving = toLeaving(node, down);
  if (leaving !== undefined) return { ...told, verdict: 'BEING_REMOVED', explanation: leaving };
  const [protection] = node.protectedBy;
  if (protection !== undefined) {
    const explanation = `Its annotation ${protection} keeps autoscalers from removing it.`;
    return { ...told, verdict: 'PROTECTED', explanation };
  }
  if (autoscaler === undefined) {
    const explanation = 'Nobody is known to scale its pool.';
    return { ...told, verdict: 'NOT_AUTOSCALED', explanation };
  }
  return { ...told, ...toOpinion(facts) };
}

const NOBODY: readonly NodeBlocker[] = [];

function toLeaving(
  { taints, deletedAt }: NodeRecord,
  down: ScalingActivityRecord | undefined,
): string | undefined {
  if (down?.state === 'IN_PROGRESS') {
    const why = down.cause === undefined ? '' : ` (${down.cause})`;
    const step = down.accepted === undefined ? 'it is decided' : 'it is being drained';
    return `It is to go${why}: ${step}.`;
  }
  if (deletedAt !== undefined) return 'It is being deleted.';
  const mark = taints.find(({ key }) => LEAVING_TAINTS.has(key));
  return mark && `It is to go: it bears the taint ${mark.key}.`;
}

const LEAVING_TAINTS: ReadonlySet<string> = new Set([
  TO_BE_DELETED_TAINT,
  'karpenter.sh/disrupted',
]);

type Opinion = Pick<NodeVerdict, 'verdict' | 'explanation' | 'blockers'>;

/** What its autoscaler thinks of it, by what that said last. */
function toOpinion({ node, events, autoscaler, pods, now }: NodeFacts): Opinion {
  const said = events.filter(
    (event) => OPINIONS.has(event.type) && now - toLastMs(event) <= SAID_MS,
  );
  const [last] = said.toSorted((a, b) => toLastMs(b) - toLastMs(a));
  if (last !== undefined && last.type !== 'SCALE_DOWN_CANDIDATE') {
    return { verdict: 'BLOCKED', explanation: last.message, blockers: toBlockers(last.message) };
  }
  const isMarked = node.taints.some(({ key }) => key === CANDIDATE_TAINT);
  const stuck = autoscaler === 'CLUSTER_AUTOSCALER' ? toUnmovable(pods) : NOBODY;
  if (isMarked || last !== undefined) {
    const explanation = last?.message ?? 'It is not needed, and may be removed.';
    return { verdict: 'CANDIDATE', explanation, blockers: NOBODY };
  }
  if (stuck.length > 0) {
    const names = stuck.map(({ namespace = '', name }) => `${namespace}/${name}`).join(', ');
    const explanation = `Pods that nobody would make again keep Cluster Autoscaler from removing it: ${names}.`;
    return { verdict: 'BLOCKED', explanation, blockers: stuck };
  }
  return {
    verdict: 'NEEDED',
    explanation: 'Its autoscaler has not said that it could go.',
    blockers: NOBODY,
  };
}

const OPINIONS: ReadonlySet<string> = new Set([
  'SCALE_DOWN_BLOCKED',
  'SCALE_DOWN_FAILED',
  'SCALE_DOWN_CANDIDATE',
]);

function toLastMs({ repeats, occurredAtMs }: ScalingEventRecord): number {
  return repeats.at(-1)?.lastSeenAtMs ?? occurredAtMs;
}

const NAMED = /\b(?<kind>PodDisruptionBudget|Pod|NodePool)=(?<list>\[[^\]]*\]|[^\s,)]+)/g;

const API_VERSIONS = {
  Pod: 'v1',
  PodDisruptionBudget: 'policy/v1',
  NodePool: 'karpenter.sh/v1',
} as const satisfies Record<NodeBlocker['kind'], string>;

/** Karpenter names them as `Pod=namespace/name`, and several in brackets. */
function toBlockers(message: string): readonly NodeBlocker[] {
  return [...message.slice(0, 4096).matchAll(NAMED)].flatMap((match) => {
    const { kind = '', list = '' } = match.groups ?? {};
    const known = Object.entries(API_VERSIONS).find(([name]) => name === kind);
    if (known === undefined) return [];
    return list
      .replaceAll(/[[\]]/g, '')
      .split(/[\s,]+/)
      .filter((text) => text !== '')
      .map((text) => toBlocker(kind, text));
  });
}

function toBlocker(kind: string, text: string): NodeBlocker {
  const at = text.indexOf('/');
  const place = { namespace: at < 0 ? undefined : text.slice(0, at), name: text.slice(at + 1) };
  if (kind === 'PodDisruptionBudget') {
    return { apiVersion: API_VERSIONS.PodDisruptionBudget, kind, ...place };
  }
  return kind === 'Pod'
    ? { apiVersion: API_VERSIONS.Pod, kind, ...place }
    : { apiVersion: API_VERSIONS.NodePool, kind: 'NodePool', ...place };
}

/** Cluster Autoscaler moves no pod that no controller would make again. Mirror pods are their node's. */
function toUnmovable(pods: readonly PodRecord[] | undefined): readonly NodeBlocker[] {
  return (pods ?? [])
    .filter((pod) => isActive(pod) && pod.owner === undefined)
    .map(({ namespace, name }) => ({ apiVersion: 'v1', kind: 'Pod', namespace, name }));
}
