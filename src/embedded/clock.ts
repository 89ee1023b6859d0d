/** Time as the embedded API and its scenarios see it: real, or moved by hand in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once, `delayMs` from now, unless the answered function is called before. */
  schedule(delayMs: number, run: () => void): () => void;
}

export interface VirtualClock extends Clock {
  /** Moves time on, and runs what falls due on the way at the moment it falls due. */
  advance(ms: number): void;
}

/** Its timers keep no process alive. */
export const REAL_CLOCK: Clock = {
  now: () => Date.now(),
  schedule(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

export function createVirtualClock(startMs: number): VirtualClock {
  let nowMs = startMs;
  let lastOrder = 0;
  const due = new Map<number, { readonly atMs: number; readonly run: () => void }>();
  const takeNext = (
    untilMs: number,
  ): { readonly atMs: number; readonly run: () => void } | undefined => {
    const [next] = [...due]
      .filter(([, entry]) => entry.atMs <= untilMs)
      .toSorted(([first, a], [second, b]) => a.atMs - b.atMs || first - second);
    if (next !== undefined) {
      due.delete(next[0]);
    }
    return next?.[1];
  };

  return {
    now: () => nowMs,
    schedule(delayMs, run) {
      lastOrder += 1;
      const order = lastOrder;
      due.set(order, { atMs: nowMs + delayMs, run });
      return () => {
        due.delete(order);
      };
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (let next = takeNext(untilMs); next !== undefined; next = takeNext(untilMs)) {
        nowMs = Math.max(nowMs, next.atMs);
        next.run();
      }
      nowMs = untilMs;
    },
  };
}

/** RFC 3339 in whole seconds, as metav1.Time is written. */
export function toTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** RFC 3339 with microseconds, as metav1.MicroTime is written. */
export function toMicroTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 23)}000Z`;
}
