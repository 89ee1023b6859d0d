import type { Clock } from './clock.ts';

/** What is still to come in one cluster, so that nothing comes any more once that has gone. */
export interface Schedule {
  /** Runs once. */
  readonly after: (delayMs: number, run: () => void) => void;
  /** Runs again and again, the first time after one interval. */
  readonly every: (intervalMs: number, run: () => void) => void;
  readonly stop: () => void;
}

/** What `run` throws goes to `onError`; what comes after it still comes. `speed` shortens delays. */
export function createSchedule(
  clock: Clock,
  onError: (error: unknown) => void,
  speed: number,
): Schedule {
  const pending = new Set<() => void>();
  let isStopped = false;
  const after = (delayMs: number, run: () => void): void => {
    if (isStopped) {
      return;
    }
    const cancel = clock.schedule(delayMs / speed, () => {
      pending.delete(cancel);
      try {
        run();
      } catch (error) {
        onError(error);
      }
    });
    pending.add(cancel);
  };
  const every = (intervalMs: number, run: () => void): void => {
    after(intervalMs, () => {
      every(intervalMs, run);
      run();
    });
  };
  return {
    after,
    every,
    stop() {
      isStopped = true;
      for (const cancel of pending) {
        cancel();
      }
      pending.clear();
    },
  };
}
