import type { Clock } from '../../async/clock.ts';
import { delay, toReason } from '../../async/delay.ts';
import type { Transport } from './transport.ts';

/** Waits until there is another credential, or for so long; rejects when `signal` aborts first. */
export async function waitForCredential(
  transport: Transport,
  options: { readonly timeoutMs: number; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const { timeoutMs, clock, signal } = options;
  const changed = new AbortController();
  const stop = transport.onCredentialChange(() => changed.abort());
  try {
    await delay(timeoutMs, { clock, signal: AbortSignal.any([signal, changed.signal]) });
  } catch (error) {
    // The other abort is what was waited for.
    if (signal.aborted) throw toReason(signal);
    if (!changed.signal.aborted) throw error;
  } finally {
    stop();
  }
}
