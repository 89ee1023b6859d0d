import type { Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

/** Somebody asks for what there is nowhere, and somebody for more than there may be. */
const WISHES = [
  { hour: 0.02, type: 'scale', namespace: 'research', deployment: 'simulation', replicas: 1 },
  { hour: 0.08, type: 'scale', namespace: 'research', deployment: 'workers', replicas: 16 },
  { hour: 0.45, type: 'scale', namespace: 'research', deployment: 'simulation', replicas: 0 },
  { hour: 0.5, type: 'scale', namespace: 'research', deployment: 'workers', replicas: 2 },
] as const;

const RESEARCH = [
  ...PLATFORM_WORKLOADS,
  ...toWorkloads('research', 'physics', [
    ['Deployment', 'simulation', 'registry.example/research/simulation:0.4.0', 0, '64', '256Gi'],
    ['Deployment', 'workers', 'registry.example/research/workers:0.4.0', 2, '900m', '1Gi'],
  ]),
];

/** A pod that fits no group and others whose group is at its maximum wait until nobody wants them. */
export const NO_FIT: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'aks-research',
      platform: 'aks',
      version: 'v1.33.5',
      region: 'westeurope',
      zones: ['westeurope-1', 'westeurope-2'],
      dayHours: 1,
      pools: [
        {
          name: 'cpupool',
          count: 2,
          instanceType: 'Standard_D4s_v5',
          cpu: 4,
          memoryGi: 16,
          minSize: 2,
          maxSize: 3,
        },
        {
          name: 'gpupool',
          count: 1,
          instanceType: 'Standard_NC4as_T4_v3',
          cpu: 4,
          memoryGi: 28,
          gpus: 1,
          minSize: 1,
          maxSize: 2,
        },
      ],
      autoscaler: 'cluster-autoscaler',
      elasticPools: ['cpupool', 'gpupool'],
      day: WISHES,
      workloads: RESEARCH,
    },
    {
      name: 'eks-research',
      platform: 'eks',
      version: 'v1.34.2-eks-113cf36',
      region: 'eu-central-1',
      zones: ['eu-central-1a', 'eu-central-1b'],
      dayHours: 1,
      pools: [
        {
          name: 'general',
          count: 2,
          instanceType: 'm7i.xlarge',
          cpu: 4,
          memoryGi: 16,
          isKarpenter: true,
          maxSize: 3,
        },
      ],
      autoscaler: 'karpenter',
      elasticPools: ['general'],
      day: WISHES,
      workloads: RESEARCH,
    },
  ],
};
