import { describe, expect, it } from 'vitest';
import { mergeStreams } from '../../../src/async/merge-streams.ts';
import type { Merged } from '../../../src/async/merge-streams.ts';

const NEVER = new AbortController().signal;

describe('mergeStreams', () => {
  it('gives what each stream gives, in its order, and ends with the last', async () => {
    const merged = await collect(mergeStreams([from(1, 2), from(3)], NEVER));

    expect(merged.filter(({ source }) => source === 0)).toEqual([
      { type: 'value', source: 0, value: 1 },
      { type: 'value', source: 0, value: 2 },
      { type: 'end', source: 0 },
    ]);
    expect(merged.filter(({ source }) => source === 1)).toEqual([
      { type: 'value', source: 1, value: 3 },
      { type: 'end', source: 1 },
    ]);
  });

  it('goes on with the others when one fails', async () => {
    const error = new Error('broken');

    const merged = await collect(mergeStreams([failing(error), from(1)], NEVER));

    expect(merged).toContainEqual({ type: 'failure', source: 0, error });
    expect(merged).toContainEqual({ type: 'value', source: 1, value: 1 });
  });

  it('takes at most one value ahead of its reader', async () => {
    let taken = 0;
    async function* count(): AsyncGenerator<number, void, undefined> {
      for (;;) {
        taken += 1;
        yield taken;
      }
    }
    const merged = mergeStreams([count(), count()], NEVER);

    await merged.next();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });

    expect(taken).toBe(2);
    await merged.return(undefined);
  });

  it('rejects when its signal aborts while all are silent', async () => {
    const aborter = new AbortController();
    async function* wait(): AsyncGenerator<number, void, undefined> {
      await new Promise((resolve) => {
        aborter.signal.addEventListener('abort', resolve);
      });
      yield 1;
    }
    const next = mergeStreams([wait()], aborter.signal).next();

    aborter.abort(new Error('left'));

    await expect(next).rejects.toThrow('left');
  });
});

async function* from(...values: readonly number[]): AsyncGenerator<number, void, undefined> {
  yield* values;
}

async function* failing(error: Error): AsyncGenerator<number, void, undefined> {
  yield* [];
  throw error;
}

async function collect(
  stream: AsyncGenerator<Merged<number>, void, undefined>,
): Promise<readonly Merged<number>[]> {
  const all: Merged<number>[] = [];
  for await (const one of stream) all.push(one);
  return all;
}
