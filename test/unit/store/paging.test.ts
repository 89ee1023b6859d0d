import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCursor, toCursor } from '../../../src/datasources/store/cursor.ts';
import { mergeOrdered } from '../../../src/datasources/store/merge.ts';
import type { OrderValue } from '../../../src/datasources/store/order.ts';
import { createOrder } from '../../../src/datasources/store/order.ts';
import { createSelections } from '../../../src/datasources/store/selection.ts';

describe('paging over many lists', () => {
  it('meets each row whose order key stays exactly once while rows and lists come and go', () => {
    fc.assert(
      fc.property(FLEET, fc.array(UPHEAVAL, { maxLength: 12 }), PAGE_SIZE, (fleet, all, first) => {
        const staying = fleet.filter(({ stays }) => stays);
        const present = new Map(fleet.map((row) => [`${row.cluster}/${row.key}`, row]));
        const selections = createSelections();
        const met: Row[] = [];
        let after: string | undefined;

        for (let turn = 0; ; turn += 1) {
          const lists = toLists(present, selections);
          const page = mergeOrdered(lists, BY_VALUE, { after: parse(after), first });
          met.push(...page.rows);
          const last = page.rows.at(-1);
          if (last !== undefined) after = toCursor(BY_VALUE.name, BY_VALUE.valuesOf(last));
          if (!page.hasNext || last === undefined) break;
          upheave(present, all[turn]);
        }

        const metStaying = met.filter(({ stays }) => stays);
        expect(metStaying).toEqual(staying.toSorted((a, b) => BY_VALUE.compare(a, b)));
      }),
    );
  });

  it('gives in pages of any size what it gives at once', () => {
    fc.assert(
      fc.property(FLEET, PAGE_SIZE, (fleet, first) => {
        const lists = toLists(new Map(fleet.map((row) => [`${row.cluster}/${row.key}`, row])));
        const whole = mergeOrdered(lists, BY_VALUE, { after: undefined, first: 1000 });
        const paged: Row[] = [];
        const flags: boolean[] = [];

        for (;;) {
          const last = paged.at(-1);
          const after = last && BY_VALUE.valuesOf(last);
          const page = mergeOrdered(lists, BY_VALUE, { after, first });
          paged.push(...page.rows);
          flags.push(page.hasPrevious);
          if (!page.hasNext) break;
        }

        expect(paged).toEqual(whole.rows);
        expect(paged).toHaveLength(fleet.length);
        expect(flags).toEqual(flags.map((_flag, index) => index > 0));
      }),
    );
  });

  it('says what lies before and after an empty page', () => {
    const row = toRow('a', 1);
    const behind = BY_VALUE.valuesOf(toRow('z', 0));

    expect(mergeOrdered([[row]], BY_VALUE, { after: behind, first: 5 })).toEqual({
      rows: [],
      hasNext: false,
      hasPrevious: true,
    });
    expect(mergeOrdered([[row]], BY_VALUE, { after: undefined, first: 0 })).toEqual({
      rows: [],
      hasNext: true,
      hasPrevious: false,
    });
  });
});

describe('an order', () => {
  it('is total over all values, in whatever mixture', () => {
    const values = fc.array(VALUE, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(values, ([a = 0, b = 0, c = 0]) => {
        const order = createOrder<OrderValue>('value', [{ value: (value) => value }]);
        const sign = (x: OrderValue, y: OrderValue): number => Math.sign(order.compare(x, y));

        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(order.compareTo(a, [b])).toBe(order.compare(a, b));
        expect(sign(a, b) > 0 || sign(b, c) > 0 || sign(a, c) <= 0).toBe(true);
      }),
    );
  });

  it('puts numbers before texts, and compares texts by code unit', () => {
    const order = createOrder<OrderValue>('value', [{ value: (value) => value }]);

    const sorted = ['b', 10, 'é', Number.NaN, 'B', 9, '1', Number.POSITIVE_INFINITY].toSorted(
      (a, b) => order.compare(a, b),
    );

    expect(sorted).toEqual([9, 10, Number.POSITIVE_INFINITY, Number.NaN, '1', 'B', 'b', 'é']);
  });
});

