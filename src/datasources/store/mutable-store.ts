import type { Clock } from '../../async/clock.ts';
import type { ChangeLog, LogLimits } from './change-log.ts';
import { createChangeLog } from './change-log.ts';
import { followStore } from './follow.ts';
import type { KeyOrder } from './key-order.ts';
import { createKeyOrder } from './key-order.ts';
import type { IndexFunctions, SecondaryIndexes } from './secondary-index.ts';
import { createSecondaryIndexes } from './secondary-index.ts';
import type { Sequence } from './sequence.ts';
import type { Batch, Store, StoreRecord, StoreState, Unsubscribe } from './store.ts';

/** A Store with its writing side. One owner writes; readers see `Store`. */
export interface MutableStore<T extends StoreRecord> extends Store<T> {
  /** One batch, announced once. Rows equal to what is held are left out; removals go first. */
  apply(writes: StoreWrites<T>): void;
  /** Makes the rows exactly these in one synchronous step and announces only the difference. */
  replace(records: Iterable<T>): void;
  /** Facts that are not given stay as they are. */
  setState(state: StoreState, facts?: StoreFacts): void;
  /** Fresh without a change (a bookmark, a probe): tells nobody. */
  touch(asOf: number): void;
  /** Frees the rows without announcing deletions: who followed is lapped. For what stops. */
  clear(): void;
}

interface StoreWrites<T extends StoreRecord> {
  readonly put?: readonly T[];
  /** Keys. */
  readonly remove?: readonly string[];
}

interface StoreFacts {
  readonly isWhole?: boolean;
  readonly asOf?: number;
  readonly namespaces?: readonly string[] | undefined;
}

export interface MutableStoreOptions<T extends StoreRecord> {
  readonly name: string;
  readonly sequence: Sequence;
  readonly clock: Clock;
  readonly indexes?: IndexFunctions<T>;
  readonly log?: LogLimits;
  /** Whether a row with the same uid says the same. @default the same object */
  readonly isEqual?: (a: T, b: T) => boolean;
}

export function createMutableStore<T extends StoreRecord>(
  options: MutableStoreOptions<T>,
): MutableStore<T> {
  return new Rows(options);
}

class Rows<T extends StoreRecord> implements MutableStore<T> {
  readonly name: string;
  readonly #sequence: Sequence;
  readonly #clock: Clock;
  readonly #isEqual: (a: T, b: T) => boolean;
  readonly #rows = new Map<string, T>();
  readonly #order: KeyOrder<T>;
  readonly #indexes: SecondaryIndexes<T>;
  readonly #log: ChangeLog<T>;
  readonly #listeners = new Set<() => void>();
  #state: StoreState = { phase: 'listing' };
  #facts: StoreFacts = {};
  #revision = 0;

  constructor({ name, sequence, clock, indexes, log, isEqual }: MutableStoreOptions<T>) {
    this.name = name;
    this.#sequence = sequence;
    this.#clock = clock;
    this.#isEqual = isEqual ?? Object.is;
    this.#order = createKeyOrder(this.#rows);
    this.#indexes = createSecondaryIndexes<T>(name, indexes ?? {});
    this.#log = createChangeLog<T>(name, log);
    // What was before it, it does not know: who comes from there has missed something.
    this.#revision = sequence.current;
    this.#log.reset(this.#revision);
  }

  get state(): StoreState {
    return this.#state;
  }
  get isWhole(): boolean {
    return this.#facts.isWhole ?? false;
  }
  get namespaces(): readonly string[] | undefined {
    return this.#facts.namespaces;
  }
  get asOf(): number | undefined {
    return this.#facts.asOf;
  }
  get revision(): number {
    return this.#revision;
  }
  get size(): number {
    return this.#rows.size;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  list(): readonly T[] {
    return this.#order.list();
  }

  by(index: string, value: string): readonly T[] {
    return this.#indexes.by(index, value);
  }

  since(after: number): Batch<T> {
    return this.#log.since(after, this.#revision);
  }

  changes(after: number, { signal }: { readonly signal: AbortSignal }): AsyncIterable<Batch<T>> {
    return followStore(this, after, signal);
  }

  subscribe(listener: () => void): Unsubscribe {
    // Its own object: one function may listen twice.
    const entry = (): void => listener();
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  apply({ put = [], remove = [] }: StoreWrites<T>): void {
    const start = this.#revision;
    for (const key of remove) this.#remove(key);
    for (const row of put) this.#put(row);
    if (this.#revision !== start) this.#announce();
  }

  replace(records: Iterable<T>): void {
    const next = new Map<string, T>();
    for (const row of records) next.set(row.key, row);
    const gone: string[] = [];
    for (const key of this.#rows.keys()) if (!next.has(key)) gone.push(key);
    this.apply({ put: [...next.values()], remove: gone });
  }

  setState(state: StoreState, facts: StoreFacts = {}): void {
    this.#state = state;
    this.#facts = { ...this.#facts, ...facts };
    this.#announce();
  }

  touch(asOf: number): void {
    this.#facts = { ...this.#facts, asOf };
  }

  clear(): void {
    this.#rows.clear();
    this.#order.reset();
    this.#indexes.clear();
    this.#revision = this.#sequence.next();
    this.#log.reset(this.#revision);
    this.#facts = {};
    this.#state = { phase: 'listing' };
    this.#announce();
  }

  #put(row: T): void {
    const before = this.#rows.get(row.key);
    if (before !== undefined && before.uid === row.uid && this.#isEqual(before, row)) return;
    this.#write(row.key, before, row);
  }

  #remove(key: string): void {
    const before = this.#rows.get(key);
    if (before !== undefined) this.#write(key, before, undefined);
  }

  #write(key: string, before: T | undefined, after: T | undefined): void {
    if (after === undefined) this.#rows.delete(key);
    else this.#rows.set(key, after);
    this.#order.touch(key);
    this.#indexes.replace(before, after);
    if (before !== undefined && after !== undefined && before.uid !== after.uid) {
      this.#record(key, before, undefined);
      this.#record(key, undefined, after);
    } else this.#record(key, before, after);
  }

  #record(key: string, before: T | undefined, after: T | undefined): void {
    this.#revision = this.#sequence.next();
    this.#log.append({ revision: this.#revision, key, before, after }, this.#clock.now());
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
