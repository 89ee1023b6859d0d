import type { Clock } from '../../async/clock.ts';
import { delay, toReason } from '../../async/delay.ts';

export interface WaitOptions {
  readonly timeoutMs: number;
  /** Subscribes to what ends the wait before its time; answers how to unsubscribe. */
  readonly until: (listener: () => void) => () => void;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Waits so long, or until something happens, and says which; rejects when `signal` aborts first. */
export async function waitUntil(options: WaitOptions): Promise<'early' | 'late'> {
  const { timeoutMs, until, clock, signal } = options;
  const happened = new AbortController();
  const stop = until(() => happened.abort());
  try {
    await delay(timeoutMs, { clock, signal: AbortSignal.any([signal, happened.signal]) });
    return 'late';
  } catch (error) {
    if (signal.aborted) throw toReason(signal);
    if (happened.signal.aborted) return 'early';
    throw error;
  } finally {
    stop();
  }
}
