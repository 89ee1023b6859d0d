import type { Viewer } from '../access/viewer.ts';
import { parseCursor, toCursor } from '../store/cursor.ts';
import { mergeOrdered } from '../store/merge.ts';
import type { Order } from '../store/order.ts';
import type { Selections } from '../store/selection.ts';
import { createSelections } from '../store/selection.ts';
import { isSettled } from '../store/store-state.ts';
import type { LiveStore } from '../store/store.ts';
import type { Fleet } from './fleet.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { Outcome } from './outcome.ts';
import { toContactOutcome, toOutcome } from './outcome.ts';
import type { Part } from './reach.ts';
import { isWarm, reach, renew, toParts } from './reach.ts';
import type { RowFilter } from './selector.ts';
import { toSelector } from './selector.ts';
import { createStreamCursors, toRowsKey } from './stream-cursor.ts';
import { mayAppear, toTargets } from './targets.ts';

/** What a list asks for. */
export interface ReadRequest<T extends FleetRecord> {
  readonly viewer: Viewer;
  /** Names, aliases or ids. @default all */
  readonly clusters?: readonly string[] | undefined;
  readonly filter?: RowFilter<T> | undefined;
  /** `isKeyOrder` says that Stores lie in it already. */
  readonly order: Order<T> & { readonly isKeyOrder?: boolean };
  readonly first: number;
  /** A cursor of the same order. */
  readonly after?: string | undefined;
  readonly signal: AbortSignal;
  /** Told of each cluster whose list has to be made for this request. */
  readonly onColdList?: ((cluster: string) => void) | undefined;
}

/** A stretch of the fleet's rows of one kind, and what each cluster gave to it. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** Of what is known. */
  readonly totalCount: number;
  /** Whether every engaged cluster's list was whole once. */
  readonly isComplete: boolean;
  readonly outcomes: readonly Outcome[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (row: T) => string;
  readonly streamCursor: string;
}

export type MaybePromise<T> = T | Promise<T>;

/** Rows of a Store, in no order. */
export type RowsOf<T extends FleetRecord> = (store: LiveStore<T>) => readonly T[];

export interface FleetReader {
  /**
   * Filters, orders, counts and pages over all clusters as one. A cluster whose list is not there yet
   * is waited for, none longer than the budget; when all are there, the answer is no promise.
   * @throws {FleetError} `BAD_USER_INPUT` for an unknown cluster or a cursor that is none.
   */
  read<T extends FleetRecord>(kind: FleetKind<T>, request: ReadRequest<T>): MaybePromise<Page<T>>;
  /** As `read`, of the rows that an index of one cluster's Store gives. */
  related<T extends FleetRecord>(
    kind: FleetKind<T>,
    cluster: string,
    request: ReadRequest<T>,
    rowsOf: RowsOf<T>,
  ): MaybePromise<Page<T>>;
  /** Waits, as `read` does, until one cluster's Store of a kind has something to say. */
  ready<T extends FleetRecord>(
    kind: FleetKind<T>,
    cluster: string,
    waiting: Pick<ReadRequest<T>, 'signal' | 'onColdList'>,
  ): MaybePromise<LiveStore<T> | undefined>;
}

export interface FleetReaderOptions {
  readonly fleet: Fleet;
  /** How long an answer waits for a cluster at most. @default 5000 */
  readonly budgetMs?: number;
}

