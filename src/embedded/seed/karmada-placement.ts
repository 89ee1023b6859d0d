import type { JsonObject } from '../json.ts';
import type { PlacementPlan } from '../scenarios/hub-plan.ts';

const BINDING_API = 'work.karmada.io/v1alpha2';

interface PlacementObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: JsonObject & { readonly name: string; readonly namespace: string };
  readonly spec: JsonObject;
  readonly status?: JsonObject;
}

/** What somebody has asked of Karmada: a Deployment, divided over these members. */
export function toPolicy({ namespace, name, members }: PlacementPlan): PlacementObject {
  return {
    apiVersion: 'policy.karmada.io/v1alpha1',
    kind: 'PropagationPolicy',
    metadata: { name, namespace, labels: { [PERMANENT_ID]: toPermanentId({ namespace, name }) } },
    spec: {
      resourceSelectors: [{ apiVersion: 'apps/v1', kind: 'Deployment', name }],
      placement: {
        clusterAffinity: { clusterNames: [...members] },
        replicaScheduling: {
          replicaSchedulingType: 'Divided',
          replicaDivisionPreference: 'Weighted',
        },
      },
    },
  };
}

/** What Karmada has made of it: who gets how many, and how they do there. */
export function toBinding(
  plan: PlacementPlan,
  members: readonly string[],
): PlacementObject & { readonly status: JsonObject } {
  const { namespace, name, replicas } = plan;
  const shares = members.map((member, at) => ({
    name: member,
    replicas: Math.floor(replicas / members.length) + (at < replicas % members.length ? 1 : 0),
  }));
  return {
    apiVersion: BINDING_API,
    kind: 'ResourceBinding',
    metadata: {
      name: `${name}-deployment`,
      namespace,
      labels: { [PERMANENT_ID]: toPermanentId(plan) },
      annotations: {
        'propagationpolicy.karmada.io/namespace': namespace,
        'propagationpolicy.karmada.io/name': name,
      },
    },
    spec: {
      resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name },
      replicas,
      clusters: shares,
    },
    status: {
      conditions: [
        { type: 'Scheduled', status: 'True', reason: 'Success' },
        { type: 'FullyApplied', status: 'True', reason: 'FullyAppliedSuccess' },
      ],
      aggregatedStatus: shares.map(({ name: clusterName, replicas: share }) => ({
        clusterName,
        applied: true,
        health: 'Healthy',
        status: { replicas: share, readyReplicas: share, availableReplicas: share },
      })),
    },
  };
}

const PERMANENT_ID = 'propagationpolicy.karmada.io/permanent-id';

/** A UUID in reality; here it has only to be the same on both. */
function toPermanentId({ namespace, name }: Pick<PlacementPlan, 'namespace' | 'name'>): string {
  return `${namespace}.${name}`;
}
