import { FOREGROUND, ORPHAN } from '../delete.ts';
import type { KubernetesObject } from '../object.ts';
import { withMetadata } from '../object.ts';
import { isGoing } from '../pod-conditions.ts';
import { createWorkQueue } from './controller.ts';
import type { ControllerContext } from './controller.ts';

/** Takes away what has lost all its owners, and lets owners wait for what they own. */
export function collectGarbage(context: ControllerContext): void {
  const { storage, index } = context;
  const orphans = createWorkQueue(context, 200, (uid) => {
    for (const { storageKey, key } of index.dependentsOf(uid)) {
      const object = storage.store(storageKey).get(key)?.object;
      if (object !== undefined && !isGoing(object) && isAbandoned(context, object)) {
        context.objects.delete(toReference(object));
      }
    }
  });
  storage.subscribe((_storageKey, { type, entry }) => {
    const { object } = entry;
    const { uid = '', finalizers = [] } = object.metadata;
    if (type === 'DELETED') {
      if (index.dependentsOf(uid).length > 0) {
        orphans(uid);
      }
    } else if (
      isGoing(object) &&
      finalizers.some((name) => name === FOREGROUND || name === ORPHAN)
    ) {
      context.after(200, () => {
        settle(context, object);
      });
    }
  });
}

function isAbandoned({ objects }: ControllerContext, object: KubernetesObject): boolean {
  const { namespace, ownerReferences = [] } = object.metadata;
  return ownerReferences.every(({ apiVersion, kind, name, uid }) => {
    const reference = { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
    return objects.find(reference)?.metadata.uid !== uid;
  });
}

/** What waits for its dependents goes when those are gone, or are nobody's any more. */
function settle(context: ControllerContext, marked: KubernetesObject): void {
  const { objects, storage, index } = context;
  const found = objects.find(toReference(marked));
  const { uid = '', finalizers = [] } = found?.metadata ?? {};
  if (found === undefined || uid !== marked.metadata.uid) {
    return;
  }
  const dependents = index
    .dependentsOf(uid)
    .flatMap(({ storageKey, key }) => storage.store(storageKey).get(key)?.object ?? []);
  if (finalizers.includes(ORPHAN)) {
    for (const dependent of dependents) {
      const left = (dependent.metadata.ownerReferences ?? []).filter((one) => one.uid !== uid);
      const ownerReferences = left.length === 0 ? undefined : left;
      objects.apply(withMetadata(dependent, { ownerReferences }));
    }
    release(context, found, ORPHAN);
    return;
  }
  for (const dependent of dependents.filter((one) => !isGoing(one))) {
    objects.delete(toReference(dependent));
  }
  if (index.dependentsOf(uid).length === 0) {
    release(context, found, FOREGROUND);
  } else {
    context.after(1000, () => {
      settle(context, marked);
    });
  }
}

function release({ objects }: ControllerContext, object: KubernetesObject, name: string): void {
  const left = (object.metadata.finalizers ?? []).filter((finalizer) => finalizer !== name);
  if (left.length === 0) {
    objects.remove(toReference(object));
  } else {
    objects.apply(withMetadata(object, { finalizers: left }));
  }
}

function toReference({ apiVersion, kind, metadata }: KubernetesObject): {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
} {
  const { name, namespace } = metadata;
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
