import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FleetError } from '../../../src/datasources/errors.ts';
import type { Sequence } from '../../../src/datasources/store/sequence.ts';
import { createSequence } from '../../../src/datasources/store/sequence.ts';
import type { LiveStore, StoreRecord, StoreState } from '../../../src/datasources/store/store.ts';
import type { Until, ViewOptions } from '../../../src/datasources/store/view.ts';
import { viewInput } from '../../../src/datasources/store/view-input.ts';
import { createView } from '../../../src/datasources/store/view.ts';
import type { TestStore } from '../../support/live-store.ts';
import { createTestStore } from '../../support/live-store.ts';
import type { Row, Step } from '../../support/rows.ts';
import { ROWS, STEPS, applyStep } from '../../support/rows.ts';
import type { VirtualClock } from '../../support/virtual-clock.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('a view', () => {
  it('is after any changes what it would be if it were built anew', () => {
    const changes = fc.array(
      fc.oneof(
        fc.record({ input: fc.constantFrom('apps' as const, 'tasks' as const), step: STEPS }),
        fc.record({ waitMs: fc.integer({ min: 1, max: 4000 }) }),
        fc.constant('free' as const),
      ),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(changes, fc.nat({ max: 4 }), fc.constantFrom(0, 500), (all, maxChanges, wait) => {
        const world = createWorld({ minIntervalMs: wait, maxChanges });
        world.view.acquire();

        for (const change of all) {
          if (change === 'free') world.tasks.clear();
          else if ('waitMs' in change) world.clock.advance(change.waitMs);
          else applySteps(world[change.input], change.step);
        }
        world.clock.advance(wait);
        const anew = createSumView(world, {});
        anew.acquire();

        expect(world.view.list()).toEqual(anew.list());
      }),
    );
  });

  it('builds only the keys that a change touches', () => {
    const world = createWorld();
    world.view.acquire();
    world.apps.apply({ put: [toRow('a'), toRow('b'), toRow('c')] });
    world.built.length = 0;

    world.tasks.apply({ put: [toRow('t', { tags: ['b', 'nobody'] })] });

    expect(world.built.toSorted()).toEqual(['b', 'nobody']);
    expect(world.view.list().map(({ key, tasks }) => [key, tasks])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('builds the keys that a record touched before it changed, too', () => {
    const world = createWorld();
    world.view.acquire();
    world.apps.apply({ put: [toRow('a'), toRow('b')] });
    world.tasks.apply({ put: [toRow('t', { tags: ['a'] })] });

    world.tasks.apply({ put: [toRow('t', { tags: ['b'] })] });

    expect(world.view.list().map(({ tasks }) => tasks)).toEqual([0, 1]);
  });

  it('builds everything when it fell out of the log of an input', () => {
    const world = createWorld({ maxChanges: 1 });
    const first = world.view.acquire();
    world.apps.apply({ put: [toRow('a'), toRow('gone')] });

    world.apps.apply({ put: [toRow('b'), toRow('c')], remove: ['gone'] });

    expect(world.view.list().map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    first[Symbol.dispose]();
  });

  it('builds a key again when its answer no longer holds', () => {
    const world = createWorld();
    world.view.acquire();
    world.apps.apply({ put: [toRow('a', { value: 3 }), toRow('b')] });
    const fresh = world.view.get('a')?.isFresh;
    world.built.length = 0;

    world.clock.advance(2999);
    const before = [world.view.get('a')?.isFresh, world.built.length];
    world.clock.advance(1);

    expect([fresh, ...before, world.view.get('a')?.isFresh]).toEqual([true, true, 0, false]);
    expect(world.built).toEqual(['a']);
    expect(world.clock.pending).toBe(0);
  });

  it('waits for an answer that holds for longer than a timer can', () => {
    const clock = createVirtualClock();
    const world = createWorld({ clock });
    world.view.acquire();
    const years = 5 * 365 * 86_400;

    world.apps.apply({ put: [toRow('a', { value: years })] });
    world.clock.advance(30 * 86_400_000);

    expect(world.view.get('a')?.isFresh).toBe(true);
    expect(world.built).toEqual(['a']);
  });

  it('is not built more often than it may, and then with all there is', () => {
    const world = createWorld({ minIntervalMs: 1000 });
    world.view.acquire();
    let announced = 0;
    world.view.subscribe(() => (announced += 1));

    for (const key of ['a', 'b', 'c']) world.apps.apply({ put: [toRow(key)] });
    const early = world.view.size;
    world.clock.advance(1000);
    const later = world.view.size;
    world.apps.apply({ remove: ['a'] });

    expect([early, later, world.view.size, announced]).toEqual([0, 3, 3, 1]);
  });

  it('sees what a listener of its own changed in an input', () => {
    const world = createWorld();
    world.view.acquire();
    world.view.subscribe(() => {
      if (world.tasks.size === 0) world.tasks.apply({ put: [toRow('t', { tags: ['a'] })] });
    });

    world.apps.apply({ put: [toRow('a')] });

    expect(world.view.get('a')?.tasks).toBe(1);
  });

  it('runs its inputs while it is held, and frees its rows some time after', () => {
    const world = createWorld({ idleMs: 60_000 });
    world.apps.apply({ put: [toRow('a')] });
    const first = world.view.acquire();
    const second = world.view.acquire();

    first[Symbol.dispose]();
    first[Symbol.dispose]();
    world.clock.advance(120_000);
    const whileHeld = [world.view.size, world.apps.held.count, world.tasks.held.count];
    second[Symbol.dispose]();
    world.clock.advance(59_999);
    const beforeIdle = [world.view.size, world.apps.held.count];
    world.clock.advance(1);
    world.apps.apply({ put: [toRow('b')] });

    expect([whileHeld, beforeIdle]).toEqual([
      [1, 1, 1],
      [1, 1],
    ]);
    expect([world.view.size, world.apps.held.count, world.clock.pending]).toEqual([0, 0, 0]);
    expect(world.view.state).toEqual({ phase: 'listing' });
  });

  it('builds again what asks whether an input is whole, once it is', () => {
    const sequence = createSequence();
    const clock = createVirtualClock();
    const apps = createTestStore({ name: 'apps', sequence, clock, ...ROWS });
    apps.setState({ phase: 'listing' }, { isWhole: false });
    const view = createView({
      name: 'whole',
      sequence,
      clock,
      inputs: [viewInput(apps, ({ key }) => [key])],
      build: (key) => (apps.isWhole ? apps.get(key) : undefined),
    });
    view.acquire();

    apps.apply({ put: [{ key: 'a', uid: 'a', value: 1, tags: [] }] });
    apps.setState({ phase: 'live' }, { isWhole: true });

    expect(view.list().map(({ key }) => key)).toEqual(['a']);
  });

  it('ends with itself what was made for it alone', () => {
    const world = createWorld();
    const inner = createView<Row>({
      ...world,
      name: 'inner',
      inputs: [viewInput(world.apps, ({ key }) => [key])],
      build: (key) => world.apps.get(key),
    });
    const outer = createView<Row>({
      ...world,
      name: 'outer',
      owned: inner,
      inputs: [viewInput(inner, ({ key }) => [key])],
      build: (key) => inner.get(key),
    });
    outer.acquire();
    const running = world.apps.held.count;

    outer[Symbol.dispose]();

    expect([running, world.apps.held.count, world.clock.pending]).toEqual([1, 0, 0]);
  });

  it('starts again for the next reader', () => {
    const world = createWorld({ idleMs: 0 });
    world.view.acquire()[Symbol.dispose]();
    world.clock.advance(1);
    world.apps.apply({ put: [toRow('a')] });

    world.view.acquire();

    expect(world.view.list().map(({ key }) => key)).toEqual(['a']);
    expect(world.view.state).toEqual({ phase: 'live' });
  });

  it.each<{ name: string; required: StoreState; optional: StoreState; phase: string }>([
    {
      name: 'the state of what it requires',
      required: { phase: 'stale', since: 1 },
      optional: { phase: 'live' },
      phase: 'stale',
    },
    {
      name: 'live although something optional is absent',
      required: { phase: 'live' },
      optional: { phase: 'absent' },
      phase: 'live',
    },
    {
      name: 'forbidden where a requirement is',
      required: { phase: 'forbidden', error: new FleetError('FORBIDDEN', 'No.') },
      optional: { phase: 'live' },
      phase: 'forbidden',
    },
  ])('is in $name', ({ required, optional, phase }) => {
    const world = createWorld();
    world.view.acquire();

    world.apps.setState(required);
    world.tasks.setState(optional);

    expect(world.view.state.phase).toBe(phase);
  });

  it('is whole once all that it requires is', () => {
    const world = createWorld();
    world.view.acquire();
    const seen: boolean[] = [];
    world.view.subscribe(() => seen.push(world.view.isWhole));

    world.tasks.setState({ phase: 'listing' }, { isWhole: false });
    const withoutOptional = world.view.isWhole;
    world.apps.setState({ phase: 'listing' }, { isWhole: false });
    world.apps.setState({ phase: 'live' }, { isWhole: true });

    expect(withoutOptional).toBe(true);
    expect(seen).toEqual([false, true]);
  });

  it('is as old as the oldest of what it requires', () => {
    const world = createWorld();
    world.view.acquire();

    world.apps.touch(5);
    world.tasks.touch(3);

    expect(world.view.asOf).toBe(5);
  });
});

interface Sum extends StoreRecord {
  readonly value: number;
  readonly tasks: number;
  readonly isFresh: boolean;
}

interface World {
  readonly clock: VirtualClock;
  readonly sequence: Sequence;
  readonly apps: TestStore<Row>;
  readonly tasks: TestStore<Row>;
  readonly startedAt: number;
  readonly built: string[];
  readonly view: LiveStore<Sum>;
}

/** Apps, each with the number of tasks that carry its key as a tag; fresh for `value` seconds. */
function createWorld({
  clock = createVirtualClock(),
  maxChanges = 100,
  ...options
}: Partial<Pick<ViewOptions<Sum>, 'minIntervalMs' | 'idleMs'>> & {
  readonly clock?: VirtualClock;
  readonly maxChanges?: number;
} = {}): World {
  const sequence = createSequence();
  const log = { minChanges: 0, maxChanges };
  const create = (name: string): TestStore<Row> =>
    createTestStore<Row>({ name, sequence, clock, log, indexes: ROWS.indexes });
  const world = {
    clock,
    sequence,
    apps: create('apps'),
    tasks: create('tasks'),
    startedAt: clock.now(),
    built: [],
  };
  return { ...world, view: createSumView(world, options) };
}

function createSumView(
  { clock, sequence, apps, tasks, startedAt, built }: Omit<World, 'view'>,
  options: Partial<Pick<ViewOptions<Sum>, 'minIntervalMs' | 'idleMs'>>,
): LiveStore<Sum> {
  return createView<Sum>({
    name: 'sums',
    sequence,
    clock,
    inputs: [
      viewInput(apps, ({ key }) => [key]),
      viewInput(tasks, ({ tags }) => tags, { isRequired: false }),
    ],
    build(key, now): Sum | Until<Sum> | undefined {
      built.push(key);
      const app = apps.get(key);
      if (app === undefined) return undefined;
      const until = startedAt + app.value * 1000;
      const record = {
        key,
        uid: app.uid,
        value: app.value,
        tasks: tasks.by('tags', key).length,
        isFresh: now < until,
      };
      return now < until ? { record, until } : record;
    },
    ...options,
  });
}

function applySteps(store: TestStore<Row>, steps: readonly Step[]): void {
  for (const step of steps) applyStep(store, step);
}

function toRow(key: string, row: Partial<Row> = {}): Row {
  return { key, uid: 'u', value: 0, tags: [], ...row };
}
