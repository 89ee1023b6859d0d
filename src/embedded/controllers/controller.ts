import type { Clock } from '../clock.ts';
import { isSameJson } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { ObjectAccess } from '../object-access.ts';
import type { Random } from '../random.ts';
import type { Schedule } from '../schedule.ts';
import type { Recorder } from '../seed/recorder.ts';
import type { Storage } from '../storage.ts';
import type { ClusterIndex } from './cluster-index.ts';

/** What a controller works with: the objects of one cluster, and time. */
export interface ControllerContext extends Schedule {
  readonly objects: ObjectAccess;
  readonly storage: Storage;
  readonly index: ClusterIndex;
  readonly clock: Clock;
  readonly random: Random;
  readonly recorder: Recorder;
}

/** Writes a status, unless that is what it says already. */
export function setStatus(
  { objects }: Pick<ControllerContext, 'objects'>,
  object: KubernetesObject,
  status: JsonObject,
): void {
  const { apiVersion, kind, metadata } = object;
  const found = objects.find({ ...metadata, apiVersion, kind }) ?? object;
  if (!isSameJson(found['status'], status)) {
    objects.apply({ ...found, status });
  }
}

/** Leaves out counts of nothing, as the real controllers do of most. */
export function withoutZeros(counts: Readonly<Record<string, number>>): JsonObject {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
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
