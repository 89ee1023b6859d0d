import { describe, expect, it } from 'vitest';
import type {
  Journal,
  JournalOptions,
  JournalRecord,
} from '../../../src/datasources/store/journal.ts';
import {
  createJournal,
  createRowShares,
  journalFeed,
} from '../../../src/datasources/store/journal.ts';
import { createSequence } from '../../../src/datasources/store/sequence.ts';
import type { TestStore } from '../../support/live-store.ts';
import { createTestStore } from '../../support/live-store.ts';
import type { Row } from '../../support/rows.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('a journal', () => {
  it('begins with what its feeds hold and goes on with what changes', () => {
    const { feed, journal } = createWorld({ before: [toRow('a')] });

    feed.apply({ put: [toRow('b')] });
    feed.apply({ put: [toRow('a', 'again')] });

    expect(journal.list().map(({ key }) => key)).toEqual(['a/again', 'a/u', 'b/u']);
  });

  it('keeps what happened to a row that is gone', () => {
    const { feed, journal } = createWorld({ before: [toRow('a')] });

    feed.apply({ remove: ['a'] });

    expect(journal.size).toBe(1);
  });

  it('lets a feed see what the change before it wrote', () => {
    const { feed, journal } = createWorld();

    feed.apply({ put: [toRow('a', 'u', 1), toRow('b', 'u', 1)] });

    expect(journal.list().map(({ nth }) => nth)).toEqual([1, 2]);
  });

  it('reads its feed anew when it fell out of its log, and loses nothing of what it has', () => {
    const { feed, journal } = createWorld({ before: [toRow('a')], maxChanges: 1 });

    feed.apply({ put: [toRow('b'), toRow('c')], remove: ['a'] });

    expect(journal.list().map(({ key }) => key)).toEqual(['a/u', 'b/u', 'c/u']);
  });

  it('lets the oldest go when it is full, whatever order they came in', () => {
    const { feed, journal, clock } = createWorld({ maxRows: 20 });

    for (let age = 0; age < 100; age += 1) {
      feed.apply({ put: [toRow(`row-${age}`, 'u', clock.now() - age * 10)] });
    }

    expect(journal.size).toBeLessThanOrEqual(20);
    expect(journal.get('row-0/u')).toBeDefined();
    expect(Math.min(...journal.list().map(({ occurredAtMs }) => occurredAtMs))).toBeGreaterThan(
      clock.now() - 210,
    );
  });

  it('shares a bound with others, and takes more when they are gone', () => {
    const takeShare = createRowShares({ maxRows: 100, maxTotalRows: 120 });
    const first = createWorld({ maxRows: takeShare() });
    const second = createWorld({ maxRows: takeShare() });

    for (const world of [first, second]) fill(world, 'a');
    const shared = [first.journal.size, second.journal.size];
    second.journal[Symbol.dispose]();
    fill(first, 'b');

    expect(shared).toEqual([57, 57]);
    expect(first.journal.size).toBeGreaterThan(90);
    expect(first.journal.size).toBeLessThanOrEqual(100);
  });

  it('lets go of what is over its share as soon as others come, while nothing happens as well', () => {
    const takeShare = createRowShares({ maxRows: 100, maxTotalRows: 100 });
    const { feed, journal, clock } = createWorld({ maxRows: takeShare() });
    feed.apply({ put: Array.from({ length: 90 }, (_, at) => toRow(`a-${at}`, 'u', clock.now())) });

    const other = takeShare();
    clock.advance(60_000);
    other[Symbol.dispose]();

    expect(journal.size).toBeLessThanOrEqual(50);
  });

  it('lets go of what is too old, while nothing happens as well', () => {
    const { feed, journal, clock } = createWorld({ maxAgeMs: 3_600_000 });
    feed.apply({ put: [toRow('old', 'u', clock.now()), toRow('new', 'u', clock.now() + 600_000)] });

    clock.advance(3_600_000);
    const inTime = journal.size;
    clock.advance(120_000);
    const later = journal.list().map(({ key }) => key);
    clock.advance(1_200_000);

    expect([inTime, later, journal.size]).toEqual([2, ['new/u'], 0]);
    expect(clock.pending).toBe(0);
  });

  it('does not write what is too old when it is told', () => {
    const { feed, journal, clock } = createWorld({ maxAgeMs: 1000 });

    feed.apply({ put: [toRow('a', 'u', clock.now() - 1001)] });

    expect(journal.size).toBe(0);
  });

  it('stands as its feeds stand', () => {
    const { feed, journal } = createWorld();
    const seen: string[] = [];
    journal.subscribe(() => seen.push(`${journal.state.phase} ${journal.isWhole}`));

    feed.setState({ phase: 'stale', since: 1 });
    feed.setState({ phase: 'live' }, { isWhole: false, namespaces: ['shop'] });

    expect(seen).toEqual(['stale true', 'live false']);
    expect(journal.namespaces).toEqual(['shop']);
  });

  it('keeps its feeds running until it is disposed, whoever reads it', () => {
    const { feed, journal, clock } = createWorld({ before: [toRow('a')] });
    journal.acquire()[Symbol.dispose]();
    const whileOpen = feed.held.count;

    journal[Symbol.dispose]();
    feed.apply({ put: [toRow('b')] });

    expect([whileOpen, feed.held.count, journal.size, clock.pending]).toEqual([1, 0, 1, 0]);
  });
});

interface Happening extends JournalRecord {
  /** Of those of the same feed row's value. */
  readonly nth: number;
}

interface World {
  readonly clock: VirtualClock;
  readonly feed: TestStore<Row>;
  readonly journal: Journal<Happening>;
}

/** Each uid of each key is a happening at the time that is the row's value; 0 is now. */
function createWorld({
  before = [],
  maxChanges = 100,
  ...options
}: Pick<JournalOptions<Happening>, 'maxRows' | 'maxAgeMs'> & {
  readonly before?: readonly Row[];
  readonly maxChanges?: number;
} = {}): World {
  const clock = createVirtualClock(10_000_000_000_000);
  const sequence = createSequence();
  const log = { minChanges: 0, maxChanges };
  const feed = createTestStore<Row>({ name: 'feed', sequence, clock, log });
  feed.apply({ put: before });
  const journal = createJournal<Happening>({
    name: 'journal',
    sequence,
    clock,
    indexes: { all: () => 'all' },
    feeds: [
      journalFeed<Row, Happening>(feed, ({ after }, written) => {
        if (after === undefined) return [];
        const { key, uid, value } = after;
        const id = `${key}/${uid}`;
        const occurredAtMs = value < 10 ? clock.now() : value;
        return [{ key: id, uid: id, occurredAtMs, nth: written.by('all', 'all').length + 1 }];
      }),
    ],
    ...options,
  });
  return { clock, feed, journal };
}

/** More rows than it may hold. */
function fill({ feed, clock }: World, name: string): void {
  const rows = Array.from({ length: 100 }, (_, at) => toRow(`${name}-${at}`, 'u', clock.now()));
  feed.apply({ put: rows });
}

function toRow(key: string, uid = 'u', value = 0): Row {
  return { key, uid, value, tags: [] };
}
