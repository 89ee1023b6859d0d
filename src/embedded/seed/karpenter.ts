import { toTime } from '../clock.ts';
import { getPath, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { toNameSuffix } from '../random.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { change, setMember } from './world.ts';
import type { World } from './world.ts';

export const KARPENTER_API = 'karpenter.sh/v1';

/** Karpenter's kinds, its class of machines, and a NodePool for each pool it keeps. */
export function addKarpenter(world: World, startedMs: number): void {
  const { cluster, plan } = world;
  const categories = ['karpenter'];
  cluster.addCrd({
    group: 'karpenter.sh',
    kind: 'NodePool',
    plural: 'nodepools',
    scope: 'Cluster',
    categories,
  });
  cluster.addCrd({
    group: 'karpenter.sh',
    kind: 'NodeClaim',
    plural: 'nodeclaims',
    scope: 'Cluster',
    categories,
  });
  cluster.addCrd({
    group: 'karpenter.k8s.aws',
    kind: 'EC2NodeClass',
    plural: 'ec2nodeclasses',
    scope: 'Cluster',
    shortNames: ['ec2nc', 'ec2ncs'],
    categories,
  });
  cluster.apply({
    apiVersion: 'karpenter.k8s.aws/v1',
    kind: 'EC2NodeClass',
    metadata: { name: 'default', creationTimestamp: toTime(startedMs) },
    spec: {
      amiFamily: 'AL2023',
      role: `KarpenterNodeRole-${plan.name}`,
      amiSelectorTerms: [{ alias: 'al2023@latest' }],
      subnetSelectorTerms: [{ tags: { 'karpenter.sh/discovery': plan.name } }],
      securityGroupSelectorTerms: [{ tags: { 'karpenter.sh/discovery': plan.name } }],
    },
    status: {
      conditions: ['AMIsReady', 'SubnetsReady', 'SecurityGroupsReady', 'Ready'].map((type) =>
        toTrue(type, startedMs),
      ),
    },
  });
  for (const pool of plan.pools.filter(({ isKarpenter }) => isKarpenter)) {
    addNodePool(world, pool, startedMs);
  }
}

/** A claim for one more node of a pool, about which nothing is known yet. */
export function addNodeClaim(
  world: World,
  pool: PoolPlan,
  createdMs = world.clock.now(),
): KubernetesObject {
  const owner = getNodePool(world, pool.name);
  return world.objects.apply({
    apiVersion: KARPENTER_API,
    kind: 'NodeClaim',
    metadata: {
      name: `${pool.name}-${toNameSuffix(world.random)}`,
      generateName: `${pool.name}-`,
      creationTimestamp: toTime(createdMs),
      finalizers: ['karpenter.sh/termination'],
      labels: { 'karpenter.sh/nodepool': pool.name, 'karpenter.k8s.aws/ec2nodeclass': 'default' },
      annotations: {
        'karpenter.sh/nodepool-hash': '17989651404153469138',
        'karpenter.sh/nodepool-hash-version': 'v3',
      },
      ownerReferences: [
        {
          apiVersion: KARPENTER_API,
          kind: 'NodePool',
          name: pool.name,
          uid: owner?.metadata.uid ?? '',
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      expireAfter: '720h',
      nodeClassRef: NODE_CLASS,
      requirements: toRequirements(pool),
      resources: {
        requests: { cpu: String(pool.cpu - 1), memory: `${pool.memoryGi - 4}Gi`, pods: '12' },
      },
    },
    status: { conditions: toClaimConditions([], world.clock.now()) },
  });
}

/** The claim of a node that has long been there. */
export function addFulfilledClaim(world: World, pool: PoolPlan, node: KubernetesObject): void {
  const startedMs = Date.parse(node.metadata.creationTimestamp ?? '');
  const claim = addNodeClaim(world, pool, startedMs);
  const labels = { ...node.metadata.labels, ...claim.metadata.labels };
  setMember(world, node, 'metadata.ownerReferences', [toClaimOwner(claim)]);
  world.objects.apply({
    ...change(claim, 'metadata.labels', labels),
    status: toClaimStatus(node, ['Launched', 'Registered', 'Initialized'], startedMs),
  });
}

/** How a node names its claim, which does not call itself its controller. */
export function toClaimOwner({ metadata: { name, uid = '' } }: KubernetesObject): JsonObject {
  return { apiVersion: KARPENTER_API, kind: 'NodeClaim', name, uid, blockOwnerDeletion: true };
}

/** `reached` are the conditions that hold already, of those that make a claim ready. */
function toClaimStatus(
  node: KubernetesObject,
  reached: readonly string[],
  atMs: number,
): JsonObject {
  return {
    ...(reached.includes('Registered') ? { nodeName: node.metadata.name } : {}),
    providerID: toText(getPath(node, ['spec', 'providerID'])),
    imageID: 'ami-0c9f2d4e7a1b3c5d8',
    capacity: getPath(node, ['status', 'capacity']) ?? {},
    allocatable: getPath(node, ['status', 'allocatable']) ?? {},
    conditions: toClaimConditions(reached, atMs),
  };
}

function toClaimConditions(reached: readonly string[], atMs: number): readonly JsonObject[] {
  const isReady = STEPS.every((step) => reached.includes(step));
  return [
    ...STEPS.map((step) =>
      reached.includes(step) ? toTrue(step, atMs) : toUnknown(step, 'AwaitingReconciliation', atMs),
    ),
    ...reached.filter((step) => !STEPS.includes(step)).map((step) => toTrue(step, atMs)),
    isReady ? toTrue('Ready', atMs) : toUnknown('Ready', 'ReconcilingDependents', atMs),
  ];
}

/** Writes how many nodes of a pool there are. */
export function countNodePool(world: World, pool: PoolPlan): void {
  const found = getNodePool(world, pool.name);
  const nodes = world.cluster
    .list({ apiVersion: 'v1', kind: 'Node' })
    .filter(({ metadata }) => metadata.labels?.['karpenter.sh/nodepool'] === pool.name).length;
  if (found !== undefined) {
    world.objects.apply({
      ...found,
      status: {
        conditions: getPath(found, ['status', 'conditions']) ?? [],
        nodeClassObservedGeneration: 1,
        nodes,
        resources: {
          cpu: String(nodes * pool.cpu),
          memory: `${nodes * pool.memoryGi}Gi`,
          nodes: String(nodes),
          pods: String(nodes * 110),
        },
      },
    });
  }
}

function getNodePool(world: World, name: string): KubernetesObject | undefined {
  return world.cluster.get({ apiVersion: KARPENTER_API, kind: 'NodePool', name });
}

const STEPS: readonly string[] = ['Launched', 'Registered', 'Initialized'];

const NODE_CLASS = { group: 'karpenter.k8s.aws', kind: 'EC2NodeClass', name: 'default' };

function addNodePool(world: World, pool: PoolPlan, startedMs: number): void {
  world.objects.apply({
    apiVersion: KARPENTER_API,
    kind: 'NodePool',
    metadata: { name: pool.name, creationTimestamp: toTime(startedMs) },
    spec: {
      disruption: {
        budgets: [{ nodes: '10%' }],
        consolidateAfter: '30s',
        consolidationPolicy: 'WhenEmptyOrUnderutilized',
      },
      limits: toLimits(pool),
      template: {
        metadata: { labels: { team: 'platform' } },
        spec: { expireAfter: '720h', nodeClassRef: NODE_CLASS, requirements: toRequirements(pool) },
      },
      weight: pool.isSpot === true ? 20 : 10,
    },
    status: {
      conditions: ['ValidationSucceeded', 'NodeClassReady', 'NodeRegistrationHealthy', 'Ready'].map(
        (type) => toTrue(type, startedMs),
      ),
      nodes: 0,
    },
  });
}

/** As many nodes as it may have; by default some more than there will ever be. */
function toLimits({ maxSize = 50, cpu, memoryGi }: PoolPlan): JsonObject {
  return { cpu: String(maxSize * cpu), memory: `${maxSize * memoryGi}Gi` };
}

export function toRequirements(pool: PoolPlan): readonly JsonObject[] {
  return [
    { key: 'kubernetes.io/arch', operator: 'In', values: [pool.arch ?? 'amd64'] },
    {
      key: 'karpenter.sh/capacity-type',
      operator: 'In',
      values: [pool.isSpot === true ? 'spot' : 'on-demand'],
    },
    { key: 'node.kubernetes.io/instance-type', operator: 'In', values: [pool.instanceType] },
  ];
}

function toTrue(type: string, atMs: number): JsonObject {
  return {
    type,
    status: 'True',
    reason: type,
    message: '',
    lastTransitionTime: toTime(atMs),
    observedGeneration: 1,
  };
}

function toUnknown(type: string, reason: string, atMs: number): JsonObject {
  return {
    type,
    status: 'Unknown',
    reason,
    message: 'object is awaiting reconciliation',
    lastTransitionTime: toTime(atMs),
    observedGeneration: 1,
  };
}
