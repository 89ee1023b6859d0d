import { randomUUID } from 'node:crypto';
import type { Clock } from '../../async/clock.ts';
import { delay } from '../../async/delay.ts';
import { createWakeUp } from '../../async/wake-up.ts';
import type { Viewer } from '../access/viewer.ts';
import { FleetError } from '../errors.ts';
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
  /** Begins it, and answers before it ends. @throws {FleetError} `RATE_LIMITED` when too many run. */
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
  /** Ends all that run as INTERRUPTED. */
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

interface Entry {
  readonly owner: string;
  readonly stop: AbortController;
  readonly listeners: Set<() => void>;
  record: OperationRecord;
  /** Resolves when its run has ended. */
  over: Promise<void>;
}

class OperationsInMemory implements Operations {
  readonly #clock: Clock;
  readonly #maxOperations: number;
  readonly #keptMs: number;
  readonly #tickMs: number;
  readonly #onBug: (error: unknown) => void;
  /** The oldest first. */
  readonly #entries = new Map<string, Entry>();

  constructor({
    clock,
    maxOperations = 1000,
    keptMs = 3_600_000,
    tickMs = 75,
    onBug = () => undefined,
  }: OperationsOptions) {
    this.#clock = clock;
    this.#maxOperations = maxOperations;
    this.#keptMs = keptMs;
    this.#tickMs = tickMs;
    this.#onBug = onBug;
  }

  start(viewer: Viewer, { run, steps = [], ...about }: OperationStart): OperationRecord {
    this.#makeRoom();
    const entry = this.#add(viewer, { ...about, steps, state: 'RUNNING', finishedAt: undefined });
    entry.over = this.#run(entry, run);
    return entry.record;
  }

  record(viewer: Viewer, finished: Parameters<Operations['record']>[1]): OperationRecord {
    this.#makeRoom();
    const finishedAt = this.#clock.now();
    return this.#add(viewer, { ...finished, state: 'SUCCEEDED', finishedAt }).record;
  }

  get(viewer: Viewer, id: string): OperationRecord | undefined {
    return this.#find(viewer, id)?.record;
  }

  cancel(viewer: Viewer, id: string): OperationRecord | undefined {
    const entry = this.#find(viewer, id);
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
    const entry = this.#find(viewer, id);
    return entry && this.#follow(entry, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const entries = [...this.#entries.values()];
    for (const entry of entries) {
      const message = toLeftMessage('The server stopped', entry.record);
      this.#end(entry, 'INTERRUPTED', { message });
    }
    await Promise.all(entries.map(({ over }) => over));
  }

  async *#follow(
    entry: Entry,
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
        await delay(this.#tickMs, { clock: this.#clock, signal });
      }
    } catch (error) {
      // Nobody listens any more: that is an end, no failure.
      if (!signal.aborted) throw error;
    } finally {
      entry.listeners.delete(wakeUp.wake);
    }
  }

  #add(
    viewer: Viewer,
    about: Omit<OperationRecord, 'id' | 'startedAt' | 'error' | 'message'>,
  ): Entry {
    const id = randomUUID();
    const startedAt = this.#clock.now();
    const entry: Entry = {
      owner: toOwner(viewer),
      stop: new AbortController(),
      listeners: new Set(),
      record: { ...about, id, startedAt, error: undefined, message: undefined },
      over: Promise.resolve(),
    };
    this.#entries.set(id, entry);
    return entry;
  }

  async #run(entry: Entry, run: OperationStart['run']): Promise<void> {
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
    entry: Entry,
    state: Exclude<OperationRecord['state'], 'RUNNING'>,
    { message, error }: { readonly message?: string; readonly error?: FleetError },
  ): void {
    if (isFinished(entry.record)) return;
    const steps = state === 'SUCCEEDED' ? entry.record.steps : leaveSteps(entry.record.steps);
    const finishedAt = this.#clock.now();
    this.#put(entry, { ...entry.record, state, steps, finishedAt, message, error });
    entry.stop.abort(new Error(message ?? 'The operation has ended.'));
  }

  #put(entry: Entry, record: OperationRecord): void {
    entry.record = record;
    for (const listener of entry.listeners) listener();
  }

  #find(viewer: Viewer, id: string): Entry | undefined {
    this.#forget(this.#entries.size);
    const entry = this.#entries.get(id);
    return entry?.owner === toOwner(viewer) ? entry : undefined;
  }

  /** @throws {FleetError} `RATE_LIMITED` when all that are kept still run. */
  #makeRoom(): void {
    this.#forget(this.#maxOperations - 1);
    if (this.#entries.size < this.#maxOperations) return;
    throw new FleetError('RATE_LIMITED', `${this.#maxOperations} operations run already.`);
  }

  /** Lets finished ones go that are too old, and the oldest above a number. */
  #forget(maximum: number): void {
    const oldest = this.#clock.now() - this.#keptMs;
    for (const [id, { record }] of this.#entries) {
      const { finishedAt } = record;
      if (finishedAt === undefined) continue;
      if (finishedAt <= oldest || this.#entries.size > maximum) this.#entries.delete(id);
    }
  }
}

/** Nobody in particular is one owner; a name is of no use to who comes without one. */
function toOwner({ isAnonymous, name }: Viewer): string {
  return JSON.stringify([isAnonymous, name]);
}

function toLeftMessage(why: string, { steps }: OperationRecord): string {
  return `${why}: ${steps.length - countDone(steps)} of ${steps.length} steps were not finished.`;
}

function toOperationError(error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  return new FleetError('INTERNAL', 'It failed for a reason that the log tells.', { cause: error });
}
