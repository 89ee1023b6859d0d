import { toTime } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { BufferPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

const API = 'autoscaling.x-k8s.io/v1beta1';

const STRATEGY = 'buffer.x-k8s.io/active-capacity';

/** A CapacityBuffer whose room is there. */
export function addCapacityBuffer(world: World, buffer: BufferPlan, createdMs: number): void {
  const { namespace, name, deployment, replicas } = buffer;
  const toCondition = ([type, reason, message]: readonly [string, string, string]): JsonObject => ({
    type,
    status: 'True',
    reason,
    message,
    lastTransitionTime: toTime(createdMs),
  });
  world.objects.apply({
    apiVersion: API,
    kind: 'CapacityBuffer',
    metadata: { name, namespace, creationTimestamp: toTime(createdMs) },
    spec: {
      provisioningStrategy: STRATEGY,
      scalableRef: { apiGroup: 'apps', kind: 'Deployment', name: deployment },
      replicas,
    },
    status: {
      provisioningStrategy: STRATEGY,
      podTemplateRef: { name: `capacitybuffer-${name}-pod-template` },
      podTemplateGeneration: 1,
      replicas,
      conditions: [
        ['ReadyForProvisioning', 'AttributesSetSuccessfully', 'ready'] as const,
        ['Provisioning', 'FakePodsInjected', 'Fake pods are injected'] as const,
      ].map(toCondition),
    },
  });
}

export function getCapacityBuffer(
  world: World,
  { namespace, name }: BufferPlan,
): KubernetesObject | undefined {
  return world.objects.get({ apiVersion: API, kind: 'CapacityBuffer', namespace, name });
}
