import { createWakeUp } from './wake-up.ts';

/** What one of several streams gave: a value, its end, or what it failed with. */
export type Merged<T> =
  | { readonly type: 'value'; readonly source: number; readonly value: T }
  | { readonly type: 'end'; readonly source: number }
  | { readonly type: 'failure'; readonly source: number; readonly error: unknown };

/**
 * Several streams as one, in the order things come. Of each at most one value is taken ahead: who reads
 * slowly holds all of them back. A stream that fails ends alone. Ends with the last of them, or when
 * `signal` aborts; who hands them in must end them by the same signal.
 */
export async function* mergeStreams<T>(
  sources: readonly AsyncGenerator<T, void, undefined>[],
  signal: AbortSignal,
): AsyncGenerator<Merged<T>, void, undefined> {
  const ready: Merged<T>[] = [];
  const wakeUp = createWakeUp();
  const pull = async (
    stream: AsyncGenerator<T, void, undefined>,
    source: number,
  ): Promise<void> => {
    try {
      const { done, value } = await stream.next();
      ready.push(done === true ? { type: 'end', source } : { type: 'value', source, value });
    } catch (error) {
      ready.push({ type: 'failure', source, error });
    }
    wakeUp.wake();
  };
  // A race of promises would leave a reaction behind on each silent one, for every value of the others.
  for (const [source, stream] of sources.entries()) void pull(stream, source);
  let open = sources.length;
  while (open > 0) {
    const next = ready.shift();
    if (next === undefined) {
      await wakeUp.woken(signal);
      continue;
    }
    if (next.type !== 'value') open -= 1;
    yield next;
    const stream = sources[next.source];
    if (next.type === 'value' && stream !== undefined) void pull(stream, next.source);
  }
}
