import { NOTHING, roomOn, whyNot } from '../controllers/fit.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { toRequirements } from '../seed/karpenter.ts';
import type { World } from '../seed/world.ts';
import { KARPENTER } from './karpenter-claims.ts';
import { createReminder } from './repeats.ts';
import { toNodeTemplate } from './room.ts';

/** It says the same of a pod once in so long. */
const DEDUPE_MS = 300_000;

/** Says of pods why no pool has a node for them. */
export function createRefusal(
  world: World,
  pools: readonly PoolPlan[],
): (waiting: readonly KubernetesObject[]) => void {
  return createReminder(world, DEDUPE_MS, (pod) => {
    world.recorder.record(pod, {
      component: KARPENTER,
      type: 'Warning',
      reason: 'FailedScheduling',
      message: `Failed to schedule pod, ${pools.map((pool) => toReason(world, pool, pod)).join('; ')}`,
    });
  });
}

function toReason(world: World, pool: PoolPlan, pod: KubernetesObject): string {
  const template = toNodeTemplate(world, pool);
  const reason =
    template === undefined ? undefined : whyNot(pod, template, roomOn(template, NOTHING));
  if (reason === undefined) {
    return `all available instance types exceed limits for nodepool (NodePool=${pool.name})`;
  }
  if (reason.startsWith('Insufficient')) {
    return `no instance type has enough resources, requirements=${toRequirementsText(pool)}, resources=${JSON.stringify(toResources(pod))}`;
  }
  const [label = ''] = Object.keys(toJsonObject(getPath(pod, ['spec', 'nodeSelector'])));
  return `incompatible requirements, label "${label}" does not have known values`;
}

function toRequirementsText(pool: PoolPlan): string {
  return toRequirements(pool)
    .map(({ key, values }) => `${toText(key)} In [${toJsonArray(values).map(toText).join(' ')}]`)
    .concat([`karpenter.sh/nodepool In [${pool.name}]`, 'kubernetes.io/os In [linux]'])
    .toSorted()
    .join(', ');
}

function toResources(pod: KubernetesObject): Readonly<Record<string, string>> {
  const [container] = toJsonArray(getPath(pod, ['spec', 'containers']));
  const requests = toJsonObject(getPath(container, ['resources', 'requests']));
  return { cpu: toText(requests['cpu']), memory: toText(requests['memory']), pods: '1' };
}
