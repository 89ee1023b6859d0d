import { asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { FederationMemberRecord, MemberProperty } from '../federation-member.ts';
import type { HubProvider } from '../hub-provider.ts';
import { toMemberProvider } from '../hub-provider.ts';
import { toClaimEvidences, toObjectEvidence } from '../member-evidence.ts';
import { findCondition, toMemberHealth, toTri } from '../member-health.ts';
import type { OwnObject } from '../own-member.ts';
import { readOwnObject, toOwnMember } from '../own-member.ts';
import { toStatedProvider } from '../stated-provider.ts';

const PROFILES = defineResource<FederationMemberRecord>({
  group: 'multicluster.x-k8s.io',
  resource: 'clusterprofiles',
  kind: 'ClusterProfile',
  isNamespaced: true,
  versions: { v1alpha1: toMember },
});

/** ClusterProfiles: sigs.k8s.io/cluster-inventory-api. A list that managers write; nothing is done by it. */
export const clusterInventory: HubProvider = {
  name: 'CLUSTER_INVENTORY',
  setKind: 'ClusterSet',
  capabilities: [],
  ...toMemberProvider([PROFILES]),
};

const CLUSTER_SET = 'multicluster.x-k8s.io/clusterset';

function toMember(object: KubernetesObject, context: ProjectionContext): FederationMemberRecord {
  const own = readOwnObject(object, context);
  const { base, spec, status, conditions } = own;
  const healthy = findCondition(conditions, 'ControlPlaneHealthy');
  const joined = findCondition(conditions, 'Joined');
  const properties = toProperties(status['properties']);
  const told = new Map(properties.map(({ name, value }) => [name, value]));
  const clusterSet = base.labels.find(({ key }) => key === CLUSTER_SET)?.value;
  const displayName = asText(spec['displayName']);
  return toOwnMember(own, {
    resource: 'clusterprofiles',
    hubType: 'CLUSTER_INVENTORY',
    memberName: displayName === '' ? base.name : displayName,
    syncMode: 'NONE',
    // Most managers do not tell: then who is healthy has come.
    isJoined: toTri(joined ?? healthy) === 'TRUE',
    ready: toTri(healthy),
    sets: clusterSet === undefined ? [] : [clusterSet],
    properties,
    evidence: [
      ...toClaimEvidences(told.get('cluster.clusterset.k8s.io')),
      ...toClaimEvidences(told.get('id.k8s.io')),
      ...toManagerEvidences(own),
    ],
    description: {
      ...toMemberHealth({ isDeleting: base.deletedAt !== undefined, main: healthy }),
      kubernetesVersion: asString(asRecord(status['version'])['kubernetes']),
      provider: toStatedProvider(told.get('platform.open-cluster-management.io')),
      distribution: told.get('product.open-cluster-management.io')?.toUpperCase(),
      region: told.get('region.open-cluster-management.io') ?? told.get('location'),
      authority: 'INVENTORY',
    },
  });
}

function toProperties(properties: unknown): readonly MemberProperty[] {
  return asRecords(properties).map(({ name, value, lastObservedTime }) => ({
    name: asText(name),
    value: asText(value),
    observedAt: asString(lastObservedTime),
  }));
}

const OCM = 'open-cluster-management';

/** Open Cluster Management writes one into each namespace that a set of its members is bound to. */
function toManagerEvidences({ base, spec }: OwnObject): readonly string[] {
  const name = base.labels.find(({ key }) => key === 'open-cluster-management.io/cluster-name');
  const manager = asRecord(spec['clusterManager'])['name'];
  if (name === undefined || manager !== OCM) return [];
  const group = 'cluster.open-cluster-management.io';
  const { cluster } = base;
  return [toObjectEvidence({ cluster, group, resource: 'managedclusters', name: name.value })];
}
