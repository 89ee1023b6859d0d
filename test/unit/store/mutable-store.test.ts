import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FleetError } from '../../../src/datasources/errors.ts';
import type { MutableStore } from '../../../src/datasources/store/mutable-store.ts';
import { createMutableStore } from '../../../src/datasources/store/mutable-store.ts';
import { createSequence } from '../../../src/datasources/store/sequence.ts';
import type { Batch, Change } from '../../../src/datasources/store/store.ts';
import type { Row, Step } from '../../support/rows.ts';
import { ROWS, STEPS, applyStep, toState } from '../../support/rows.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('a store', () => {
  it('tells another uid under the same key as deleted, then added', () => {
    const store = createStore();
    store.apply({ put: [row('a', 'first')] });
    const before = store.revision;

    store.apply({ put: [row('a', 'second')] });

    expect(toText(store.since(before))).toEqual(['a:first→', 'a:→second']);
  });

  it('announces only what differs when its rows are replaced', () => {
    const store = createStore();
    const kept = row('kept');
    store.replace([kept, row('changed'), row('gone')]);
    const before = store.revision;
    let calls = 0;
    store.subscribe(() => (calls += 1));

    store.replace([row('new'), row('changed'), kept]);

    expect(toText(store.since(before))).toEqual(['gone:u→', 'new:→u', 'changed:u→u']);
    expect(calls).toBe(1);
  });

  it('announces nothing when a replacement is the same', () => {
    const store = createStore();
    const rows = [row('a'), row('b')];
    store.replace(rows);
    let calls = 0;
    store.subscribe(() => (calls += 1));

    store.replace(rows);
    store.apply({ put: rows, remove: ['c'] });

    expect(calls).toBe(0);
  });

  it('leaves out rows that its owner calls equal', () => {
    const store = createStore({ isEqual: (a, b) => a.value === b.value });
    const first = row('a');
    store.apply({ put: [first] });
    const before = store.revision;

    store.apply({ put: [row('a'), row('a', 'other')] });

    expect(toText(store.since(before))).toEqual(['a:u→', 'a:→other']);
    expect(store.get('a')).not.toBe(first);
  });

  it('answers the same list until a row changes, in the order of code units', () => {
    const store = createStore();
    store.apply({ put: [row('b'), row('Z'), row('é'), row('a')] });

    const first = store.list();
    store.setState({ phase: 'live' }, { isWhole: true });
    store.touch(1);
    const second = store.list();
    store.apply({ put: [row('c')] });

    expect(second).toBe(first);
    expect(first.map(({ key }) => key)).toEqual(['Z', 'a', 'b', 'é']);
    expect(store.list().map(({ key }) => key)).toEqual(['Z', 'a', 'b', 'c', 'é']);
  });

  it('never writes to what an index has answered', () => {
    const store = createStore();
    store.apply({ put: [row('a'), row('b')] });

    const held = store.by('uid', 'u');
    store.apply({ put: [row('c')], remove: ['a'] });

    expect(held.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(store.by('uid', 'u').map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('throws for an index that was not declared', () => {
    expect(() => createStore().by('nothing', '')).toThrow('rows has no index nothing.');
  });

  it('laps those who followed rows that it frees', () => {
    const store = createStore();
    store.apply({ put: [row('a')] });
    const before = store.revision;

    store.clear();

    expect(() => store.since(before)).toThrow(FleetError);
    expect([store.size, store.isWhole, store.list(), store.by('uid', 'u')]).toEqual([
      0,
      false,
      [],
      [],
    ]);
    expect(store.since(store.revision).changes).toEqual([]);
  });

  it('follows on from a revision, and ends when the signal aborts', async () => {
    const store = createStore();
    const leaving = new AbortController();
    store.apply({ put: [row('a')] });
    const seen: string[] = [];

    for await (const batch of store.changes(0, leaving)) {
      seen.push(...toText(batch));
      if (seen.length === 1) queueMicrotask(() => store.apply({ put: [row('b'), row('c')] }));
      else leaving.abort();
    }

    expect(seen).toEqual(['a:→u', 'b:→u', 'c:→u']);
  });

  it('takes its revisions from the one sequence of the process', () => {
    const sequence = createSequence();
    const stores = [createStore({ sequence }), createStore({ sequence })];

    for (const key of ['a', 'b', 'c']) for (const store of stores) store.apply({ put: [row(key)] });

    expect(stores.map(({ revision }) => revision)).toEqual([5, 6]);
    expect(sequence.current).toBe(6);
  });

  it('finds by its indexes what a search through its rows finds', () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const store = createStore();

        for (const step of steps) applyStep(store, step);

        for (const index of ['uid', 'tags', 'even'] as const) {
          for (const value of ['u', 'v', 'a', 'b', 'c', 'yes']) {
            const found = store.by(index, value).toSorted((a, b) => (a.key < b.key ? -1 : 1));
            const searched = store.list().filter((one) => valuesOf(index, one).includes(value));
            expect(found).toEqual(searched);
          }
        }
      }),
    );
  });

  it('lists what was put and not removed, in key order', () => {
    fc.assert(
      fc.property(STEPS, fc.array(fc.boolean()), (steps, reads) => {
        const store = createStore();
        const model = new Map<string, Row>();

        for (const [index, step] of steps.entries()) {
          applyStep(store, step);
          applyToModel(model, step);
          if (reads[index] === true) store.list();
        }

        expect(store.list()).toEqual(toState(model.values()));
        expect(store.size).toBe(model.size);
      }),
    );
  });

  it('gives to who follows its log from any revision what it gives to who reads it', () => {
    fc.assert(
      fc.property(STEPS, fc.nat({ max: 40 }), fc.nat({ max: 30 }), (steps, start, maxChanges) => {
        const store = createStore({ log: { minChanges: 0, maxChanges } });
        const unbounded = createStore();
        const states = new Map<number, readonly Row[]>([[0, []]]);
        for (const step of steps) {
          applyStep(store, step);
          applyStep(unbounded, step);
          states.set(store.revision, store.list());
        }
        const revisions = [...states.keys()];
        const from = revisions[start % revisions.length] ?? 0;
        const isForgotten = unbounded.since(from).changes.length > maxChanges;

        const followed = follow(store, from, states.get(from) ?? []);

        expect(followed).toEqual(isForgotten ? 'LAPPED' : store.list());
      }),
    );
  });
});

