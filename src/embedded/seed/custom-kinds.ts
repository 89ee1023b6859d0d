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

const EXTENSIONS = 'extensions.agents.x-k8s.io';

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
    isUsed: anyWorkload(({ requests }) => requests !== undefined),
    definition: {
      group: 'serving.knative.dev',
      kind: 'Service',
      plural: 'services',
      versions: ['v1'],
      shortNames: ['ksvc'],
    },
  },
  {
    isUsed: anyWorkload(({ requests }) => requests !== undefined),
    definition: {
      group: 'serving.knative.dev',
      kind: 'Revision',
      plural: 'revisions',
      versions: ['v1'],
      shortNames: ['rev'],
    },
  },
  {
    isUsed: anyWorkload(({ requests }) => requests !== undefined),
    definition: {
      group: 'serving.knative.dev',
      kind: 'Route',
      plural: 'routes',
      versions: ['v1'],
      shortNames: ['rt'],
    },
  },
  {
    isUsed: anyWorkload(({ functionOn }) => functionOn === 'openfaas'),
    definition: {
      group: 'openfaas.com',
      kind: 'Function',
      plural: 'functions',
      versions: ['v1'],
    },
  },
  {
    isUsed: anyWorkload(({ functionOn }) => functionOn === 'fission'),
    definition: { group: 'fission.io', kind: 'Function', plural: 'functions', versions: ['v1'] },
  },
  {
    isUsed: anyWorkload(({ functionOn }) => functionOn === 'fission'),
    definition: {
      group: 'fission.io',
      kind: 'Environment',
      plural: 'environments',
      versions: ['v1'],
    },
  },
  {
    isUsed: anyWorkload(({ functionOn }) => functionOn === 'fission'),
    definition: { group: 'fission.io', kind: 'Package', plural: 'packages', versions: ['v1'] },
  },
  {
    isUsed: anyWorkload(({ functionOn }) => functionOn === 'fission'),
    definition: {
      group: 'fission.io',
      kind: 'HTTPTrigger',
      plural: 'httptriggers',
      versions: ['v1'],
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
  ...[
    { group: 'agents.x-k8s.io', kind: 'Sandbox', plural: 'sandboxes' },
    { group: EXTENSIONS, kind: 'SandboxClaim', plural: 'sandboxclaims' },
    { group: EXTENSIONS, kind: 'SandboxTemplate', plural: 'sandboxtemplates', hasStatus: false },
    { group: EXTENSIONS, kind: 'SandboxWarmPool', plural: 'sandboxwarmpools', hasScale: true },
  ].map((definition) => ({
    isUsed: ({ sandboxes }: ClusterPlan) => sandboxes !== undefined,
    definition: { ...definition, versions: ['v1beta1', 'v1alpha1'] },
  })),
  ...[
    { kind: 'VirtualMachine', plural: 'virtualmachines', shortNames: ['vm', 'vms'] },
    {
      kind: 'VirtualMachineInstance',
      plural: 'virtualmachineinstances',
      shortNames: ['vmi', 'vmis'],
    },
  ].map((definition) => ({
    isUsed: ({ machines }: ClusterPlan) => machines !== undefined,
    definition: { ...definition, group: 'kubevirt.io' },
  })),
];

function anyWorkload(isUsing: (workload: WorkloadPlan) => boolean): CustomKind['isUsed'] {
  return ({ workloads }) => workloads.some(isUsing);
}
