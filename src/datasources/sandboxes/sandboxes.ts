import { findTime } from '../../kubernetes/time.ts';
import type { Viewer } from '../access/viewer.ts';
import { maySum } from '../access/viewer.ts';
import type { Asking } from '../core/asking.ts';
import type { FleetList, FleetReading, ListArguments } from '../core/fleet-list.ts';
import { createFleetList, map } from '../core/fleet-list.ts';
import type { PodRecord } from '../core/pod.ts';
import type { Pods } from '../core/pods.ts';
import type { MaybePromise, Page } from '../fleet/read.ts';
import type { Classify, IsolationFacts } from '../core/isolation.ts';
import type { RuntimeClassRecord } from '../core/runtime-class.ts';
import type { SandboxFilter, SandboxOrderField, SandboxRecord } from './sandbox.ts';
import { toSandboxFilter, toSandboxOrder, toSeenIsolation } from './sandbox.ts';
import { toSandboxKey } from './sandbox-pod.ts';
import { SANDBOX_READS, createSandboxKind, toPoolKey } from './sandbox-view.ts';
import type { WarmPoolRecord } from './warm-pool.ts';
import type { WarmPools } from './warm-pools.ts';

export interface SandboxOrder {
  readonly field: SandboxOrderField;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** The sandboxes of the fleet, of every provider. */
export interface Sandboxes extends FleetList<SandboxRecord, SandboxFilter, SandboxOrder> {
  /** By its RuntimeClass to those who may list these; else by the name that it asks for. */
  isolation(this: void, row: SandboxRecord, asking: Pick<Asking, 'viewer'>): IsolationFacts;
  /** The pod it runs in; undefined while there is none, and where pods may not be listed. */
  pod(row: SandboxRecord, asking: Asking): MaybePromise<PodRecord | undefined>;
  /** The sandbox that a pod is, or runs; undefined for pods that isolate nothing. */
  ofPod(pod: PodRecord, asking: Asking): MaybePromise<SandboxRecord | undefined>;
  /** The pool that it waits in, or was taken from. */
  warmPool(row: SandboxRecord, asking: Asking): MaybePromise<WarmPoolRecord | undefined>;
  /** Those that wait in a pool. @throws as `FleetList.ofCluster` */
  inPool(
    pool: WarmPoolRecord,
    args: ListArguments<SandboxFilter, SandboxOrder>,
    asking: Asking,
  ): MaybePromise<Page<SandboxRecord>>;
  /** Those that ask for a class. @throws as `FleetList.ofCluster` */
  ofClass(
    runtimeClass: RuntimeClassRecord,
    args: ListArguments<SandboxFilter, SandboxOrder>,
    asking: Asking,
  ): MaybePromise<Page<SandboxRecord>>;
  /** How many there are by a class; undefined while that is not known, and for who may not see all. */
  countOf(runtimeClass: RuntimeClassRecord, asking: Asking): MaybePromise<number | undefined>;
  /** Whole seconds until its end, none once that has passed; undefined where there is no end. */
  expiresInSeconds(row: SandboxRecord): number | undefined;
}

/** A filter goes no further than what its viewer sees. */
type SeenSandboxFilter = SandboxFilter & { readonly viewer?: Viewer | undefined };

interface SandboxesOptions extends FleetReading {
  readonly pods: Pods;
  readonly warmPools: WarmPools;
  readonly classify: Classify;
}

export function createSandboxes({
  pods,
  warmPools,
  classify,
  ...options
}: SandboxesOptions): Sandboxes {
  const list = createFleetList<SandboxRecord, SeenSandboxFilter, SandboxOrder>({
    ...options,
    kind: createSandboxKind(classify),
    toFilter: ({ viewer, ...filter }) =>
      toSandboxFilter(filter, viewer ? toSeenIsolation(viewer, classify) : (row) => row),
    toOrder: (order) => toSandboxOrder(order?.field, order?.direction ?? undefined),
  });
  return {
    ...list,
    list: (args, asking) => list.list(toSeen(args, asking), asking),
    ofCluster: (cluster, args, asking) => list.ofCluster(cluster, toSeen(args, asking), asking),
    related: (cluster, args, asking, rowsOf) =>
      list.related(cluster, toSeen(args, asking), asking, rowsOf),
    follow: (args, asking, following) => list.follow(toSeen(args, asking), asking, following),
    isolation: (row, { viewer }) => toSeenIsolation(viewer, classify)(row),
    pod({ cluster, pod }, asking) {
      if ('key' in pod) return pods.get(cluster, pod.key, asking);
      const read = (key: string | undefined): MaybePromise<PodRecord | undefined> =>
        key === undefined ? undefined : pods.get(cluster, key, asking);
      const key = map(pods.store(cluster, asking), (store) =>
        toCurrent(store?.by('owner', pod.ownerUid) ?? []),
      );
      return key instanceof Promise ? key.then(read) : read(key);
    },
    ofPod(pod, asking) {
      const key = toSandboxKey(pod);
      if (key === undefined) return undefined;
      return map(list.get(pod.cluster, key, asking), (row) => (isOf(pod, row) ? row : undefined));
    },
    warmPool(row, asking) {
      const key = toPoolKey(row);
      return key === undefined ? undefined : warmPools.get(row.cluster, key, asking);
    },
    inPool: ({ cluster, key }, args, asking) =>
      list.related(cluster, toSeen(args, asking), asking, (store) => store.by('pool', key)),
    ofClass: ({ cluster, name }, args, asking) =>
      list.related(cluster, toSeen(args, asking), asking, (store) =>
        store.by('runtimeClass', name),
      ),
    countOf: ({ cluster, name }, asking) =>
      map(list.store(cluster, asking), (store) => {
        const isSeen = SANDBOX_READS.every((one) => maySum(asking.viewer, cluster, one));
        return store?.isWhole === true && isSeen
          ? store.by('runtimeClass', name).length
          : undefined;
      }),
    expiresInSeconds({ shutdownAt }) {
      const endMs = shutdownAt === undefined ? undefined : findTime(shutdownAt);
      if (endMs === undefined) return undefined;
      return Math.max(0, Math.floor((endMs - options.fleet.clock.now()) / 1000));
    },
  };
}

/** Who may not see by what a row was classified does not find it by that, either. */
function toSeen<A extends Pick<ListArguments<SandboxFilter, SandboxOrder>, 'filter'>>(
  args: A,
  { viewer }: Asking,
): A & Pick<ListArguments<SeenSandboxFilter, SandboxOrder>, 'filter'> {
  return args.filter ? { ...args, filter: { ...args.filter, viewer } } : args;
}

/** Another object may have the name by now. */
function isOf({ uid, owner }: PodRecord, row: SandboxRecord | undefined): boolean {
  if (row === undefined) return false;
  return 'key' in row.pod ? row.uid === uid : row.pod.ownerUid === owner?.uid;
}

/** While one is replaced there are two. */
function toCurrent(pods: readonly PodRecord[]): string | undefined {
  const staying = pods.find(({ deletedAt }) => deletedAt === undefined);
  return (staying ?? pods[0])?.key;
}
