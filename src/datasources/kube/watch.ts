import type { Clock } from '../../async/clock.ts';
import { toReason } from '../../async/delay.ts';
import { FleetError } from '../errors.ts';
import type { Query } from './call.ts';
import type { KubernetesObject } from './json.ts';
import { asRecord, asText, isJsonRecord, parseJson } from './json.ts';
import { toStatusError } from './status.ts';
import type { Transport } from './transport.ts';

export type WatchEvent =
  | { readonly type: 'ADDED' | 'MODIFIED' | 'DELETED'; readonly object: KubernetesObject }
  | {
      readonly type: 'BOOKMARK';
      readonly resourceVersion: string;
      /** What came before was the whole initial list. */
      readonly isInitialEnd: boolean;
    };

/**
 * How a watch ended without an error. `planned`: the time it was opened for is over. `early`: the
 * server closed it sooner. `silent`: nothing came for longer than a living server is silent.
 */
export type WatchEnd = 'planned' | 'early' | 'silent';

export interface WatchOptions {
  readonly path: string;
  readonly query?: Query;
  readonly isMetadataOnly?: boolean;
  /** Empty with `sendInitialEvents` alone. */
  readonly resourceVersion: string;
  /** Begin with the whole list, then a bookmark that says so. */
  readonly sendInitialEvents: boolean;
  /** After this the server ends the watch; seconds later we do. */
  readonly timeoutSeconds: number;
  /** The longest silence; undefined where the server sends no bookmarks. */
  readonly livenessMs: number | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The server accepted: what happens from now on will come. */
  readonly onOpen: () => void;
  /** The events of one chunk, in order. Called before the next chunk is read. */
  readonly onEvents: (events: readonly WatchEvent[]) => void;
}

/**
 * Follows one resource until the watch ends, and says how. It never ends by itself to be opened
 * again: that is its caller's.
 * @throws {FleetError} the server's ERROR event or refusal; `EXPIRED` when its version is forgotten,
 * or when a line cannot be read, for then a change is lost. The signal's reason when it aborts.
 */
export async function followWatch(transport: Transport, options: WatchOptions): Promise<WatchEnd> {
  const { clock, signal, onEvents, timeoutSeconds, isMetadataOnly = false } = options;
  const startedAt = clock.now();
  using silence = createSilenceGuard(options);
  const { lines } = await transport.stream({
    path: options.path,
    query: toWatchQuery(options),
    accept: isMetadataOnly ? METADATA : 'application/json',
    signal: silence.signal,
    timeoutMs: OPEN_TIMEOUT_MS,
  });
  options.onOpen();
  try {
    for await (const chunk of lines) {
      silence.reset();
      onEvents(chunk.map((line) => parseEvent(transport.name, line)));
    }
  } catch (error) {
    if (signal.aborted) throw toReason(signal);
    if (silence.hasPassed) return 'silent';
    throw error;
  }
  return clock.now() - startedAt >= timeoutSeconds * 1000 - EARLY_MARGIN_MS ? 'planned' : 'early';
}

const OPEN_TIMEOUT_MS = 30_000;
/** A server may end a watch a little before its time. */
const EARLY_MARGIN_MS = 5000;
/** How much longer than its time a watch may last before we end it. */
const OVERTIME_MS = 30_000;
const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json';
const INITIAL_END = 'k8s.io/initial-events-end';

function toWatchQuery(options: WatchOptions): Query {
  const { query, resourceVersion, sendInitialEvents, timeoutSeconds } = options;
  return {
    ...query,
    watch: true,
    allowWatchBookmarks: true,
    timeoutSeconds,
    resourceVersion: resourceVersion === '' ? undefined : resourceVersion,
    ...(sendInitialEvents ? { sendInitialEvents: true, resourceVersionMatch: 'NotOlderThan' } : {}),
  };
}

interface SilenceGuard extends Disposable {
  readonly signal: AbortSignal;
  readonly hasPassed: boolean;
  reset(): void;
}

/** Aborts after silence or overtime. One timer a watch: a reset is a number, not a new timer. */
function createSilenceGuard(options: WatchOptions): SilenceGuard {
  const { clock, signal, livenessMs = Infinity, timeoutSeconds } = options;
  const controller = new AbortController();
  const endsAt = clock.now() + timeoutSeconds * 1000 + OVERTIME_MS;
  let lastAt = clock.now();
  let hasPassed = false;
  let timer: Disposable | undefined;

  const arm = (): void => {
    const waitMs = Math.min(lastAt + livenessMs, endsAt) - clock.now();
    if (waitMs > 0) {
      timer = clock.setTimeout(arm, waitMs);
      return;
    }
    hasPassed = true;
    controller.abort(new Error('The watch was silent for too long.'));
  };
  const onAbort = (): void => controller.abort(toReason(signal));
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  arm();
  return {
    signal: controller.signal,
    get hasPassed() {
      return hasPassed;
    },
    reset() {
      lastAt = clock.now();
    },
    [Symbol.dispose]() {
      timer?.[Symbol.dispose]();
      signal.removeEventListener('abort', onAbort);
    },
  };
}

function parseEvent(cluster: string, line: Buffer): WatchEvent {
  const event = parseLine(cluster, line);
  const type = asText(event['type']);
  const object = asRecord(event['object']);
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
      return { type, object };
    case 'BOOKMARK': {
      const metadata = asRecord(object['metadata']);
      return {
        type,
        resourceVersion: asText(metadata['resourceVersion']),
        isInitialEnd: asRecord(metadata['annotations'])[INITIAL_END] === 'true',
      };
    }
    case 'ERROR':
      throw toStatusError(cluster, object);
    default:
      throw toMalformed(cluster);
  }
}

function parseLine(cluster: string, line: Buffer): KubernetesObject {
  try {
    const event = parseJson(line.toString('utf8'));
    if (isJsonRecord(event) && isJsonRecord(event['object'])) return event;
  } catch {
    // What it said is lost either way.
  }
  throw toMalformed(cluster);
}

function toMalformed(cluster: string): FleetError {
  return new FleetError('EXPIRED', `${cluster} sent a watch event that cannot be read.`, {
    cluster,
  });
}
