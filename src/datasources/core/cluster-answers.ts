import { maySum } from '../access/viewer.ts';
import type { FleetKind, FleetRecord } from '../fleet/fleet-kind.ts';
import type { FleetReader, MaybePromise } from '../fleet/read.ts';
import type { LiveStore } from '../store/store.ts';
import type { Asking } from './asking.ts';
import type { CapacityCell } from './capacity.ts';
import { CAPACITY, NODE_REQUESTS, toCells } from './capacity.ts';
import { readSums } from './cluster-rows.ts';
import type { NodeSums, PodSums } from './cluster-sums.ts';
import { NODE_SUMS, POD_SUMS } from './cluster-sums.ts';
import { map } from './fleet-list.ts';
import type { UtilizationRecord } from './utilization.ts';
import { toUtilization } from './utilization.ts';

/** Sums over what is in one cluster: for who may list all that they are made of. */
export interface ClusterAnswers {
  /** Undefined while they are not known. */
  nodeSums(cluster: string, asking: Asking): MaybePromise<NodeSums | undefined>;
  /** Undefined while they are not known. */
  podSums(cluster: string, asking: Asking): MaybePromise<PodSums | undefined>;
  /** What its nodes have, by what they are; without requests for who may not list its pods. */
  capacityCells(cluster: string, asking: Asking): Promise<readonly CapacityCell[] | undefined>;
  /** How much of what its nodes can give is asked for; undefined while its nodes are not known. */
  utilization(cluster: string, asking: Asking): MaybePromise<UtilizationRecord | undefined>;
}

export function createClusterAnswers(reader: FleetReader): ClusterAnswers {
  /** Undefined also for a viewer who may not sum up what it is made of. */
  const ready = <T extends FleetRecord>(
    kind: FleetKind<T>,
    cluster: string,
    { viewer, signal, onColdList }: Asking,
  ): MaybePromise<LiveStore<T> | undefined> => {
    if (!maySum(viewer, cluster, kind.resource)) return undefined;
    return reader.ready(kind, cluster, { signal, onColdList: (name) => onColdList(name, kind) });
  };
  const sums = <T extends FleetRecord>(
    kind: FleetKind<T>,
    cluster: string,
    asking: Asking,
  ): MaybePromise<T | undefined> =>
    map(ready(kind, cluster, asking), (store) => store && readSums(store));
  const nodeSums: ClusterAnswers['nodeSums'] = (cluster, asking) =>
    sums(NODE_SUMS, cluster, asking);
  const podSums: ClusterAnswers['podSums'] = (cluster, asking) => sums(POD_SUMS, cluster, asking);
  return {
    nodeSums,
    podSums,
    utilization: toUtilizations({ nodeSums, podSums }),
    async capacityCells(cluster, asking) {
      const [row, requests] = await Promise.all([
        sums(CAPACITY, cluster, asking),
        ready(NODE_REQUESTS, cluster, asking),
      ]);
      return row && toCells(row, requests?.isWhole === true ? requests : undefined);
    },
  };
}

/** Of the sums that are given: those of now, or those of a row as it was. */
export function toUtilizations({
  nodeSums,
  podSums,
}: Pick<ClusterAnswers, 'nodeSums' | 'podSums'>): ClusterAnswers['utilization'] {
  return (cluster, asking) => {
    const join = (
      nodes: NodeSums | undefined,
      pods: PodSums | undefined,
    ): UtilizationRecord | undefined =>
      nodes &&
      toUtilization({
        cluster,
        allocatable: nodes.allocatable,
        requested: pods?.requested,
        nodeNames: undefined,
      });
    const [nodes, pods] = [nodeSums(cluster, asking), podSums(cluster, asking)];
    return nodes instanceof Promise || pods instanceof Promise
      ? Promise.all([nodes, pods]).then(([known, asked]) => join(known, asked))
      : join(nodes, pods);
  };
}
