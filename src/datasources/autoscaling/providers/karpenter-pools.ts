import type { ConditionRecord } from '../../core/condition.ts';
import { toKarpenterKey } from '../../core/node-pool.ts';
import type { NodeRecord } from '../../core/node.ts';
import { NODE_RESOURCE } from '../../core/node.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import { viewInput } from '../../store/view-input.ts';
import type { NodeClaimRecord, NodePoolRecord } from '../objects/karpenter-objects.ts';
import { NODE_CLAIMS, NODE_POOLS } from '../objects/karpenter-objects.ts';
import type { FiguresOf, NodeGroupRecord, ScaleUpRecord } from '../node-groups/node-group.ts';
import { countReady, toNames, toNodeFigures } from '../node-groups/node-group-nodes.ts';

/** Karpenter's NodePools, `karpenter.sh/v1` and `v1beta1`, with their NodeClaims and nodes. */
export const karpenterPools: DomainProvider<NodeGroupRecord> = {
  name: 'KARPENTER',
  reads: [NODE_POOLS, NODE_CLAIMS],
  open({ kube }) {
    const pools = kube.informer(NODE_POOLS);
    const claims = kube.informer(NODE_CLAIMS);
    const nodes = kube.informer(NODE_RESOURCE);
    return {
      inputs: [
        viewInput(pools, ({ name }) => [toKarpenterKey(name)]),
        viewInput(claims, ({ pool }) => [toKarpenterKey(pool)], { isRequired: false }),
        viewInput(nodes, toKeys, { isRequired: false }),
      ],
      build(key) {
        const pool = key.startsWith(PREFIX) ? pools.get(key.slice(PREFIX.length)) : undefined;
        if (pool === undefined) return undefined;
        return toRecord(key, pool, {
          claims: claims.isWhole ? claims.by('pool', pool.name) : undefined,
          nodes: nodes.isWhole ? nodes.by('pool', key) : undefined,
        });
      },
    };
  },
};

const PREFIX = toKarpenterKey('');

function toKeys({ pool }: NodeRecord): readonly string[] {
  return pool.key?.startsWith(PREFIX) === true ? [pool.key] : [];
}

/** Undefined where they are not known. */
interface PoolParts {
  readonly claims: readonly NodeClaimRecord[] | undefined;
  readonly nodes: readonly NodeRecord[] | undefined;
}

function toRecord(
  key: string,
  pool: NodePoolRecord,
  { claims, nodes }: PoolParts,
): NodeGroupRecord {
  const { apiVersion, kind, namespace, name, uid, cluster, limits, replicas, conditions } = pool;
  const scaleUp = toScaleUp(pool);
  const own: FiguresOf['told'] = {
    desiredSize: replicas ?? pool.used.nodes,
    scaleUp,
    scaleDown: { status: 'UNKNOWN', candidates: 0 },
    ...(pool.instanceTypes && { instanceTypes: pool.instanceTypes }),
    ...(pool.zones && { zones: pool.zones }),
  };
  return {
    key,
    uid: key,
    cluster,
    namespace: undefined,
    name,
    provider: 'KARPENTER',
    autoscaler: 'KARPENTER',
    source: { apiVersion, kind, namespace, name, uid },
    origin: { resource: NODE_POOLS, namespace: undefined },
    minSize: replicas,
    maxSize: replicas ?? limits?.nodes,
    isAutoscaled: replicas === undefined,
    ...toHealth(conditions),
    limits,
    conditions,
    nodeClass: pool.nodeClass,
    disruption: pool.disruption,
    nodeNames: nodes && toNames(nodes),
    figures: [
      ...(nodes === undefined ? [] : [toNodeFigures(nodes, { readySize: countReady(nodes) })]),
      { resource: NODE_POOLS, told: own },
      ...(claims === undefined ? [] : [toClaimFigures(claims, pool, scaleUp)]),
    ],
  };
}

/** What Karpenter has asked the cloud for, and what it is about to give back. */
function toClaimFigures(
  claims: readonly NodeClaimRecord[],
  { replicas }: NodePoolRecord,
  told: ScaleUpRecord,
): FiguresOf {
  const wanted = claims.filter(({ deletedAt }) => deletedAt === undefined);
  const pending = wanted.find(({ isReady }) => !isReady);
  const candidates = wanted.filter(({ isCandidate }) => isCandidate).length;
  const isLeaving = wanted.length < claims.length;
  const scaleUp: ScaleUpRecord =
    pending === undefined
      ? { ...told, status: told.status === 'UNKNOWN' ? 'IDLE' : told.status }
      : { status: 'IN_PROGRESS', reason: `${pending.name} waits for ${pending.waitsFor}.` };
  return {
    resource: NODE_CLAIMS,
    told: {
      desiredSize: replicas ?? wanted.length,
      scaleUp,
      scaleDown: {
        status: isLeaving ? 'IN_PROGRESS' : candidates > 0 ? 'CANDIDATES' : 'IDLE',
        candidates,
      },
    },
  };
}

function toHealth(
  conditions: readonly ConditionRecord[],
): Pick<NodeGroupRecord, 'health' | 'healthReason'> {
  const of = (type: string): ConditionRecord | undefined =>
    conditions.find((condition) => condition.type === type);
  const ready = of('Ready');
  if (ready?.status === 'FALSE') return { health: 'UNHEALTHY', healthReason: tell(ready) };
  const registration = of('NodeRegistrationHealthy');
  if (registration?.status === 'FALSE') {
    return { health: 'DEGRADED', healthReason: tell(registration) };
  }
  return ready?.status === 'TRUE'
    ? { health: 'HEALTHY', healthReason: undefined }
    : { health: 'UNKNOWN', healthReason: tell(ready) };
}

function tell(condition: ConditionRecord | undefined): string | undefined {
  return condition?.message ?? condition?.reason;
}

/** Whether it is growing is told by its claims. */
function toScaleUp({ conditions, limits, used }: NodePoolRecord): ScaleUpRecord {
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (ready?.status === 'FALSE') return { status: 'BLOCKED', reason: tell(ready) };
  for (const resource of ['nodes', 'cpuMillis', 'memoryBytes'] as const) {
    const limit = limits?.[resource];
    if (limit !== undefined && (used[resource] ?? 0) >= limit) {
      return { status: 'LIMITED', reason: `Its limit of ${WORDS[resource]} is reached.` };
    }
  }
  return { status: 'UNKNOWN', reason: undefined };
}

const WORDS = { nodes: 'nodes', cpuMillis: 'CPU', memoryBytes: 'memory' } as const;