describe('the log of a store', () => {
  it('keeps its least number of changes whatever their age, and no more of the old ones', () => {
    const clock = createVirtualClock();
    const store = createStore({ clock, log: { minChanges: 2, minAgeMs: 1000, maxChanges: 100 } });
    for (const key of ['a', 'b', 'c', 'd']) store.apply({ put: [row(key)] });
    clock.advance(1001);

    store.apply({ put: [row('e')] });

    expect(toText(store.since(3))).toEqual(['d:→u', 'e:→u']);
    expect(() => store.since(2)).toThrow(expect.objectContaining({ code: 'LAPPED' }));
  });

  it('keeps young changes up to its bound', () => {
    const store = createStore({ log: { minChanges: 1, minAgeMs: 1000, maxChanges: 3 } });

    for (const key of ['a', 'b', 'c', 'd', 'e']) store.apply({ put: [row(key)] });

    expect(toText(store.since(2))).toEqual(['c:→u', 'd:→u', 'e:→u']);
    expect(() => store.since(1)).toThrow(expect.objectContaining({ code: 'LAPPED' }));
  });

  it('laps nobody who was told everything', () => {
    const store = createStore({ log: { minChanges: 0, minAgeMs: 0, maxChanges: 0 } });

    for (const key of ['a', 'b']) store.apply({ put: [row(key)] });

    expect(store.since(store.revision).changes).toEqual([]);
  });
});

function createStore(
  options: Partial<Parameters<typeof createMutableStore<Row>>[0]> = {},
): MutableStore<Row> {
  return createMutableStore<Row>({
    name: 'rows',
    sequence: createSequence(),
    clock: createVirtualClock(),
    indexes: ROWS.indexes,
    ...options,
  });
}

function row(key: string, uid = 'u'): Row {
  return { key, uid, value: 0, tags: [] };
}

function toText({ changes }: Batch<Row>): string[] {
  return changes.map(
    ({ key, before, after }: Change<Row>) => `${key}:${before?.uid ?? ''}→${after?.uid ?? ''}`,
  );
}

function valuesOf(index: keyof typeof ROWS.indexes, one: Row): readonly string[] {
  const values = ROWS.indexes[index](one);
  return typeof values === 'string' ? [values] : (values ?? []);
}

function applyToModel(model: Map<string, Row>, step: Step): void {
  if (step.type === 'replace') model.clear();
  if (step.type === 'apply') for (const key of step.remove) model.delete(key);
  for (const one of step.put) model.set(one.key, one);
}

function follow(
  store: MutableStore<Row>,
  from: number,
  state: readonly Row[],
): readonly Row[] | 'LAPPED' {
  const rows = new Map(state.map((one) => [one.key, one]));
  try {
    for (const { key, before, after } of store.since(from).changes) {
      expect(rows.get(key)).toBe(before);
      if (after === undefined) rows.delete(key);
      else rows.set(key, after);
    }
    return toState(rows.values());
  } catch (error) {
    if (error instanceof FleetError && error.code === 'LAPPED') return 'LAPPED';
    throw error;
  }
}
