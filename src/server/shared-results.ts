import type { ExecutionResult } from 'graphql';

/** What one event of a subscription is answered with, and its text, made once for all who get it. */
export interface Answer {
  readonly result: ExecutionResult;
  /** The graphql-transport-ws message that carries it. */
  frame(id: string): Buffer;
}

/** The answers that several readers have in common. */
export interface SharedResults {
  /**
   * What the first reader with this key made, or makes, of the event; undefined when there is nothing
   * to tell. Forgotten with the event.
   */
  answer(
    event: object,
    key: string,
    run: () => Promise<ExecutionResult | undefined>,
  ): Promise<Answer | undefined>;
}

export function createSharedResults(): SharedResults {
  const shared = new WeakMap<object, Map<string, Promise<Answer | undefined>>>();
  return {
    answer(event, key, run) {
      const known = shared.get(event) ?? new Map<string, Promise<Answer | undefined>>();
      shared.set(event, known);
      const present = known.get(key);
      if (present !== undefined) return present;
      const made = toAnswer(run());
      known.set(key, made);
      return made;
    },
  };
}

/** An answer for one reader alone. */
export async function toAnswer(
  run: Promise<ExecutionResult | undefined>,
): Promise<Answer | undefined> {
  const result = await run;
  if (result === undefined) return undefined;
  let text: string | undefined;
  const frames = new Map<string, Buffer>();
  return {
    result,
    frame(id) {
      const known = frames.get(id);
      if (known !== undefined) return known;
      text ??= JSON.stringify(result);
      const frame = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":${text}}`);
      if (frames.size < MAX_FRAMES) frames.set(id, frame);
      return frame;
    },
  };
}

/** Clients that number their operations need a few frames; those that draw lots need one each. */
const MAX_FRAMES = 8;
