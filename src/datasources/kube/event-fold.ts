import type { KubernetesObject } from './json.ts';
import { asText, getPath } from './json.ts';
import { toKey } from './object-record.ts';
import type { WatchEvent } from './watch.ts';

/** What a run of watch events does to the rows. */
export interface Fold<T> {
  readonly put: readonly T[];
  readonly remove: readonly string[];
  /** After the last event; empty when none says. */
  readonly resourceVersion: string;
}

/**
 * Cuts a chunk of events into steps in which each object occurs once, so that every state an object
 * had reaches those who follow the rows, and a chunk of different objects is one step.
 */
export function foldEvents<T>(
  events: readonly WatchEvent[],
  ingest: (object: KubernetesObject) => T | undefined,
): readonly Fold<T>[] {
  const folds: Fold<T>[] = [];
  let step = new Map<string, T | undefined>();
  let resourceVersion = '';
  const flush = (): void => {
    if (step.size > 0 || resourceVersion !== '') folds.push(toFold(step, resourceVersion));
    step = new Map();
    resourceVersion = '';
  };
  for (const event of events) {
    if (event.type === 'BOOKMARK') {
      resourceVersion = event.resourceVersion;
      continue;
    }
    const key = toKey(event.object);
    if (step.has(key)) flush();
    step.set(key, event.type === 'DELETED' ? undefined : ingest(event.object));
    resourceVersion = asText(getPath(event.object, 'metadata', 'resourceVersion'));
  }
  flush();
  return folds;
}

function toFold<T>(step: ReadonlyMap<string, T | undefined>, resourceVersion: string): Fold<T> {
  const put: T[] = [];
  const remove: string[] = [];
  for (const [key, record] of step) {
    if (record === undefined) remove.push(key);
    else put.push(record);
  }
  return { put, remove, resourceVersion };
}
