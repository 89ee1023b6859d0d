import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { toNameSuffix } from '../random.ts';
import type { WorkloadKind, WorkloadPlan } from '../scenarios/scenario.ts';
import { toCompleted } from '../controllers/job.ts';
import { REVISION_HASH, toTemplateHash } from '../controllers/pod-template.ts';
import { addBudget } from './budgets.ts';
import { addDaemonPod } from './daemons.ts';
import { addFunction } from './functions.ts';
import { addHorizontalScaler } from './horizontal-scalers.ts';
import { createPlacement } from './placement.ts';
import { addScaledJob, addScaledObject } from './keda.ts';
import { addPodAutoscaler } from './knative.ts';
import { addRevision } from './knative-service.ts';
import { addPod, toController, toPodName } from './pods.ts';
import type { PodState } from './pods.ts';
import { syncDeployment } from './replicas.ts';
import { toLabels, toMetadata, toSelector, toTemplate } from './templates.ts';
import { addVerticalScaler } from './vertical-scalers.ts';
import { listNodes } from './world.ts';
import type { World } from './world.ts';

/** Makes a workload with everything below it, as if it had run for a while. */
export function addWorkload(world: World, workload: WorkloadPlan): void {
  ADDERS[workload.kind](world, workload, world.clock.now() - (1 + world.random() * 200) * HOUR_MS);
  if (workload.maxUnavailable !== undefined) {
    addBudget(world, workload, toLabels(workload), workload.maxUnavailable);
  }
}

type Adder = (world: World, workload: WorkloadPlan, createdMs: number) => void;

const HOUR_MS = 3_600_000;

const ADDERS = {
  CronJob: addCronJob,
  DaemonSet: addDaemonSet,
  Deployment: addDeployment,
  Job: (world, workload, createdMs) => {
    addJob(world, workload, { name: workload.name, createdMs, isFinished: false });
  },
  ScaledJob: addScaledJob,
  StatefulSet: addStatefulSet,
} as const satisfies Record<WorkloadKind, Adder>;

