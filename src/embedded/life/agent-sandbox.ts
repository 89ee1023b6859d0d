import { createWorkQueue, setStatus } from '../controllers/controller.ts';
import { controllerReferenceOf } from '../controllers/ownership.ts';
import { toControllerReference } from '../controllers/pod-template.ts';
import { getPath, toJsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing } from '../pod-conditions.ts';
import { SANDBOX_API, toSandboxStatus } from '../seed/agent-sandbox.ts';
import type { World } from '../seed/world.ts';
import { SANDBOX_KINDS, syncClaim, syncPool } from './agent-sandbox-claims.ts';
import { awaitEnd } from './sandbox-end.ts';

/** Plays the controllers of agent-sandbox where the plan of a cluster has something for them. */
export function liveSandboxes(world: World): void {
  const { sandboxes: plan } = world.plan;
  if (plan === undefined) {
    return;
  }
  const enqueue = createWorkQueue(world, 100, (key) => {
    const [kind = '', namespace = '', name = ''] = key.split('/');
    const apiVersion = SANDBOX_KINDS.get(kind) ?? SANDBOX_API;
    const object = world.objects.get({ apiVersion, kind, namespace, name });
    if (object === undefined || isGoing(object)) {
      return;
    }
    if (kind === 'Sandbox') {
      syncSandbox(world, object, enqueue);
    } else if (kind === 'SandboxClaim') {
      syncClaim(world, plan, object, enqueue);
    } else {
      syncPool(world, plan, object);
    }
  });
  const enqueueOwner = (object: KubernetesObject | undefined): void => {
    const owner = object && controllerReferenceOf(object);
    if (owner !== undefined && SANDBOX_KINDS.has(owner.kind)) {
      enqueue(`${owner.kind}/${object?.metadata.namespace ?? ''}/${owner.name}`);
    }
  };
  world.storage.subscribe((_storageKey, { entry, previous }) => {
    const { kind, metadata } = entry.object;
    if (SANDBOX_KINDS.has(kind)) {
      enqueue(`${kind}/${metadata.namespace ?? ''}/${metadata.name}`);
    }
    enqueueOwner(entry.object);
    // One that was claimed has left its pool, which is to be filled again.
    enqueueOwner(previous?.object);
  });
}

/** Its pod is there while it shall run, and gone while it is paused, or when its time is over. */
function syncSandbox(
  world: World,
  sandbox: KubernetesObject,
  enqueue: (key: string) => void,
): void {
  const { name, namespace = '', uid = '' } = sandbox.metadata;
  const place = { apiVersion: 'v1', kind: 'Pod', namespace, name };
  const isExpired = awaitEnd(world, sandbox, ['spec', 'shutdownTime'], enqueue);
  if (isExpired && getPath(sandbox, ['spec', 'shutdownPolicy']) === 'Delete') {
    world.objects.delete({ apiVersion: SANDBOX_API, kind: 'Sandbox', namespace, name });
    return;
  }
  const isWanted = !isExpired && getPath(sandbox, ['spec', 'operatingMode']) !== 'Suspended';
  const [present] = world.index.podsOf(uid);
  if (isWanted && present === undefined && world.objects.get(place) === undefined) {
    const template = toJsonObject(getPath(sandbox, ['spec', 'podTemplate']));
    world.objects.apply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...toJsonObject(template['metadata']),
        name,
        namespace,
        ownerReferences: [toControllerReference(sandbox)],
      },
      spec: toJsonObject(template['spec']),
    });
  } else if (!isWanted && present !== undefined && !isGoing(present)) {
    world.objects.delete({ ...place, name: present.metadata.name });
  }
  const [pod] = world.index.podsOf(uid);
  setStatus(world, sandbox, toSandboxStatus(sandbox, pod, { isExpired, nowMs: world.clock.now() }));
}
