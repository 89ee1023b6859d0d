import { toTime } from '../clock.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { createPlacement } from '../seed/placement.ts';
import { addPod, toPodName, toPodStatus, toUnschedulableMessage } from '../seed/pods.ts';
import { syncDeployment } from '../seed/replicas.ts';
import type { Named } from '../seed/replicas.ts';
import { change, setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';

/** How long the kubelet takes from being told of a pod to its being ready. */
const START_MS = 1800;

const STOP_MS = 1500;

const RETRY_MS = 1500;

/** Every so many vain attempts the scheduler says so again. */
const REMINDER = 200;

/** Makes one pod of a ReplicaSet; it is scheduled and started in the seconds that follow. */
export function launchPod(
  world: World,
  workload: WorkloadPlan,
  replicaSet: KubernetesObject,
): void {
  const pod = addPod(world, {
    workload,
    owner: replicaSet,
    name: toPodName(world, replicaSet),
    labels: replicaSet.metadata.labels ?? {},
    nodeName: undefined,
    state: 'pending',
    createdMs: world.clock.now(),
  });
  world.recorder.record(replicaSet, {
    component: 'replicaset-controller',
    reason: 'SuccessfulCreate',
    message: `Created pod: ${pod.metadata.name}`,
  });
  world.after(200, () => {
    schedulePod(world, workload, pod, replicaSet);
  });
}

/** Marks a pod as going, and removes it when its kubelet would have. */
export function stopPod(world: World, pod: KubernetesObject, deployment: Named): void {
  if (pod.metadata.deletionTimestamp !== undefined) {
    return;
  }
  const node = toText(getPath(pod, ['spec', 'nodeName']));
  const marked = change(pod, 'metadata.deletionTimestamp', toTime(world.clock.now() + 30_000));
  world.cluster.apply(change(marked, 'metadata.deletionGracePeriodSeconds', 30));
  if (node !== '') {
    world.recorder.record(pod, {
      component: 'kubelet',
      host: node,
      reason: 'Killing',
      message: 'Stopping container main',
    });
  }
  world.after(STOP_MS, () => {
    world.cluster.remove(toReference(pod));
    syncDeployment(world, deployment);
  });
}

function schedulePod(
  world: World,
  workload: WorkloadPlan,
  created: KubernetesObject,
  replicaSet: KubernetesObject,
  attempt = 1,
): void {
  const pod = getPresent(world, created);
  if (pod === undefined) {
    return;
  }
  const node = createPlacement(world).find(workload);
  if (node === undefined) {
    if (attempt % REMINDER === 1) {
      world.recorder.recordAction(pod, {
        component: 'default-scheduler',
        action: 'Scheduling',
        type: 'Warning',
        reason: 'FailedScheduling',
        message: toUnschedulableMessage(world),
      });
    }
    world.after(RETRY_MS, () => {
      schedulePod(world, workload, created, replicaSet, attempt + 1);
    });
    return;
  }
  const nodeName = node.metadata.name;
  const bound = bind(world, pod, { workload, replicaSet, nodeName, state: 'starting' });
  world.recorder.recordAction(bound, {
    component: 'default-scheduler',
    action: 'Binding',
    reason: 'Scheduled',
    message: `Successfully assigned ${pod.metadata.namespace ?? ''}/${pod.metadata.name} to ${nodeName}`,
  });
  world.after(START_MS, () => {
    startPod(world, workload, bound, replicaSet, nodeName);
  });
}

function startPod(
  world: World,
  workload: WorkloadPlan,
  bound: KubernetesObject,
  replicaSet: KubernetesObject,
  nodeName: string,
): void {
  const pod = getPresent(world, bound);
  if (pod === undefined) {
    return;
  }
  const messages = [
    ['Pulled', `Container image "${workload.image}" already present on machine`],
    ['Created', 'Created container: main'],
    ['Started', 'Started container main'],
  ] as const;
  for (const [reason, message] of messages) {
    world.recorder.record(pod, { component: 'kubelet', host: nodeName, reason, message });
  }
  bind(world, pod, { workload, replicaSet, nodeName, state: 'running' });
  syncDeployment(world, { name: workload.name, namespace: workload.namespace });
}

function bind(
  world: World,
  pod: KubernetesObject,
  options: {
    readonly workload: WorkloadPlan;
    readonly replicaSet: KubernetesObject;
    readonly nodeName: string;
    readonly state: 'running' | 'starting';
  },
): KubernetesObject {
  const status = toPodStatus(world, {
    workload: options.workload,
    owner: options.replicaSet,
    name: pod.metadata.name,
    labels: {},
    nodeName: options.nodeName,
    state: options.state,
    createdMs: world.clock.now(),
  });
  return setMember(world, change(pod, 'spec.nodeName', options.nodeName), 'status', status);
}

/** The pod as it is now, unless it has gone or is going. */
function getPresent(world: World, pod: KubernetesObject): KubernetesObject | undefined {
  const found = world.cluster.get(toReference(pod));
  return found?.metadata.uid === pod.metadata.uid && found?.metadata.deletionTimestamp === undefined
    ? found
    : undefined;
}

function toReference({ metadata }: KubernetesObject): {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
} {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    namespace: metadata.namespace ?? '',
    name: metadata.name,
  };
}
