import type { Clock } from '../../async/clock.ts';
import { createExpiries } from './expiries.ts';
import type { MutableStore } from './mutable-store.ts';
import type { StoreRecord } from './store.ts';

/** Rows that become others by nothing but time. */
export interface DeadlineRule<T extends StoreRecord> {
  /** When (ms of the epoch); undefined for a row that stays as it is. */
  readonly of: (row: T) => number | undefined;
  /** What it becomes then: a row without a deadline, or with a later one. */
  readonly turn: (row: T, now: number) => T;
}

/** Turns the rows of a Store when they are due. Give it each row that is written. */
export interface Deadlines<T extends StoreRecord> extends Disposable {
  note(rows: readonly T[]): void;
}

export function createDeadlines<T extends StoreRecord>(
  rows: MutableStore<T>,
  clock: Clock,
  rule: DeadlineRule<T>,
): Deadlines<T> {
  const expiries = createExpiries();
  let timer: { readonly at: number; readonly handle: Disposable } | undefined;

  const arm = (): void => {
    const { next } = expiries;
    if (next === timer?.at) return;
    timer?.handle[Symbol.dispose]();
    timer =
      next === undefined
        ? undefined
        : { at: next, handle: clock.setTimeout(turn, Math.max(0, next - clock.now())) };
  };
  const note = (written: readonly T[]): void => {
    for (const row of written) {
      const at = rule.of(row);
      if (at === undefined) expiries.delete(row.key);
      else expiries.set(row.key, at);
    }
    arm();
  };
  function turn(): void {
    timer = undefined;
    const now = clock.now();
    const due = expiries.take(now);
    for (const key of due) expiries.delete(key);
    const turned = due.flatMap((key) => rows.get(key) ?? []).map((row) => rule.turn(row, now));
    rows.apply({ put: turned });
    note(turned);
  }
  return {
    note,
    [Symbol.dispose]: () => timer?.handle[Symbol.dispose](),
  };
}
