import { createEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import { withMetadata } from './object.ts';
import type { KubernetesObject } from './object.ts';

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

export interface Change {
  readonly revision: number;
  readonly type: ChangeType;
  /** The new state; of a deletion the last one, under the revision of the deletion. */
  readonly entry: Entry;
  readonly previous: Entry | undefined;
}

/**
 * The objects of one resource in key order, with the changes that led to them. `nextRevision`
 * counts for all resources of a cluster; `historySize` bounds the changes kept.
 */
export class ObjectStore {
  readonly #nextRevision: () => number;
  readonly #historySize: number;
  readonly #onChange: (change: Change) => void;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #sorted: readonly Entry[] | undefined = [];
  #changes: Change[] = [];
  #forgottenThrough = 0;

  constructor(options: {
    readonly nextRevision: () => number;
    readonly historySize: number;
    readonly onChange: (change: Change) => void;
  }) {
    this.#nextRevision = options.nextRevision;
    this.#historySize = options.historySize;
    this.#onChange = options.onChange;
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** In key order; the same array until something changes. */
  list(): readonly Entry[] {
    this.#sorted ??= [...this.#entries.values()].toSorted(byKey);
    return this.#sorted;
  }

  /** As it was at `revision`; undefined when that is forgotten. */
  listAt(revision: number): readonly Entry[] | undefined {
    const later = this.changesAfter(revision);
    if (later === undefined) {
      return undefined;
    }
    return later.length === 0 ? this.list() : undo(this.#entries, later);
  }

  /** Undefined when changes after `revision` are forgotten. */
  changesAfter(revision: number): readonly Change[] | undefined {
    return revision < this.#forgottenThrough
      ? undefined
      : this.#changes.slice(indexAfter(this.#changes, revision));
  }

  put(key: string, object: KubernetesObject): Entry {
    const revision = this.#nextRevision();
    const previous = this.#entries.get(key);
    const entry = createEntry(key, atRevision(object, revision), revision);
    this.#entries.set(key, entry);
    this.#commit(previous === undefined ? 'ADDED' : 'MODIFIED', entry, previous);
    return entry;
  }

  remove(key: string): Entry | undefined {
    const previous = this.#entries.get(key);
    if (previous === undefined) {
      return undefined;
    }
    const revision = this.#nextRevision();
    const entry = createEntry(key, atRevision(previous.object, revision), revision);
    this.#entries.delete(key);
    this.#commit('DELETED', entry, previous);
    return entry;
  }

  /** Calls `listener` after each change. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Forgets all changes up to `revision`. */
  forget(revision: number): void {
    this.#forgottenThrough = revision;
    this.#changes = [];
  }

  #commit(type: ChangeType, entry: Entry, previous: Entry | undefined): void {
    this.#sorted = undefined;
    const change: Change = { revision: entry.revision, type, entry, previous };
    this.#changes.push(change);
    if (this.#changes.length > this.#historySize * 2) {
      const dropped = this.#changes.length - this.#historySize;
      this.#forgottenThrough = this.#changes[dropped - 1]?.revision ?? this.#forgottenThrough;
      this.#changes = this.#changes.slice(dropped);
    }
    for (const listener of this.#listeners) {
      listener();
    }
    this.#onChange(change);
  }
}

/** Index of the first change after `revision`. */
function indexAfter(changes: readonly Change[], revision: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changes[middle];
    if (change !== undefined && change.revision <= revision) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function undo(entries: ReadonlyMap<string, Entry>, later: readonly Change[]): readonly Entry[] {
  const past = new Map(entries);
  for (const change of later.toReversed()) {
    if (change.previous === undefined) {
      past.delete(change.entry.key);
    } else {
      past.set(change.entry.key, change.previous);
    }
  }
  return [...past.values()].toSorted(byKey);
}

function byKey(left: Entry, right: Entry): number {
  return left.key < right.key ? -1 : Number(left.key > right.key);
}

function atRevision(object: KubernetesObject, revision: number): KubernetesObject {
  return withMetadata(object, { resourceVersion: String(revision) });
}
