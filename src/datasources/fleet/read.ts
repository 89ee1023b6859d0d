import type { Viewer } from '../access/viewer.ts';
import { parseCursor, toCursor } from '../store/cursor.ts';
import { mergeOrdered } from '../store/merge.ts';
import type { Order } from '../store/order.ts';
import { createSelections } from '../store/selection.ts';
import { isSettled } from '../store/store-state.ts';
import type { LiveStore } from '../store/store.ts';
import type { Fleet } from './fleet.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { Member } from './member.ts';
import type { Outcome } from './outcome.ts';
import { toContactOutcome, toOutcome } from './outcome.ts';
import type { RowFilter } from './selector.ts';
import { toSelector } from './selector.ts';
import { toStreamCursor } from './stream-cursor.ts';
import { toTargets } from './targets.ts';

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

export interface FleetReader {
  /**
   * Filters, orders, counts and pages over all clusters as one. A cluster whose list is not there yet
   * is waited for, none longer than the budget; when all are there, the answer is no promise.
   * @throws {FleetError} `BAD_USER_INPUT` for an unknown cluster or a cursor that is none.
   */
  read<T extends FleetRecord>(kind: FleetKind<T>, request: ReadRequest<T>): MaybePromise<Page<T>>;
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

  const wait = async <T extends FleetRecord>(
    parts: readonly Part<T>[],
    { signal, onColdList }: Pick<ReadRequest<T>, 'signal' | 'onColdList'>,
  ): Promise<void> => {
    await Promise.all(
      parts.map(async ({ cluster, store }) => {
        if (store === undefined || isSettled(store)) return;
        onColdList?.(cluster.name);
        await store.synced({ signal, timeoutMs: budgetMs });
      }),
    );
  };
  const toPage = <T extends FleetRecord>(
    kind: FleetKind<T>,
    request: ReadRequest<T>,
    parts: readonly Part<T>[],
  ): Page<T> => {
    const { viewer, filter, order, first } = request;
    const after = request.after === undefined ? undefined : parseCursor(request.after, order.name);
    const streamCursor = toStreamCursor(fleet);
    const lists: (readonly T[])[] = [];
    let totalCount = 0;
    for (const { cluster, store } of parts) {
      if (store === undefined || store.size === 0) continue;
      const selector = toSelector(kind, cluster.id, { viewer, filter, verb: 'list' });
      const key = `${order.name}\n${selector.key}`;
      const sorted = order.isKeyOrder === true ? undefined : order;
      const { matches } = selector;
      const list = selections.select(store.list(), { key, matches, order: sorted });
      totalCount += list.length;
      if (list.length > 0) lists.push(list);
    }
    const merged = mergeOrdered(lists, order, { after, first });
    const outcomes = parts.map(({ cluster, member, store }) =>
      member === undefined || store === undefined
        ? toContactOutcome(cluster)
        : toOutcome(cluster, member, store),
    );
    return {
      rows: merged.rows,
      totalCount,
      isComplete: outcomes.every(({ phase, isWhole }) => phase === 'known' || isWhole),
      outcomes,
      hasNextPage: merged.hasNext,
      hasPreviousPage: merged.hasPrevious,
      cursorOf: (row) => toCursor(order.name, order.valuesOf(row)),
      streamCursor,
    };
  };
  const settle = async <T extends FleetRecord>(
    kind: FleetKind<T>,
    request: ReadRequest<T>,
  ): Promise<Page<T>> => {
    await fleet.settled({ timeoutMs: budgetMs, signal: request.signal });
    const parts = toParts(fleet, kind, toTargets(fleet, request.clusters));
    await wait(parts, request);
    return toPage(kind, request, parts);
  };
  return {
    read(kind, request) {
      const targets = toTargets(fleet, request.clusters);
      if (targets.some(({ connection }) => connection.phase === 'connecting')) {
        return settle(kind, request);
      }
      const parts = toParts(fleet, kind, targets);
      const isWarm = parts.every(({ store }) => store === undefined || isSettled(store));
      if (isWarm) return toPage(kind, request, parts);
      return wait(parts, request).then(() => toPage(kind, request, parts));
    },
    ready(kind, cluster, waiting) {
      const member = fleet.member(cluster);
      if (member === undefined) return undefined;
      const store = renew(member.store(kind));
      if (isSettled(store)) return store;
      waiting.onColdList?.(member.kube.name);
      const { signal } = waiting;
      return store.synced({ signal, timeoutMs: budgetMs }).then(() => store);
    },
  };
}

interface Part<T extends FleetRecord> {
  readonly cluster: FleetCluster;
  readonly member: Member | undefined;
  readonly store: LiveStore<T> | undefined;
}

function toParts<T extends FleetRecord>(
  fleet: Fleet,
  kind: FleetKind<T>,
  targets: readonly FleetCluster[],
): readonly Part<T>[] {
  return targets.map((cluster) => {
    const member = fleet.member(cluster.id);
    return { cluster, member, store: member && renew(member.store(kind)) };
  });
}

/** Starts a Store that does not run, and puts off its end. */
function renew<T extends FleetRecord>(store: LiveStore<T>): LiveStore<T> {
  store.acquire()[Symbol.dispose]();
  return store;
}