export function createFleetReader({ fleet, budgetMs = 5000 }: FleetReaderOptions): FleetReader {
  const selections = createSelections();

  const readNow = <T extends FleetRecord>(
    kind: FleetKind<T>,
    request: ReadRequest<T>,
    parts: readonly Part<T>[],
    rowsOf?: RowsOf<T>,
  ): Page<T> => toPage({ fleet, kind, request, parts, selections, rowsOf });
  const readLater = async <T extends FleetRecord>(
    kind: FleetKind<T>,
    request: ReadRequest<T>,
  ): Promise<Page<T>> => {
    const { viewer, signal, onColdList } = request;
    await reach(fleet, kind, request.clusters, { viewer, signal, onColdList, budgetMs });
    // Anew: a first contact gives a cluster another id, and tells which two are one.
    return readNow(
      kind,
      request,
      toParts(fleet, kind, toTargets(fleet, request.clusters, request.viewer)),
    );
  };
  const ready: FleetReader['ready'] = (kind, cluster, { signal, onColdList }) => {
    const row = fleet.find(cluster);
    const member = row && fleet.member(row.id);
    if (row === undefined || member === undefined) return undefined;
    const store = renew(member.store(kind));
    if (isSettled(store)) return store;
    onColdList?.(row.name);
    return store.synced({ signal, timeoutMs: budgetMs }).then(() => store);
  };
  return {
    ready,
    read(kind, request) {
      if (mayAppear(fleet, request.clusters)) return readLater(kind, request);
      const parts = toParts(fleet, kind, toTargets(fleet, request.clusters, request.viewer));
      return parts.every(isWarm) ? readNow(kind, request, parts) : readLater(kind, request);
    },
    related(kind, cluster, request, rowsOf) {
      const finish = () => {
        const row = fleet.find(cluster);
        return readNow(kind, request, row === undefined ? [] : toParts(fleet, kind, [row]), rowsOf);
      };
      const waited = ready(kind, cluster, request);
      return waited instanceof Promise ? waited.then(finish) : finish();
    },
  };
}

/** Reads what the Stores hold now: filtered, ordered, counted, and merged where the page is. */
function toPage<T extends FleetRecord>({
  fleet,
  kind,
  request,
  parts,
  selections,
  rowsOf,
}: {
  readonly fleet: Fleet;
  readonly kind: FleetKind<T>;
  readonly request: ReadRequest<T>;
  readonly parts: readonly Part<T>[];
  readonly selections: Selections;
  readonly rowsOf: RowsOf<T> | undefined;
}): Page<T> {
  const revision = fleet.sequence.current;
  const { order, first } = request;
  const after = request.after === undefined ? undefined : parseCursor(request.after, order.name);
  const lists = parts.map((part) => toSelected(kind, part, request, { selections, rowsOf }));
  const merged = mergeOrdered(lists, order, { after, first });
  const outcomes = parts.map(({ cluster, member, store }) =>
    member === undefined || store === undefined
      ? toContactOutcome(cluster)
      : toOutcome(cluster, member, store),
  );
  return {
    rows: merged.rows,
    totalCount: lists.reduce((sum, list) => sum + list.length, 0),
    isComplete: outcomes.every(({ phase, isWhole }) => phase === 'known' || isWhole),
    outcomes,
    hasNextPage: merged.hasNext,
    hasPreviousPage: merged.hasPrevious,
    cursorOf: (row) => toCursor(order.name, order.valuesOf(row)),
    // Made only when it is asked for; it is of now all the same.
    get streamCursor() {
      // Rows that an index gave are nobody's stream: who follows from there starts over.
      const rowsKey = rowsOf === undefined ? toRowsKey(fleet, kind, request) : '';
      return createStreamCursors(fleet, rowsKey).at(revision);
    },
  };
}

/** The rows of one cluster that the request selects, in its order. */
function toSelected<T extends FleetRecord>(
  kind: FleetKind<T>,
  { cluster, store }: Part<T>,
  { viewer, filter, order }: ReadRequest<T>,
  {
    selections,
    rowsOf,
  }: { readonly selections: Selections; readonly rowsOf: RowsOf<T> | undefined },
): readonly T[] {
  if (store === undefined || store.size === 0) return [];
  const selector = toSelector(kind, cluster.id, { viewer, filter, verb: 'list' });
  const isOrdered = rowsOf === undefined && order.isKeyOrder === true;
  return selections.select(rowsOf === undefined ? store.list() : rowsOf(store), {
    key: `${order.name}\n${selector.key}`,
    matches: selector.matches,
    order: isOrdered ? undefined : order,
  });
}
