import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asText, getPath } from '../../kube/json.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { Tri } from '../federation-member.ts';
import { findCondition, toTri } from '../member-health.ts';
import type { FederatedKind, FederatedRecord } from '../placements/federated-object.ts';
import { toFederated } from '../placements/federated-object.ts';
import { editNames, refuseChange } from '../placements/name-list.ts';
import type { PlacementDetail } from '../placements/placement.ts';
import type { PlacementChange, PlacementProvider } from '../placements/placement-provider.ts';
import {
  mergeDecisions,
  PLAIN_WORKLOAD,
  toMemberPointer,
  toPropagatedWorkload,
} from '../placements/propagation.ts';

const GROUP = 'types.kubefed.io';

/**
 * Which kinds are federated is for FederatedTypeConfigs to say; these are those that KubeFed comes with,
 * but for FederatedSecrets: secrets stand in their templates and overrides, and are not listed.
 */
const KINDS: readonly FederatedKind[] = [
  federated('federatedconfigmaps', 'v1', 'ConfigMap'),
  federated('federateddeployments', 'apps/v1', 'Deployment'),
  federated('federatedingresses', 'networking.k8s.io/v1', 'Ingress'),
  federated('federatedjobs', 'batch/v1', 'Job'),
  federated('federatednamespaces', 'v1', 'Namespace'),
  federated('federatedreplicasets', 'apps/v1', 'ReplicaSet'),
  federated('federatedserviceaccounts', 'v1', 'ServiceAccount'),
  federated('federatedservices', 'v1', 'Service'),
];

const RESOURCES = KINDS.map((one) =>
  defineResource<FederatedRecord>({
    group: GROUP,
    resource: one.plural,
    kind: one.kind,
    isNamespaced: true,
    versions: { v1beta1: (object, context) => toFederated(object, context, one) },
  }),
);

/** KubeFed: each federated object is its own placement. */
export const kubefedPlacements: PlacementProvider = {
  name: 'KUBEFED',
  reads: RESOURCES,
  open({ kube }) {
    const stores = new Map(RESOURCES.map((one) => [one.resource, kube.informer(one)]));
    return {
      inputs: [...stores.values()].map((store) =>
        viewInput(store, ({ placementKey }) => [placementKey]),
      ),
      build(placementKey) {
        const at = placementKey.indexOf('/');
        const own = stores.get(placementKey.slice(0, at))?.get(placementKey.slice(at + 1));
        return own && { own, parts: [], tell: () => tell(own) };
      },
    };
  },
  change: changeFederated,
  writer: {
    group: 'scheduling.kubefed.io',
    kind: 'ReplicaSchedulingPreference',
    writes: new Set(['FederatedDeployment', 'FederatedReplicaSet']),
  },
};

function federated(plural: string, apiVersion: string, kind: string): FederatedKind {
  return { plural, kind: `Federated${kind}`, target: { apiVersion, kind } };
}

function tell(own: FederatedRecord): PlacementDetail {
  const propagation = findCondition(own.conditions, 'Propagation');
  return {
    selected: mergeDecisions(
      own.members
        .filter(({ state }) => state !== 'REMOVING')
        .map(({ name, replicas }) => {
          return { member: toMemberPointer(own, name), replicas, reason: undefined };
        }),
    ),
    conditions: own.conditions,
    workloads: [
      toPropagatedWorkload(own.target, {
        scheduled: toScheduled(propagation?.reason, propagation !== undefined),
        fullyApplied: toTri(propagation),
        members: own.members.map(({ name, replicas, readyReplicas, state, message }) => {
          return {
            ...PLAIN_WORKLOAD,
            member: toMemberPointer(own, name),
            desiredReplicas: replicas,
            readyReplicas,
            state,
            isApplied: state === 'UNKNOWN' ? undefined : state === 'APPLIED',
            message,
          };
        }),
      }),
    ],
  };
}

function toScheduled(reason: string | undefined, isTold: boolean): Tri {
  if (!isTold) return 'UNKNOWN';
  return reason !== undefined && UNPLACED.has(reason) ? 'FALSE' : 'TRUE';
}

const UNPLACED: ReadonlySet<string> = new Set([
  'ClusterRetrievalFailed',
  'ComputePlacementFailed',
  'NamespaceNotFederated',
]);

/** An empty list means no member. */
function changeFederated(
  object: KubernetesObject,
  { kind, add, remove }: PlacementChange,
): ReturnType<PlacementProvider['change']> {
  const spec = asRecord(object['spec']);
  const placement = asRecord(spec['placement']);
  const isNamed = Array.isArray(placement['clusters']);
  if (!isNamed && placement['clusterSelector'] !== undefined) {
    throw refuseChange(`This ${kind} selects members by their labels: change those.`);
  }
  if (spec['placement'] === undefined) {
    if (add.length === 0) return [];
    const clusters = [...new Set(add)].map((name) => ({ name }));
    return [{ op: 'add', path: '/spec/placement', value: { clusters } }];
  }
  return editNames({
    names: isNamed
      ? asRecords(getPath(placement, 'clusters')).map(({ name }) => asText(name))
      : undefined,
    path: '/spec/placement/clusters',
    toEntry: (name) => ({ name }),
    add,
    remove,
  });
}
