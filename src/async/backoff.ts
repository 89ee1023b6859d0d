export interface Backoff {
  /** How long to wait before the next try; each call without a `reset` doubles the ceiling. */
  next(): number;
  /** After a success. */
  reset(): void;
}

export interface BackoffOptions {
  /** Between 0 and 1, as `Math.random`. */
  readonly random: () => number;
  /** No wait is shorter. @default 200 */
  readonly floorMs?: number;
  /** The ceiling of the first wait. @default 1000 */
  readonly baseMs?: number;
  /** No wait is longer. @default 30000 */
  readonly capMs?: number;
}

/**
 * Full jitter: each wait is drawn evenly between the floor and a ceiling that doubles, so that
 * clients which failed together do not come back together.
 */
export function createBackoff(options: BackoffOptions): Backoff {
  const { random, floorMs = 200, baseMs = 1000, capMs = 30_000 } = options;
  let attempt = 0;
  return {
    next() {
      const ceilingMs = Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30));
      attempt += 1;
      return floorMs + random() * Math.max(0, ceilingMs - floorMs);
    },
    reset() {
      attempt = 0;
    },
  };
}
