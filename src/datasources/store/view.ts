import type { Clock } from '../../async/clock.ts';
import type { MutableStore } from './mutable-store.ts';
import { createMutableStore } from './mutable-store.ts';
import { createExpiries } from './expiries.ts';
import type { IndexFunctions } from './secondary-index.ts';
import type { Sequence } from './sequence.ts';
import type { ViewInput } from './view-input.ts';
import { worstPresentState, worstState } from './store-state.ts';
import type {
  Batch,
  LiveStore,
  ProviderState,
  Store,
  StoreRecord,
  StoreState,
  Unsubscribe,
} from './store.ts';

/** What `build` answers when its answer holds only for a time. */
export interface Until<T> {
  readonly record: T | undefined;
  /** Milliseconds of the epoch, after which the key is built again. */
  readonly until: number;
}

export interface ViewOptions<T extends StoreRecord> {
  readonly name: string;
  readonly inputs: readonly ViewInput[];
  /** The record of a key from what the inputs hold now; undefined when there is none. Pure. */
  readonly build: (key: string, now: number) => T | Until<T> | undefined;
  readonly sequence: Sequence;
  readonly clock: Clock;
  readonly indexes?: IndexFunctions<T>;
  /** Whether two records say the same: then nothing has changed. @default the same object */
  readonly isEqual?: (a: T, b: T) => boolean;
  /**
   * How the providers stand that the rows come from: then the View's state is the worst of those that
   * are not absent, and absent when all are. @default by the required inputs
   */
  readonly providers?: () => readonly ProviderState[];
  /** The least time between two builds: for sums that would change with every input. @default 0 */
  readonly minIntervalMs?: number;
  /** After the last reader let go. @default 600000 */
  readonly idleMs?: number;
  /** A View that was made for this one alone: it ends with it. @default none */
  readonly owned?: Disposable;
}

/** A View and its end. */
export interface ViewStore<T extends StoreRecord> extends LiveStore<T>, Disposable {}

/**
 * A Store derived from others and kept up as they change: only the keys that a change touches are
 * built again. It runs, and keeps its inputs running, while somebody has acquired it. Disposing it
 * stops it for good, whoever still holds it.
 */
export function createView<T extends StoreRecord>(options: ViewOptions<T>): ViewStore<T> {
  return new View(options);
}

class View<T extends StoreRecord> implements ViewStore<T> {
  readonly #options: ViewOptions<T>;
  readonly #rows: MutableStore<T>;
  readonly #positions = new Map<ViewInput, number>();
  readonly #expiries = createExpiries();
  #running: DisposableStack | undefined;
  #readers = 0;
  #idle: Disposable | undefined;
  #pending: Disposable | undefined;
  #expiry: Disposable | undefined;
  #builtAt = Number.NEGATIVE_INFINITY;
  #isBuilding = false;
  #isMissed = false;
  #isDisposed = false;
  /** Of what its state is made of. */
  #phases = '';
  /** Which inputs are whole, and which absent: builds may ask it. */
  #standing = '';

  constructor(options: ViewOptions<T>) {
    this.#options = options;
    this.#rows = createMutableStore<T>(options);
  }

