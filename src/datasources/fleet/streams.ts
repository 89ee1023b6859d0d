import type { Fleet } from './fleet.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { FleetStream, FollowRequest } from './fleet-update.ts';
import { followClusters } from './followed-clusters.ts';
import { reach } from './reach.ts';
import type { SharedStream, StepReader } from './shared-stream.ts';
import { createSharedStream } from './shared-stream.ts';
import { createStreamCursors, toRowsKey } from './stream-cursor.ts';
import { createStreamReader } from './stream-reader.ts';
import type { StreamSource } from './stream-source.ts';

export interface StreamOptions {
  readonly fleet: Fleet;
  /** Changes are collected for this long. @default 75 */
  readonly tickMs?: number;
  /** Of a message. @default 500 */
  readonly maxChanges?: number;
  /** Rows of a snapshot; more are refused. @default 5000 */
  readonly maxSnapshot?: number;
  /** How long the snapshot waits for clusters that are still listing. @default 5000 */
  readonly budgetMs?: number;
  /** Messages that wait for a slow reader before its changes are merged. @default 8 */
  readonly maxQueued?: number;
}

/** The streams of one sort of row. Those who follow the same rows share one. */
export interface Streams<T extends FleetRecord> {
  /**
   * The rows of a kind, in parts, then every change in order per object, coalesced per tick. A row that
   * starts or stops matching is added or deleted; a cluster that joins sends its rows, one that leaves
   * deletes them. With `after` what came since is told instead of the rows; where that is no longer
   * known, it begins with a RESYNC. Ends when the signal aborts.
   * @throws {FleetError} `COST_EXCEEDED` when the snapshot would be too large; `BAD_USER_INPUT` for an
   * unknown cluster, or what is no cursor.
   */
  follow(kind: FleetKind<T>, request: FollowRequest<T>): FleetStream<T>;
  /** As `follow`, of rows that do not lie in the clusters' Stores. */
  followSource(
    kind: Pick<FleetKind<T>, 'name' | 'resource'>,
    request: FollowRequest<T>,
    source: OwnSource<T>,
  ): FleetStream<T>;
}

interface OwnSource<T extends FleetRecord> {
  readonly open: (onMove: () => void) => StreamSource<T>;
  /** Waits, no longer than the budget, until there is something to begin with. */
  readonly ready: (waiting: {
    readonly signal: AbortSignal;
    readonly budgetMs: number;
  }) => Promise<void>;
}

export function createStreams<T extends FleetRecord>(options: StreamOptions): Streams<T> {
  const { fleet, budgetMs = 5000, maxQueued = 8 } = options;
  const shared = new Map<string, Sharing<T>>();

  const followSource: Streams<T>['followSource'] = (kind, request, source) => {
    let release: ((reader: StepReader<T>) => void) | undefined;
    const reader = createStreamReader<T>({
      signal: request.signal,
      maxQueued,
      async open(signal) {
        await source.ready({ signal, budgetMs });
        signal.throwIfAborted();
        const rowsKey = toRowsKey(fleet, kind, request);
        const sharing = share(shared, options, { request, rowsKey, source });
        release = sharing.release;
        const first = sharing.stream.open(request.after);
        sharing.stream.add(reader);
        return { shared: sharing.stream, first };
      },
      onEnd: (one) => release?.(one),
    });
    return reader;
  };
  return {
    followSource,
    follow: (kind, request) =>
      followSource(kind, request, {
        open: (onMove) => followClusters(fleet, kind, request, onMove),
        ready: (waiting) =>
          reach(fleet, kind, request.clusters, { ...waiting, viewer: request.viewer }),
      }),
  };
}

/** One stream and those who have it. */
interface Sharing<T extends FleetRecord> {
  readonly stream: SharedStream<T>;
  readers: number;
  release(this: void, reader: StepReader<T>): void;
}

/** The stream of these rows, which ends with its last reader. */
function share<T extends FleetRecord>(
  shared: Map<string, Sharing<T>>,
  options: StreamOptions,
  {
    request: { hasSnapshot = true },
    rowsKey,
    source,
  }: {
    readonly request: FollowRequest<T>;
    readonly rowsKey: string;
    readonly source: OwnSource<T>;
  },
): Sharing<T> {
  const key = `${rowsKey} ${hasSnapshot}`;
  const known = shared.get(key);
  if (known !== undefined) {
    known.readers += 1;
    return known;
  }
  const { fleet, tickMs = 75, maxChanges = 500, maxSnapshot = 5000 } = options;
  const stream = createSharedStream<T>({
    openSource: source.open,
    cursors: createStreamCursors(fleet, rowsKey),
    clock: fleet.clock,
    sequence: fleet.sequence,
    hasSnapshot,
    tickMs,
    maxChanges,
    maxSnapshot,
  });
  const sharing: Sharing<T> = {
    stream,
    readers: 1,
    release(reader) {
      stream.remove(reader);
      sharing.readers -= 1;
      if (sharing.readers > 0) return;
      shared.delete(key);
      stream[Symbol.dispose]();
    },
  };
  shared.set(key, sharing);
  return sharing;
}
