import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { HorizontalScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

export interface ScalerState {
  readonly current: number;
  readonly desired: number;
  readonly utilization: number;
  readonly lastScaleMs: number;
}

export function addHorizontalScaler(
  world: World,
  workload: WorkloadPlan,
  scaling: HorizontalScaling,
  createdMs: number,
): KubernetesObject {
  const { namespace, name, replicas = 1 } = workload;
  return world.cluster.apply({
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
    status: toScalerStatus(scaling, {
      current: replicas,
      desired: replicas,
      utilization: scaling.targetCpu - 4,
      lastScaleMs: createdMs,
    }),
  });
}

export function toScalerStatus(scaling: HorizontalScaling, state: ScalerState): JsonObject {
  const at = toTime(state.lastScaleMs);
  const isScaling = state.current !== state.desired;
  const isLimited = state.desired === scaling.max || state.desired === scaling.min;
  const limit = state.desired === scaling.max ? 'TooManyReplicas' : 'TooFewReplicas';
  const bound = state.desired === scaling.max ? 'more than the maximum' : 'less than the minimum';
  return {
    observedGeneration: 1,
    lastScaleTime: at,
    currentReplicas: state.current,
    desiredReplicas: state.desired,
    currentMetrics: [
      {
        type: 'Resource',
        resource: {
          name: 'cpu',
          current: {
            averageUtilization: state.utilization,
            averageValue: `${state.utilization * 4}m`,
          },
        },
      },
    ],
    conditions: [
      {
        type: 'AbleToScale',
        status: 'True',
        lastTransitionTime: at,
        reason: isScaling ? 'SucceededRescale' : 'ReadyForNewScale',
        message: isScaling
          ? `the HPA controller was able to update the target scale to ${state.desired}`
          : 'recommended size matches current size',
      },
      {
        type: 'ScalingActive',
        status: 'True',
        lastTransitionTime: at,
        reason: 'ValidMetricFound',
        message:
          'the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)',
      },
      {
        type: 'ScalingLimited',
        status: isLimited ? 'True' : 'False',
        lastTransitionTime: at,
        reason: isLimited ? limit : 'DesiredWithinRange',
        message: isLimited
          ? `the desired replica count is ${bound} replica count`
          : 'the desired count is within the acceptable range',
      },
    ],
  };
}
