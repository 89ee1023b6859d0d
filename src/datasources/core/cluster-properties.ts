import type { MaybePromise } from '../fleet/read.ts';
import { createKeyOrder } from '../fleet/key-order.ts';
import type { Asking } from './asking.ts';
import type { ClusterPropertyRecord } from './cluster-property.ts';
import { CLUSTER_PROPERTIES, CLUSTER_SET_PROPERTY } from './cluster-property.ts';
import type { FleetReading } from './fleet-list.ts';
import { createFleetList, map } from './fleet-list.ts';

/** What clusters say of themselves. Where the About API is not installed it costs no call. */
export interface ClusterProperties {
  /** Of one cluster, by name. @throws as `FleetList.ofCluster` */
  all(cluster: string, asking: Asking): MaybePromise<readonly ClusterPropertyRecord[]>;
  /** The set that it says it is a member of. @throws as `FleetList.ofCluster` */
  clusterSet(cluster: string, asking: Asking): MaybePromise<string | undefined>;
}

/** They come without pages: who makes more does not get to see them. */
const MAX_PROPERTIES = 1000;

const ORDER = createKeyOrder<ClusterPropertyRecord>('clusterProperties');

export function createClusterProperties(options: FleetReading): ClusterProperties {
  const list = createFleetList<ClusterPropertyRecord, object, never>({
    ...options,
    kind: CLUSTER_PROPERTIES,
    toFilter: () => undefined,
    toOrder: () => ORDER,
  });
  const all: ClusterProperties['all'] = (cluster, asking) =>
    map(list.ofCluster(cluster, { first: MAX_PROPERTIES }, asking), ({ rows }) => rows);
  return {
    all,
    clusterSet: (cluster, asking) =>
      map(
        all(cluster, asking),
        (rows) => rows.find(({ name }) => name === CLUSTER_SET_PROPERTY)?.value,
      ),
  };
}
