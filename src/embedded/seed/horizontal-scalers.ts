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
  /** Percent of what the pods request. */
  readonly utilization: number;
  /** What keeps the size from being another. */
  readonly limit: keyof typeof LIMITS;
  /** Whether it scales now, would scale down but waits, or needs not. */
  readonly move: keyof typeof MOVES;
  readonly lastScaleMs: number;
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
      workload,
      {
        current: replicas,
        desired: replicas,
        utilization: Math.round(scaling.targetCpu * 0.97),
        limit: 'DesiredWithinRange',
        move: 'none',
        lastScaleMs: createdMs,
        previous: undefined,
        nowMs: createdMs,
      },
      toTime(createdMs),
    ),
  });
}

/** The status an autoscaler writes after each of its rounds. */
export function toScalerStatus(
  { cpu }: WorkloadPlan,
  state: ScalerState,
  lastScaleTime: string,
): JsonObject {
  const requested = toMillis(parseQuantity(cpu));
  const conditions = [
    { type: 'AbleToScale', status: 'True', ...MOVES[state.move](state.desired) },
    {
      type: 'ScalingActive',
      status: 'True',
      reason: 'ValidMetricFound',
      message:
        'the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)',
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
    lastScaleTime,
    currentReplicas: state.current,
    desiredReplicas: state.desired,
    currentMetrics: [
      {
        type: 'Resource',
        resource: {
          name: 'cpu',
          current: {
            averageValue: `${Math.round((requested * state.utilization) / 100)}m`,
            averageUtilization: state.utilization,
          },
        },
      },
    ],
    conditions: conditions.map(({ type, status, reason, message }) => ({
      type,
      status,
      lastTransitionTime: toTransitionTime(type, status, state),
      reason,
      message,
    })),
  };
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

function toTransitionTime(type: string, status: string, { previous, nowMs }: ScalerState): string {
  const before = toJsonArray(getPath(previous, ['conditions']))
    .map(toJsonObject)
    .find((condition) => condition['type'] === type);
  return before?.['status'] === status ? toText(before['lastTransitionTime']) : toTime(nowMs);
}
