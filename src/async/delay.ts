import type { Clock } from './clock.ts';

/** Waits; rejects with the signal's reason when it aborts first. */
export function delay(
  ms: number,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(toReason(signal));
      return;
    }
    const timer = clock.setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    const onAbort = (): void => {
      timer[Symbol.dispose]();
      reject(toReason(signal));
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Lets sockets, timers and other work run before a long loop goes on. */
export function yieldToLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** What an aborted signal was aborted with, as an Error. */
export function toReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error('Aborted.', { cause: reason });
}
