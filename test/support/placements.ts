import type { Viewer, VisibleNamespaces } from '../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { asRecord } from '../../src/datasources/kube/json.ts';
import type { HubKind } from './hubs.ts';
import { KARMADA_CLUSTER, MANAGED_CLUSTER, openHubs, serveHubKinds } from './hubs.ts';
import type { Json } from './open-fleet.ts';

export type Manifest = Parameters<EmbeddedCluster['apply']>[0];

export const KARMADA_POLICY: HubKind = [
  'policy.karmada.io/v1alpha1',
  'PropagationPolicy',
  'propagationpolicies',
];
export const KARMADA_CLUSTER_POLICY: HubKind = [
  'policy.karmada.io/v1alpha1',
  'ClusterPropagationPolicy',
  'clusterpropagationpolicies',
  'Cluster',
];
export const KARMADA_BINDING: HubKind = [
  'work.karmada.io/v1alpha2',
  'ResourceBinding',
  'resourcebindings',
];
export const KARMADA_CLUSTER_BINDING: HubKind = [
  'work.karmada.io/v1alpha2',
  'ClusterResourceBinding',
  'clusterresourcebindings',
  'Cluster',
];
export const KARMADA_KINDS: readonly HubKind[] = [
  KARMADA_CLUSTER,
  KARMADA_POLICY,
  KARMADA_CLUSTER_POLICY,
  KARMADA_BINDING,
  KARMADA_CLUSTER_BINDING,
];

export const OCM_PLACEMENT: HubKind = [
  'cluster.open-cluster-management.io/v1beta1',
  'Placement',
  'placements',
];
export const OCM_DECISION: HubKind = [
  'cluster.open-cluster-management.io/v1beta1',
  'PlacementDecision',
  'placementdecisions',
];
export const OCM_WORK: HubKind = [
  'work.open-cluster-management.io/v1',
  'ManifestWork',
  'manifestworks',
];
export const OCM_REPLICA_SET: HubKind = [
  'work.open-cluster-management.io/v1alpha1',
  'ManifestWorkReplicaSet',
  'manifestworkreplicasets',
];
export const OCM_KINDS: readonly HubKind[] = [
  MANAGED_CLUSTER,
  OCM_PLACEMENT,
  OCM_DECISION,
  OCM_WORK,
  OCM_REPLICA_SET,
];

/** An object of a hub, in namespace `shop` where its kind lies in any. */
export function toPlaced(
  [apiVersion, kind, , scope]: HubKind,
  name: string,
  { metadata = {}, ...rest }: Readonly<Record<string, unknown>> = {},
): Manifest {
  const namespace = scope === 'Cluster' ? {} : { namespace: 'shop' };
  return { apiVersion, kind, metadata: { name, ...namespace, ...asRecord(metadata) }, ...rest };
}

/** A hub that serves these kinds and has these objects. */
export async function startHub(
  kinds: readonly HubKind[],
  objects: readonly Manifest[] = [],
): Promise<EmbeddedCluster> {
  const hub = await startEmbeddedCluster({ name: 'hub' });
  serveHubKinds(hub, kinds);
  for (const object of objects) hub.apply(object);
  return hub;
}

/** What is asked for of each placement that these objects of a hub make. */
export async function readPlacements(
  kinds: readonly HubKind[],
  objects: readonly Manifest[],
  fields: string,
  viewer?: Viewer,
): Promise<readonly Json[]> {
  await using hub = await startHub(kinds, objects);
  await using app = await openHubs([hub], viewer);
  const { data, errors } = await app.query(`{ placements { nodes { ${fields} } } }`);
  if (errors.length > 0) throw new AggregateError(errors);
  return data.list('placements.nodes');
}

/** The only one. */
export async function readPlacement(
  kinds: readonly HubKind[],
  objects: readonly Manifest[],
  fields: string,
  viewer?: Viewer,
): Promise<Json> {
  const [first, ...others] = await readPlacements(kinds, objects, fields, viewer);
  if (first === undefined || others.length > 0) {
    throw new Error(`There are ${others.length + (first === undefined ? 0 : 1)} placements.`);
  }
  return first;
}

/** Who may list these kinds, by plural, where it says; of all others nothing. */
export function toReader(rights: Readonly<Record<string, VisibleNamespaces>>): Viewer {
  return {
    name: 'reader',
    groups: [],
    isAnonymous: false,
    access: {
      key: Object.entries(rights)
        .map(([kind, where]) => `${kind} ${where === 'all' ? where : [...where].join(' ')}`)
        .join(),
      namespacesOf: ({ resource }) => rights[resource.resource] ?? new Set(),
    },
  };
}
