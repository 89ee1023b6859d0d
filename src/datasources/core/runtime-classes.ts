import type { Viewer } from '../access/viewer.ts';
import { mayListIn } from '../access/viewer.ts';
import type { Asking } from './asking.ts';
import type { FleetList, FleetReading } from './fleet-list.ts';
import { createFleetList, map } from './fleet-list.ts';
import type { NodeRecord } from './node.ts';
import type { Nodes } from './nodes.ts';
import type { MaybePromise, Page } from '../fleet/read.ts';
import { createKeyOrder } from '../fleet/key-order.ts';
import type { Classify, IsolationFacts } from './isolation.ts';
import { NO_ISOLATION } from './isolation.ts';
import type { RuntimeClassFilter, RuntimeClassRecord } from './runtime-class.ts';
import {
  RUNTIME_CLASSES,
  RUNTIME_CLASS_RESOURCE,
  isServedBy,
  toRuntimeClassFilter,
} from './runtime-class.ts';

/** The ways in which clusters of the fleet can run a pod's containers. */
export interface RuntimeClasses extends FleetList<RuntimeClassRecord, RuntimeClassFilter, never> {
  /** The class that pods ask for by its name; undefined for none, and for who may not list these. */
  named(
    of: { readonly cluster: string; readonly runtimeClassName: string | undefined },
    asking: Asking,
  ): MaybePromise<RuntimeClassRecord | undefined>;
  /** By what is known now, to a viewer: by the handler for those who may list classes, else by the name. */
  isolationOf(
    this: void,
    of: { readonly cluster: string; readonly runtimeClassName: string | undefined },
    viewer: Viewer,
  ): IsolationFacts;
  /** Changes whenever `isolationOf` may answer something else. */
  readonly version: string;
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

const ORDER = createKeyOrder<RuntimeClassRecord>('runtimeClasses');

export function createRuntimeClasses({
  nodes,
  classify,
  ...options
}: FleetReading & { readonly nodes: Nodes; readonly classify: Classify }): RuntimeClasses {
  const { fleet } = options;
  const list = createFleetList<RuntimeClassRecord, RuntimeClassFilter, never>({
    ...options,
    kind: RUNTIME_CLASSES,
    toFilter: (filter) => toRuntimeClassFilter(filter, classify),
    toOrder: () => ORDER,
  });
  return {
    ...list,
    isolation: classify,
    named: ({ cluster, runtimeClassName: name }, asking) =>
      name === undefined ? undefined : list.get(cluster, name, asking),
    isolationOf({ cluster, runtimeClassName: name }, viewer) {
      if (name === undefined) return NO_ISOLATION;
      const isSeen = mayListIn(viewer, { cluster, namespace: undefined }, RUNTIME_CLASS_RESOURCE);
      const found = isSeen ? fleet.member(cluster)?.store(RUNTIME_CLASSES).get(name) : undefined;
      return classify({ name, handler: found?.handler });
    },
    get version() {
      const stores = [...fleet.members()].map(({ opened }) => opened.get(RUNTIME_CLASSES));
      return String(Math.max(0, ...stores.map((store) => store?.revision ?? 0)));
    },
    all: (cluster, filter, asking) =>
      map(list.ofCluster(cluster, { first: MAX_CLASSES, filter }, asking), ({ rows }) => rows),
    nodesOf: (runtimeClass, args, asking) =>
      nodes.related(runtimeClass.cluster, args, asking, (store) =>
        store.list().filter((node) => isServedBy(runtimeClass, node)),
      ),
  };
}
