import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/datasources/access/viewer.ts';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import type { OperationRecord, OperationStep } from '../../../src/datasources/core/operation.ts';
import type { OperationRun, Operations } from '../../../src/datasources/core/operations.ts';
import { createOperations } from '../../../src/datasources/core/operations.ts';
import { FleetError } from '../../../src/datasources/errors.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const JANE = toViewer('jane');
const NEVER = new AbortController().signal;
const ABOUT = {
  kind: 'DRAIN_CLUSTER_NODE',
  cluster: 'c-1',
  subject: { kind: 'Node', namespace: undefined, name: 'n-1' },
} as const;

describe('an operation', () => {
  it('goes on after the answer that began it, and ends with its run', async () => {
    const clock = createVirtualClock();
    await using operations = createOperations({ clock });
    const held = hold();

    const begun = operations.start(JANE, { ...ABOUT, run: held.run });
    clock.advance(1000);
    held.end();
    await expect.poll(() => operations.get(JANE, begun.id)?.state).toBe('SUCCEEDED');

    expect(begun.state).toBe('RUNNING');
    expect(operations.get(JANE, begun.id)?.finishedAt).toBe(begun.startedAt + 1000);
  });

  it('fails with what its run threw; a bug is told to the log alone', async () => {
    const bugs: unknown[] = [];
    const clock = createVirtualClock();
    await using operations = createOperations({ clock, onBug: (bug) => bugs.push(bug) });
    const refusal = new FleetError('UNAUTHENTICATED', 'The token has expired.');
    const bug = new TypeError('secret detail');

    const failed = operations.start(JANE, { ...ABOUT, run: () => Promise.reject(refusal) });
    const broken = operations.start(JANE, { ...ABOUT, run: () => Promise.reject(bug) });
    await expect.poll(() => operations.get(JANE, broken.id)?.state).toBe('FAILED');

    expect(operations.get(JANE, failed.id)).toMatchObject({ state: 'FAILED', error: refusal });
    expect(operations.get(JANE, broken.id)?.error).toMatchObject({
      code: 'INTERNAL',
      message: expect.not.stringContaining('secret'),
    });
    expect(bugs).toEqual([bug]);
  });

  it('is visible to the caller who began it alone', async () => {
    await using operations = createOperations({ clock: createVirtualClock() });
    const { id } = operations.start(JANE, { ...ABOUT, run: hold().run });
    const others = [toViewer('joe'), { ...JANE, isAnonymous: true }];

    for (const other of others) {
      expect(operations.get(other, id)).toBeUndefined();
      expect(operations.cancel(other, id)).toBeUndefined();
      expect(operations.follow(other, id, { signal: NEVER })).toBeUndefined();
    }
    expect(operations.get(JANE, id)?.state).toBe('RUNNING');
  });

  it('is cancelled with what was not begun left, and what ran said so', async () => {
    await using operations = createOperations({ clock: createVirtualClock() });
    const held = hold();
    const steps: readonly OperationStep[] = [
      toStep('done', 'SUCCEEDED'),
      { ...toStep('sent', 'RUNNING'), ifLeft: { state: 'SUCCEEDED', message: 'Not waited for.' } },
      toStep('waits', 'PENDING'),
    ];
    const { id } = operations.start(JANE, { ...ABOUT, steps, run: held.run });

    const cancelled = operations.cancel(JANE, id);
    held.current?.setStep('waits', { state: 'SUCCEEDED', message: 'Too late.' });
    const again = operations.cancel(JANE, id);

    expect(held.current?.signal.aborted).toBe(true);
    expect(cancelled).toMatchObject({
      state: 'CANCELLED',
      message: 'It was cancelled: 2 of 3 steps were not finished.',
    });
    expect(cancelled?.steps.map(({ state, message }) => [state, message])).toEqual([
      ['SUCCEEDED', undefined],
      ['SUCCEEDED', 'Not waited for.'],
      ['SKIPPED', 'It was left as it was.'],
    ]);
    expect(again).toBe(cancelled);
    expect(operations.get(JANE, id)).toBe(cancelled);
  });

  it('is interrupted when the server stops, and says what is left to do', async () => {
    const operations = createOperations({ clock: createVirtualClock() });
    const held = hold();
    const steps = [toStep('waits', 'PENDING')];
    const { id } = operations.start(JANE, { ...ABOUT, steps, run: held.run });

    const states = operations.follow(JANE, id, { signal: NEVER });
    await states?.next();
    const last = states?.next();
    const stopping = operations[Symbol.asyncDispose]();
    const told = await last;
    await states?.return();
    await stopping;

    const start = (): unknown => operations.start(JANE, { ...ABOUT, run: hold().run });
    expect(start).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    // At once: its clock stands still.
    expect(told?.value?.state).toBe('INTERRUPTED');
    expect(operations.get(JANE, id)).toMatchObject({
      state: 'INTERRUPTED',
      message: 'The server stopped: 1 of 1 steps were not finished.',
    });
  });
});

