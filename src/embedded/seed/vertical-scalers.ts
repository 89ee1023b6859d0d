import { parseQuantity, toMillis, toWhole } from '../../kubernetes/quantity.ts';
import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { VerticalScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

export const VPA_API = 'autoscaling.k8s.io/v1';

export function addVerticalScaler(
  world: World,
  workload: WorkloadPlan,
  { updateMode }: VerticalScaling,
  createdMs: number,
): KubernetesObject {
  const { namespace, name } = workload;
  return world.objects.apply({
    apiVersion: VPA_API,
    kind: 'VerticalPodAutoscaler',
    metadata: { name, namespace, creationTimestamp: toTime(createdMs) },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      updatePolicy: { updateMode },
      resourcePolicy: {
        containerPolicies: [{ containerName: '*', controlledResources: ['cpu', 'memory'] }],
      },
    },
    status: {
      conditions: [
        { type: 'RecommendationProvided', status: 'True', lastTransitionTime: toTime(createdMs) },
      ],
      recommendation: toRecommendation(workload, 0.6),
    },
  });
}

/** What a recommender would have each pod ask for when it uses `share` of what it asks for now. */
export function toRecommendation({ cpu, memory }: WorkloadPlan, share: number): JsonObject {
  const millis = toMillis(parseQuantity(cpu)) * share * MARGIN;
  const bytes = toWhole(parseQuantity(memory)) * 0.7 * MARGIN;
  const toResources = (factor: number): JsonObject => ({
    cpu: `${Math.round(millis * factor)}m`,
    memory: String(Math.round(bytes * factor)),
  });
  return {
    containerRecommendations: [
      {
        containerName: 'main',
        target: toResources(1),
        lowerBound: toResources(0.5),
        upperBound: toResources(2.2),
        uncappedTarget: toResources(1),
      },
    ],
  };
}

/** A recommender asks for a little more than it saw. */
const MARGIN = 1.15;
