import { isGoing } from '../pod-conditions.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { addNodeClaim, KARPENTER_API } from '../seed/karpenter.ts';
import { isReadyNode } from '../seed/nodes.ts';
import type { World } from '../seed/world.ts';
import { launchNode } from './karpenter-launch.ts';
import { terminateNode } from './karpenter-termination.ts';
import { findClaimOf, KARPENTER } from './karpenter-claims.ts';
import { createRefusal } from './karpenter-refusal.ts';
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

/** After so long a pod that still waits may be bought another node. */
const NOMINATED_MS = 120_000;

/** Buys nodes for pods without room, of the first pool that can, and takes them away when they are not needed. */
export function liveKarpenter(world: World, pools: readonly PoolPlan[]): void {
  const nominatedUntil = new Map<string, number>();
  const isNominated = ({ metadata }: KubernetesObject): boolean =>
    (nominatedUntil.get(metadata.uid ?? '') ?? 0) > world.livedMs();
  const refuse = createRefusal(world, pools);
  const changes = followChanges(world);
  let bought = 0;
  world.storage.subscribe((storageKey, { type, entry }) => {
    if (storageKey === 'pods' && type === 'DELETED') {
      nominatedUntil.delete(entry.object.metadata.uid ?? '');
    }
  });
  world.every(PROVISION_MS, () => {
    let waiting = listUnschedulable(world).filter((pod) => !isNominated(pod));
    for (const pool of pools) {
      for (const pods of plan(world, pool, waiting)) {
        const claim = addNodeClaim(world, pool);
        for (const pod of pods) {
          nominatedUntil.set(pod.metadata.uid ?? '', world.livedMs() + NOMINATED_MS);
          nominate(world, claim, pod);
        }
        launchNode(world, pool, claim, pool.count + bought);
        bought += 1;
      }
      waiting = waiting.filter((pod) => !isNominated(pod));
      finishDeletions(world, pool);
    }
    refuse(waiting);
  });
  world.every(CONSOLIDATE_MS, () => {
    for (const pool of pools) {
      consolidate(world, pool, changes);
    }
  });
}

/** When a pod came to or went from a node for the last time. */
function followChanges(world: World): ReadonlyMap<string, number> {
  const lastChange = new Map<string, number>();
  world.storage.subscribe((storageKey, { type, entry }) => {
    const node = toText(getPath(entry.object, ['spec', 'nodeName']));
    if (storageKey === 'pods' && node !== '' && type !== 'MODIFIED') {
      lastChange.set(node, world.livedMs());
    }
    if (storageKey === 'nodes' && type === 'DELETED') {
      lastChange.delete(entry.key);
    }
  });
  return lastChange;
}

function plan(
  world: World,
  pool: PoolPlan,
  waiting: readonly KubernetesObject[],
): readonly (readonly KubernetesObject[])[] {
  const template = toNodeTemplate(world, pool);
  const claims = world.cluster
    .list({ apiVersion: KARPENTER_API, kind: 'NodeClaim' })
    .filter(({ metadata }) => metadata.labels?.['karpenter.sh/nodepool'] === pool.name);
  const limit = (pool.maxSize ?? MOST_NODES) - claims.length;
  return template === undefined || waiting.length === 0 ? [] : packPods(waiting, template, limit);
}

function nominate(world: World, claim: KubernetesObject, pod: KubernetesObject): void {
  world.recorder.record(pod, {
    component: KARPENTER,
    reason: 'Nominated',
    message: `Pod should schedule on: nodeclaim/${claim.metadata.name}`,
  });
}

function consolidate(world: World, pool: PoolPlan, changes: ReadonlyMap<string, number>): void {
  const victim = findVictim(world, pool, changes);
  if (victim === undefined) {
    return;
  }
  const isEmpty = listMovable(world, victim.metadata.name).length === 0;
  if (!isEmpty) {
    announceCandidate(world, pool, victim);
  }
  terminateNode(world, pool, victim, isEmpty ? 'Empty' : 'Underutilized');
}

/** What it would save an hour, at some five cents a core. */
function announceCandidate(world: World, pool: PoolPlan, node: KubernetesObject): void {
  const claim = findClaimOf(world, node);
  const savings = (pool.cpu * (pool.isSpot === true ? 0.018 : 0.048)).toFixed(2);
  for (const object of claim === undefined ? [node] : [node, claim]) {
    world.recorder.record(object, {
      component: KARPENTER,
      reason: 'ConsolidationCandidate',
      message: `Consolidation candidate: delete: [${node.metadata.name}] (savings: $${savings})`,
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