describe('following an operation', () => {
  it('gives its present state, then the changes of a tick as one, and ends with it', async () => {
    const clock = createVirtualClock();
    await using operations = createOperations({ clock, tickMs: 75 });
    const held = hold();
    const steps = [toStep('a', 'PENDING'), toStep('b', 'PENDING')];
    const { id } = operations.start(JANE, { ...ABOUT, steps, run: held.run });
    const seen: OperationRecord[] = [];
    const following = collect(operations, id, seen);
    await clock.advanceUntil(() => seen.length === 1, 1);

    held.current?.setStep('a', { state: 'RUNNING', message: undefined });
    held.current?.setStep('a', { state: 'SUCCEEDED', message: undefined });
    await clock.advanceUntil(() => seen.length === 2, 25);
    held.current?.setStep('b', { state: 'SUCCEEDED', message: undefined });
    held.end();
    await clock.advanceUntil(() => seen.length === 3, 25);
    await following;

    expect(seen.map(({ state, steps: [a, b] }) => [state, a?.state, b?.state])).toEqual([
      ['RUNNING', 'PENDING', 'PENDING'],
      ['RUNNING', 'SUCCEEDED', 'PENDING'],
      ['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED'],
    ]);
  });

  it('gives one message of what is finished', async () => {
    await using operations = createOperations({ clock: createVirtualClock() });
    const { id } = operations.record(JANE, { ...ABOUT, steps: [toStep('a', 'SUCCEEDED')] });
    const seen: OperationRecord[] = [];

    await collect(operations, id, seen);

    expect(seen.map(({ state }) => state)).toEqual(['SUCCEEDED']);
  });

  it('ends quietly when nobody listens any more, and the operation goes on', async () => {
    const clock = createVirtualClock();
    await using operations = createOperations({ clock });
    const { id } = operations.start(JANE, { ...ABOUT, run: hold().run });
    const aborter = new AbortController();
    const states = operations.follow(JANE, id, { signal: aborter.signal });
    await states?.next();
    const next = states?.next();

    aborter.abort(new Error('left'));

    expect(await next).toEqual({ done: true, value: undefined });
    expect(operations.get(JANE, id)?.state).toBe('RUNNING');
  });
});

describe('what is kept', () => {
  it('is forgotten an hour after its end', async () => {
    const clock = createVirtualClock();
    await using operations = createOperations({ clock });
    const { id } = operations.record(JANE, { ...ABOUT, steps: [] });
    const running = operations.start(JANE, { ...ABOUT, run: hold().run });

    clock.advance(3_599_999);
    const before = operations.get(JANE, id);
    clock.advance(1);

    expect(before?.id).toBe(id);
    expect(operations.get(JANE, id)).toBeUndefined();
    expect(operations.get(JANE, running.id)?.state).toBe('RUNNING');
  });

  it('is the last thousand; those that run are never forgotten', async () => {
    await using operations = createOperations({ clock: createVirtualClock() });
    const running = operations.start(JANE, { ...ABOUT, run: hold().run });
    const ids = Array.from(
      { length: 1000 },
      () => operations.record(JANE, { ...ABOUT, steps: [] }).id,
    );

    const kept = ids.filter((id) => operations.get(JANE, id) !== undefined);

    expect(kept).toEqual(ids.slice(1));
    expect(operations.get(JANE, running.id)?.state).toBe('RUNNING');
  });

  it('refuses one more when all of them run', async () => {
    await using operations = createOperations({ clock: createVirtualClock(), maxOperations: 2 });
    operations.start(JANE, { ...ABOUT, run: hold().run });
    operations.start(JANE, { ...ABOUT, run: hold().run });

    const start = (): unknown => operations.start(JANE, { ...ABOUT, run: hold().run });

    expect(start).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
  });
});

/** A run that goes on until the test, or its signal, ends it. */
function hold(): {
  readonly run: (run: OperationRun) => Promise<void>;
  readonly current: OperationRun | undefined;
  end(): void;
} {
  const { promise, resolve } = Promise.withResolvers<void>();
  let current: OperationRun | undefined;
  return {
    get current() {
      return current;
    },
    end: () => resolve(),
    async run(run) {
      current = run;
      run.signal.addEventListener('abort', () => resolve());
      await promise;
      run.signal.throwIfAborted();
    },
  };
}

async function collect(operations: Operations, id: string, seen: OperationRecord[]): Promise<void> {
  for await (const state of operations.follow(JANE, id, { signal: NEVER }) ?? []) seen.push(state);
}

function toStep(key: string, state: OperationStep['state']): OperationStep {
  return { key, subject: { kind: 'Pod', namespace: 'shop', name: key }, state, message: undefined };
}

function toViewer(name: string): Viewer {
  return { name, groups: [], isAnonymous: false, access: EVERYTHING };
}
