import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { RequestScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

const API = 'autoscaling.internal.knative.dev/v1alpha1';

/** The PodAutoscaler of a revision that nobody asks for. */
export function addPodAutoscaler(
  world: World,
  workload: WorkloadPlan,
  { max, perPod }: RequestScaling,
  createdMs: number,
): void {
  const revision = toRevision(workload);
  const service = revision.replace(/-\d+$/, '');
  world.objects.apply({
    apiVersion: API,
    kind: 'PodAutoscaler',
    metadata: {
      name: revision,
      namespace: workload.namespace,
      creationTimestamp: toTime(createdMs),
      labels: {
        app: revision,
        'serving.knative.dev/configuration': service,
        'serving.knative.dev/revision': revision,
        'serving.knative.dev/service': service,
      },
      annotations: {
        'autoscaling.knative.dev/class': 'kpa.autoscaling.knative.dev',
        'autoscaling.knative.dev/max-scale': String(max),
        'autoscaling.knative.dev/metric': 'concurrency',
        'autoscaling.knative.dev/target': String(perPod),
      },
    },
    spec: {
      containerConcurrency: 0,
      protocolType: 'http1',
      reachability: 'Reachable',
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: workload.name },
    },
    status: toPodAutoscalerStatus(
      { revision, activity: 'inactive', desired: 0, actual: 0 },
      undefined,
      createdMs,
    ),
  });
}

export function getPodAutoscaler(
  world: World,
  workload: WorkloadPlan,
): KubernetesObject | undefined {
  const { namespace } = workload;
  return world.cluster.get({
    apiVersion: API,
    kind: 'PodAutoscaler',
    namespace,
    name: toRevision(workload),
  });
}

export function toRevision({ name }: Pick<WorkloadPlan, 'name'>): string {
  return name.replace(/-deployment$/, '');
}

interface RevisionScale {
  readonly revision: string;
  readonly activity: keyof typeof ACTIVITIES;
  readonly desired: number;
  readonly actual: number;
}

/** What Knative writes of a revision; it writes no Events. */
export function toPodAutoscalerStatus(
  { revision, activity, desired, actual }: RevisionScale,
  previous: Json | undefined,
  nowMs: number,
): JsonObject {
  const known = toJsonArray(getPath(previous, ['conditions'])).map(toJsonObject);
  const toCondition = (type: string, state: JsonObject): JsonObject => {
    const before = known.find((one) => one['type'] === type);
    const isSame = before?.['status'] === state['status'] && before?.['reason'] === state['reason'];
    const lastTransitionTime = isSame ? before?.['lastTransitionTime'] : toTime(nowMs);
    return { lastTransitionTime, ...state, type };
  };
  return {
    observedGeneration: 1,
    serviceName: revision,
    metricsServiceName: `${revision}-private`,
    desiredScale: desired,
    actualScale: actual,
    conditions: [
      toCondition('Active', ACTIVITIES[activity]),
      toCondition('Ready', ACTIVITIES[activity]),
      toCondition('SKSReady', { status: 'True' }),
      toCondition('ScaleTargetInitialized', { status: 'True' }),
    ],
  };
}

const ACTIVITIES = {
  active: { status: 'True' },
  activating: {
    status: 'Unknown',
    reason: 'Queued',
    message: 'Requests to the target are being buffered as resources are provisioned.',
  },
  inactive: {
    status: 'False',
    reason: 'NoTraffic',
    message: 'The target is not receiving traffic.',
  },
} as const;
