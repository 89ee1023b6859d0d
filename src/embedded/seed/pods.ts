import { toTime } from '../clock.ts';
import { toJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject, OwnerReference } from '../object.ts';
import { toNameSuffix } from '../random.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { POOL_LABEL } from './nodes.ts';
import { listNodes } from './world.ts';
import type { World } from './world.ts';

export type PodState =
  | 'crashing'
  | 'image-missing'
  | 'pending'
  | 'running'
  | 'starting'
  | 'succeeded';

export interface PodOptions {
  readonly workload: WorkloadPlan;
  readonly owner: KubernetesObject;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Undefined while nothing has scheduled it. */
  readonly nodeName: string | undefined;
  readonly state: PodState;
  readonly createdMs: number;
}

export function addPod(world: World, options: PodOptions): KubernetesObject {
  const { owner, name, labels, createdMs } = options;
  return world.objects.apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: options.workload.namespace,
      creationTimestamp: toTime(createdMs),
      labels,
      ownerReferences: [toController(owner)],
    },
    spec: toOwnSpec(options),
    status: toPodStatus(world, options),
  });
}

/** A pod that shall find no node asks for one that there is not. */
function toOwnSpec({ workload, nodeName, state }: PodOptions): JsonObject {
  const spec = toPodSpec(workload, nodeName);
  const selector = { ...toJsonObject(spec['nodeSelector']), 'shop.example/accelerator': 'h200' };
  return state === 'pending' ? { ...spec, nodeSelector: selector } : spec;
}

/** The template of a workload's pods; `nodeName` as the scheduler sets it. */
export function toPodSpec(workload: WorkloadPlan, nodeName?: string): JsonObject {
  const { cpu, memory, image, pool, kind, warmUpSeconds, runtimeClass } = workload;
  const isJob = kind === 'Job' || kind === 'CronJob' || kind === 'ScaledJob';
  return {
    containers: [
      {
        name: 'main',
        image,
        imagePullPolicy: 'IfNotPresent',
        ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
        env: [
          { name: 'LOG_LEVEL', value: 'info' },
          {
            name: 'POD_NAME',
            valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' } },
          },
        ],
        ...(warmUpSeconds === undefined
          ? {}
          : {
              readinessProbe: {
                httpGet: { path: '/ready', port: 8080, scheme: 'HTTP' },
                initialDelaySeconds: warmUpSeconds,
                periodSeconds: 10,
              },
            }),
        resources: { requests: { cpu, memory }, limits: { memory } },
        terminationMessagePath: '/dev/termination-log',
        terminationMessagePolicy: 'File',
      },
    ],
    ...(nodeName === undefined ? {} : { nodeName }),
    ...(pool === undefined ? {} : { nodeSelector: { [POOL_LABEL]: pool } }),
    ...toTolerations(workload),
    ...(runtimeClass === undefined ? {} : { runtimeClassName: runtimeClass }),
    restartPolicy: isJob ? 'OnFailure' : 'Always',
    serviceAccountName: 'default',
    schedulerName: 'default-scheduler',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    priority: 0,
  };
}

/** Daemons run everywhere; who asks for a pool knows of its accelerators. */
function toTolerations({ kind, pool }: WorkloadPlan): JsonObject {
  if (kind === 'DaemonSet') {
    return { tolerations: [{ operator: 'Exists' }] };
  }
  return pool === undefined
    ? {}
    : { tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }] };
}

export function toPodStatus(world: World, options: PodOptions): JsonObject {
  const { state, createdMs, nodeName } = options;
  const at = toTime(createdMs);
  const isUp = state === 'running';
  const isScheduled = nodeName !== undefined;
  const phase =
    state === 'running' || state === 'crashing'
      ? 'Running'
      : state === 'succeeded'
        ? 'Succeeded'
        : 'Pending';
  const condition = (
    type: string,
    holds: boolean,
    reason?: string,
    message?: string,
  ): JsonObject => ({
    type,
    status: holds ? 'True' : 'False',
    lastProbeTime: null,
    lastTransitionTime: at,
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
  });
  if (!isScheduled) {
    return {
      phase,
      conditions: [
        condition('PodScheduled', false, 'Unschedulable', toUnschedulableMessage(world)),
      ],
      qosClass: 'Burstable',
    };
  }
  const unready = state === 'succeeded' ? 'PodCompleted' : 'ContainersNotReady';
  const random = Math.floor(world.random() * 60_000);
  return {
    phase,
    conditions: [
      condition('PodScheduled', true),
      condition('Initialized', true),
      condition('ContainersReady', isUp, isUp ? undefined : unready),
      condition('Ready', isUp, isUp ? undefined : unready),
    ],
    hostIP: '10.0.0.10',
    ...(state === 'starting' ? {} : { podIP: `10.96.${random >>> 8}.${random & 255}` }),
    startTime: at,
    containerStatuses: [toContainerStatus(options, at)],
    qosClass: 'Burstable',
  };
}

export function toController(owner: KubernetesObject): OwnerReference {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid ?? '',
    controller: true,
    blockOwnerDeletion: true,
  };
}

export function toPodName(world: World, owner: KubernetesObject): string {
  return `${owner.metadata.name}-${toNameSuffix(world.random)}`;
}

/** What the scheduler says of a pod that asks for a node there is not. */
export function toUnschedulableMessage(world: World): string {
  const count = listNodes(world).length;
  const none = `0/${count} nodes are available`;
  return `${none}: ${count} node(s) didn't match Pod's node affinity/selector. preemption: ${none}: ${count} Preemption is not helpful for scheduling.`;
}

function toContainerStatus({ workload, state }: PodOptions, at: string): JsonObject {
  const { image } = workload;
  const isPulled = state === 'running' || state === 'succeeded' || state === 'crashing';
  return {
    name: 'main',
    image,
    imageID: isPulled ? `${image.split(':')[0] ?? ''}@sha256:${'4f'.repeat(32)}` : '',
    ready: state === 'running',
    started: state === 'running',
    restartCount: state === 'crashing' ? 17 : 0,
    state: toContainerState(state, image, at),
    lastState:
      state === 'crashing'
        ? { terminated: { exitCode: 1, reason: 'Error', startedAt: at, finishedAt: at } }
        : {},
  };
}

function toContainerState(state: PodState, image: string, at: string): JsonObject {
  switch (state) {
    case 'running':
      return { running: { startedAt: at } };
    case 'succeeded':
      return { terminated: { exitCode: 0, reason: 'Completed', startedAt: at, finishedAt: at } };
    case 'crashing': {
      const message = 'back-off 5m0s restarting failed container=main';
      return { waiting: { reason: 'CrashLoopBackOff', message } };
    }
    case 'image-missing':
      return {
        waiting: { reason: 'ImagePullBackOff', message: `Back-off pulling image "${image}"` },
      };
    case 'pending':
    case 'starting':
      return { waiting: { reason: 'ContainerCreating' } };
  }
}
