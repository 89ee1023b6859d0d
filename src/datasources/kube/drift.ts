import type { Clock } from '../../async/clock.ts';
import { delay } from '../../async/delay.ts';

export interface DriftOptions {
  /** What the server has; undefined where it does not say. */
  readonly count: (signal: AbortSignal) => Promise<number | undefined>;
  /** What we hold. */
  readonly held: () => number;
  /** Called when both differ twice in a row. */
  readonly onDrift: (counted: number) => void;
  /** Called with what a count failed with, and not for a call that was ended. */
  readonly onError: (error: unknown) => void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly intervalMs: number;
  readonly signal: AbortSignal;
}

/**
 * Compares our number of objects with the server's from time to time: the last net under a watch that
 * lost something without saying so. Ends when `signal` aborts, and never rejects.
 */
export async function checkDrift(options: DriftOptions): Promise<void> {
  const { clock, random, intervalMs, signal } = options;
  while (!signal.aborted) {
    try {
      await delay(intervalMs * (0.75 + random() / 2), { clock, signal });
      if (!(await hasDrifted(options))) continue;
      // An event may have been on its way.
      await delay(RECHECK_MS, { clock, signal });
      const counted = await options.count(signal);
      if (counted !== undefined && counted !== options.held()) options.onDrift(counted);
    } catch (error) {
      // A count that failed says nothing of the rows; the loop ends with its signal.
      if (!signal.aborted) options.onError(error);
    }
  }
}

const RECHECK_MS = 5000;

async function hasDrifted({ count, held, signal }: DriftOptions): Promise<boolean> {
  const counted = await count(signal);
  return counted !== undefined && counted !== held();
}
