import type { Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

const LUNCH = [
  [0, 1.8],
  [0.02, 1.8],
  [0.06, 12],
  [0.3, 12],
  [0.34, 1.8],
] as const;

/** Karpenter buys nodes for a rush and, when that is over, takes away the empty and the half empty. */
export const CONSOLIDATION: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'eks-lunch',
      platform: 'eks',
      version: 'v1.34.2-eks-113cf36',
      region: 'eu-central-1',
      zones: ['eu-central-1a', 'eu-central-1b'],
      dayHours: 1,
      pools: [
        { name: 'system', count: 2, instanceType: 'm7i.large', cpu: 2, memoryGi: 8 },
        {
          name: 'general',
          count: 1,
          instanceType: 'm7i.xlarge',
          cpu: 4,
          memoryGi: 16,
          isKarpenter: true,
        },
      ],
      autoscaler: 'karpenter',
      elasticPools: ['general'],
      day: [
        { hour: 0.2, type: 'scale', namespace: 'lunch', deployment: 'reports', replicas: 1 },
        { hour: 0.9, type: 'scale', namespace: 'lunch', deployment: 'reports', replicas: 0 },
      ],
      workloads: [
        ...PLATFORM_WORKLOADS,
        ...toWorkloads('lunch', 'food', [
          [
            'Deployment',
            'order-api',
            'registry.example/lunch/order-api:3.4.0',
            2,
            '900m',
            '512Mi',
            { pool: 'general', autoscaling: { min: 2, max: 14, targetCpu: 60, load: LUNCH } },
          ],
          [
            'Deployment',
            'reports',
            'registry.example/lunch/reports:1.1.0',
            0,
            '600m',
            '512Mi',
            { pool: 'general' },
          ],
        ]),
      ],
    },
  ],
};
