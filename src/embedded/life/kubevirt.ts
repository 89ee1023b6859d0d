import { createWorkQueue, setStatus } from '../controllers/controller.ts';
import { controllerReferenceOf } from '../controllers/ownership.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing } from '../pod-conditions.ts';
import {
  KUBEVIRT_API,
  isMeantToRun,
  makeInstance,
  makeLauncher,
  toInstanceStatus,
  toMachineStatus,
} from '../seed/kubevirt.ts';
import type { World } from '../seed/world.ts';

const KINDS: ReadonlySet<string> = new Set(['VirtualMachine', 'VirtualMachineInstance']);

/** Plays the controllers of KubeVirt where the plan of a cluster has machines. */
export function liveMachines(world: World): void {
  if (world.plan.machines === undefined) {
    return;
  }
  const enqueue = createWorkQueue(world, 100, (key) => {
    const [kind = '', namespace = '', name = ''] = key.split('/');
    const object = world.objects.get({ apiVersion: KUBEVIRT_API, kind, namespace, name });
    if (object === undefined || isGoing(object)) {
      return;
    }
    if (kind === 'VirtualMachine') {
      syncMachine(world, object);
    } else {
      syncInstance(world, object);
    }
  });
  world.storage.subscribe((_storageKey, { entry }) => {
    const { kind, metadata } = entry.object;
    const namespace = metadata.namespace ?? '';
    if (KINDS.has(kind)) {
      enqueue(`${kind}/${namespace}/${metadata.name}`);
    }
    const owner = controllerReferenceOf(entry.object);
    if (owner !== undefined && KINDS.has(owner.kind)) {
      enqueue(`${owner.kind}/${namespace}/${owner.name}`);
    }
  });
}

/** Its instance is there while it shall run. */
function syncMachine(world: World, machine: KubernetesObject): void {
  const { namespace = '', name } = machine.metadata;
  const place = { apiVersion: KUBEVIRT_API, kind: 'VirtualMachineInstance', namespace, name };
  const found = world.objects.get(place);
  if (found === undefined && isMeantToRun(machine)) {
    makeInstance(world, machine, world.clock.now());
  } else if (found !== undefined && !isMeantToRun(machine) && !isGoing(found)) {
    world.objects.delete(place);
  }
  setStatus(world, machine, toMachineStatus(machine, world.objects.get(place)));
}

function syncInstance(world: World, instance: KubernetesObject): void {
  const [present] = world.index.podsOf(instance.metadata.uid ?? '');
  const pod = present ?? makeLauncher(world, instance);
  setStatus(world, instance, toInstanceStatus(instance, pod));
}
