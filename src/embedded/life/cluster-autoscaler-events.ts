import type { KubernetesObject, ObjectReference } from '../object.ts';
import type { Occurrence } from '../seed/recorder.ts';
import type { World } from '../seed/world.ts';

/** Writes an Event as the cluster autoscaler. */
export function sayOf(
  world: World,
  about: KubernetesObject,
  occurrence: Omit<Occurrence, 'component'>,
): void {
  world.recorder.record(about, { component: 'cluster-autoscaler', ...occurrence });
}

/** The same about the whole, of which its status stands. */
export function sayOfStatus(world: World, occurrence: Omit<Occurrence, 'component'>): void {
  sayOf(world, world.objects.find(STATUS) ?? STATUS_ALONE, occurrence);
}

const STATUS_ALONE: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'cluster-autoscaler-status', namespace: 'kube-system' },
};

const STATUS: ObjectReference = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  name: 'cluster-autoscaler-status',
  namespace: 'kube-system',
};
