import { randomUUID } from 'node:crypto';
import type { Clock } from '../../async/clock.ts';
import { delay } from '../../async/delay.ts';
import { createWakeUp } from '../../async/wake-up.ts';
import type { Viewer } from '../access/viewer.ts';
import { FleetError } from '../errors.ts';
import type { KeptOperation, KeptOperations } from './kept-operations.ts';
import { createKeptOperations } from './kept-operations.ts';
import type { OperationRecord, OperationStep } from './operation.ts';
import { countDone, isFinished, leaveSteps } from './operation.ts';

/** How a run tells of its steps. What is written after the end of its operation is dropped. */
export interface OperationRun {
  /** Aborts when the operation is cancelled or the server stops: nothing new is begun then. */
  readonly signal: AbortSignal;
  /** Replaces all steps. */
  setSteps(steps: readonly OperationStep[]): void;
  /** Changes the step of one subject. */
  setStep(key: string, change: Pick<OperationStep, 'state' | 'message' | 'ifLeft'>): void;
}

/** What an operation is about, and what it does. */
export interface OperationStart {
  readonly kind: OperationRecord['kind'];
  /** The identity of the cluster. */
  readonly cluster: string;
  readonly subject: OperationRecord['subject'];
  /** The steps that are known already. @default none */
  readonly steps?: readonly OperationStep[];
  /** Does it. What it throws fails the operation; it must end soon after its signal aborts. */
  readonly run: (run: OperationRun) => Promise<void>;
}

/**
 * Work that outlives the call which began it, in memory: the last 1,000, for an hour after their end.
 * Each is visible to the caller who began it alone.
 */
export interface Operations extends AsyncDisposable {
  /**
   * Begins it, and answers before it ends.
   * @throws {FleetError} `RATE_LIMITED` when too many run, and when the server stops.
   */
  start(viewer: Viewer, start: OperationStart): OperationRecord;
  /** Keeps one that is finished from its beginning: what a dry run found. */
  record(
    viewer: Viewer,
    finished: Pick<OperationRecord, 'kind' | 'cluster' | 'subject' | 'steps'>,
  ): OperationRecord;
  get(viewer: Viewer, id: string): OperationRecord | undefined;
  /** Ends it; what is done stays done. Answers it as it is then, finished ones as they were. */
  cancel(viewer: Viewer, id: string): OperationRecord | undefined;
  /** Its present state, then each change, those of one tick as one; ends with the operation. */
  follow(
    viewer: Viewer,
    id: string,
    options: { readonly signal: AbortSignal },
  ): AsyncGenerator<OperationRecord, void, undefined> | undefined;
  /** Ends all that run as INTERRUPTED, and lets those who follow them take that in. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface OperationsOptions {
  readonly clock: Clock;
  /** Of all, and of those that run. @default 1000 */
  readonly maxOperations?: number;
  /** After its end. @default 3600000 */
  readonly keptMs?: number;
  /** Changes within it are told as one. @default 75 */
  readonly tickMs?: number;
  /** Told of what fails and is no `FleetError`: a bug. */
  readonly onBug?: (error: unknown) => void;
}

export function createOperations(options: OperationsOptions): Operations {
  return new OperationsInMemory(options);
}

/** How long those who follow may take to hear of the end of the server. */
const TOLD_MS = 1000;

class OperationsInMemory implements Operations {
  readonly #clock: Clock;
  readonly #tickMs: number;
  readonly #onBug: (error: unknown) => void;
  readonly #kept: KeptOperations;
  #isClosed = false;
  #onLeave = (): void => undefined;

  constructor({
    clock,
    maxOperations = 1000,
    keptMs = 3_600_000,
    tickMs = 75,
    onBug = () => undefined,
  }: OperationsOptions) {
    this.#clock = clock;
    this.#tickMs = tickMs;
    this.#onBug = onBug;
    this.#kept = createKeptOperations({ clock, maxOperations, keptMs });
  }

  start(viewer: Viewer, { run, steps = [], ...about }: OperationStart): OperationRecord {
    const entry = this.#add(viewer, { ...about, steps, state: 'RUNNING', finishedAt: undefined });
    entry.over = this.#run(entry, run);
    return entry.record;
  }

  record(viewer: Viewer, finished: Parameters<Operations['record']>[1]): OperationRecord {
    const finishedAt = this.#clock.now();
    return this.#add(viewer, { ...finished, state: 'SUCCEEDED', finishedAt }).record;
  }

  get(viewer: Viewer, id: string): OperationRecord | undefined {
    return this.#kept.find(viewer, id)?.record;
  }

