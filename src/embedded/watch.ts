import type { Clock } from './clock.ts';
import { toEntryText } from './entry.ts';
import type { Entry, Representation } from './entry.ts';
import type { JsonObject } from './json.ts';
import { parseRevision } from './list-options.ts';
import type { WatchOptions } from './list-options.ts';
import type { Matcher } from './matcher.ts';
import type { Change, ObjectStore } from './object-store.ts';
import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import { expired } from './status.ts';
import type { StatusError } from './status.ts';

/** The connection a watch writes to. `write` answers false until `onDrain` is called. */
export interface WatchSink {
  write(text: string): boolean;
  onDrain(resume: () => void): void;
  end(): void;
}

export interface WatchSource {
  readonly definition: ResourceDefinition;
  readonly store: ObjectStore;
  readonly matcher: Matcher;
  readonly representation: Representation;
  readonly options: WatchOptions;
  readonly clock: Clock;
  readonly bookmarkIntervalMs: number;
  readonly timeoutMs: number;
  readonly currentRevision: () => number;
  /** While true nothing is written, as on a connection whose far end has gone quiet. */
  readonly isSilent: () => boolean;
}

export interface OpenWatch {
  readonly storageKey: string;
  /** Ends the response as the server does at its time-out; with an error, after telling it. */
  close(error?: StatusError): void;
  /** Writes what has gathered, after a silence. */
  wake(): void;
}

/**
 * Writes the initial events and then each change, in order. What a slow reader has not taken yet
 * stays in the store's history: when that is cut, the watch ends with 410 in the stream.
 */
export function openWatch(source: WatchSource, sink: WatchSink): OpenWatch {
  const { store } = source;
  const timers = new Set<() => void>();
  let isOpen = true;
  let isBlocked = false;
  const close = (error?: StatusError): void => {
    if (!isOpen) {
      return;
    }
    isOpen = false;
    unsubscribe();
    for (const cancel of timers) {
      cancel();
    }
    if (error !== undefined) {
      sink.write(`{"type":"ERROR","object":${JSON.stringify(error.body)}}\n`);
    }
    sink.end();
  };
  const feed = createFeed(source);
  const mayWrite = (): boolean => isOpen && !isBlocked && !source.isSilent();
  const pump = (): void => {
    while (mayWrite()) {
      const next = feed.next();
      if (next === 'expired') {
        close(
          expired(`too old resource version: ${feed.position()} (${source.currentRevision()})`),
        );
        return;
      }
      if (next === undefined) {
        return;
      }
      if (next.lines !== '' && !sink.write(next.lines)) {
        isBlocked = true;
        sink.onDrain(() => {
          isBlocked = false;
          pump();
        });
      }
    }
  };
  const unsubscribe = store.subscribe(pump);

  pump();
  if (isOpen) {
    keepTime(source, timers, {
      mark() {
        pump();
        if (mayWrite()) {
          sink.write(toBookmark(source, source.currentRevision()));
        }
      },
      close,
    });
  }
  return { storageKey: source.definition.storageKey, close, wake: pump };
}

/** How many initial events are handed over at once. */
const CHUNK_SIZE = 200;

interface Feed {
  /** Lines to write next, undefined when there is nothing, `expired` when the history is cut. */
  next(): { readonly lines: string } | 'expired' | undefined;
  position(): number;
}

function createFeed(source: WatchSource): Feed {
  const { store, options, matcher } = source;
  const asked = parseRevision(options.resourceVersion);
  const startsWithState =
    options.sendInitialEvents ?? (options.resourceVersion === '' || asked === 0);
  let position = startsWithState || asked === 0 ? source.currentRevision() : asked;
  let initial = startsWithState ? store.list().filter((entry) => matcher.matches(entry)) : [];
  let owesEndMark = options.sendInitialEvents === true && options.allowWatchBookmarks;
  const start = position;

  return {
    position: () => position,
    next() {
      if (initial.length > 0) {
        const chunk = initial.slice(0, CHUNK_SIZE);
        initial = initial.slice(CHUNK_SIZE);
        return { lines: chunk.map((entry) => toLine('ADDED', entry, source)).join('') };
      }
      if (owesEndMark) {
        owesEndMark = false;
        return { lines: toBookmark(source, start, { 'k8s.io/initial-events-end': 'true' }) };
      }
      const changes = store.changesAfter(position);
      if (changes === undefined) {
        return 'expired';
      }
      const last = changes.at(-1);
      if (last === undefined) {
        return undefined;
      }
      position = last.revision;
      return { lines: changes.map((change) => toChangeLine(change, source)).join('') };
    },
  };
}

/** A change seen through a selector: what starts to match is added, what stops is deleted. */
function toChangeLine(change: Change, source: WatchSource): string {
  const { matcher } = source;
  const { entry, previous, type } = change;
  const matched = previous !== undefined && matcher.matches(previous);
  const matches = type !== 'DELETED' && matcher.matches(entry);
  if (matches) {
    return toLine(matched ? 'MODIFIED' : 'ADDED', entry, source);
  }
  if (!matched) {
    return '';
  }
  return toLine('DELETED', type === 'DELETED' ? entry : lastMatching(previous, entry), source);
}

/** The object as it matched last, under the revision at which it stopped to. */
function lastMatching(previous: Entry, entry: Entry): Entry {
  const metadata = {
    ...previous.object.metadata,
    resourceVersion: String(entry.revision),
  };
  return {
    key: entry.key,
    object: { ...previous.object, metadata },
    revision: entry.revision,
    texts: new Map(),
  };
}

function toLine(type: string, entry: Entry, source: WatchSource): string {
  const text = toEntryText(entry, source.definition, source.representation);
  return `{"type":"${type}","object":${text}}\n`;
}

function toBookmark(source: WatchSource, revision: number, annotations?: JsonObject): string {
  const { definition, representation } = source;
  const object: JsonObject = {
    kind: representation === 'metadata' ? 'PartialObjectMetadata' : definition.kind,
    apiVersion: representation === 'metadata' ? 'meta.k8s.io/v1' : apiVersionOf(definition),
    metadata: {
      resourceVersion: String(revision),
      ...(annotations === undefined ? {} : { annotations }),
    },
  };
  return `${JSON.stringify({ type: 'BOOKMARK', object })}\n`;
}

/** Ends the watch in time and marks it at the interval and, if it can, 2 s before its end. */
function keepTime(
  source: WatchSource,
  timers: Set<() => void>,
  watch: { mark(): void; close(): void },
): void {
  const { clock, bookmarkIntervalMs, definition, options, timeoutMs } = source;
  timers.add(clock.schedule(timeoutMs, () => watch.close()));
  if (!options.allowWatchBookmarks || !definition.sendsBookmarks) {
    return;
  }
  const repeat = (): void => {
    const cancel = clock.schedule(bookmarkIntervalMs, () => {
      timers.delete(cancel);
      watch.mark();
      repeat();
    });
    timers.add(cancel);
  };
  repeat();
  if (timeoutMs > 2000) {
    timers.add(clock.schedule(timeoutMs - 2000, () => watch.mark()));
  }
}
