import { getPath, toJsonArray, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { countNodePool, toClaimOwner } from '../seed/karpenter.ts';
import { addNode } from '../seed/nodes.ts';
import { change, setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { getClaim, setConditions } from './karpenter-claims.ts';
import { announceNode, setCondition } from './node-life.ts';

/** From the claim to a node that is ready: some fifty seconds, as on a cloud. */
export function launchNode(
  world: World,
  pool: PoolPlan,
  { metadata: { name: claim } }: KubernetesObject,
  index: number,
): void {
  world.after(3000, () => {
    setConditions(world, claim, [
      { type: 'Launched', status: 'True' },
      {
        type: 'Registered',
        status: 'Unknown',
        reason: 'NodeNotFound',
        message: 'Node not registered with cluster',
      },
      { ...PENDING, message: 'Initialized=Unknown, Registered=Unknown' },
    ]);
  });
  world.after(30_000, () => {
    if (getClaim(world, claim) === undefined) {
      return;
    }
    const node = addNode(world, {
      pool,
      index,
      condition: 'starting',
      startedMs: world.clock.now(),
      labels: { 'karpenter.sh/registered': 'false', 'karpenter.sh/initialized': 'false' },
      taints: [{ key: 'karpenter.sh/unregistered', effect: 'NoExecute' }],
    });
    const held = setMember(world, node, 'metadata.finalizers', ['karpenter.sh/termination']);
    announceNode(world, held);
    register(world, pool, claim, held.metadata.name);
  });
}

function register(world: World, pool: PoolPlan, claim: string, nodeName: string): void {
  world.after(4000, () => {
    withNode(world, nodeName, (node) => {
      const taints = toJsonArray(getPath(node, ['spec', 'taints'])).filter(
        (taint) => getPath(taint, ['key']) !== 'karpenter.sh/unregistered',
      );
      const untainted = change(node, 'spec.taints', taints);
      const owner = getClaim(world, claim);
      const owners = owner === undefined ? [] : [toClaimOwner(owner)];
      const owned = change(untainted, 'metadata.ownerReferences', owners);
      label(world, owned, 'karpenter.sh/registered');
      adoptLabels(world, claim, node);
      setConditions(
        world,
        claim,
        [
          { type: 'Registered', status: 'True' },
          { type: 'ConsistentStateFound', status: 'True' },
          { ...PENDING, message: 'Initialized=Unknown' },
        ],
        toMembers(node),
      );
      countNodePool(world, pool);
    });
  });
  world.after(14_000, () => {
    withNode(world, nodeName, (node) => {
      setCondition(world, node, 'ready');
    });
  });
  world.after(18_000, () => {
    withNode(world, nodeName, (node) => {
      label(world, node, 'karpenter.sh/initialized');
      setConditions(world, claim, [
        { type: 'Initialized', status: 'True' },
        { type: 'Ready', status: 'True' },
      ]);
    });
  });
}

/** A claim is ready when all of its steps are done. */
const PENDING = { type: 'Ready', status: 'Unknown', reason: 'ReconcilingDependents' } as const;

/** What the node turned out to be stands on its claim too. */
function adoptLabels(world: World, name: string, { metadata }: KubernetesObject): void {
  const claim = getClaim(world, name);
  if (claim !== undefined) {
    const labels = { ...metadata.labels, ...claim.metadata.labels };
    setMember(world, claim, 'metadata.labels', labels);
  }
}

function label(world: World, node: KubernetesObject, name: string): void {
  setMember(world, node, 'metadata.labels', { ...node.metadata.labels, [name]: 'true' });
}

function toMembers(node: KubernetesObject): Parameters<typeof setConditions>[3] {
  return {
    nodeName: node.metadata.name,
    providerID: toText(getPath(node, ['spec', 'providerID'])),
    imageID: 'ami-0c9f2d4e7a1b3c5d8',
    capacity: getPath(node, ['status', 'capacity']) ?? {},
    allocatable: getPath(node, ['status', 'allocatable']) ?? {},
  };
}

function withNode(world: World, name: string, run: (node: KubernetesObject) => void): void {
  const node = world.cluster.get({ apiVersion: 'v1', kind: 'Node', name });
  if (node !== undefined) {
    run(node);
  }
}
