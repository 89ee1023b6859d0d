import { toTime } from '../clock.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { Elasticity, PoolPlan, WorkloadPlan } from '../scenarios/scenario.ts';
import { addNodeClaim, countNodePool, KARPENTER_API, toClaimStatus } from '../seed/karpenter.ts';
import { addNode } from '../seed/nodes.ts';
import { listUnscheduled } from '../seed/replicas.ts';
import { change, listNodes, setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { announceNode, removeNode, setCondition, setTaints, startDaemons } from './node-life.ts';
import { scaleDeployment } from './scaling.ts';

/** From one wave of work to the next. */
const CYCLE_MS = 90_000;

const WORK_MS = 40_000;

/** Work comes that fits on no node; Karpenter buys nodes for it, and sells them when it is done. */
export function liveKarpenter(
  world: World,
  pool: PoolPlan,
  workload: WorkloadPlan,
  elasticity: Elasticity,
): void {
  let bought = 0;
  const claims: KubernetesObject[] = [];
  const cycle = (): void => {
    scaleDeployment(world, workload, elasticity.replicas);
    world.after(1200, () => {
      for (const pod of listUnscheduled(world, workload)) {
        claims.push(buyNode(world, pool, pod, pool.count + bought));
        bought += 1;
      }
    });
    world.after(WORK_MS, () => {
      scaleDeployment(world, workload, 0);
    });
    world.after(WORK_MS + 10_000, () => {
      for (const claim of claims.splice(0)) {
        sellNode(world, pool, claim);
      }
    });
  };
  world.after(3000, cycle);
  world.after(3000, () => {
    world.every(CYCLE_MS, cycle);
  });
}

const COMPONENT = 'karpenter';

function buyNode(
  world: World,
  pool: PoolPlan,
  pod: KubernetesObject,
  index: number,
): KubernetesObject {
  const { recorder } = world;
  const claim = addNodeClaim(world, pool);
  recorder.record(pod, {
    component: COMPONENT,
    reason: 'Nominated',
    message: `Pod should schedule on: nodeclaim/${claim.metadata.name}`,
  });
  world.after(1500, () => {
    const node = addNode(world, {
      pool,
      index,
      condition: 'starting',
      startedMs: world.clock.now(),
      labels: { 'karpenter.sh/registered': 'false', 'karpenter.sh/initialized': 'false' },
      taints: [{ key: 'karpenter.sh/unregistered', effect: 'NoExecute' }],
    });
    announceNode(world, node);
    reach(world, claim, node, ['Launched']);
    world.after(1500, () => {
      register(world, pool, claim, node);
    });
  });
  return claim;
}

function register(
  world: World,
  pool: PoolPlan,
  claim: KubernetesObject,
  created: KubernetesObject,
): void {
  const node = getNode(world, created.metadata.name) ?? created;
  const labels = { ...node.metadata.labels, 'karpenter.sh/registered': 'true' };
  const registered = setMember(world, setTaints(node, []), 'metadata.labels', labels);
  setCondition(world, registered, 'ready');
  startDaemons(world, registered);
  reach(world, claim, registered, ['Launched', 'Registered']);
  countNodePool(world, pool);
  world.after(1000, () => {
    const ready = getNode(world, created.metadata.name) ?? registered;
    setMember(world, ready, 'metadata.labels', { ...labels, 'karpenter.sh/initialized': 'true' });
    reach(world, claim, ready, ['Launched', 'Registered', 'Initialized']);
    transition(world, claim, 'Ready');
  });
}

function sellNode(world: World, pool: PoolPlan, bought: KubernetesObject): void {
  const claim = getClaim(world, bought);
  const node = getNode(world, toText(getPath(claim, ['status', 'nodeName'])));
  if (node === undefined) {
    return;
  }
  const { recorder, cluster, clock } = world;
  setMember(
    world,
    claim,
    'status',
    toClaimStatus(node, [...READY, 'Consolidatable', 'DisruptionReason'], clock.now()),
  );
  world.after(1000, () => {
    const leaving = cluster.apply(
      change(
        setTaints(node, [{ key: 'karpenter.sh/disrupted', effect: 'NoSchedule' }]),
        'metadata.deletionTimestamp',
        toTime(clock.now()),
      ),
    );
    const marked = setMember(world, claim, 'metadata.deletionTimestamp', toTime(clock.now()));
    recorder.record(leaving, {
      component: COMPONENT,
      reason: 'DisruptionTerminating',
      message: 'Disrupting Node: Empty',
    });
    recorder.record(marked, {
      component: COMPONENT,
      reason: 'DisruptionTerminating',
      message: 'Disrupting NodeClaim: Empty',
    });
    world.after(2500, () => {
      transition(world, marked, 'Drained');
      removeNode(world, leaving);
      recorder.recordNameless({ kind: 'Node', apiVersion: 'v1' }, FINALIZED);
      cluster.remove({ apiVersion: KARPENTER_API, kind: 'NodeClaim', name: claim.metadata.name });
      recorder.recordNameless({ kind: 'NodeClaim', apiVersion: KARPENTER_API }, FINALIZED);
      countNodePool(world, pool);
    });
  });
}

const READY = ['Launched', 'Registered', 'Initialized'];

const FINALIZED = {
  component: COMPONENT,
  reason: 'Finalized',
  message: 'Finalized karpenter.sh/termination',
};

/** Writes the conditions a claim has come to, and tells of the last of them. */
function reach(
  world: World,
  claim: KubernetesObject,
  node: KubernetesObject,
  reached: readonly string[],
): void {
  const found = getClaim(world, claim);
  const labels = { ...node.metadata.labels, ...found.metadata.labels };
  const labelled = change(found, 'metadata.labels', labels);
  setMember(world, labelled, 'status', toClaimStatus(node, reached, world.clock.now()));
  transition(world, claim, reached.at(-1) ?? '');
}

function transition(world: World, claim: KubernetesObject, type: string): void {
  world.recorder.record(claim, {
    component: COMPONENT,
    reason: type,
    message: `Status condition transitioned, Type: ${type}, Status: Unknown -> True, Reason: ${type}`,
  });
}

/** The claim as it is now. */
function getClaim(world: World, claim: KubernetesObject): KubernetesObject {
  const { name } = claim.metadata;
  return world.cluster.get({ apiVersion: KARPENTER_API, kind: 'NodeClaim', name }) ?? claim;
}

function getNode(world: World, name: string): KubernetesObject | undefined {
  return listNodes(world).find(({ metadata }) => metadata.name === name);
}