  cancel(viewer: Viewer, id: string): OperationRecord | undefined {
    const entry = this.#kept.find(viewer, id);
    if (entry !== undefined) {
      this.#end(entry, 'CANCELLED', { message: toLeftMessage('It was cancelled', entry.record) });
    }
    return entry?.record;
  }

  follow(
    viewer: Viewer,
    id: string,
    { signal }: { readonly signal: AbortSignal },
  ): AsyncGenerator<OperationRecord, void, undefined> | undefined {
    const entry = this.#kept.find(viewer, id);
    return entry && this.#follow(entry, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    const entries = this.#kept.all();
    for (const entry of entries) {
      const message = toLeftMessage('The server stopped', entry.record);
      this.#end(entry, 'INTERRUPTED', { message });
    }
    await Promise.all(entries.map(({ over }) => over));
    await this.#untilTold(entries);
  }

  /** Who follows takes the end, and leaves; a reader that is stuck is not waited for. */
  async #untilTold(entries: readonly KeptOperation[]): Promise<void> {
    const isTold = (): boolean => entries.every(({ listeners }) => listeners.size === 0);
    if (isTold()) return;
    await new Promise<void>((resolve) => {
      const timer = this.#clock.setTimeout(resolve, TOLD_MS);
      this.#onLeave = () => {
        if (!isTold()) return;
        timer[Symbol.dispose]();
        resolve();
      };
    });
  }

  async *#follow(
    entry: KeptOperation,
    signal: AbortSignal,
  ): AsyncGenerator<OperationRecord, void, undefined> {
    const wakeUp = createWakeUp();
    entry.listeners.add(wakeUp.wake);
    try {
      for (;;) {
        const told = entry.record;
        yield told;
        if (isFinished(told)) return;
        if (entry.record === told) await wakeUp.woken(signal);
        if (!isFinished(entry.record)) await this.#tick(entry, signal);
      }
    } catch (error) {
      // Nobody listens any more: that is an end, no failure.
      if (!signal.aborted) throw error;
    } finally {
      entry.listeners.delete(wakeUp.wake);
      this.#onLeave();
    }
  }

  /** Waits for what comes together; the end is told at once. */
  async #tick({ stop }: KeptOperation, signal: AbortSignal): Promise<void> {
    const ended = AbortSignal.any([signal, stop.signal]);
    try {
      await delay(this.#tickMs, { clock: this.#clock, signal: ended });
    } catch (error) {
      if (signal.aborted) throw error;
    }
  }

  #add(
    viewer: Viewer,
    about: Omit<OperationRecord, 'id' | 'startedAt' | 'error' | 'message'>,
  ): KeptOperation {
    if (this.#isClosed) throw new FleetError('RATE_LIMITED', 'This server stops: ask another.');
    const startedAt = this.#clock.now();
    const id = randomUUID();
    return this.#kept.add(viewer, {
      ...about,
      id,
      startedAt,
      error: undefined,
      message: undefined,
    });
  }

  async #run(entry: KeptOperation, run: OperationStart['run']): Promise<void> {
    const change = (steps: readonly OperationStep[]): void => {
      if (!isFinished(entry.record)) this.#put(entry, { ...entry.record, steps });
    };
    try {
      await run({
        signal: entry.stop.signal,
        setSteps: change,
        setStep: (key, fields) =>
          change(entry.record.steps.map((one) => (one.key === key ? { ...one, ...fields } : one))),
      });
      this.#end(entry, 'SUCCEEDED', {});
    } catch (error) {
      // What fails because it was ended has an end already.
      if (!(error instanceof FleetError) && !isFinished(entry.record)) this.#onBug(error);
      this.#end(entry, 'FAILED', { error: toOperationError(error) });
    }
  }

  /** The first end counts. */
  #end(
    entry: KeptOperation,
    state: Exclude<OperationRecord['state'], 'RUNNING'>,
    { message, error }: { readonly message?: string; readonly error?: FleetError },
  ): void {
    if (isFinished(entry.record)) return;
    const steps = state === 'SUCCEEDED' ? entry.record.steps : leaveSteps(entry.record.steps);
    const finishedAt = this.#clock.now();
    this.#put(entry, { ...entry.record, state, steps, finishedAt, message, error });
    entry.stop.abort(new Error(message ?? 'The operation has ended.'));
  }

  #put(entry: KeptOperation, record: OperationRecord): void {
    entry.record = record;
    for (const listener of entry.listeners) listener();
  }
}

function toLeftMessage(why: string, { steps }: OperationRecord): string {
  return `${why}: ${steps.length - countDone(steps)} of ${steps.length} steps were not finished.`;
}

function toOperationError(error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  return new FleetError('INTERNAL', 'It failed for a reason that the log tells.', { cause: error });
}
