import { toTime } from '../clock.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

/** How many pods of a workload may be missing at a time: as of now, none is. */
export function addBudget(
  world: World,
  workload: WorkloadPlan,
  labels: Readonly<Record<string, string>>,
  maxUnavailable: number,
): void {
  const { name, namespace, replicas = 1 } = workload;
  world.objects.apply({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace, labels },
    spec: { maxUnavailable, selector: { matchLabels: { 'app.kubernetes.io/name': name } } },
    status: {
      observedGeneration: 1,
      disruptionsAllowed: maxUnavailable,
      currentHealthy: replicas,
      desiredHealthy: replicas - maxUnavailable,
      expectedPods: replicas,
      conditions: [
        {
          type: 'DisruptionAllowed',
          status: 'True',
          observedGeneration: 1,
          lastTransitionTime: toTime(world.clock.now()),
          reason: 'SufficientPods',
          message: '',
        },
      ],
    },
  });
}