function addDeployment(world: World, workload: WorkloadPlan, createdMs: number): void {
  const { replicas = 1, namespace, name } = workload;
  const hash = toNameSuffix(world.random, 10);
  const deployment = world.objects.apply({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      ...toMetadata(workload, createdMs),
      annotations: { 'deployment.kubernetes.io/revision': '1' },
    },
    spec: {
      replicas,
      selector: { matchLabels: toSelector(workload) },
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' },
      },
      revisionHistoryLimit: 10,
      template: toTemplate(workload),
    },
  });
  const labels = { ...toLabels(workload), 'pod-template-hash': hash };
  const replicaSet = world.objects.apply({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${name}-${hash}`,
      namespace,
      creationTimestamp: toTime(createdMs),
      labels,
      ownerReferences: [toController(deployment)],
    },
    spec: {
      replicas,
      selector: { matchLabels: { ...toSelector(workload), 'pod-template-hash': hash } },
      template: { ...toTemplate(workload), metadata: { labels } },
    },
  });
  addPods(world, workload, {
    owner: replicaSet,
    labels,
    toName: () => toPodName(world, replicaSet),
    createdMs,
  });
  syncDeployment(world, deployment.metadata);
  addOwners(world, workload, createdMs);
}

/** What scales a Deployment, and what it was made of. */
function addOwners(world: World, workload: WorkloadPlan, createdMs: number): void {
  if (workload.autoscaling !== undefined) {
    addHorizontalScaler(world, workload, workload.autoscaling, createdMs);
  }
  if (workload.events !== undefined) {
    addScaledObject(world, workload, workload.events, createdMs);
  }
  if (workload.requests !== undefined) {
    addPodAutoscaler(world, workload, workload.requests, createdMs);
    addRevision(world, workload, createdMs);
  }
  if (workload.functionOn !== undefined) {
    addFunction(world, workload, workload.functionOn, createdMs);
  }
  if (workload.sizing !== undefined) {
    addVerticalScaler(world, workload, workload.sizing, createdMs);
  }
}

function addStatefulSet(world: World, workload: WorkloadPlan, createdMs: number): void {
  const { replicas = 1, name } = workload;
  const template = toTemplate(workload);
  const revision = `${name}-${toTemplateHash(template)}`;
  const set = world.objects.apply({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: toMetadata(workload, createdMs),
    spec: {
      replicas,
      serviceName: name,
      podManagementPolicy: 'OrderedReady',
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
      selector: { matchLabels: toSelector(workload) },
      template,
    },
    status: {
      observedGeneration: 1,
      replicas,
      readyReplicas: replicas,
      availableReplicas: replicas,
      currentReplicas: replicas,
      updatedReplicas: replicas,
      currentRevision: revision,
      updateRevision: revision,
      collisionCount: 0,
    },
  });
  addPods(world, workload, {
    owner: set,
    labels: { ...toLabels(workload), [REVISION_HASH]: revision },
    toName: (index) => `${name}-${index}`,
    createdMs,
  });
}

function addDaemonSet(world: World, workload: WorkloadPlan, createdMs: number): void {
  world.objects.apply({
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: toMetadata(workload, createdMs),
    spec: {
      selector: { matchLabels: toSelector(workload) },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
      template: toTemplate(workload),
    },
  });
  for (const node of listNodes(world)) {
    addDaemonPod(world, workload, node);
  }
}

function addCronJob(world: World, workload: WorkloadPlan, createdMs: number): void {
  const { replicas = 1, schedule = '*/5 * * * *', name } = workload;
  const lastMs = world.clock.now() - 60_000;
  const cronJob = world.objects.apply({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: toMetadata(workload, createdMs),
    spec: {
      schedule,
      concurrencyPolicy: 'Forbid',
      suspend: false,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      jobTemplate: { spec: { template: toTemplate(workload) } },
    },
    status: { lastScheduleTime: toTime(lastMs), lastSuccessfulTime: toTime(lastMs + 9000) },
  });
  for (let index = replicas; index > 0; index -= 1) {
    const jobMs = lastMs - index * 60_000;
    addJob(
      world,
      { ...workload, replicas: 1 },
      {
        name: toScheduledName(name, jobMs),
        createdMs: jobMs,
        isFinished: true,
        owner: cronJob,
      },
    );
  }
}

/** A Job and its pods; those of a finished one have succeeded. */
export function addJob(
  world: World,
  workload: WorkloadPlan,
  job: {
    readonly name: string;
    readonly createdMs: number;
    readonly isFinished: boolean;
    readonly owner?: KubernetesObject;
  },
): KubernetesObject {
  const { replicas = 1, namespace } = workload;
  const at = toTime(job.createdMs);
  const labels = {
    ...toLabels(workload),
    'batch.kubernetes.io/job-name': job.name,
    'job-name': job.name,
  };
  const created = world.objects.apply({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: job.name,
      namespace,
      creationTimestamp: at,
      labels,
      ...(job.owner === undefined ? {} : { ownerReferences: [toController(job.owner)] }),
    },
    spec: {
      parallelism: replicas,
      completions: replicas,
      backoffLimit: 6,
      completionMode: 'NonIndexed',
      template: toTemplate(workload),
    },
    status: job.isFinished
      ? toFinishedStatus(replicas, job.createdMs)
      : { startTime: at, active: replicas, ready: replicas },
  });
  addPods(world, workload, {
    owner: created,
    labels,
    toName: () => toPodName(world, created),
    createdMs: job.createdMs,
    ...(job.isFinished ? { state: 'succeeded' } : {}),
  });
  return created;
}

export function toFinishedStatus(replicas: number, startedMs: number): JsonObject {
  const finished = toTime(startedMs + 9000);
  return {
    startTime: toTime(startedMs),
    completionTime: finished,
    succeeded: replicas,
    ready: 0,
    terminating: 0,
    uncountedTerminatedPods: {},
    conditions: toCompleted(finished),
  };
}

/** A CronJob's Job is named by the minute it was due. */
export function toScheduledName(name: string, atMs: number): string {
  return `${name}-${Math.floor(atMs / 60_000)}`;
}

function addPods(
  world: World,
  workload: WorkloadPlan,
  pods: {
    readonly owner: KubernetesObject;
    readonly labels: Readonly<Record<string, string>>;
    readonly toName: (index: number) => string;
    readonly createdMs: number;
    readonly state?: PodState;
  },
): void {
  const { replicas = 1, trouble } = workload;
  const placement = createPlacement(world);
  for (let index = 0; index < replicas; index += 1) {
    const isTroubled = trouble !== undefined && index >= replicas - trouble.count;
    const node =
      isTroubled && trouble.state === 'unschedulable' ? undefined : placement.find(workload);
    addPod(world, {
      workload,
      owner: pods.owner,
      name: pods.toName(index),
      labels: pods.labels,
      nodeName: node?.metadata.name,
      state: pods.state ?? toState(isTroubled ? trouble.state : undefined, node),
      createdMs: pods.createdMs + (pods.state === undefined ? world.random() * HOUR_MS : 0),
    });
  }
}

function toState(trouble: string | undefined, node: KubernetesObject | undefined): PodState {
  if (node === undefined) {
    return 'pending';
  }
  return trouble === 'crashing' || trouble === 'image-missing' ? trouble : 'running';
}
