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
  const due = createQueue();

  return {
    now: () => nowMs,
    schedule(delayMs, run) {
      lastOrder += 1;
      const timer: Timer = { atMs: nowMs + delayMs, order: lastOrder, run, isCancelled: false };
      due.push(timer);
      return () => {
        timer.isCancelled = true;
      };
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (let next = due.take(untilMs); next !== undefined; next = due.take(untilMs)) {
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

interface Timer {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
  isCancelled: boolean;
}

interface TimerQueue {
  push(timer: Timer): void;
  /** The earliest that is due by then and was not cancelled; of equal ones the oldest. */
  take(untilMs: number): Timer | undefined;
}

/** A binary heap: a day of a scenario has some hundred thousand timers. */
function createQueue(): TimerQueue {
  const heap: Timer[] = [];
  const isEarlier = (left: number, right: number): boolean => {
    const [a, b] = [heap[left], heap[right]];
    return a !== undefined && (b === undefined || (a.atMs - b.atMs || a.order - b.order) < 0);
  };
  const swap = (left: number, right: number): void => {
    const [a, b] = [heap[left], heap[right]];
    if (a !== undefined && b !== undefined) {
      heap[left] = b;
      heap[right] = a;
    }
  };
  const sink = (from: number): void => {
    const [left, right] = [2 * from + 1, 2 * from + 2];
    const child = isEarlier(right, left) ? right : left;
    if (child < heap.length && isEarlier(child, from)) {
      swap(child, from);
      sink(child);
    }
  };
  const removeFirst = (): void => {
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) {
      heap[0] = last;
      sink(0);
    }
  };

  return {
    push(timer) {
      heap.push(timer);
      for (let at = heap.length - 1; at > 0 && isEarlier(at, (at - 1) >> 1); at = (at - 1) >> 1) {
        swap(at, (at - 1) >> 1);
      }
    },
    take(untilMs) {
      for (let [first] = heap; first !== undefined && first.atMs <= untilMs; [first] = heap) {
        removeFirst();
        if (!first.isCancelled) {
          return first;
        }
      }
      return undefined;
    },
  };
}
