import type { Clock } from '../clock.ts';
import type { ObjectAccess } from '../object-access.ts';
import type { Random } from '../random.ts';
import type { Schedule } from '../schedule.ts';
import type { Recorder } from '../seed/recorder.ts';
import type { Storage } from '../storage.ts';

/** What a controller works with: the objects of one cluster, and time. */
export interface ControllerContext extends Schedule {
  readonly objects: ObjectAccess;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly recorder: Recorder;
}

/**
 * Starts what keeps a part of the cluster as it should be. It reads the whole state of what it is
 * called for, never the change alone, so that it may be called once too often.
 */
export type Controller = (context: ControllerContext) => void;

/** Calls `reconcile` once for a key that was asked for several times within `delayMs`. */
export function createWorkQueue(
  { after }: Pick<ControllerContext, 'after'>,
  delayMs: number,
  reconcile: (key: string) => void,
): (key: string) => void {
  const waiting = new Set<string>();
  return (key) => {
    if (!waiting.has(key)) {
      waiting.add(key);
      after(delayMs, () => {
        waiting.delete(key);
        reconcile(key);
      });
    }
  };
}
