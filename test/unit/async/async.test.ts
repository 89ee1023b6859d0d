import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abortable } from '../../../src/async/abortable.ts';
import { createBackoff } from '../../../src/async/backoff.ts';
import { createDeadline } from '../../../src/async/deadline.ts';
import { delay } from '../../../src/async/delay.ts';
import { createSingleFlight } from '../../../src/async/single-flight.ts';
import { createSlots } from '../../../src/async/slots.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const signal = new AbortController().signal;

describe('createBackoff', () => {
  it('stays between its floor and a ceiling that doubles up to its cap', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true })), (draws) => {
        let turn = 0;
        const backoff = createBackoff({ random: () => draws[turn] ?? 0 });

        for (; turn < draws.length; turn += 1) {
          const waitMs = backoff.next();
          expect(waitMs).toBeGreaterThanOrEqual(200);
          expect(waitMs).toBeLessThanOrEqual(Math.min(30_000, 1000 * 2 ** turn));
        }
      }),
    );
  });

  it('begins anew after a success', () => {
    const backoff = createBackoff({ random: () => 1 });
    const first = backoff.next();
    backoff.next();

    backoff.reset();

    expect(backoff.next()).toBe(first);
  });
});

describe('delay', () => {
  it('ends at its time', async () => {
    const clock = createVirtualClock();
    let isOver = false;
    const waiting = delay(1000, { clock, signal }).then(() => {
      isOver = true;
      return undefined;
    });

    clock.advance(999);
    await Promise.resolve();
    const before = isOver;
    clock.advance(1);
    await waiting;

    expect(before).toBe(false);
  });

  it('rejects with the reason of its signal, and leaves no timer', async () => {
    const clock = createVirtualClock();
    const controller = new AbortController();
    const reason = new Error('Enough.');
    const waiting = delay(1000, { clock, signal: controller.signal });

    controller.abort(reason);

    await expect(waiting).rejects.toBe(reason);
    expect(clock.pending).toBe(0);
    await expect(delay(1, { clock, signal: controller.signal })).rejects.toBe(reason);
  });
});

describe('createDeadline', () => {
  it('passes on the abort of a parent, also of one that was aborted before', () => {
    const clock = createVirtualClock();
    const reason = new Error('Enough.');

    const deadline = createDeadline(1000, { clock, parents: [AbortSignal.abort(reason)] });

    expect(deadline.signal.reason).toBe(reason);
    expect(deadline.hasPassed).toBe(false);
  });

  it('passes with time, unless it is disposed before', () => {
    const clock = createVirtualClock();
    const kept = createDeadline(1000, { clock, parents: [] });
    const disposed = createDeadline(1000, { clock, parents: [] });

    disposed[Symbol.dispose]();
    clock.advance(1000);

    expect([kept.hasPassed, kept.signal.aborted]).toEqual([true, true]);
    expect([disposed.hasPassed, disposed.signal.aborted]).toEqual([false, false]);
  });
});

describe('createSlots', () => {
  it('never gives out more than it has, and each to somebody', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.boolean(), { maxLength: 30 }),
        async (capacity, jobs) => {
          const slots = createSlots({ capacity });
          let most = 0;
          let finished = 0;

          await Promise.all(
            jobs.map(async (isUrgent) => {
              const slot = await slots.acquire({ signal, isUrgent: () => isUrgent });
              most = Math.max(most, slots.used);
              await Promise.resolve();
              slot[Symbol.dispose]();
              slot[Symbol.dispose]();
              finished += 1;
            }),
          );

          expect(most).toBeLessThanOrEqual(capacity);
          expect(finished).toBe(jobs.length);
          expect([slots.used, slots.waiting]).toEqual([0, 0]);
        },
      ),
    );
  });

  it('lets those go first who have become urgent while they wait', async () => {
    const slots = createSlots({ capacity: 1 });
    const place = await slots.acquire({ signal });
    const order: string[] = [];
    let isUrgent = false;
    const calm = slots.acquire({ signal }).then((slot) => {
      order.push('calm');
      slot[Symbol.dispose]();
      return undefined;
    });
    const urgent = slots.acquire({ signal, isUrgent: () => isUrgent }).then((slot) => {
      order.push('urgent');
      slot[Symbol.dispose]();
      return undefined;
    });

    isUrgent = true;
    place[Symbol.dispose]();
    await Promise.all([calm, urgent]);

    expect(order).toEqual(['urgent', 'calm']);
  });

  it('forgets those who gave up', async () => {
    const slots = createSlots({ capacity: 1 });
    const place = await slots.acquire({ signal });
    const controller = new AbortController();
    const waiting = slots.acquire({ signal: controller.signal });

    controller.abort(new Error('Enough.'));
    await expect(waiting).rejects.toThrow('Enough.');
    place[Symbol.dispose]();

    expect([slots.used, slots.waiting]).toEqual([0, 0]);
  });
});

describe('createSingleFlight', () => {
  it('joins calls while one runs, and runs anew afterwards', async () => {
    let runs = 0;
    const flight = createSingleFlight(async () => {
      runs += 1;
      return await Promise.resolve(runs);
    });

    const together = await Promise.all([flight(), flight(), flight()]);
    const later = await flight();

    expect(together).toEqual([1, 1, 1]);
    expect(later).toBe(2);
  });
});

describe('abortable', () => {
  it('answers what comes first', async () => {
    const controller = new AbortController();
    const never = Promise.withResolvers<string>();
    const waiting = abortable(never.promise, controller.signal);

    await expect(abortable(Promise.resolve('a'), signal)).resolves.toBe('a');
    controller.abort(new Error('Enough.'));

    await expect(waiting).rejects.toThrow('Enough.');
  });
});
