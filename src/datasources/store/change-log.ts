import { FleetError } from '../errors.ts';
import type { Batch, Change, StoreRecord } from './store.ts';

/** How much of the past a Store keeps for those who follow it. */
export interface LogLimits {
  /** Kept whatever their age. @default 10000 */
  readonly minChanges?: number;
  /** Younger ones are kept too, up to `maxChanges`. @default 300000 */
  readonly minAgeMs?: number;
  /** @default 50000 */
  readonly maxChanges?: number;
}

/** The bounded past of one Store, in the order of revisions. */
export interface ChangeLog<T extends StoreRecord> {
  append(change: Change<T>, now: number): void;
  /** @throws {FleetError} `LAPPED` when changes after `after` were forgotten. */
  since(after: number, current: number): Batch<T>;
  /** Forgets everything up to `revision`: who was before it is lapped. */
  reset(revision: number): void;
}

export function createChangeLog<T extends StoreRecord>(
  name: string,
  { minChanges = 10_000, minAgeMs = 300_000, maxChanges = 50_000 }: LogLimits = {},
): ChangeLog<T> {
  let entries: { readonly change: Change<T>; readonly at: number }[] = [];
  let head = 0;
  let floor = 0;

  const forget = (now: number): void => {
    for (;;) {
      const count = entries.length - head;
      const oldest = entries[head];
      if (oldest === undefined || count <= minChanges) break;
      if (count <= maxChanges && now - oldest.at < minAgeMs) break;
      floor = oldest.change.revision;
      head += 1;
    }
    if (head > 1024 && head * 2 > entries.length) {
      entries = entries.slice(head);
      head = 0;
    }
  };
  const firstAfter = (revision: number): number => {
    let low = head;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = entries[middle];
      if (entry !== undefined && entry.change.revision <= revision) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    append(change, at) {
      entries.push({ change, at });
      forget(at);
    },
    since(after, current) {
      if (after < floor) throw new FleetError('LAPPED', `${name} no longer reaches back that far.`);
      const changes: Change<T>[] = [];
      for (let index = firstAfter(after); index < entries.length; index += 1) {
        const entry = entries[index];
        if (entry !== undefined) changes.push(entry.change);
      }
      return { revision: Math.max(after, current), changes };
    },
    reset(revision) {
      entries = [];
      head = 0;
      floor = revision;
    },
  };
}
