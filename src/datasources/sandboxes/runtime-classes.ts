import type { Asking } from '../core/asking.ts';
import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList, map } from '../core/fleet-list.ts';
import type { NodeRecord } from '../core/node.ts';
import type { Nodes } from '../core/nodes.ts';
import type { MaybePromise, Page } from '../fleet/read.ts';
import { createOrder } from '../store/order.ts';
import type { Classify, IsolationFacts } from './isolation.ts';
import type { RuntimeClassFilter, RuntimeClassRecord } from './runtime-class.ts';
import { RUNTIME_CLASSES, isServedBy, toRuntimeClassFilter } from './runtime-class.ts';

/** The ways in which clusters of the fleet can run a pod's containers. */
export interface RuntimeClasses extends FleetList<RuntimeClassRecord, RuntimeClassFilter, never> {
  /** What its handler tells of the isolation of its pods. */
  isolation(this: void, runtimeClass: RuntimeClassRecord): IsolationFacts;
  /** Those of one cluster: some twenty at most. @throws as `FleetList.ofCluster` */
  all(
    cluster: string,
    filter: RuntimeClassFilter | null | undefined,
    asking: Asking,
  ): MaybePromise<readonly RuntimeClassRecord[]>;
  /** The nodes that pods of the class can run on. @throws as `FleetList.ofCluster` */
  nodesOf(
    runtimeClass: RuntimeClassRecord,
    args: Parameters<Nodes['related']>[1],
    asking: Asking,
  ): MaybePromise<Page<NodeRecord>>;
}

/** They come without pages: who makes more does not get to see them. */
const MAX_CLASSES = 1000;

const ORDER = {
  ...createOrder<RuntimeClassRecord>('runtimeClasses', [
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]),
  isKeyOrder: true,
};

export function createRuntimeClasses({
  nodes,
  classify,
  ...options
}: FleetReading & { readonly nodes: Nodes; readonly classify: Classify }): RuntimeClasses {
  const list = createFleetList<RuntimeClassRecord, RuntimeClassFilter, never>({
    ...options,
    kind: RUNTIME_CLASSES,
    toFilter: (filter) => toRuntimeClassFilter(filter, classify),
    toOrder: () => ORDER,
  });
  return {
    ...list,
    isolation: classify,
    all: (cluster, filter, asking) =>
      map(list.ofCluster(cluster, { first: MAX_CLASSES, filter }, asking), ({ rows }) => rows),
    nodesOf: (runtimeClass, args, asking) =>
      nodes.related(runtimeClass.cluster, args, asking, (store) =>
        store.list().filter((node) => isServedBy(runtimeClass, node)),
      ),
  };
}