describe('a cursor', () => {
  it('is read as the position it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(VALUE), (order, position) => {
        expect(parseCursor(toCursor(order, position), order)).toEqual(position);
      }),
    );
  });

  it.each(['', 'x', '!', toCursor('other', []), btoa('{}'), btoa('[1]'), btoa('[1,"o",null]')])(
    'refuses %j, naming the argument',
    (text) => {
      expect(() => parseCursor(text, 'o')).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'after' }),
      );
    },
  );

  it('never fails but with bad input, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseCursor(text, 'o')).toThrow(
          expect.objectContaining({ code: 'BAD_USER_INPUT' }),
        );
      }),
    );
  });
});

describe('selections', () => {
  it('answer the same array for the same list and request, and another for another list', () => {
    const selections = createSelections();
    const list = [toRow('a', 2), toRow('b', 1)];
    const request = { key: 'k', matches: ({ key }: Row) => key === 'a', order: BY_VALUE };

    const first = selections.select(list, request);

    expect(selections.select(list, request)).toBe(first);
    expect(selections.select([...list], request)).not.toBe(first);
    expect(first).toEqual([list[0]]);
  });

  it('forget the oldest of too many answers for one list', () => {
    const selections = createSelections(2);
    const list = [toRow('a', 2), toRow('b', 1)];
    const select = (key: string): readonly Row[] =>
      selections.select(list, { key, matches: undefined, order: BY_VALUE });
    const first = select('1');

    select('2');
    const second = select('2');
    select('3');

    expect(select('2')).toBe(second);
    expect(select('1')).not.toBe(first);
  });

  it('answer the list itself when nothing is asked of it', () => {
    const list = [toRow('a', 1)];

    expect(createSelections().select(list, { key: '', matches: undefined, order: undefined })).toBe(
      list,
    );
  });
});

interface Row {
  readonly cluster: string;
  readonly key: string;
  readonly value: OrderValue;
  /** Its order key stays for as long as somebody pages. */
  readonly stays: boolean;
}

/** What happens between two pages. */
type Upheaval =
  | { readonly type: 'add'; readonly rows: readonly Row[] }
  | { readonly type: 'leave'; readonly cluster: string };

const BY_VALUE = createOrder<Row>('value', [
  { value: ({ value }) => value, isDescending: true },
  { value: ({ cluster }) => cluster },
  { value: ({ key }) => key },
]);

const VALUE: fc.Arbitrary<OrderValue> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

const PAGE_SIZE = fc.integer({ min: 1, max: 7 });

const toRows = (stays: fc.Arbitrary<boolean>): fc.Arbitrary<Row> =>
  fc.record({
    cluster: fc.constantFrom('alpha', 'beta', 'gamma'),
    key: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }),
    value: VALUE,
    stays,
  });

const FLEET = fc.uniqueArray(toRows(fc.boolean()), {
  maxLength: 40,
  selector: ({ cluster, key }) => `${cluster}/${key}`,
});

const UPHEAVAL: fc.Arbitrary<Upheaval> = fc.oneof(
  fc.record({
    type: fc.constant('add' as const),
    rows: fc.array(toRows(fc.constant(false)), { maxLength: 8 }),
  }),
  fc.record({
    type: fc.constant('leave' as const),
    cluster: fc.constantFrom('alpha', 'beta', 'gamma'),
  }),
);

/** Of those that do not stay some go and some come, or move. */
function upheave(present: Map<string, Row>, upheaval: Upheaval | undefined): void {
  if (upheaval === undefined) return;
  for (const [id, row] of present) {
    const isGone = upheaval.type === 'leave' ? row.cluster === upheaval.cluster : row.key > 'b';
    if (!row.stays && isGone) present.delete(id);
  }
  if (upheaval.type === 'leave') return;
  for (const row of upheaval.rows) {
    const id = `${row.cluster}/${row.key}`;
    if (present.get(id)?.stays !== true) present.set(id, row);
  }
}

function toLists(
  present: ReadonlyMap<string, Row>,
  selections = createSelections(),
): readonly (readonly Row[])[] {
  const clusters = Map.groupBy(present.values(), ({ cluster }) => cluster);
  return [...clusters.values()].map((rows) =>
    selections.select(rows, { key: 'value', matches: undefined, order: BY_VALUE }),
  );
}

function parse(cursor: string | undefined): readonly OrderValue[] | undefined {
  return cursor === undefined ? undefined : parseCursor(cursor, BY_VALUE.name);
}

function toRow(key: string, value: OrderValue): Row {
  return { cluster: 'alpha', key, value, stays: true };
}
