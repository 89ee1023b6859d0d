/** The time, injected so that tests own it. */
export interface Clock {
  /** Milliseconds of the epoch. */
  now(): number;
  /** Calls back once, unless it is disposed before. */
  setTimeout(callback: () => void, ms: number): Disposable;
}

export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    setTimeout(callback, ms) {
      const timer = setTimeout(callback, ms);
      return { [Symbol.dispose]: () => clearTimeout(timer) };
    },
  };
}
