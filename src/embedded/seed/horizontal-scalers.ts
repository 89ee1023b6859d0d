import { toTime } from '../clock.ts';
import { parseQuantity, toMillis } from '../../kubernetes/quantity.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { HorizontalScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

/** What an autoscaler has found out and decided. */
export interface ScalerState {
  readonly current: number;
  readonly desired: number;
  /** What keeps the size from being another. */
  readonly limit: keyof typeof LIMITS;
  /** Whether it scales now, would scale down but waits, or needs not. */
  readonly move: keyof typeof MOVES;
  /** The status so far: conditions that stay keep their times. */
  readonly previous: Json | undefined;
  readonly nowMs: number;
}

export function addHorizontalScaler(
  world: World,
  workload: WorkloadPlan,
  scaling: HorizontalScaling,
  createdMs: number,
): KubernetesObject {
  const { namespace, name, replicas = 1 } = workload;
  return world.objects.apply({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace, creationTimestamp: toTime(createdMs) },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas: scaling.min,
      maxReplicas: scaling.max,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: scaling.targetCpu },
          },
        },
      ],
    },
    status: toScalerStatus(
      toCpuMetric(workload, Math.round(scaling.targetCpu * 0.97)),
      {
        current: replicas,
        desired: replicas,
        limit: 'DesiredWithinRange',
        move: 'none',
        previous: undefined,
        nowMs: createdMs,
      },
      toTime(createdMs),
    ),
  });
}

/** What an autoscaler measures, as its status tells it. */
export interface ScalerMetric {
  readonly current: JsonObject;
  /** As messages name it. */
  readonly text: string;
}

/** The CPU of a workload's pods; `utilization` is in percent of what they request. */
export function toCpuMetric({ cpu }: WorkloadPlan, utilization: number): ScalerMetric {
  const requested = toMillis(parseQuantity(cpu));
  return {
    text: 'cpu resource utilization (percentage of request)',
    current: {
      type: 'Resource',
      resource: {
        name: 'cpu',
        current: {
          averageValue: `${Math.round((requested * utilization) / 100)}m`,
          averageUtilization: utilization,
        },
      },
    },
  };
}

/** The status an autoscaler writes after each of its rounds; it may never have scaled. */
export function toScalerStatus(
  metric: ScalerMetric,
  state: ScalerState,
  lastScaleTime: string,
): JsonObject {
  const conditions = [
    { type: 'AbleToScale', status: 'True', ...MOVES[state.move](state.desired) },
    {
      type: 'ScalingActive',
      status: 'True',
      reason: 'ValidMetricFound',
      message: `the HPA was able to successfully calculate a replica count from ${metric.text}`,
    },
    {
      type: 'ScalingLimited',
      status: state.limit === 'DesiredWithinRange' ? 'False' : 'True',
      reason: state.limit,
      message: LIMITS[state.limit],
    },
  ];
  return {
    observedGeneration: 1,
    ...(lastScaleTime === '' ? {} : { lastScaleTime }),
    currentReplicas: state.current,
    desiredReplicas: state.desired,
    currentMetrics: [metric.current],
    conditions: withTimes(conditions, state.previous, state.nowMs),
  };
}

/** What it writes while its target has no pods, and it does nothing. */
export function toDisabledStatus(previous: Json | undefined, nowMs: number): JsonObject {
  const conditions = [
    {
      type: 'AbleToScale',
      status: 'True',
      reason: 'SucceededGetScale',
      message: "the HPA controller was able to get the target's current scale",
    },
    {
      type: 'ScalingActive',
      status: 'False',
      reason: 'ScalingDisabled',
      message: 'scaling is disabled since the replica count of the target is zero',
    },
  ];
  const lastScaleTime = getPath(previous, ['lastScaleTime']);
  return {
    observedGeneration: 1,
    ...(lastScaleTime === undefined ? {} : { lastScaleTime }),
    desiredReplicas: 0,
    currentMetrics: null,
    conditions: withTimes(conditions, previous, nowMs),
  };
}

/** Conditions that stay keep the times of their last change. */
function withTimes(
  conditions: readonly {
    readonly type: string;
    readonly status: string;
    readonly reason: string;
    readonly message: string;
  }[],
  previous: Json | undefined,
  nowMs: number,
): readonly JsonObject[] {
  return conditions.map(({ type, status, reason, message }) => ({
    type,
    status,
    lastTransitionTime: toTransitionTime(type, status, { previous, nowMs }),
    reason,
    message,
  }));
}

const LIMITS = {
  DesiredWithinRange: 'the desired count is within the acceptable range',
  ScaleUpLimit: 'the desired replica count is increasing faster than the maximum scale rate',
  TooFewReplicas: 'the desired replica count is less than the minimum replica count',
  TooManyReplicas: 'the desired replica count is more than the maximum replica count',
} as const satisfies Readonly<Record<string, string>>;

const MOVES = {
  held: () => ({
    reason: 'ScaleDownStabilized',
    message:
      'recent recommendations were higher than current one, applying the highest recent recommendation',
  }),
  none: () => ({
    reason: 'ReadyForNewScale',
    message: 'recommended size matches current size',
  }),
  rescaled: (desired) => ({
    reason: 'SucceededRescale',
    message: `the HPA controller was able to update the target scale to ${desired}`,
  }),
} as const satisfies Readonly<
  Record<string, (desired: number) => { readonly reason: string; readonly message: string }>
>;

function toTransitionTime(
  type: string,
  status: string,
  { previous, nowMs }: Pick<ScalerState, 'nowMs' | 'previous'>,
): string {
  const before = toJsonArray(getPath(previous, ['conditions']))
    .map(toJsonObject)
    .find((condition) => condition['type'] === type);
  return before?.['status'] === status ? toText(before['lastTransitionTime']) : toTime(nowMs);
}
