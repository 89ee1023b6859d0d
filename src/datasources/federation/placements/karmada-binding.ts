import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { getAnnotation, toObjectRecord } from '../../kube/object-record.ts';
import { findCondition } from '../member-health.ts';
import type { KarmadaSuspension } from './karmada-suspension.ts';
import { toSuspension } from './karmada-suspension.ts';
import type { TargetObject, WorkloadHealth } from './placement.ts';

/** What binds one object to members: pkg/apis/work/v1alpha2 of Karmada. */
export interface BindingRecord extends ObjectRecord {
  /** The placement that made it, by name. */
  readonly policyKey: string | undefined;
  /** The same for good. */
  readonly policyId: string | undefined;
  readonly target: TargetObject;
  readonly clusters: readonly { readonly name: string; readonly replicas: number | undefined }[];
  /** Members that it is being driven away from. */
  readonly evicting: readonly string[];
  readonly suspension: KarmadaSuspension;
  readonly scheduled: ConditionRecord | undefined;
  readonly fullyApplied: ConditionRecord | undefined;
  readonly statuses: readonly BindingStatus[];
}

/** How it stands on one member. */
export interface BindingStatus {
  readonly member: string;
  readonly isApplied: boolean;
  readonly message: string | undefined;
  readonly health: WorkloadHealth;
  readonly readyReplicas: number | undefined;
}

export const POLICY = {
  plural: 'propagationpolicies',
  group: 'propagationpolicy.karmada.io',
} as const;

export const CLUSTER_POLICY = {
  plural: 'clusterpropagationpolicies',
  group: 'clusterpropagationpolicy.karmada.io',
} as const;

export function toBinding(object: KubernetesObject, context: ProjectionContext): BindingRecord {
  const base = toObjectRecord(object, context);
  const { interner } = context;
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  const resource = asRecord(spec['resource']);
  const toLabel = (wanted: string): string | undefined =>
    base.labels.find(({ key }) => key === wanted)?.value;
  return {
    ...base,
    // Nobody asks for them, and each binding has others.
    labels: [],
    policyKey: toPolicyKey(object),
    policyId:
      toLabel(`${POLICY.group}/permanent-id`) ?? toLabel(`${CLUSTER_POLICY.group}/permanent-id`),
    target: {
      apiVersion: interner.text(asText(resource['apiVersion'])),
      kind: interner.text(asText(resource['kind'])),
      namespace: asString(resource['namespace']) || undefined,
      name: asText(resource['name']),
    },
    clusters: asRecords(spec['clusters']).map(({ name, replicas }) => {
      return { name: interner.text(asText(name)), replicas: asNumber(replicas) };
    }),
    evicting: asRecords(spec['gracefulEvictionTasks']).map(({ fromCluster }) =>
      interner.text(asText(fromCluster)),
    ),
    suspension: toSuspension(spec['suspension']),
    scheduled: findCondition(conditions, 'Scheduled'),
    fullyApplied: findCondition(conditions, 'FullyApplied'),
    statuses: asRecords(status['aggregatedStatus']).map((one) => toStatus(one, context)),
  };
}

function toPolicyKey(object: KubernetesObject): string | undefined {
  const name = getAnnotation(object, `${POLICY.group}/name`);
  if (name !== undefined) {
    const namespace = getAnnotation(object, `${POLICY.group}/namespace`) ?? '';
    return `${POLICY.plural}/${namespace}/${name}`;
  }
  const clusterName = getAnnotation(object, `${CLUSTER_POLICY.group}/name`);
  return clusterName === undefined ? undefined : `${CLUSTER_POLICY.plural}/${clusterName}`;
}

/** What is not applied, or has no pod ready, leaves that out. */
function toStatus(one: JsonRecord, { interner }: ProjectionContext): BindingStatus {
  return {
    member: interner.text(asText(one['clusterName'])),
    isApplied: one['applied'] === true,
    message: asString(one['appliedMessage']) || undefined,
    health: HEALTH.get(asText(one['health'])) ?? 'UNKNOWN',
    readyReplicas: asNumber(asRecord(one['status'])['readyReplicas']),
  };
}

const HEALTH: ReadonlyMap<string, WorkloadHealth> = new Map([
  ['Healthy', 'HEALTHY'],
  ['Unhealthy', 'UNHEALTHY'],
]);
