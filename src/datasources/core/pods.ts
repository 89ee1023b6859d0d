import type { MaybePromise } from '../fleet/read.ts';
import { maySum } from '../access/viewer.ts';
import type { Amounts } from './amounts.ts';
import { toTotals } from './amounts.ts';
import type { Asking } from './asking.ts';
import { sumRequests } from './cluster-sums.ts';
import type { FleetList, FleetReading } from './fleet-list.ts';
import { createFleetList, map } from './fleet-list.ts';
import type { NodeRecord } from './node.ts';
import type { PodFilter, PodOrderField, PodRecord } from './pod.ts';
import { PODS, toPodFilter, toPodOrder } from './pod.ts';

export interface PodOrder {
  readonly field: PodOrderField;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** The pods of the fleet. */
export interface Pods extends FleetList<PodRecord, PodFilter, PodOrder> {
  /**
   * One pod of a cluster; undefined when there is none.
   * @throws {FleetError} what keeps the cluster's pods from ever having been known.
   */
  find(
    place: { readonly cluster: string; readonly namespace: string; readonly name: string },
    asking: Asking,
  ): MaybePromise<PodRecord | undefined>;
  /** What one pod asks for. */
  requestedBy(pod: PodRecord): Amounts;
  /** What the unfinished pods of a node ask for; undefined while they were never known. */
  requestedOn(node: NodeRecord, asking: Asking): MaybePromise<Amounts | undefined>;
  /** How many lie in a namespace; undefined while they were never known. */
  countIn(
    place: { readonly cluster: string; readonly namespace: string },
    asking: Asking,
  ): MaybePromise<number | undefined>;
}

export function createPods(options: FleetReading): Pods {
  const list = createFleetList<PodRecord, PodFilter, PodOrder>({
    ...options,
    kind: PODS,
    toFilter: toPodFilter,
    toOrder: (order) => toPodOrder(order?.field, order?.direction ?? undefined),
  });
  return {
    ...list,
    find: ({ cluster, namespace, name }, asking) =>
      map(
        list.related(cluster, { first: 1 }, asking, (store) => {
          const pod = store.get(`${namespace}/${name}`);
          return pod === undefined ? [] : [pod];
        }),
        ({ rows }) => rows[0],
      ),
    requestedBy: ({ requests }) => toTotals({ ...requests, pods: undefined }),
    requestedOn: (node, asking) =>
      map(list.store(node.cluster, asking), (store) =>
        store?.isWhole === true && maySum(asking.viewer, node.cluster, PODS.resource)
          ? sumRequests(store.by('node', node.name))
          : undefined,
      ),
    countIn: ({ cluster, namespace }, asking) =>
      map(list.store(cluster, asking), (store) => {
        const isKnown = store?.isWhole === true || store?.namespaces?.includes(namespace) === true;
        const { access } = asking.viewer;
        const seen = access.namespacesOf({ cluster, resource: PODS.resource, verb: 'list' });
        const isSeen = seen === 'all' || seen.has(namespace);
        return isKnown && isSeen ? store?.by('namespace', namespace).length : undefined;
      }),
  };
}
