import { parseApiVersion } from '../../kubernetes/paths.ts';
import type { AccessResource } from '../access/viewer.ts';
import { openProviderView } from '../core/provider-view.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import type { HubProvider } from './hub-provider.ts';
import { clusterApi } from './providers/cluster-api.ts';
import { clusterInventory } from './providers/cluster-inventory.ts';
import { clusterpedia } from './providers/clusterpedia.ts';
import { gardener } from './providers/gardener.ts';
import { gkeHub } from './providers/gke-hub.ts';
import { karmada } from './providers/karmada.ts';
import { kcp } from './providers/kcp.ts';
import { kubefed } from './providers/kubefed.ts';
import { kubefleet } from './providers/kubefleet.ts';
import { ocm } from './providers/ocm.ts';
import { rancherFleet } from './providers/rancher-fleet.ts';
import { rancher } from './providers/rancher.ts';
import { vcluster } from './providers/vcluster.ts';

/** Adding one is a file, and a line here. */
export const HUBS: readonly HubProvider[] = [
  karmada,
  ocm,
  kubefed,
  gardener,
  clusterApi,
  clusterInventory,
  kubefleet,
  rancher,
  rancherFleet,
  clusterpedia,
  vcluster,
  kcp,
  gkeHub,
];

const RESOURCES = new Map(
  HUBS.flatMap(({ reads }) =>
    reads.map((resource) => [`${resource.group}/${resource.kind}`, resource]),
  ),
);

/** The members of the hubs that a cluster is: most are none. */
export const FEDERATION_MEMBERS: FleetKind<FederationMemberRecord> = {
  name: 'FederationMember',
  resource: { group: 'cluster.karmada.io', resource: 'clusters' },
  reads: HUBS.flatMap(({ reads }) => reads),
  originsOf: (row) => [{ resource: toResource(row), namespace: row.namespace }, ...row.joined],
  open: (cluster) =>
    openProviderView(cluster, {
      name: 'federationMembers',
      providers: HUBS,
      indexes: { [PARENT]: ({ parentKey }) => parentKey },
      isEqual: isSameMember,
    }),
};

/** The members that run in the cluster of another, by its key. */
export const PARENT = 'parent';

/** The time that has passed, and what is read beside a member's object, change it without its version. */
function isSameMember(a: FederationMemberRecord, b: FederationMemberRecord): boolean {
  return (
    a.uid === b.uid &&
    a.resourceVersion === b.resourceVersion &&
    a.description.health === b.description.health &&
    a.isChild === b.isChild &&
    a.sets.join('\n') === b.sets.join('\n') &&
    a.evidence.join('\n') === b.evidence.join('\n') &&
    a.joined.length === b.joined.length
  );
}

/** The kind of the object that a member is. */
export function toResource({
  apiVersion,
  kind,
}: Pick<FederationMemberRecord, 'apiVersion' | 'kind'>): AccessResource {
  const { group } = parseApiVersion(apiVersion);
  const resource = RESOURCES.get(`${group}/${kind}`);
  if (resource === undefined) throw new TypeError(`No hub keeps members as ${kind} of ${group}.`);
  return resource;
}
