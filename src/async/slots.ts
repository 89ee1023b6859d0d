import { toReason } from './delay.ts';

/** A bounded number of places: who holds one may work, the others wait. */
export interface Slots {
  readonly capacity: number;
  readonly used: number;
  readonly waiting: number;
  /**
   * Waits for a place and answers its release; releasing twice is one release. Of those waiting, who
   * is urgent at that moment goes first, then who waits longest. Rejects when `signal` aborts first.
   */
  acquire(options: SlotOptions): Promise<Disposable>;
}

export interface SlotOptions {
  readonly signal: AbortSignal;
  /** Asked each time a place becomes free: a reader may arrive while the work waits. */
  readonly isUrgent?: () => boolean;
}

export function createSlots({ capacity }: { readonly capacity: number }): Slots {
  const queue: Waiter[] = [];
  let used = 0;

  const release = (): void => {
    used -= 1;
    const urgent = queue.findIndex((waiter) => waiter.isUrgent());
    const [next] = queue.splice(Math.max(urgent, 0), 1);
    next?.start();
  };
  const take = (): Disposable => {
    used += 1;
    let isHeld = true;
    return {
      [Symbol.dispose]() {
        if (!isHeld) return;
        isHeld = false;
        release();
      },
    };
  };
  return {
    capacity,
    get used() {
      return used;
    },
    get waiting() {
      return queue.length;
    },
    acquire({ signal, isUrgent = () => false }) {
      if (signal.aborted) return Promise.reject(toReason(signal));
      if (used < capacity) return Promise.resolve(take());
      return new Promise((resolve, reject) => {
        const onAbort = (): void => {
          queue.splice(queue.indexOf(waiter), 1);
          reject(toReason(signal));
        };
        const waiter: Waiter = {
          isUrgent,
          start() {
            signal.removeEventListener('abort', onAbort);
            resolve(take());
          },
        };
        signal.addEventListener('abort', onAbort, { once: true });
        queue.push(waiter);
      });
    },
  };
}

interface Waiter {
  readonly isUrgent: () => boolean;
  start(): void;
}
