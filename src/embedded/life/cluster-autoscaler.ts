import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { writeAutoscalerStatus } from '../seed/cluster-autoscaler.ts';
import type { Transitions } from '../seed/cluster-autoscaler.ts';
import type { World } from '../seed/world.ts';
import { isFakePod, listFakePods, sayOfFakePods } from './capacity-buffer.ts';
import { sayOf } from './cluster-autoscaler-events.ts';
import { NodeGroup } from './node-group.ts';
import type { Growth } from './node-group.ts';
import { createReminder } from './repeats.ts';
import { listHomeless, listUnschedulable } from './room.ts';

const SCAN_MS = 60_000;

/** It says the same of a pod once in so long. */
const REPEAT_MS = 300_000;

/** Grows pools for pods without room, and shrinks them when their nodes are not needed. */
export function liveClusterAutoscaler(world: World, pools: readonly PoolPlan[]): void {
  const transitions: Transitions = new Map();
  const groups: readonly NodeGroup[] = pools.map((pool) => new NodeGroup(world, pool, write));
  function write(): void {
    const activities = groups.map((group) => group.toActivity());
    writeAutoscalerStatus(world, activities, transitions);
  }
  const helped = new Set<string>();
  const isWaiting = ({ metadata }: KubernetesObject): boolean => !helped.has(metadata.uid ?? '');
  const explain = createExplanation(world, groups);
  world.every(SCAN_MS, () => {
    const fakes = listFakePods(world);
    for (const group of groups) {
      group.shrink(fakes);
    }
    if (!groups.some((group) => group.isGrowing())) {
      helped.clear();
    }
    write();
    const waiting = [...listUnschedulable(world), ...listHomeless(world, fakes)].filter(isWaiting);
    const growth = growOne(groups, waiting);
    if (growth === undefined) {
      explain(waiting);
      return;
    }
    for (const { metadata } of growth.pods) {
      helped.add(metadata.uid ?? '');
    }
    announce(world, growth);
    write();
  });
}

/** One group in a round, be it refused or not. */
function growOne(
  groups: readonly NodeGroup[],
  waiting: readonly KubernetesObject[],
): Growth | undefined {
  for (const group of groups) {
    const growth = group.grow(waiting);
    if (growth !== undefined) {
      return growth;
    }
  }
  return undefined;
}

function announce(world: World, { pods, text }: Growth): void {
  const words = `triggered scale-up: [{${text}}]`;
  for (const pod of pods.filter((one) => !isFakePod(one))) {
    sayOf(world, pod, { reason: 'TriggeredScaleUp', message: `pod ${words}` });
  }
  sayOfFakePods(world, pods.filter(isFakePod), { reason: 'TriggeredScaleUp', words });
}

/** Says why pods wait on, those that a node would help and those that none would. */
function createExplanation(
  world: World,
  groups: readonly NodeGroup[],
): (waiting: readonly KubernetesObject[]) => void {
  const reason = 'NotTriggerScaleUp';
  let fakes: readonly KubernetesObject[] = [];
  const remind = createReminder(world, REPEAT_MS, (pod) => {
    const counts = countReasons(groups, pod);
    if (counts.size === 0) {
      return;
    }
    if (isFakePod(pod)) {
      const words = `didn't trigger scale-up: ${[...counts.keys()].join(', ')}`;
      sayOfFakePods(world, fakes, { reason, words });
      return;
    }
    const texts = [...counts].map(([text, { length }]) => `${length} ${text}`).toSorted();
    sayOf(world, pod, { reason, message: `pod didn't trigger scale-up: ${texts.join(', ')}` });
  });
  return (waiting) => {
    fakes = waiting.filter(isFakePod);
    // The fake ones are alike: one stands for all.
    remind([...waiting.filter((pod) => !isFakePod(pod)), ...fakes.slice(0, 1)]);
  };
}

/** None where a group could be grown: that will be done in a later round. */
function countReasons(
  groups: readonly NodeGroup[],
  pod: KubernetesObject,
): ReadonlyMap<string, readonly string[]> {
  const reasons = groups.map((group) => group.whyNot(pod));
  const known = reasons.flatMap((reason) => reason ?? []);
  return Map.groupBy(known.length < reasons.length ? [] : known, (reason) => reason);
}
