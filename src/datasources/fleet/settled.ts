import type { Fleet } from './fleet.ts';

interface Waiting {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Waits for the first contact with everybody whom the sources name, and with those of whom they only
 * learn meanwhile.
 */
export async function untilAllSettled(
  fleet: Pick<Fleet, 'clock' | 'clusters' | 'learned' | 'settled'>,
  { timeoutMs, signal }: Waiting,
): Promise<void> {
  const deadline = fleet.clock.now() + timeoutMs;
  const remaining = (): Waiting => ({
    signal,
    timeoutMs: Math.max(0, deadline - fleet.clock.now()),
  });
  const settle = async (): Promise<void> => {
    const waited = fleet.clusters
      .list()
      .filter(({ connection }) => connection.phase === 'connecting');
    await Promise.all(waited.map(({ id }) => fleet.settled({ id, ...remaining() })));
  };
  await settle();
  await fleet.learned(remaining());
  await settle();
}

/** Waits until a cluster does not wait for its first contact any more; see `Fleet.settled`. */
export async function untilSettled(
  fleet: Pick<Fleet, 'clock' | 'clusters' | 'find'>,
  { id, timeoutMs, signal }: Parameters<Fleet['settled']>[0],
): Promise<void> {
  signal.throwIfAborted();
  const isSettled = (): boolean => fleet.find(id)?.connection.phase !== 'connecting';
  if (isSettled()) return;
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      timer[Symbol.dispose]();
      unsubscribe();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = fleet.clock.setTimeout(finish, timeoutMs);
    const unsubscribe = fleet.clusters.subscribe(() => {
      if (isSettled()) finish();
    });
    signal.addEventListener('abort', finish);
  });
  signal.throwIfAborted();
}
