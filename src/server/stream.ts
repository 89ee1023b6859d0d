/** A stream that can be ended from outside, also while it waits for its source. */
export interface Stream<T> extends AsyncIterableIterator<T> {
  return(): Promise<IteratorResult<T>>;
}

export interface StreamOptions<S, T> {
  /** Undefined leaves the event out. */
  readonly map: (event: S) => Promise<T | undefined>;
  /** What a failure of the source is told as. */
  readonly toError: (error: unknown) => Error;
  /** Called once, however the stream ends, and before its source is told to. */
  readonly onEnd: () => void;
}

/**
 * Maps a source one event at a time. Written by hand, as an async generator that waits for its
 * source queues `return()` behind that wait: the source would be held until its next event, for ever
 * on a quiet one. Here `return()` settles what waits and lets go of the source at once.
 */
export function mapStream<S, T>(
  source: AsyncIterable<S>,
  { map, toError, onEnd }: StreamOptions<S, T>,
): Stream<T> {
  const iterator = source[Symbol.asyncIterator]();
  let isEnded = false;
  let settle: ((end: IteratorResult<T>) => void) | undefined;

  const finish = (): void => {
    if (isEnded) return;
    isEnded = true;
    onEnd();
  };
  const step = async (): Promise<IteratorResult<T>> => {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done === true || isEnded) break;
      const mapped = await map(value);
      if (mapped !== undefined) return { done: false, value: mapped };
    }
    finish();
    return END;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      if (isEnded) return Promise.resolve(END);
      return new Promise((resolve, reject) => {
        settle = resolve;
        step().then(resolve, (error: unknown) => {
          if (isEnded) resolve(END);
          else reject(toError(error));
          finish();
        });
      });
    },
    return() {
      if (!isEnded) {
        finish();
        settle?.(END);
        // Not awaited for the reason above; a source that fails while it ends has nobody to tell.
        iterator.return?.().catch(() => {});
      }
      return Promise.resolve(END);
    },
  };
}

const END = { done: true, value: undefined } as const;
