import { foldEvents } from './event-fold.ts';
import type { KubernetesObject } from './json.ts';
import { toKey } from './object-record.ts';
import type { ReflectorSink } from './reflector-options.ts';
import type { WatchEvent } from './watch.ts';

/** The rows of one collection: a list is staged beside them, and takes their place in one step. */
export interface ReflectorRows {
  /** How many objects the server should have, those included that could not be projected. */
  readonly count: number;
  /** Begins a list; what was staged by one that failed is dropped. */
  startList(): void;
  stage(object: KubernetesObject): void;
  /** While the list comes as a stream, an object may go before it is whole. */
  unstage(object: KubernetesObject): void;
  finishList(): void;
  /** Answers the version after the events; empty when they tell none. */
  apply(events: readonly WatchEvent[]): string;
}

export function createReflectorRows<T>(sink: ReflectorSink<T>): ReflectorRows {
  let staged = new Map<string, T>();
  const skipped = new Set<string>();

  const ingest = (object: KubernetesObject): T | undefined => {
    const record = sink.ingest(object);
    if (record === undefined) skipped.add(toKey(object));
    else skipped.delete(toKey(object));
    return record;
  };
  return {
    get count() {
      return sink.size() + skipped.size;
    },
    startList() {
      staged = new Map();
      skipped.clear();
    },
    stage(object) {
      const record = ingest(object);
      if (record !== undefined) staged.set(toKey(object), record);
    },
    unstage(object) {
      staged.delete(toKey(object));
    },
    finishList() {
      sink.replace(staged);
      sink.touch();
      staged = new Map();
    },
    apply(events) {
      let resourceVersion = '';
      for (const fold of foldEvents(events, ingest)) {
        if (fold.put.length > 0 || fold.remove.length > 0) sink.apply(fold.put, fold.remove);
        if (fold.resourceVersion !== '') ({ resourceVersion } = fold);
      }
      sink.touch();
      return resourceVersion;
    },
  };
}
