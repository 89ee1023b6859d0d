import type { ClusterPlan, WorkloadPlan } from '../scenarios/scenario.ts';
import type { World } from './world.ts';

/** Lets the cluster serve the kinds of those autoscalers that its plan has something for. */
export function addCustomKinds({ cluster, plan }: World): void {
  for (const { isUsed, definition } of KINDS) {
    if (isUsed(plan)) {
      cluster.addCrd(definition);
    }
  }
}

interface CustomKind {
  readonly isUsed: (plan: ClusterPlan) => boolean;
  readonly definition: Parameters<World['cluster']['addCrd']>[0];
}

const KINDS: readonly CustomKind[] = [
  {
    isUsed: anyWorkload(({ requests }) => requests !== undefined),
    definition: {
      group: 'autoscaling.internal.knative.dev',
      kind: 'PodAutoscaler',
      plural: 'podautoscalers',
      versions: ['v1alpha1'],
      shortNames: ['kpa', 'pa'],
      categories: ['knative-internal', 'autoscaling'],
    },
  },
  {
    isUsed: anyWorkload(({ events }) => events !== undefined),
    definition: {
      group: 'keda.sh',
      kind: 'ScaledObject',
      plural: 'scaledobjects',
      versions: ['v1alpha1'],
      shortNames: ['so'],
    },
  },
  {
    isUsed: anyWorkload(({ events }) => events !== undefined),
    definition: {
      group: 'keda.sh',
      kind: 'ScaledJob',
      plural: 'scaledjobs',
      versions: ['v1alpha1'],
      shortNames: ['sj'],
    },
  },
  {
    isUsed: ({ buffer }) => buffer !== undefined,
    definition: {
      group: 'autoscaling.x-k8s.io',
      kind: 'CapacityBuffer',
      plural: 'capacitybuffers',
      versions: ['v1beta1'],
      shortNames: ['cb'],
    },
  },
  {
    isUsed: anyWorkload(({ sizing }) => sizing !== undefined),
    definition: {
      group: 'autoscaling.k8s.io',
      kind: 'VerticalPodAutoscaler',
      plural: 'verticalpodautoscalers',
      shortNames: ['vpa'],
    },
  },
];

function anyWorkload(isUsing: (workload: WorkloadPlan) => boolean): CustomKind['isUsed'] {
  return ({ workloads }) => workloads.some(isUsing);
}
