import { isGoing } from '../pod-conditions.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { ControllerContext } from './controller.ts';

/** Ends pods as their kubelets do: gone when the time they were given is over. */
export function terminatePods(context: ControllerContext): void {
  const { storage, clock, after } = context;
  storage.subscribe((storageKey, { type, entry, previous }) => {
    const { object } = entry;
    const node = toText(getPath(object, ['spec', 'nodeName']));
    if (storageKey !== 'pods' || type === 'DELETED' || !isGoing(object) || node === '') {
      return;
    }
    const dueMs = Date.parse(object.metadata.deletionTimestamp ?? '');
    const before = previous?.object.metadata.deletionTimestamp;
    if (before === object.metadata.deletionTimestamp) {
      return;
    }
    if (before === undefined) {
      announceEnd(context, object, node);
    }
    after(Math.max(0, dueMs - clock.now()), () => {
      finish(context, object);
    });
  });
}

function announceEnd({ recorder }: ControllerContext, pod: KubernetesObject, node: string): void {
  const containers = getPath(pod, ['spec', 'containers']);
  for (const container of Array.isArray(containers) ? containers : []) {
    recorder.record(pod, {
      component: 'kubelet',
      host: node,
      reason: 'Killing',
      message: `Stopping container ${toText(getPath(container, ['name']))}`,
    });
  }
}

/** Unless it has gone already, or something else still holds it. */
function finish({ objects }: ControllerContext, pod: KubernetesObject): void {
  const { name, namespace = 'default', uid } = pod.metadata;
  const reference = { apiVersion: 'v1', kind: 'Pod', namespace, name };
  const found = objects.get(reference);
  if (found === undefined || found.metadata.uid !== uid) {
    return;
  }
  if ((found.metadata.finalizers ?? []).length === 0) {
    objects.remove(reference);
  } else {
    const metadata = { ...found.metadata, deletionGracePeriodSeconds: 0 };
    objects.apply({ ...found, metadata });
  }
}