  get name(): string {
    return this.#options.name;
  }
  get state(): StoreState {
    return this.#rows.state;
  }
  get isWhole(): boolean {
    return this.#rows.isWhole;
  }
  get namespaces(): readonly string[] | undefined {
    return this.#required().find(({ namespaces }) => namespaces !== undefined)?.namespaces;
  }
  get asOf(): number | undefined {
    const times = this.#required().map(({ asOf }) => asOf ?? Number.NaN);
    const oldest = Math.min(...times);
    return Number.isFinite(oldest) ? oldest : undefined;
  }
  get providers(): readonly ProviderState[] | undefined {
    return this.#options.providers?.();
  }
  get revision(): number {
    return this.#rows.revision;
  }
  get size(): number {
    return this.#rows.size;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }
  list(): readonly T[] {
    return this.#rows.list();
  }
  by(index: string, value: string): readonly T[] {
    return this.#rows.by(index, value);
  }
  since(after: number): Batch<T> {
    return this.#rows.since(after);
  }
  changes(after: number, following: { readonly signal: AbortSignal }): AsyncIterable<Batch<T>> {
    return this.#rows.changes(after, following);
  }
  subscribe(listener: () => void): Unsubscribe {
    return this.#rows.subscribe(listener);
  }

  acquire(): Disposable {
    this.#readers += 1;
    this.#idle?.[Symbol.dispose]();
    this.#idle = undefined;
    if (this.#running === undefined && !this.#isDisposed) this.#start();
    let isHeld = true;
    return {
      [Symbol.dispose]: () => {
        if (!isHeld) return;
        isHeld = false;
        this.#readers -= 1;
        if (this.#readers > 0 || this.#isDisposed) return;
        const { clock, idleMs = 600_000 } = this.#options;
        this.#idle = clock.setTimeout(() => this.#stop(), idleMs);
      },
    };
  }

  async synced(waiting: {
    readonly signal: AbortSignal;
    readonly timeoutMs: number;
  }): Promise<void> {
    const lease = this.acquire();
    try {
      await Promise.all(this.#options.inputs.map(({ store }) => store.synced(waiting)));
      this.#build();
    } finally {
      lease[Symbol.dispose]();
    }
  }

  [Symbol.dispose](): void {
    this.#isDisposed = true;
    this.#idle?.[Symbol.dispose]();
    this.#stop();
    this.#options.owned?.[Symbol.dispose]();
  }

  #required(): readonly Store<StoreRecord>[] {
    return this.#options.inputs.filter(({ isRequired }) => isRequired).map(({ store }) => store);
  }

  #start(): void {
    const running = new DisposableStack();
    this.#running = running;
    for (const { store } of this.#options.inputs) {
      running.use(store.acquire());
      running.defer(store.subscribe(() => this.#schedule()));
    }
    this.#build();
  }

  #stop(): void {
    this.#pending?.[Symbol.dispose]();
    this.#expiry?.[Symbol.dispose]();
    this.#pending = undefined;
    this.#idle = undefined;
    this.#positions.clear();
    this.#expiries.clear();
    this.#running?.dispose();
    this.#running = undefined;
    this.#builtAt = Number.NEGATIVE_INFINITY;
    // Who still reads a View that was disposed of tells others what they lose with it.
    if (!this.#isDisposed) this.#rows.clear();
  }

  #schedule(): void {
    const { clock, minIntervalMs = 0 } = this.#options;
    if (this.#isBuilding) this.#isMissed = true;
    if (this.#pending !== undefined || this.#isBuilding) return;
    const waitMs = this.#builtAt + minIntervalMs - clock.now();
    if (waitMs <= 0) this.#build();
    else this.#pending = clock.setTimeout(() => this.#build(), waitMs);
  }

  #build(): void {
    if (this.#running === undefined) return;
    this.#pending?.[Symbol.dispose]();
    this.#pending = undefined;
    this.#isBuilding = true;
    this.#isMissed = false;
    const now = this.#options.clock.now();
    this.#builtAt = now;
    try {
      const keys = this.#collect();
      for (const key of this.#expiries.take(now)) keys.add(key);
      this.#write(keys, now);
      this.#updateState();
      this.#armExpiry(now);
    } finally {
      this.#isBuilding = false;
    }
    // Somebody who was told of the new rows has changed an input.
    if (this.#isMissed) this.#schedule();
  }

  #collect(): Set<string> {
    const keys = new Set<string>();
    // Rows are announced before it is announced that they are all: no key is touched by that.
    const standing = this.#options.inputs
      .map(({ store }) => `${store.isWhole} ${store.state.phase === 'absent'}`)
      .join();
    if (standing !== this.#standing) this.#positions.clear();
    this.#standing = standing;
    for (const input of this.#options.inputs) {
      const touched = input.touched(this.#positions.get(input));
      this.#positions.set(input, touched.revision);
      for (const key of touched.keys) keys.add(key);
      if (touched.isAll) for (const { key } of this.#rows.list()) keys.add(key);
    }
    return keys;
  }

  #write(keys: ReadonlySet<string>, now: number): void {
    const put: T[] = [];
    const remove: string[] = [];
    for (const key of keys) {
      const built = this.#options.build(key, now);
      const isTimed = built !== undefined && 'until' in built && 'record' in built;
      const record = isTimed ? built.record : built;
      if (isTimed) this.#expiries.set(key, built.until);
      else this.#expiries.delete(key);
      if (record === undefined) remove.push(key);
      else put.push(record);
    }
    this.#rows.apply({ put, remove });
  }

  #updateState(): void {
    const { providers } = this;
    const parts = providers ?? this.#required();
    const states = parts.map((part) => part.state);
    const state = providers === undefined ? worstState(states) : worstPresentState(states);
    const isWhole = parts.every((part) => part.isWhole);
    const phases = parts.map((part) => part.state.phase).join();
    const isNews = state !== this.#rows.state && !isSame(state, this.#rows.state);
    const isTold = isNews || isWhole !== this.#rows.isWhole || phases !== this.#phases;
    this.#phases = phases;
    if (isTold) this.#rows.setState(state, { isWhole });
  }

  #armExpiry(now: number): void {
    this.#expiry?.[Symbol.dispose]();
    this.#expiry = undefined;
    const { next } = this.#expiries;
    if (next === undefined) return;
    const waitMs = Math.min(Math.max(1, next - now), MAX_WAIT_MS);
    this.#expiry = this.#options.clock.setTimeout(() => this.#build(), waitMs);
  }
}

/** Timers cannot wait for more than 24 days. */
const MAX_WAIT_MS = 86_400_000;

function isSame(a: StoreState, b: StoreState): boolean {
  return a.phase === 'live' && b.phase === 'live';
}
