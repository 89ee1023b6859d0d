import type { Clock } from './clock.ts';
import { toReason } from './delay.ts';

/** A signal that aborts with its parents or when time is up; dispose it when the work is done. */
export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
  /** Whether it was time that ended it, and not a parent. */
  readonly hasPassed: boolean;
  /** When time is up (ms of epoch). */
  readonly endsAt: number;
}

/**
 * `AbortSignal.any` with a time-out of the injected clock. Disposing lets go of the timer and of the
 * parents: a long-lived parent keeps nothing of the calls that were made under it.
 */
export function createDeadline(
  timeoutMs: number,
  { clock, parents }: { readonly clock: Clock; readonly parents: readonly AbortSignal[] },
): Deadline {
  const controller = new AbortController();
  let hasPassed = false;
  const timer = clock.setTimeout(() => {
    hasPassed = true;
    controller.abort(new Error(`No answer in ${timeoutMs} ms.`));
  }, timeoutMs);
  const onAbort = (): void => {
    const aborted = parents.find((parent) => parent.aborted);
    if (aborted !== undefined) controller.abort(toReason(aborted));
  };
  for (const parent of parents) parent.addEventListener('abort', onAbort, { once: true });
  onAbort();
  return {
    signal: controller.signal,
    endsAt: clock.now() + timeoutMs,
    get hasPassed() {
      return hasPassed;
    },
    [Symbol.dispose]() {
      timer[Symbol.dispose]();
      for (const parent of parents) parent.removeEventListener('abort', onAbort);
    },
  };
}

/** Waits until all have ended, or time is up, or the signal aborts; rejects when one of them does. */
export async function waitAtMost(
  all: readonly Promise<void>[],
  {
    timeoutMs,
    signal,
    clock,
  }: { readonly timeoutMs: number; readonly signal: AbortSignal; readonly clock: Clock },
): Promise<void> {
  using late = createDeadline(timeoutMs, { clock, parents: [signal] });
  const ended = new Promise<void>((resolve) => {
    if (late.signal.aborted) resolve();
    late.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([Promise.all(all), ended]);
}
