import type { Fleet } from './fleet.ts';

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
