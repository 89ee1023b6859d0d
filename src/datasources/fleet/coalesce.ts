import type { Change } from '../store/store.ts';
import type { FleetRecord } from './fleet-kind.ts';
import type { FleetChange } from './fleet-update.ts';

/** A stretch of one Store's log, and which of its rows the reader sees. */
export interface LogStretch<T extends FleetRecord> {
  readonly changes: readonly Change<T>[];
  /** Undefined when every row is seen. */
  readonly matches: ((row: T) => boolean) | undefined;
}

/** What brings a reader from one revision to a later one. */
export interface Coalesced<T> {
  readonly changes: readonly FleetChange<T>[];
  /** The revision that this comes to. */
  readonly to: number;
  /** How many changes of the rows told are stood for by a later one. */
  readonly merged: number;
}

/**
 * Tells each object once: as it was at the beginning of the logs against as it is at their end. Where
 * more than `maxRows` rows have changed it comes in pieces, each whole up to its own revision.
 */
export function coalesce<T extends FleetRecord>(
  logs: readonly LogStretch<T>[],
  { to, maxRows }: { readonly to: number; readonly maxRows: number },
): readonly Coalesced<T>[] {
  const pieces: Coalesced<T>[] = [];
  let touched = new Map<string, Touched<T>>();
  let end = 0;
  for (const { change, row, matches } of inOrder(logs)) {
    if (!touched.has(row) && touched.size === maxRows) {
      pieces.push(toPiece(touched, end));
      touched = new Map();
    }
    touch(touched, row, { change, matches });
    end = change.revision;
  }
  pieces.push(toPiece(touched, to));
  return pieces;
}

/** What a reader has who begins with these rows. */
export function toAdded<T>(rows: readonly T[]): readonly FleetChange<T>[] {
  return rows.map((record) => ({ type: 'ADDED', before: undefined, record }));
}

/** What a reader is told whose rows these were. */
export function toDeleted<T>(rows: readonly T[]): readonly FleetChange<T>[] {
  return rows.map((before) => ({ type: 'DELETED', before, record: undefined }));
}

/** The rows that were there before the changes, given those that are there after them. */
export function revert<T extends FleetRecord>(
  rows: readonly T[],
  changes: readonly Change<T>[],
): readonly T[] {
  const former = new Map<string, T | undefined>();
  for (const { key, before } of changes) if (!former.has(key)) former.set(key, before);
  const untouched = rows.filter(({ key }) => !former.has(key));
  return [...untouched, ...[...former.values()].filter((row) => row !== undefined)];
}

interface LogEntry<T extends FleetRecord> {
  readonly change: Change<T>;
  /** Unique over all logs. */
  readonly row: string;
  readonly matches: LogStretch<T>['matches'];
}

function inOrder<T extends FleetRecord>(logs: readonly LogStretch<T>[]): readonly LogEntry<T>[] {
  const entries = logs.flatMap(({ changes, matches }, index) =>
    changes.map((change) => ({ change, row: `${index}/${change.key}`, matches })),
  );
  return logs.length < 2
    ? entries
    : entries.toSorted((a, b) => a.change.revision - b.change.revision);
}

/** One row between two revisions. */
interface Touched<T extends FleetRecord> {
  readonly before: T | undefined;
  after: T | undefined;
  count: number;
}

function touch<T extends FleetRecord>(
  touched: Map<string, Touched<T>>,
  row: string,
  { change, matches }: Pick<LogEntry<T>, 'change' | 'matches'>,
): void {
  const after = seen(change.after, matches);
  const known = touched.get(row);
  if (known === undefined)
    touched.set(row, { before: seen(change.before, matches), after, count: 1 });
  else {
    known.after = after;
    known.count += 1;
  }
}

function toPiece<T extends FleetRecord>(
  touched: ReadonlyMap<string, Touched<T>>,
  to: number,
): Coalesced<T> {
  const changes: FleetChange<T>[] = [];
  let merged = 0;
  for (const { before, after, count } of touched.values()) {
    const told = changes.length;
    pushDifference(changes, before, after);
    // Of rows that came and went unseen nothing is said, not even how many.
    if (changes.length > told) merged += Math.max(0, count - (changes.length - told));
  }
  return { changes, to, merged };
}

function seen<T>(row: T | undefined, matches: ((row: T) => boolean) | undefined): T | undefined {
  return row === undefined || matches?.(row) === false ? undefined : row;
}

/** Another uid under the same key is another object: deleted, then added. */
function pushDifference<T extends FleetRecord>(
  changes: FleetChange<T>[],
  before: T | undefined,
  record: T | undefined,
): void {
  if (before === record) return;
  if (before !== undefined && record !== undefined && before.uid === record.uid) {
    changes.push({ type: 'MODIFIED', before, record });
    return;
  }
  if (before !== undefined) changes.push({ type: 'DELETED', before, record: undefined });
  if (record !== undefined) changes.push({ type: 'ADDED', before: undefined, record });
}
