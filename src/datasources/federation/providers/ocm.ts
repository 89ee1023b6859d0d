import { findAmounts } from '../../core/amounts.ts';
import { NO_FACTS } from '../../core/cluster-description.ts';
import { toConditions } from '../../core/condition.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { getAnnotation, toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import { PLAIN_MEMBER } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import { toClaimEvidences, toObjectEvidence, toUidEvidences } from '../member-evidence.ts';
import { findCondition, toMemberHealth, toTri } from '../member-health.ts';
import { toMemberTaints } from '../member-taints.ts';
import { toStatedProvider } from '../stated-provider.ts';

const GROUP = 'cluster.open-cluster-management.io';
const CLUSTER_SET = `${GROUP}/clusterset`;

/** Set and removed by the hub, as it hears of the member. */
const OF_HUB: ReadonlySet<string> = new Set([`${GROUP}/unavailable`, `${GROUP}/unreachable`]);

const MANAGED_CLUSTERS = defineResource<FederationMemberRecord>({
  group: GROUP,
  resource: 'managedclusters',
  kind: 'ManagedCluster',
  isNamespaced: false,
  versions: { v1: toMember },
});

/** Open Cluster Management: api/cluster/v1/types.go. */
export const ocm: HubProvider = {
  name: 'OCM',
  setKind: 'ManagedClusterSet',
  capabilities: ['CORDON', 'ACCEPT', 'UNJOIN', 'CHANGE_PLACEMENT'],
  ...toMemberProvider([MANAGED_CLUSTERS]),
};

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  const available = findCondition(conditions, 'ManagedClusterConditionAvailable');
  const isJoined = toTri(findCondition(conditions, 'ManagedClusterJoined')) === 'TRUE';
  const taints = toMemberTaints(spec['taints'], { isOfHub: (key) => OF_HUB.has(key) });
  const claims = toClaims(status['clusterClaims']);
  const clusterSet = base.labels.find(({ key }) => key === CLUSTER_SET)?.value;
  const isLocal = base.labels.some(({ key, value }) => key === 'local-cluster' && value === 'true');
  const [config] = asRecords(spec['managedClusterClientConfigs']);
  return {
    ...base,
    ...PLAIN_MEMBER,
    hubType: 'OCM',
    memberName: base.name,
    syncMode: 'PULL',
    isAccepted: spec['hubAcceptsClient'] === true,
    isJoined,
    ready: toTri(available),
    isCordoned: taints.some(({ effect, isOfHub }) => effect === 'NO_SELECT' && !isOfHub),
    taints,
    conditions,
    sets: clusterSet === undefined ? [] : [clusterSet],
    properties: [...claims].map(([name, value]) => ({ name, value, observedAt: undefined })),
    evidence: [
      toObjectEvidence({
        cluster: base.cluster,
        group: GROUP,
        resource: 'managedclusters',
        name: base.name,
      }),
      ...toClaimEvidences(claims.get('id.k8s.io')),
      // The hub as a member of its own.
      ...(isLocal ? toUidEvidences(base.cluster) : []),
      ...toClusterApiEvidences(getAnnotation(object, 'cluster.x-k8s.io/cluster'), base.cluster),
    ],
    description: {
      ...NO_FACTS,
      ...toMemberHealth({
        isDeleting: base.deletedAt !== undefined,
        isProvisioning: !isJoined,
        main: available,
        others: [findCondition(conditions, 'ManagedClusterConditionClockSynced')],
      }),
      kubernetesVersion: asString(asRecord(status['version'])['kubernetes']),
      provider: toStatedProvider(claims.get('platform.open-cluster-management.io')),
      distribution: claims.get('product.open-cluster-management.io')?.toUpperCase(),
      region: claims.get('region.open-cluster-management.io'),
      apiEndpoint: asString(config?.['url']),
      capacity: findAmounts(status['capacity']),
      allocatable: findAmounts(status['allocatable']),
      authority: 'FEDERATION',
      labels: base.labels,
    },
  };
}

function toClaims(claims: unknown): ReadonlyMap<string, string> {
  return new Map(asRecords(claims).map(({ name, value }) => [asText(name), asText(value)]));
}

/** A member that was imported from Cluster API names its Cluster as `namespace/name`. */
function toClusterApiEvidences(text: string | undefined, cluster: string): readonly string[] {
  const [namespace, name, ...rest] = text?.split('/') ?? [];
  if (namespace === undefined || name === undefined || rest.length > 0) return [];
  const group = 'cluster.x-k8s.io';
  return [toObjectEvidence({ cluster, group, resource: 'clusters', namespace, name })];
}
