import { KARPENTER_POOL } from '../../core/node-pool.ts';
import { readQuantity } from '../../core/amounts.ts';
import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import {
  asNumber,
  asRecord,
  asRecords,
  asString,
  asStrings,
  asText,
  getPath,
} from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { toMillis, toWhole } from '../../../kubernetes/quantity.ts';
import type {
  DisruptionRecord,
  NodeClassReference,
  NodeGroupLimits,
} from '../node-groups/node-group.ts';

/** What is kept of a NodePool. */
export interface NodePoolRecord extends ObjectRecord {
  /** Undefined where it grows and shrinks with need. */
  readonly replicas: number | undefined;
  readonly limits: NodeGroupLimits | undefined;
  /** What its nodes have together. */
  readonly used: NodeGroupLimits;
  /** Undefined where any will do. */
  readonly instanceTypes: readonly string[] | undefined;
  readonly zones: readonly string[] | undefined;
  readonly conditions: readonly ConditionRecord[];
  /** What its nodes are made by. */
  readonly nodeClass: NodeClassReference | undefined;
  readonly disruption: DisruptionRecord;
}

/** What is kept of a NodeClaim. */
export interface NodeClaimRecord extends ObjectRecord {
  /** The NodePool it belongs to. */
  readonly pool: string;
  readonly isReady: boolean;
  /** Undefined before there is one. */
  readonly nodeName: string | undefined;
  readonly conditions: readonly ConditionRecord[];
  /** Whether Karpenter might take its node away. */
  readonly isCandidate: boolean;
  /** The first of its steps that is not done, and why. */
  readonly waitsFor: string | undefined;
}

export const NODE_POOLS = defineResource<NodePoolRecord>({
  group: 'karpenter.sh',
  resource: 'nodepools',
  kind: 'NodePool',
  isNamespaced: false,
  versions: { v1: toNodePool, v1beta1: toNodePool },
});

export const NODE_CLAIMS = defineResource<NodeClaimRecord>({
  group: 'karpenter.sh',
  resource: 'nodeclaims',
  kind: 'NodeClaim',
  isNamespaced: false,
  versions: { v1: toNodeClaim, v1beta1: toNodeClaim },
  indexes: { pool: ({ pool }) => pool },
});

function toNodePool(object: KubernetesObject, context: ProjectionContext): NodePoolRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const requirements = asRecords(getPath(spec, 'template', 'spec', 'requirements'));
  const used = toLimits(asRecord(status['resources']));
  return {
    ...toObjectRecord(object, context),
    replicas: asNumber(spec['replicas']),
    limits: 'limits' in spec ? toLimits(asRecord(spec['limits'])) : undefined,
    used: { ...used, nodes: asNumber(status['nodes']) ?? used.nodes },
    instanceTypes: toAllowed(requirements, 'node.kubernetes.io/instance-type'),
    zones: toAllowed(requirements, 'topology.kubernetes.io/zone'),
    conditions: toConditions(status, context),
    nodeClass: toNodeClass(asRecord(getPath(spec, 'template', 'spec', 'nodeClassRef'))),
    disruption: toDisruption(spec),
  };
}

function toNodeClass({ group, kind, name }: JsonRecord): NodeClassReference | undefined {
  if (asText(name) === '') return undefined;
  return { group: asText(group), kind: asText(kind), name: asText(name) };
}

/** With what its API server fills in where nothing is said. */
function toDisruption(spec: JsonRecord): DisruptionRecord {
  const disruption = asRecord(spec['disruption']);
  return {
    consolidationPolicy: asString(disruption['consolidationPolicy']),
    consolidateAfter: asString(disruption['consolidateAfter']),
    expireAfter: asString(getPath(spec, 'template', 'spec', 'expireAfter')),
    budgets: asRecords(disruption['budgets']).map((budget) => ({
      nodes: asText(budget['nodes']),
      reasons: asStrings(budget['reasons']),
      schedule: asString(budget['schedule']),
      duration: asString(budget['duration']),
    })),
  };
}

function toLimits(list: JsonRecord): NodeGroupLimits {
  const cpu = readQuantity(list, 'cpu');
  const memory = readQuantity(list, 'memory');
  const nodes = readQuantity(list, 'nodes');
  return {
    cpuMillis: cpu && toMillis(cpu),
    memoryBytes: memory && toWhole(memory),
    nodes: nodes && toWhole(nodes),
  };
}

function toAllowed(
  requirements: readonly JsonRecord[],
  key: string,
): readonly string[] | undefined {
  const found = requirements.find(
    (requirement) => requirement['key'] === key && requirement['operator'] === 'In',
  );
  return found && asStrings(found['values']);
}

const STEPS = ['Launched', 'Registered', 'Initialized', 'Ready'] as const;

function toNodeClaim(object: KubernetesObject, context: ProjectionContext): NodeClaimRecord {
  const base = toObjectRecord(object, context);
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  const of = (type: string): ConditionRecord | undefined =>
    conditions.find((condition) => condition.type === type);
  const missing = STEPS.find((step) => of(step)?.status !== 'TRUE');
  return {
    ...base,
    pool: asText(base.labels.find(({ key }) => key === KARPENTER_POOL)?.value),
    isReady: of('Ready')?.status === 'TRUE',
    nodeName: asString(status['nodeName']),
    conditions,
    isCandidate: ['Consolidatable', 'Drifted'].some((type) => of(type)?.status === 'TRUE'),
    waitsFor: missing && [missing, of(missing)?.reason].filter(Boolean).join(': '),
  };
}
