import type { FleetRecord } from './fleet-kind.ts';
import type { FleetStream, FleetUpdate } from './fleet-update.ts';
import type { Position, SharedStream, StepReader } from './shared-stream.ts';
import type { Step } from './step.ts';

interface Opened<T extends FleetRecord> {
  readonly shared: SharedStream<T>;
  readonly first: Step<T>;
}

export interface StreamReaderOptions<T extends FleetRecord> {
  /** Called at the first `next`: what the reader follows, once there is something to begin with. */
  readonly open: (signal: AbortSignal) => Promise<Opened<T>>;
  /** Called once, however the stream ends. */
  readonly onEnd: (reader: StepReader<T>) => void;
  readonly signal: AbortSignal;
  /** Steps that wait for a reader; one who lets more come is brought to the present later, at once. */
  readonly maxQueued: number;
}

/**
 * One reader of a shared stream. It is in step while it takes messages as they come: they wait for it,
 * a few at most. When more come it is let go of them, and reads what it missed from the logs when it
 * is ready again, each object once: however long it slept, it costs no more than a number.
 */
export function createStreamReader<T extends FleetRecord>(
  options: StreamReaderOptions<T>,
): FleetStream<T> & StepReader<T> {
  return new Reader(options);
}

type Waiting<T extends FleetRecord> = PromiseWithResolvers<
  IteratorResult<FleetUpdate<T>, undefined>
>;

class Reader<T extends FleetRecord> implements FleetStream<T>, StepReader<T> {
  readonly #options: StreamReaderOptions<T>;
  readonly #waiting: Waiting<T>[] = [];
  #shared: SharedStream<T> | undefined;
  readonly #ended = new AbortController();
  #isOpening = false;
  #error: unknown;
  /** Of the step that is being read. */
  #updates: FleetUpdate<T>[] = [];
  #queue: Step<T>[] = [];
  /** Where it fell out of step; undefined while it is in step. */
  #behind: Position | undefined;
  #isSynced = false;

  constructor(options: StreamReaderOptions<T>) {
    this.#options = options;
    options.signal.addEventListener('abort', this.#onAbort, { once: true });
    if (options.signal.aborted) this.#end();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<FleetUpdate<T>, undefined>> {
    const waiting = Promise.withResolvers<IteratorResult<FleetUpdate<T>, undefined>>();
    this.#waiting.push(waiting);
    if (this.#shared === undefined && !this.#isOpening && !this.#isEnded) void this.#open();
    this.#serve();
    return waiting.promise;
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#end();
    return Promise.resolve({ done: true, value: undefined });
  }

  push(step: Step<T>, from: Position): void {
    if (this.#shared === undefined || this.#behind !== undefined) return;
    if (this.#queue.length < this.#options.maxQueued) this.#queue.push(step);
    else this.#behind = from;
    this.#serve();
  }

  fail(error: unknown): void {
    if (this.#isEnded) return;
    this.#error = error;
    this.#end();
  }

  readonly #onAbort = (): void => this.#end();

  async #open(): Promise<void> {
    this.#isOpening = true;
    try {
      const { shared, first } = await this.#options.open(this.#ended.signal);
      this.#shared = shared;
      this.#updates = [...first.updates];
      const { position } = shared;
      if (first.to < position.revision) this.#behind = { ...position, revision: first.to };
      this.#serve();
    } catch (error) {
      this.fail(error);
    }
  }

  get #isEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  #serve(): void {
    try {
      while (this.#waiting.length > 0) {
        if (this.#isEnded) {
          this.#finish();
          return;
        }
        const value = this.#take();
        if (value === undefined) return;
        this.#waiting.shift()?.resolve({ done: false, value });
      }
    } catch (error) {
      this.fail(error);
    }
  }

  /** The next message; undefined when there is none yet. */
  #take(): FleetUpdate<T> | undefined {
    for (;;) {
      const update = this.#updates.shift();
      if (update === undefined) {
        if (!this.#advance()) return undefined;
      } else {
        const isTurn = update.isSynced !== this.#isSynced;
        this.#isSynced = update.isSynced;
        if (update.isNotice || update.changes.length > 0) return update;
        if (isTurn) return { ...update, isNotice: true };
      }
    }
  }

  /** Goes to the next step; false when there is none yet. */
  #advance(): boolean {
    const step = this.#queue.shift();
    if (step !== undefined) {
      this.#updates = [...step.updates];
      return true;
    }
    const shared = this.#shared;
    if (shared === undefined || this.#behind === undefined) return false;
    // What moves while it reads is in what it reads: it takes no steps before it is in step again.
    const { to, updates } = shared.read(this.#behind);
    const { position } = shared;
    this.#updates = [...updates];
    this.#behind = to < position.revision ? { ...position, revision: to } : undefined;
    return true;
  }

  #finish(): void {
    for (const waiting of this.#waiting.splice(0)) {
      const error = this.#error;
      this.#error = undefined;
      if (error === undefined) waiting.resolve({ done: true, value: undefined });
      else waiting.reject(error);
    }
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#ended.abort();
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    this.#queue = [];
    this.#updates = [];
    this.#options.onEnd(this);
    this.#finish();
  }
}
