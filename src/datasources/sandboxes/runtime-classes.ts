import type { Asking } from '../core/asking.ts';
import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList, map } from '../core/fleet-list.ts';
import type { NodeRecord } from '../core/node.ts';
import type { Nodes } from '../core/nodes.ts';
import type { MaybePromise, Page } from '../fleet/read.ts';
import { createOrder } from '../store/order.ts';
import type { RuntimeClassRecord } from './runtime-class.ts';
import { RUNTIME_CLASSES, isServedBy } from './runtime-class.ts';

/** The ways in which clusters of the fleet can run a pod's containers. */
export interface RuntimeClasses extends FleetList<RuntimeClassRecord, object, never> {
  /** Those of one cluster: some twenty at most. @throws as `FleetList.ofCluster` */
  all(cluster: string, asking: Asking): MaybePromise<readonly RuntimeClassRecord[]>;
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
  ...options
}: FleetReading & { readonly nodes: Nodes }): RuntimeClasses {
  const list = createFleetList<RuntimeClassRecord, object, never>({
    ...options,
    kind: RUNTIME_CLASSES,
    toFilter: () => undefined,
    toOrder: () => ORDER,
  });
  return {
    ...list,
    all: (cluster, asking) =>
      map(list.ofCluster(cluster, { first: MAX_CLASSES }, asking), ({ rows }) => rows),
    nodesOf: (runtimeClass, args, asking) =>
      nodes.related(runtimeClass.cluster, args, asking, (store) =>
        store.list().filter((node) => isServedBy(runtimeClass, node)),
      ),
  };
}
