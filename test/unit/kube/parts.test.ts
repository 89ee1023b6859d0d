import { describe, expect, it } from 'vitest';
import { FleetError } from '../../../src/datasources/errors.ts';
import { createBreaker } from '../../../src/datasources/kube/breaker.ts';
import { foldEvents } from '../../../src/datasources/kube/event-fold.ts';
import { createInterner } from '../../../src/datasources/kube/intern.ts';
import { combineStates } from '../../../src/datasources/kube/namespaced-states.ts';
import { parseRetryAfter } from '../../../src/datasources/kube/retry.ts';
import type { StoreState } from '../../../src/datasources/store/store.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const ERROR = new FleetError('CLUSTER_UNREACHABLE', 'No.', { cluster: 'alpha' });

describe('the breaker', () => {
  it('opens after some failures in a row, and lets one call through after a wait', () => {
    const { breaker, clock } = createOpenBreaker();

    expect(() => breaker.enter()).toThrow('No.');
    clock.advance(30_000);
    expect(() => breaker.enter()).not.toThrow();
    expect(() => breaker.enter()).toThrow('No.');
  });

  it('closes with a success', () => {
    const { breaker, clock } = createOpenBreaker();
    clock.advance(30_000);
    breaker.enter();

    breaker.succeed();

    expect(breaker.isOpen).toBe(false);
    expect(() => breaker.enter()).not.toThrow();
  });

  it('does not open for failures between which something succeeds', () => {
    const breaker = createBreaker({
      clock: createVirtualClock(),
      random: () => 0.5,
      onOpen: () => undefined,
      onClose: () => undefined,
    });

    for (let turn = 0; turn < 20; turn += 1) {
      breaker.fail(ERROR);
      if (turn % 4 === 3) breaker.succeed();
    }

    expect(breaker.isOpen).toBe(false);
  });
});

describe('foldEvents', () => {
  it('makes one step of different objects, and a new step of each repetition', () => {
    const folds = foldEvents(
      [
        { type: 'ADDED', object: object('a', '1') },
        { type: 'ADDED', object: object('b', '2') },
        { type: 'DELETED', object: object('a', '3') },
        { type: 'ADDED', object: object('a', '4') },
        { type: 'BOOKMARK', resourceVersion: '9', isInitialEnd: false },
      ],
      (one) => JSON.stringify(one),
    );

    expect(
      folds.map(({ put, remove, resourceVersion }) => [put.length, remove, resourceVersion]),
    ).toEqual([
      [2, [], '2'],
      [0, ['default/a'], '3'],
      [1, [], '9'],
    ]);
  });

  it('removes the row of an object that can no longer be read', () => {
    const folds = foldEvents([{ type: 'MODIFIED', object: object('a', '1') }], () => undefined);

    expect(folds).toEqual([{ put: [], remove: ['default/a'], resourceVersion: '1' }]);
  });
});

describe('combineStates', () => {
  it.each<[readonly StoreState[], string]>([
    [[{ phase: 'live' }, { phase: 'live' }], 'live'],
    [[{ phase: 'live' }, { phase: 'listing' }], 'listing'],
    [[{ phase: 'live' }, { phase: 'stale', since: 0 }], 'stale'],
    [
      [
        { phase: 'down', since: 0, error: ERROR },
        { phase: 'stale', since: 0 },
      ],
      'down',
    ],
    [[{ phase: 'forbidden', error: ERROR }, { phase: 'live' }], 'live'],
    [[{ phase: 'forbidden', error: ERROR }], 'forbidden'],
  ])('of %j is %s', (states, phase) => {
    const byNamespace = new Map(states.map((state, index) => [`ns-${index}`, state]));

    expect(combineStates(byNamespace, ERROR).state.phase).toBe(phase);
  });
});

describe('the interner', () => {
  it('shares label sets whatever their order, and forgets when it is full', () => {
    const interner = createInterner({ maxLabelSets: 2 });

    const first = interner.labels({ b: '2', a: '1' });
    const same = interner.labels({ a: '1', b: '2' });
    interner.labels({ c: '3' });
    interner.labels({ d: '4' });
    const later = interner.labels({ a: '1', b: '2' });

    expect(same).toBe(first);
    expect(later).toEqual(first);
    expect(first.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it.each([undefined, null, [], 'x', { a: 1 }])('takes %j for no labels', (value) => {
    expect(createInterner().labels(value)).toEqual([]);
  });
});

describe('parseRetryAfter', () => {
  it.each([
    ['3', 3000],
    ['Thu, 01 Jan 1970 00:00:10 GMT', 10_000],
    ['Thu, 01 Jan 1960 00:00:10 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %s', (value, ms) => {
    expect(parseRetryAfter(value, 0)).toBe(ms);
  });
});

function createOpenBreaker() {
  const clock = createVirtualClock();
  const breaker = createBreaker({
    clock,
    random: () => 0.5,
    onOpen: () => undefined,
    onClose: () => undefined,
  });
  for (let failure = 0; failure < 5; failure += 1) breaker.fail(ERROR);
  return { breaker, clock };
}

function object(name: string, resourceVersion: string) {
  return { metadata: { namespace: 'default', name, resourceVersion } };
}
