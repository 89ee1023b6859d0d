import type { Viewer } from '../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { asRecord, asText } from '../../src/datasources/kube/json.ts';
import type { TestFleet } from './open-fleet.ts';
import { openFleet } from './open-fleet.ts';

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

/** A kind that a hub serves, and whether its objects lie in namespaces. */
export type HubKind = readonly [
  apiVersion: string,
  kind: string,
  plural: string,
  scope?: 'Cluster' | 'Namespaced',
];

export const KARMADA_CLUSTER: HubKind = [
  'cluster.karmada.io/v1alpha1',
  'Cluster',
  'clusters',
  'Cluster',
];
export const MANAGED_CLUSTER: HubKind = [
  'cluster.open-cluster-management.io/v1',
  'ManagedCluster',
  'managedclusters',
  'Cluster',
];

export const KUBEFED_CLUSTER: HubKind = [
  'core.kubefed.io/v1beta1',
  'KubeFedCluster',
  'kubefedclusters',
];

export const SHOOT: HubKind = ['core.gardener.cloud/v1beta1', 'Shoot', 'shoots'];
export const SEED: HubKind = ['core.gardener.cloud/v1beta1', 'Seed', 'seeds', 'Cluster'];
export const MANAGED_SEED: HubKind = [
  'seedmanagement.gardener.cloud/v1alpha1',
  'ManagedSeed',
  'managedseeds',
];
export const CLUSTER_API: HubKind = ['cluster.x-k8s.io/v1beta2', 'Cluster', 'clusters'];
export const CLUSTER_PROFILE: HubKind = [
  'multicluster.x-k8s.io/v1alpha1',
  'ClusterProfile',
  'clusterprofiles',
];
export const MEMBER_CLUSTER: HubKind = [
  'cluster.kubernetes-fleet.io/v1',
  'MemberCluster',
  'memberclusters',
  'Cluster',
];
export const RANCHER_CLUSTER: HubKind = [
  'management.cattle.io/v3',
  'Cluster',
  'clusters',
  'Cluster',
];
export const RANCHER_PROVISIONING: HubKind = ['provisioning.cattle.io/v1', 'Cluster', 'clusters'];
export const FLEET_CLUSTER: HubKind = ['fleet.cattle.io/v1alpha1', 'Cluster', 'clusters'];
export const FLEET_CLUSTER_GROUP: HubKind = [
  'fleet.cattle.io/v1alpha1',
  'ClusterGroup',
  'clustergroups',
];
export const PEDIA_CLUSTER: HubKind = [
  'cluster.clusterpedia.io/v1alpha2',
  'PediaCluster',
  'pediaclusters',
  'Cluster',
];
export const KCP_WORKSPACE: HubKind = [
  'tenancy.kcp.io/v1alpha1',
  'Workspace',
  'workspaces',
  'Cluster',
];
export const GKE_MEMBERSHIP: HubKind = [
  'gkehub.cnrm.cloud.google.com/v1beta1',
  'GKEHubMembership',
  'gkehubmemberships',
];

/** Lets a cluster serve the kinds of hubs. */
export function serveHubKinds(cluster: EmbeddedCluster, kinds: readonly HubKind[]): void {
  for (const [apiVersion, kind, plural, scope = 'Namespaced'] of kinds) {
    const [group = '', version = ''] = apiVersion.split('/');
    cluster.addCrd({ group, kind, plural, versions: [version], scope });
  }
}

/** A fleet of these clusters, asked of which others they are hubs. */
export function openHubs(
  clusters: readonly EmbeddedCluster[],
  viewer?: Viewer,
): Promise<TestFleet> {
  return openFleet(
    clusters.map(({ name, url }) => ({ name, connection: { server: url, user: {} } })),
    { hasHubs: true, ...(viewer && { viewer }) },
  );
}

/** What is asked for of each member that these objects of a hub make. */
export async function readMembers(
  kinds: readonly HubKind[],
  objects: readonly Manifest[],
  fields: string,
): Promise<readonly unknown[]> {
  await using hub = await startEmbeddedCluster({ name: 'hub' });
  serveHubKinds(hub, kinds);
  for (const object of objects) hub.apply(object);
  await using app = await openHubs([hub]);
  const { data, errors } = await app.query(`{ federationMembers { nodes { ${fields} } } }`);
  if (errors.length > 0) throw new AggregateError(errors);
  return data.list('federationMembers.nodes').map(({ value }) => value);
}

/** The only one. */
export async function readMember(
  kind: HubKind,
  object: Manifest,
  fields: string,
): Promise<unknown> {
  const members = await readMembers([kind], [object], fields);
  if (members.length !== 1) throw new Error(`There are ${members.length} members.`);
  return members[0];
}

/** An object of a hub. */
export function toHubObject(
  [apiVersion, kind, , scope]: HubKind,
  name: string,
  { metadata = {}, ...rest }: Readonly<Record<string, unknown>> = {},
): Manifest {
  const namespace = scope === 'Cluster' ? {} : { namespace: 'fleet' };
  return { apiVersion, kind, metadata: { name, ...namespace, ...asRecord(metadata) }, ...rest };
}

export function yes(type: string, reason = 'Yes'): Condition {
  return toCondition(type, 'True', reason);
}

export function no(type: string, reason: string): Condition {
  return toCondition(type, 'False', reason);
}

export function unknown(type: string, reason: string): Condition {
  return toCondition(type, 'Unknown', reason);
}

export type Condition = Readonly<Record<string, string>>;

function toCondition(type: string, status: string, reason: string): Condition {
  return { type, status, reason, message: asText(`${type}: ${reason}.`) };
}
