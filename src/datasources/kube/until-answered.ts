import type { Clock } from '../../async/clock.ts';
import { toReason } from '../../async/delay.ts';
import type { Store, StoreRecord } from '../store/store.ts';

/** Resolves when the Store is past its first listing, or time is up; rejects when `signal` aborts. */
export function untilAnswered<T extends StoreRecord>(
  store: Store<T>,
  options: { readonly clock: Clock; readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<void> {
  const { clock, signal, timeoutMs } = options;
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(toReason(signal));
      return;
    }
    if (store.state.phase !== 'listing') {
      resolve();
      return;
    }
    const finish = (settle: () => void): void => {
      timer[Symbol.dispose]();
      unsubscribe();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onAbort = (): void => finish(() => reject(toReason(signal)));
    const timer = clock.setTimeout(() => finish(resolve), timeoutMs);
    const unsubscribe = store.subscribe(() => {
      if (store.state.phase !== 'listing') finish(resolve);
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
