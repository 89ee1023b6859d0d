import { toTime } from '../clock.ts';
import { getPath, toJsonArray } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { countNodePool, KARPENTER_API } from '../seed/karpenter.ts';
import { change } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { drainNode } from './draining.ts';
import { findClaimOf, KARPENTER, setConditions } from './karpenter-claims.ts';
import { removeNode } from './node-life.ts';

type Reason = 'Empty' | 'Underutilized';

const DISRUPTED = { key: 'karpenter.sh/disrupted', effect: 'NoSchedule' };

/**
 * Takes a node away with its claim: marked, drained, terminated, finalised. Without a reason it was
 * somebody else who deleted it. What is under way is not begun again.
 */
export function terminateNode(
  world: World,
  pool: PoolPlan,
  node: KubernetesObject,
  reason: Reason | undefined,
): void {
  const taints = toJsonArray(getPath(node, ['spec', 'taints']));
  const claim = findClaimOf(world, node);
  if (taints.some((taint) => getPath(taint, ['key']) === DISRUPTED.key) || claim === undefined) {
    return;
  }
  const name = claim.metadata.name;
  if (reason !== undefined) {
    setConditions(world, name, [
      { type: 'Consolidatable', status: 'True' },
      { type: 'DisruptionReason', status: 'True', reason, message: reason },
    ]);
  }
  const leaving = mark(world, change(node, 'spec.taints', [...taints, DISRUPTED]));
  const marked = mark(world, findClaimOf(world, node) ?? claim);
  if (reason !== undefined) {
    announce(world, leaving, marked, reason);
  }
  world.after(1000, () => {
    drain(world, pool, leaving, name, reason);
  });
}

/** Only its finalizer holds it now. */
function mark(world: World, object: KubernetesObject): KubernetesObject {
  const deletionTimestamp = object.metadata.deletionTimestamp ?? toTime(world.clock.now());
  const timed = change(object, 'metadata.deletionTimestamp', deletionTimestamp);
  return world.objects.apply(change(timed, 'metadata.deletionGracePeriodSeconds', 0));
}

function announce(
  world: World,
  node: KubernetesObject,
  claim: KubernetesObject,
  reason: Reason,
): void {
  for (const [object, kind] of [
    [node, 'Node'],
    [claim, 'NodeClaim'],
  ] as const) {
    world.recorder.record(object, {
      component: KARPENTER,
      reason: 'DisruptionTerminating',
      message: `Disrupting ${kind}: ${reason}`,
    });
  }
}

function drain(
  world: World,
  pool: PoolPlan,
  node: KubernetesObject,
  claim: string,
  reason: Reason | undefined,
): void {
  const { recorder } = world;
  setConditions(world, claim, [
    { type: 'Drained', status: 'Unknown', reason: 'Draining', message: 'Draining' },
  ]);
  drainNode(world, node.metadata.name, {
    onEvicted(pod) {
      recorder.record(pod, {
        component: KARPENTER,
        reason: 'Evicted',
        message: `Evicted pod: ${reason ?? 'Forceful Termination'}`,
      });
    },
    onRefused(count) {
      recorder.record(node, {
        component: KARPENTER,
        type: 'Warning',
        reason: 'FailedDraining',
        message: `Failed to drain node, ${count} pods are waiting to be evicted`,
      });
    },
    onDrained() {
      setConditions(world, claim, [
        { type: 'Drained', status: 'True' },
        { type: 'VolumesDetached', status: 'True' },
        { type: 'InstanceTerminating', status: 'True' },
      ]);
      world.after(15_000, () => {
        finalise(world, pool, node, claim);
      });
    },
  });
}

function finalise(world: World, pool: PoolPlan, node: KubernetesObject, claim: string): void {
  const { recorder, cluster } = world;
  removeNode(world, node);
  recorder.recordNameless({ kind: 'Node', apiVersion: 'v1' }, FINALIZED);
  cluster.remove({ apiVersion: KARPENTER_API, kind: 'NodeClaim', name: claim });
  recorder.recordNameless({ kind: 'NodeClaim', apiVersion: KARPENTER_API }, FINALIZED);
  countNodePool(world, pool);
}

const FINALIZED = {
  component: KARPENTER,
  reason: 'Finalized',
  message: 'Finalized karpenter.sh/termination',
};
