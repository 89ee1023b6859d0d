import { toTime } from '../clock.ts';
import { toControllerReference } from '../controllers/pod-template.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { EventScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { toMetadata, toTemplate } from './templates.ts';
import type { World } from './world.ts';

export const KEDA_API = 'keda.sh/v1alpha1';

/** KEDA asks its triggers so often. */
export const POLLING_SECONDS = 30;

/** The label by which the autoscaler, and what it measures, are known as a ScaledObject's. */
export const SCALED_OBJECT_LABEL = 'scaledobject.keda.sh/name';

const FINALIZERS = ['finalizer.keda.sh'];

/** A ScaledObject for a Deployment, with the HorizontalPodAutoscaler it owns; it has nothing to do yet. */
export function addScaledObject(
  world: World,
  workload: WorkloadPlan,
  events: EventScaling,
  createdMs: number,
): void {
  const { name, namespace } = workload;
  const { cooldownSeconds = 300, max, trigger } = events;
  const hpaName = toHpaName(workload);
  const object = world.objects.apply({
    apiVersion: KEDA_API,
    kind: 'ScaledObject',
    metadata: {
      ...toMetadata(workload, createdMs),
      finalizers: FINALIZERS,
      labels: { [SCALED_OBJECT_LABEL]: name },
    },
    spec: {
      scaleTargetRef: { name },
      pollingInterval: POLLING_SECONDS,
      cooldownPeriod: cooldownSeconds,
      minReplicaCount: 0,
      maxReplicaCount: max,
      triggers: [{ type: trigger.type, metadata: trigger.metadata }],
    },
    status: {
      ...toKedaStatus('ScaledObject', events, 'idle'),
      externalMetricNames: [trigger.metric],
      hpaName,
      originalReplicaCount: 0,
      scaleTargetGVKR: {
        group: 'apps',
        version: 'v1',
        kind: 'Deployment',
        resource: 'deployments',
      },
      scaleTargetKind: 'apps/v1.Deployment',
    },
  });
  world.objects.apply({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: {
      name: hpaName,
      namespace,
      creationTimestamp: toTime(createdMs),
      labels: {
        'app.kubernetes.io/managed-by': 'keda-operator',
        'app.kubernetes.io/name': hpaName,
        'app.kubernetes.io/part-of': name,
        [SCALED_OBJECT_LABEL]: name,
      },
      ownerReferences: [toControllerReference(object)],
    },
    spec: toHpaSpec(workload, events),
  });
}

function toHpaSpec({ name }: WorkloadPlan, { max, perPod, trigger }: EventScaling): JsonObject {
  return {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
    minReplicas: 1,
    maxReplicas: max,
    metrics: [
      {
        type: 'External',
        external: {
          metric: {
            name: trigger.metric,
            selector: { matchLabels: { [SCALED_OBJECT_LABEL]: name } },
          },
          target: { type: 'AverageValue', averageValue: String(perPod) },
        },
      },
    ],
  };
}

export function toHpaName({ name }: Pick<WorkloadPlan, 'name'>): string {
  return `keda-hpa-${name}`;
}

/** A ScaledJob that has nothing to do yet. */
export function addScaledJob(world: World, workload: WorkloadPlan, createdMs: number): void {
  const { events } = workload;
  if (events === undefined) {
    return;
  }
  world.objects.apply({
    apiVersion: KEDA_API,
    kind: 'ScaledJob',
    metadata: { ...toMetadata(workload, createdMs), finalizers: FINALIZERS },
    spec: {
      jobTargetRef: {
        parallelism: 1,
        completions: 1,
        backoffLimit: 6,
        template: toTemplate(workload),
      },
      pollingInterval: POLLING_SECONDS,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      maxReplicaCount: events.max,
      rollout: {},
      scalingStrategy: {},
      triggers: [{ type: events.trigger.type, metadata: events.trigger.metadata }],
    },
    status: toKedaStatus('ScaledJob', events, 'idle'),
  });
}

/** A Job as KEDA makes it of a ScaledJob; its controller does the rest. */
export function addJobOf(
  world: World,
  workload: WorkloadPlan,
  owner: KubernetesObject,
  name: string,
): KubernetesObject {
  const template = toTemplate(workload);
  const labels = { 'scaledjob.keda.sh/name': workload.name };
  return world.objects.apply({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name,
      namespace: workload.namespace,
      labels: {
        'app.kubernetes.io/managed-by': 'keda-operator',
        'app.kubernetes.io/name': name,
        'app.kubernetes.io/part-of': workload.name,
        ...labels,
      },
      annotations: { 'scaledjob.keda.sh/generation': String(owner.metadata.generation ?? 1) },
      ownerReferences: [toControllerReference(owner)],
    },
    spec: {
      parallelism: 1,
      completions: 1,
      backoffLimit: 6,
      completionMode: 'NonIndexed',
      suspend: false,
      template: { ...template, metadata: { labels } },
    },
  });
}

/** Whether the triggers are active, are not any more, or have not been for long. */
export type KedaActivity = keyof typeof ACTIVITIES;

/** What the operator writes of what both kinds have. */
export function toKedaStatus(
  kind: 'ScaledJob' | 'ScaledObject',
  { trigger }: EventScaling,
  activity: KedaActivity,
): JsonObject {
  return {
    authenticationsTypes: '',
    triggersTypes: trigger.type,
    triggersActivity: { [trigger.metric]: { isActive: activity === 'active' } },
    conditions: [
      {
        type: 'Ready',
        status: 'True',
        reason: `${kind}Ready`,
        message: `${kind} is defined correctly and is ready for scaling`,
      },
      { type: 'Active', ...ACTIVITIES[activity] },
      kind === 'ScaledJob' ? { type: 'Fallback', status: 'Unknown' } : NO_FALLBACK,
      { type: 'Paused', status: 'False' },
    ],
  };
}

const NO_FALLBACK = {
  type: 'Fallback',
  status: 'False',
  reason: 'NoFallbackFound',
  message: 'No fallbacks are active on this scaled object',
} as const;

const ACTIVITIES = {
  active: {
    status: 'True',
    reason: 'ScalerActive',
    message: 'Scaling is performed because triggers are active',
  },
  cooling: {
    status: 'False',
    reason: 'ScalerCooldown',
    message: 'Scaler cooling down because triggers are not active',
  },
  idle: {
    status: 'False',
    reason: 'ScalerNotActive',
    message: 'Scaling is not performed because triggers are not active',
  },
} as const;
