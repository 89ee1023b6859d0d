import type { Clock } from '../../src/async/clock.ts';

/** A clock that stands still until the test moves it. Timers fall due in order, at their moments. */
export interface VirtualClock extends Clock {
  advance(ms: number): void;
  /** Moves time on in steps, and lets I/O run between them, until the condition holds. */
  advanceUntil(condition: () => boolean, stepMs?: number): Promise<void>;
  /** How many timers wait. */
  readonly pending: number;
}

export function createVirtualClock(startMs = Date.parse('2026-11-22T20:00:00Z')): VirtualClock {
  let nowMs = startMs;
  let lastOrder = 0;
  const due = new Map<number, { readonly atMs: number; readonly callback: () => void }>();

  const takeNext = (untilMs: number): { atMs: number; callback: () => void } | undefined => {
    let next: [number, { readonly atMs: number; readonly callback: () => void }] | undefined;
    for (const entry of due) {
      if (entry[1].atMs <= untilMs && (next === undefined || entry[1].atMs < next[1].atMs)) {
        next = entry;
      }
    }
    if (next !== undefined) due.delete(next[0]);
    return next?.[1];
  };
  const advance = (ms: number): void => {
    const untilMs = nowMs + ms;
    for (let next = takeNext(untilMs); next !== undefined; next = takeNext(untilMs)) {
      nowMs = Math.max(nowMs, next.atMs);
      next.callback();
    }
    nowMs = untilMs;
  };
  return {
    now: () => nowMs,
    setTimeout(callback, ms) {
      lastOrder += 1;
      const order = lastOrder;
      due.set(order, { atMs: nowMs + Math.max(0, ms), callback });
      return { [Symbol.dispose]: () => void due.delete(order) };
    },
    advance,
    async advanceUntil(condition, stepMs = 1000) {
      for (let step = 0; step < 10_000; step += 1) {
        await letIoRun();
        if (condition()) return;
        advance(stepMs);
      }
      throw new Error('The condition never held.');
    },
    get pending() {
      return due.size;
    },
  };
}

/** Some turns of the event loop: what was sent over the loopback has been answered after them. */
async function letIoRun(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
