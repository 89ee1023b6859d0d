import { isGoing } from '../pod-conditions.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { addNodeClaim, KARPENTER_API } from '../seed/karpenter.ts';
import { isReadyNode } from '../seed/nodes.ts';
import type { World } from '../seed/world.ts';
import { launchNode } from './karpenter-launch.ts';
import { terminateNode } from './karpenter-termination.ts';
import { KARPENTER } from './karpenter-claims.ts';
import {
  canMoveAway,
  listMovable,
  listPoolNodes,
  listUnschedulable,
  packPods,
  toNodeTemplate,
  shareOf,
} from './room.ts';

const PROVISION_MS = 10_000;

const CONSOLIDATE_MS = 30_000;

/** So long nothing may have come to or gone from a node that is to be taken away. */
const QUIET_MS = 600_000;

const MOST_NODES = 20;

/** Buys nodes of a pool for pods without room, and takes them away when they are not needed. */
export function liveKarpenter(world: World, pool: PoolPlan): void {
  const nominated = new Map<string, string>();
  const lastChange = new Map<string, number>();
  let bought = 0;
  world.storage.subscribe((storageKey, { type, entry }) => {
    const node = toText(getPath(entry.object, ['spec', 'nodeName']));
    if (storageKey === 'pods' && node !== '' && type !== 'MODIFIED') {
      lastChange.set(node, world.livedMs());
    }
    if (storageKey === 'nodes' && type === 'DELETED') {
      lastChange.delete(entry.key);
    }
    if (storageKey === 'pods' && type === 'DELETED') {
      nominated.delete(entry.object.metadata.uid ?? '');
    }
  });
  world.every(PROVISION_MS, () => {
    const waiting = listUnschedulable(world).filter(
      ({ metadata }) => !nominated.has(metadata.uid ?? ''),
    );
    for (const pods of plan(world, pool, waiting)) {
      const claim = addNodeClaim(world, pool);
      nominate(world, claim, pods, nominated);
      launchNode(world, pool, claim, pool.count + bought);
      bought += 1;
    }
    finishDeletions(world, pool);
  });
  world.every(CONSOLIDATE_MS, () => {
    const victim = findVictim(world, pool, lastChange);
    if (victim !== undefined) {
      const isEmpty = listMovable(world, victim.metadata.name).length === 0;
      terminateNode(world, pool, victim, isEmpty ? 'Empty' : 'Underutilized');
    }
  });
}

function plan(
  world: World,
  pool: PoolPlan,
  waiting: readonly KubernetesObject[],
): readonly (readonly KubernetesObject[])[] {
  const template = toNodeTemplate(world, pool);
  const limit = MOST_NODES - listPoolNodes(world, pool).length;
  return template === undefined || waiting.length === 0 ? [] : packPods(waiting, template, limit);
}

function nominate(
  world: World,
  claim: KubernetesObject,
  pods: readonly KubernetesObject[],
  nominated: Map<string, string>,
): void {
  for (const pod of pods) {
    nominated.set(pod.metadata.uid ?? '', claim.metadata.name);
    world.recorder.record(pod, {
      component: KARPENTER,
      reason: 'Nominated',
      message: `Pod should schedule on: nodeclaim/${claim.metadata.name}`,
    });
  }
}

/** Somebody else may delete a claim or its node too; the finalizer waits for the same. */
function finishDeletions(world: World, pool: PoolPlan): void {
  const going = new Set(
    world.cluster
      .list({ apiVersion: KARPENTER_API, kind: 'NodeClaim' })
      .filter(isGoing)
      .map((claim) => toText(getPath(claim, ['status', 'nodeName']))),
  );
  for (const node of listPoolNodes(world, pool)) {
    if (isGoing(node) || going.has(node.metadata.name)) {
      terminateNode(world, pool, node, undefined);
    }
  }
}

/** The youngest node above the size the pool began with that nothing needs. */
function findVictim(
  world: World,
  pool: PoolPlan,
  lastChange: ReadonlyMap<string, number>,
): KubernetesObject | undefined {
  const nodes = listPoolNodes(world, pool);
  if (nodes.length <= pool.count || nodes.some(isGoing) || listUnschedulable(world).length > 0) {
    return undefined;
  }
  return nodes
    .filter(isReadyNode)
    .toSorted((left, right) => createdAt(right).localeCompare(createdAt(left)))
    .slice(0, nodes.length - pool.count)
    .find((node) => isIdle(world, node, lastChange.get(node.metadata.name) ?? 0));
}

function isIdle(world: World, node: KubernetesObject, changedMs: number): boolean {
  const isEmpty = listMovable(world, node.metadata.name).length === 0;
  const isQuiet = world.livedMs() - changedMs > (isEmpty ? QUIET_MS / 5 : QUIET_MS);
  return isQuiet && (isEmpty || (shareOf(world, node).cpu < 0.6 && canMoveAway(world, node)));
}

function createdAt({ metadata }: KubernetesObject): string {
  return metadata.creationTimestamp ?? '';
}
