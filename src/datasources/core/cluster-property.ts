import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asText, getPath } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';

/** One of the things that a cluster says of itself by a name, in the About API. */
export interface ClusterPropertyRecord extends ObjectRecord {
  readonly value: string;
}

/** By which a cluster says who it is; where it follows the advice, with the UID of its `kube-system`. */
export const CLUSTER_ID_PROPERTY = 'cluster.clusterset.k8s.io';
/** Whose presence says that it is a member of the set. */
export const CLUSTER_SET_PROPERTY = 'clusterset.k8s.io';

const CLUSTER_PROPERTY_RESOURCE = defineResource<ClusterPropertyRecord>({
  group: 'about.k8s.io',
  resource: 'clusterproperties',
  kind: 'ClusterProperty',
  isNamespaced: false,
  versions: { v1beta1: toClusterPropertyRecord, v1alpha1: toClusterPropertyRecord },
});

export const CLUSTER_PROPERTIES: FleetKind<ClusterPropertyRecord> = {
  name: 'ClusterProperty',
  resource: CLUSTER_PROPERTY_RESOURCE,
  open: ({ kube }) => kube.informer(CLUSTER_PROPERTY_RESOURCE),
};

function toClusterPropertyRecord(
  object: KubernetesObject,
  context: ProjectionContext,
): ClusterPropertyRecord {
  return { ...toObjectRecord(object, context), value: asText(getPath(object, 'spec', 'value')) };
}
