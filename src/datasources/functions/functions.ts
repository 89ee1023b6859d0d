import type { Viewer } from '../access/viewer.ts';
import { mayListIn } from '../access/viewer.ts';
import type { Asking } from '../core/asking.ts';
import type { FleetList, FleetReading, ListArguments } from '../core/fleet-list.ts';
import { createFleetList } from '../core/fleet-list.ts';
import type { Isolation } from '../core/isolation.ts';
import type { PodRecord } from '../core/pod.ts';
import type { PodFilter } from '../core/pod.ts';
import type { Pods, PodOrder } from '../core/pods.ts';
import type { RuntimeClasses } from '../core/runtime-classes.ts';
import type { MaybePromise, Page } from '../fleet/read.ts';
import type { FunctionFilter, FunctionOrderField, FunctionRecord } from './function.ts';
import { FUNCTION_ORDER, toFunctionFilter, toFunctionOrder } from './function.ts';
import { FUNCTIONS } from './function-view.ts';

export interface FunctionOrder {
  readonly field: FunctionOrderField;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** The functions of the fleet, of every engine. */
export interface Functions extends FleetList<FunctionRecord, FunctionFilter, FunctionOrder> {
  /** The row, made of what the caller may list: its own object, and of the others those. */
  seen(this: void, row: FunctionRecord, asking: Pick<Asking, 'viewer'>): FunctionRecord;
  /** What parts its pods from the kernel of their node, by what is known now; undefined of those elsewhere. */
  isolation(row: FunctionRecord, asking: Pick<Asking, 'viewer'>): Isolation | undefined;
  /** Its pods, by their label. @throws as `FleetList.related` */
  podsOf(
    row: FunctionRecord,
    args: ListArguments<PodFilter, PodOrder>,
    asking: Asking,
  ): MaybePromise<Page<PodRecord>>;
}

/** Rows are found, and lie, by what the caller sees of them. */
interface Seen {
  readonly viewer: Viewer;
}

interface FunctionsOptions extends FleetReading {
  readonly pods: Pods;
  readonly runtimeClasses: RuntimeClasses;
}

export function createFunctions({ pods, runtimeClasses, ...options }: FunctionsOptions): Functions {
  const list = createFleetList<FunctionRecord, FunctionFilter & Seen, FunctionOrder & Seen>({
    ...options,
    kind: FUNCTIONS,
    toFilter: ({ viewer, ...filter }) =>
      toFunctionFilter(filter, {
        toSeen: toSeenBy(viewer),
        isolationOf: (row) => toIsolation(row, runtimeClasses, viewer),
        isolationVersion: runtimeClasses.version,
      }),
    toOrder: (order) =>
      order === undefined
        ? FUNCTION_ORDER
        : toFunctionOrder(order.field, order.direction ?? 'ASC', toSeenBy(order.viewer)),
  });
  /** Reads the RuntimeClasses first where these say which rows are meant. */
  const whenClassesAreKnown = <T>(
    { filter }: ListArguments<FunctionFilter, FunctionOrder>,
    asking: Asking,
    read: () => MaybePromise<T>,
  ): MaybePromise<T> => {
    if (!filter?.isolations) return read();
    const { clusters } = filter;
    const known = runtimeClasses.list({ first: 0, filter: { clusters } }, asking);
    return known instanceof Promise ? known.then(read) : read();
  };
  return {
    ...list,
    list: (args, asking) =>
      whenClassesAreKnown(args, asking, () => list.list(withViewer(args, asking), asking)),
    ofCluster: (cluster, args, asking) =>
      whenClassesAreKnown({ filter: { ...args.filter, clusters: [cluster] } }, asking, () =>
        list.ofCluster(cluster, withViewer(args, asking), asking),
      ),
    related: (cluster, args, asking, rowsOf) =>
      list.related(cluster, withViewer(args, asking), asking, rowsOf),
    follow: (args, asking, following) => list.follow(withViewer(args, asking), asking, following),
    seen: (row, { viewer }) => toSeen(row, viewer),
    isolation: (row, { viewer }) => toIsolation(toSeen(row, viewer), runtimeClasses, viewer),
    podsOf: ({ cluster, namespace = '', podLabel }, args, asking) =>
      pods.related(cluster, args, asking, (store) =>
        podLabel === undefined
          ? []
          : store
              .by('namespace', namespace)
              .filter(({ labels }) =>
                labels.some(({ key, value }) => key === podLabel.key && value === podLabel.value),
              ),
      ),
  };
}

/** They run somewhere else: nobody says by what they are parted there. */
const ELSEWHERE: ReadonlySet<FunctionRecord['provider']> = new Set([
  'CLOUD_RUN',
  'CLOUD_FUNCTIONS',
  'AWS_LAMBDA',
  'AZURE_FUNCTIONS',
]);

function toIsolation(
  { cluster, provider, runtimeClassName }: FunctionRecord,
  runtimeClasses: RuntimeClasses,
  viewer: Viewer,
): Isolation | undefined {
  if (ELSEWHERE.has(provider)) return undefined;
  return runtimeClasses.isolationOf({ cluster, runtimeClassName }, viewer).isolation;
}

function withViewer(
  { filter, orderBy, ...args }: ListArguments<FunctionFilter, FunctionOrder>,
  { viewer }: Asking,
): ListArguments<FunctionFilter & Seen, FunctionOrder & Seen> {
  return {
    ...args,
    filter: filter && { ...filter, viewer },
    orderBy: orderBy && { ...orderBy, viewer },
  };
}

/** A comparison asks for a row again and again: it is made once for a viewer who sees less of it. */
function toSeenBy(viewer: Viewer): (row: FunctionRecord) => FunctionRecord {
  const known = new WeakMap<FunctionRecord, FunctionRecord>();
  return (row) => {
    const seen = known.get(row) ?? toSeen(row, viewer);
    known.set(row, seen);
    return seen;
  };
}

function toSeen(row: FunctionRecord, viewer: Viewer): FunctionRecord {
  const { cluster, madeOf = [], seenBy } = row;
  const isSeen = ({ resource, namespace }: (typeof madeOf)[number]): boolean =>
    mayListIn(viewer, { cluster, namespace }, resource);
  if (seenBy === undefined || madeOf.every(isSeen)) return row;
  // Its key is that of its list, which the engine that makes it does not know.
  return { ...seenBy(isSeen), key: row.key };
}
