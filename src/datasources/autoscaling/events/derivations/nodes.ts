import { parseTime } from '../../../../kubernetes/time.ts';
import type { NodeRecord } from '../../../core/node.ts';
import { NODE_RESOURCE } from '../../../core/node.ts';
import type { StateChange } from '../derivation.ts';
import type { Derived } from '../derived.ts';
import { defineDerivation } from '../derivation.ts';
import { CANDIDATE_TAINT, TO_BE_DELETED_TAINT } from '../../objects/cluster-autoscaler-taints.ts';

/**
 * Nodes that come, get ready and go, and those that Cluster Autoscaler has marked. Kubelets and
 * controllers write Events of the first, which get lost when they are many.
 */
export const nodeChanges = defineDerivation(NODE_RESOURCE, (change) => {
  const { before, after } = change;
  if (after === undefined) return before === undefined ? [] : [toRemoved(before)];
  return [toRegistered(after), ...toReadiness(before, after), ...toMarks(change)];
});

const LIFECYCLE = 'NODE_LIFECYCLE';

function toRegistered({ uid, name, createdAt }: NodeRecord): Derived {
  return {
    key: `${uid}.registered`,
    autoscaler: LIFECYCLE,
    type: 'NODE_REGISTERED',
    reason: 'Registered',
    message: `Node ${name} registered.`,
    at: createdAt,
  };
}

function toRemoved({ uid, name }: NodeRecord): Derived {
  return {
    key: `${uid}.removed`,
    autoscaler: LIFECYCLE,
    type: 'NODE_REMOVED',
    reason: 'Removed',
    message: `Node ${name} is gone.`,
  };
}

/** A node that has just come is not ready, which is not worth telling. */
const YOUNG_MS = 60_000;

function toReadiness(before: NodeRecord | undefined, after: NodeRecord): readonly Derived[] {
  const ready = after.conditions.find(({ type }) => type === 'Ready');
  const at = ready?.lastTransitionAt;
  if (ready === undefined || at === undefined) return [];
  const common = { autoscaler: LIFECYCLE, at } as const;
  if (after.isReady) {
    const key = `${after.uid}.ready.${at}`;
    const message = `Node ${after.name} is ready.`;
    return [{ ...common, key, type: 'NODE_READY', reason: ready.reason ?? 'Ready', message }];
  }
  const wasReady = before?.isReady ?? toMs(at) - toMs(after.createdAt) > YOUNG_MS;
  if (!wasReady) return [];
  return [
    {
      ...common,
      key: `${after.uid}.not-ready.${at}`,
      type: 'NODE_NOT_READY',
      severity: 'WARNING',
      reason: ready.reason ?? 'NotReady',
      message: ready.message ?? `Node ${after.name} is not ready.`,
    },
  ];
}

function toMs(text: string): number {
  try {
    return parseTime(text);
  } catch {
    // No API server writes such a time: of two of which one is none nothing is said.
    return Number.NaN;
  }
}

/** The taints of Cluster Autoscaler say since when, in seconds. */
function toMarks({ before, after }: StateChange<NodeRecord>): readonly Derived[] {
  const marked = after && findTaint(after, TO_BE_DELETED_TAINT);
  const wasMarked = before && findTaint(before, TO_BE_DELETED_TAINT);
  const candidate = after && findTaint(after, CANDIDATE_TAINT);
  const marks: Derived[] = [];
  if (after === undefined) return marks;
  const common = { autoscaler: 'CLUSTER_AUTOSCALER', ...toGroup(after) } as const;
  if (candidate !== undefined) {
    marks.push({
      ...common,
      key: `${after.uid}.candidate.${candidate}`,
      type: 'SCALE_DOWN_CANDIDATE',
      reason: 'DeletionCandidate',
      message: `Node ${after.name} is not needed, and may be removed.`,
      at: toTime(candidate),
    });
  }
  if (marked !== undefined) {
    marks.push({
      ...common,
      key: `${after.uid}.to-be-deleted.${marked}`,
      type: 'SCALE_DOWN_TRIGGERED',
      reason: 'ToBeDeleted',
      message: `Node ${after.name} is to be removed.`,
      at: toTime(marked),
    });
  }
  if (marked === undefined && wasMarked !== undefined && after.uid === before?.uid) {
    marks.push({
      ...common,
      key: `${after.uid}.kept.${wasMarked}`,
      type: 'SCALE_DOWN_FAILED',
      severity: 'WARNING',
      reason: 'NotDeleted',
      message: `Node ${after.name} was to be removed, and stays.`,
    });
  }
  return marks;
}

function findTaint({ taints }: NodeRecord, key: string): string | undefined {
  return taints.find((taint) => taint.key === key)?.value;
}

function toGroup({ nodeGroup }: NodeRecord): Pick<Derived, 'group'> {
  return { group: nodeGroup === undefined ? undefined : { kind: 'NodeGroup', name: nodeGroup } };
}

/** The time of a taint, in seconds of the epoch. */
function toTime(value: string): string | undefined {
  return /^\d{9,10}$/.test(value) ? new Date(Number(value) * 1000).toISOString() : undefined;
}
