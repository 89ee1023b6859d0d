import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { writeAutoscalerStatus } from '../seed/cluster-autoscaler.ts';
import type { Transitions } from '../seed/cluster-autoscaler.ts';
import type { World } from '../seed/world.ts';
import { isFakePod, listFakePods, sayOfFakePods } from './capacity-buffer.ts';
import { sayOf } from './cluster-autoscaler-events.ts';
import { NodeGroup } from './node-group.ts';
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
  const helpers = new Map<string, NodeGroup>();
  const helperOf = ({ metadata }: KubernetesObject): NodeGroup | undefined =>
    helpers.get(metadata.uid ?? '');
  const explain = createExplanation(world, groups);
  world.every(SCAN_MS, () => {
    const fakes = listFakePods(world);
    for (const group of groups) {
      group.shrink(fakes);
    }
    if (!groups.some((group) => group.isGrowing())) {
      helpers.clear();
    }
    write();
    const homeless = [...listUnschedulable(world), ...listHomeless(world, fakes)];
    for (const group of groups) {
      const waiting = homeless.filter((pod) => helperOf(pod) === undefined);
      const helped = homeless.filter((pod) => helperOf(pod) === group);
      const growth = group.grow(waiting, helped);
      for (const { metadata } of growth?.pods ?? []) {
        helpers.set(metadata.uid ?? '', group);
      }
      if (growth?.text !== undefined) {
        announce(world, growth.pods, growth.text);
        write();
        return; // One group in a round, be it refused or not.
      }
    }
    explain(homeless.filter((pod) => helperOf(pod) === undefined));
  });
}

function announce(world: World, pods: readonly KubernetesObject[], text: string): void {
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
