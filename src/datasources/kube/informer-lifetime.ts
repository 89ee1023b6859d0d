import type { MutableStore } from '../store/mutable-store.ts';
import { followResource } from './following.ts';
import type { InformerOptions } from './informer-options.ts';
import type { ResourceRecord } from './object-record.ts';
import { untilAnswered } from './until-answered.ts';

/** When an informer runs: from its first reader until some time after the last one left. */
export interface Lifetime {
  readonly isRunning: boolean;
  acquire(this: void): Disposable;
  untilSynced(waiting: { readonly signal: AbortSignal; readonly timeoutMs: number }): Promise<void>;
  dispose(this: void): Promise<void>;
}

export function createLifetime<T extends ResourceRecord>(
  options: InformerOptions<T>,
  store: MutableStore<T>,
): Lifetime {
  const { clock, idleMs = 600_000 } = options;
  const runner = createRunner(options, store);
  let readers = 0;
  let idle: Disposable | undefined;

  const cancelIdle = (): void => {
    idle?.[Symbol.dispose]();
    idle = undefined;
  };
  return {
    get isRunning() {
      return runner.isRunning;
    },
    acquire() {
      readers += 1;
      cancelIdle();
      runner.start();
      let isHeld = true;
      return {
        [Symbol.dispose]() {
          if (!isHeld) return;
          isHeld = false;
          readers -= 1;
          if (readers === 0 && runner.isRunning) idle = clock.setTimeout(runner.stop, idleMs);
        },
      };
    },
    async untilSynced({ signal, timeoutMs }) {
      runner.waiting += 1;
      try {
        await untilAnswered(store, { clock, signal, timeoutMs });
      } finally {
        runner.waiting -= 1;
      }
    },
    async dispose() {
      cancelIdle();
      await runner.dispose();
    },
  };
}

interface Runner {
  /** Readers who wait for the first list. */
  waiting: number;
  readonly isRunning: boolean;
  start(): void;
  stop(this: void): void;
  dispose(): Promise<void>;
}

/** One run at a time: the next begins when the last has ended and its rows are freed. */
function createRunner<T extends ResourceRecord>(
  options: InformerOptions<T>,
  store: MutableStore<T>,
): Runner {
  let isDisposed = false;
  let run: AbortController | undefined;
  let done = Promise.resolve();

  const abort = (why: string): void => {
    run?.abort(new Error(why));
    run = undefined;
  };
  const runner: Runner = {
    waiting: 0,
    get isRunning() {
      return run !== undefined;
    },
    start() {
      if (run !== undefined || isDisposed) return;
      run = new AbortController();
      const { signal } = run;
      done = done.then(() =>
        followResource({ ...options, store, isUrgent: () => runner.waiting > 0, signal }),
      );
    },
    stop() {
      abort('The informer has no readers.');
      done = done.then(() => {
        store.clear();
        return undefined;
      });
    },
    async dispose() {
      isDisposed = true;
      abort('The informer was disposed of.');
      await done;
    },
  };
  return runner;
}
