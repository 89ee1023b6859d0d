import type { FleetStream, FollowRequest } from '../fleet/fleet-update.ts';
import type { StreamOptions } from '../fleet/streams.ts';
import { createStreams } from '../fleet/streams.ts';
import { toUnreachedError } from '../fleet/engaged-member.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FleetKind, FleetRecord } from '../fleet/fleet-kind.ts';
import type { Outcome } from '../fleet/outcome.ts';
import type { FleetReader, MaybePromise, Page, ReadRequest, RowsOf } from '../fleet/read.ts';
import type { RowFilter } from '../fleet/selector.ts';
import { toSelector } from '../fleet/selector.ts';
import { FleetError } from '../errors.ts';
import type { LiveStore } from '../store/store.ts';
import type { Asking } from './asking.ts';

/** The arguments of a list as the schema has them. */
export interface ListArguments<F, O> {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?:
    | (F & { readonly clusters?: readonly string[] | null | undefined })
    | null
    | undefined;
  readonly orderBy?: O | null | undefined;
}

/** One sort of row over the fleet: listed, followed, and read below the cluster it belongs to. */
export interface FleetList<T extends FleetRecord, F, O> {
  readonly kind: FleetKind<T>;
  /** @throws {FleetError} `BAD_USER_INPUT` for a malformed filter, cursor or unknown cluster. */
  list(args: ListArguments<F, O>, asking: Asking): MaybePromise<Page<T>>;
  /** @throws {FleetError} also what keeps a cluster's list from ever having been known. */
  ofCluster(cluster: string, args: ListArguments<F, O>, asking: Asking): MaybePromise<Page<T>>;
  /** A page of rows that an index of the cluster's Store gave. @throws as `ofCluster` */
  related(
    cluster: string,
    args: ListArguments<F, O>,
    asking: Asking,
    rowsOf: RowsOf<T>,
  ): MaybePromise<Page<T>>;
  /** One row of a cluster; undefined when there is none, or while the list is not known. */
  get(cluster: string, key: string, asking: Asking): MaybePromise<T | undefined>;
  /** The cluster's Store once it has something to say; undefined for a cluster that is not engaged. */
  store(cluster: string, asking: Asking): MaybePromise<LiveStore<T> | undefined>;
  /** The rows, then their changes. @throws as `Streams.follow` */
  follow(
    args: Pick<ListArguments<F, O>, 'filter' | 'after'>,
    asking: Asking,
    options?: Pick<FollowRequest<T>, 'hasSnapshot'>,
  ): FleetStream<T>;
}

/** What lists of every kind are made of. */
export interface FleetReading {
  readonly fleet: Fleet;
  readonly reader: FleetReader;
  readonly following?: Omit<StreamOptions, 'fleet'> | undefined;
}

interface FleetListOptions<T extends FleetRecord, F, O> extends FleetReading {
  readonly kind: FleetKind<T>;
  readonly toFilter: (filter: F) => RowFilter<T> | undefined;
  readonly toOrder: (orderBy: O | undefined) => ReadRequest<T>['order'];
}

/** How many rows a list has that does not say. */
export const DEFAULT_FIRST = 50;

export function createFleetList<T extends FleetRecord, F, O>(
  options: FleetListOptions<T, F, O>,
): FleetList<T, F, O> {
  const { fleet, reader, kind, toFilter, toOrder } = options;
  const usualOrder = toOrder(undefined);
  const streams = createStreams<T>({ ...options.following, fleet });
  const toRequest = (
    { filter, orderBy, first, after }: ListArguments<F, O>,
    { viewer, signal, onColdList }: Asking,
  ): ReadRequest<T> => ({
    viewer,
    signal,
    onColdList: (cluster) => onColdList(cluster, kind),
    clusters: filter?.clusters ?? undefined,
    filter: filter ? toFilter(filter) : undefined,
    order: orderBy ? toOrder(orderBy) : usualOrder,
    first: first ?? DEFAULT_FIRST,
    after: after ?? undefined,
  });
  const store = (
    cluster: string,
    { signal, onColdList }: Asking,
  ): MaybePromise<LiveStore<T> | undefined> =>
    reader.ready(kind, cluster, { signal, onColdList: (name) => onColdList(name, kind) });

  return {
    kind,
    store,
    list: (args, asking) => reader.read(kind, toRequest(args, asking)),
    ofCluster: (cluster, args, asking) =>
      map(reader.read(kind, { ...toRequest(args, asking), clusters: [cluster] }), toKnownPage),
    related: (cluster, args, asking, rowsOf) =>
      map(reader.related(kind, cluster, toRequest(args, asking), rowsOf), toKnownPage),
    get: (cluster, key, asking) =>
      map(store(cluster, asking), (present) => {
        const row = present?.get(key);
        const { viewer } = asking;
        const { matches } = toSelector(kind, cluster, { viewer, filter: undefined, verb: 'list' });
        return row === undefined || matches?.(row) === false ? undefined : row;
      }),
    follow: ({ filter, after }, { viewer, signal }, following) =>
      streams.follow(kind, {
        viewer,
        signal,
        clusters: filter?.clusters ?? undefined,
        filter: filter ? toFilter(filter) : undefined,
        after: after ?? undefined,
        ...following,
      }),
  };
}

/** Goes on at once where there is nothing to wait for: a warm answer has no promises in it. */
export function map<A, B>(value: MaybePromise<A>, go: (value: A) => B): MaybePromise<B> {
  return value instanceof Promise ? value.then(go) : go(value);
}

/** Below an object unknown is never empty: a list that was never whole is the error that says why. */
function toKnownPage<T>(page: Page<T>): Page<T> {
  const [outcome] = page.outcomes;
  if (outcome === undefined || outcome.isWhole || outcome.phase === 'absent') return page;
  if (outcome.namespaces !== undefined) return page;
  throw toUnknownError(outcome);
}

function toUnknownError({ error, phase, cluster }: Outcome): FleetError {
  if (error !== undefined) return error;
  if (phase === 'known') return toUnreachedError(cluster);
  const message = `${cluster.name} has not answered in time.`;
  return new FleetError('CLUSTER_TIMEOUT', message, { cluster: cluster.name });
}
