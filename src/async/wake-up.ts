/** One reader that sleeps until something may have happened. What happens while it works wakes it too. */
export interface WakeUp {
  readonly wake: () => void;
  /** Resolves at the next `wake` since the last call. Rejects with the signal's reason. */
  woken(signal: AbortSignal): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let { promise, resolve } = Promise.withResolvers<void>();
  return {
    wake: () => resolve(),
    async woken(signal) {
      const onAbort = (): void => resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      await promise;
      signal.removeEventListener('abort', onAbort);
      signal.throwIfAborted();
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
  };
}
