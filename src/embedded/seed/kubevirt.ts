import { toTime } from '../clock.ts';
import { setStatus } from '../controllers/controller.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing, isReadyPod } from '../pod-conditions.ts';
import { toNameSuffix } from '../random.ts';
import type { MachinePlan, WorkloadPlan } from '../scenarios/scenario.ts';
import { createPlacement } from './placement.ts';
import { addPod, toController, toPodSpec } from './pods.ts';
import type { World } from './world.ts';

export const KUBEVIRT_API = 'kubevirt.io/v1';

const HOUR_MS = 3_600_000;

/** A machine and, while it runs, the instance with its launcher, as if it had for a while. */
export function addMachine(
  world: World,
  { namespace, name, instanceType, isStopped = false }: MachinePlan,
): void {
  const createdMs = world.clock.now() - 30 * HOUR_MS;
  const machine = world.objects.apply({
    apiVersion: KUBEVIRT_API,
    kind: 'VirtualMachine',
    metadata: { namespace, name, creationTimestamp: toTime(createdMs) },
    spec: {
      runStrategy: isStopped ? 'Halted' : 'Always',
      instancetype: { kind: 'VirtualMachineClusterInstancetype', name: instanceType },
      template: {
        spec: { domain: { devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] } } },
      },
    },
  });
  const instance = isStopped ? undefined : makeInstance(world, machine, createdMs);
  if (instance !== undefined) {
    const workload = toLauncher(instance);
    const nodeName = createPlacement(world).find(workload)?.metadata.name;
    const pod = addPod(world, {
      workload,
      owner: instance,
      name: toLauncherName(world, instance),
      labels: toLabels(instance),
      nodeName,
      state: nodeName === undefined ? 'pending' : 'running',
      createdMs,
    });
    setStatus(world, instance, toInstanceStatus(instance, pod));
  }
  const found = instance && world.objects.get({ ...instance.metadata, ...INSTANCE });
  setStatus(world, machine, toMachineStatus(machine, found));
}

const INSTANCE = { apiVersion: KUBEVIRT_API, kind: 'VirtualMachineInstance' } as const;

/** What runs a machine, by its name. */
export function makeInstance(
  { objects }: Pick<World, 'objects'>,
  machine: KubernetesObject,
  createdMs: number,
): KubernetesObject {
  const { namespace = '', name } = machine.metadata;
  return objects.apply({
    ...INSTANCE,
    metadata: {
      namespace,
      name,
      creationTimestamp: toTime(createdMs),
      ownerReferences: [toController(machine)],
    },
    spec: toJsonObject(getPath(machine, ['spec', 'template', 'spec'])),
  });
}

/** The pod that an instance runs in; it is still to be placed. */
export function makeLauncher(world: World, instance: KubernetesObject): KubernetesObject {
  return world.objects.apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      namespace: instance.metadata.namespace ?? '',
      name: toLauncherName(world, instance),
      labels: toLabels(instance),
      ownerReferences: [toController(instance)],
    },
    spec: toPodSpec(toLauncher(instance)),
  });
}

/** What KubeVirt says of an instance and its pod. A pause ends with the pod. */
export function toInstanceStatus(
  instance: KubernetesObject,
  pod: KubernetesObject | undefined,
): JsonObject {
  const isReady = pod !== undefined && isReadyPod(pod) && !isGoing(pod);
  const nodeName = toText(getPath(pod, ['spec', 'nodeName']));
  const ip = toText(getPath(pod, ['status', 'podIP']));
  const paused = toConditions(instance).filter(({ type }) => type === PAUSED);
  return {
    phase: isReady ? 'Running' : nodeName === '' ? 'Scheduling' : 'Scheduled',
    ...(nodeName === '' ? {} : { nodeName }),
    ...(ip === '' ? {} : { interfaces: [{ name: 'default', ipAddress: ip }] }),
    conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }, ...(isReady ? paused : [])],
  };
}

export function toMachineStatus(
  machine: KubernetesObject,
  instance: KubernetesObject | undefined,
): JsonObject {
  const printableStatus = toPrintable(machine, instance);
  const ready = printableStatus === 'Running';
  return { printableStatus, created: instance !== undefined, ...(ready ? { ready } : {}) };
}

/** Whether it shall run by itself, as opposed to when it is asked to. */
export function isMeantToRun(machine: KubernetesObject): boolean {
  return getPath(machine, ['spec', 'runStrategy']) === 'Always';
}

const PAUSED = 'Paused';

function toPrintable(machine: KubernetesObject, instance: KubernetesObject | undefined): string {
  if (instance === undefined) {
    return isMeantToRun(machine) ? 'Starting' : 'Stopped';
  }
  if (isGoing(instance)) {
    return 'Stopping';
  }
  if (toConditions(instance).some(({ type }) => type === PAUSED)) {
    return 'Paused';
  }
  return getPath(instance, ['status', 'phase']) === 'Running' ? 'Running' : 'Starting';
}

function toConditions(instance: KubernetesObject): readonly JsonObject[] {
  return toJsonArray(getPath(instance, ['status', 'conditions'])).map(toJsonObject);
}

function toLauncher({ metadata: { namespace = '', name } }: KubernetesObject): WorkloadPlan {
  const image = 'quay.io/kubevirt/virt-launcher:v1.9.0';
  return { kind: 'Deployment', namespace, name, image, cpu: '500m', memory: '2Gi' };
}

function toLauncherName({ random }: World, { metadata: { name } }: KubernetesObject): string {
  return `virt-launcher-${name}-${toNameSuffix(random)}`;
}

function toLabels({ metadata: { uid = '' } }: KubernetesObject): Readonly<Record<string, string>> {
  return { 'kubevirt.io': 'virt-launcher', 'kubevirt.io/created-by': uid };
}
