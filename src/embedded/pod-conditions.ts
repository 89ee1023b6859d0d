import { getPath, toJsonArray } from './json.ts';
import type { KubernetesObject } from './object.ts';

/** Whether a pod has the condition `Ready`, whatever else becomes of it. */
export function isReadyPod(pod: KubernetesObject): boolean {
  return toJsonArray(getPath(pod, ['status', 'conditions'])).some(
    (condition) =>
      getPath(condition, ['type']) === 'Ready' && getPath(condition, ['status']) === 'True',
  );
}

/** Whether an object is marked as deleted, and only waits. */
export function isGoing({ metadata }: KubernetesObject): boolean {
  return metadata.deletionTimestamp !== undefined;
}

/** Whether a pod has run to its end. */
export function isFinished(pod: KubernetesObject): boolean {
  const phase = getPath(pod, ['status', 'phase']);
  return phase === 'Succeeded' || phase === 'Failed';
}
