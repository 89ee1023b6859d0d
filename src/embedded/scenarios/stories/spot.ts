import type { Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

/** The cloud takes spot nodes back; Karpenter drains them, and buys others for their pods. */
export const SPOT: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'eks-batch',
      platform: 'eks',
      version: 'v1.34.2-eks-113cf36',
      region: 'eu-central-1',
      zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
      dayHours: 0.5,
      pools: [
        { name: 'system', count: 2, instanceType: 'm7i.large', cpu: 2, memoryGi: 8 },
        {
          name: 'spot',
          count: 3,
          instanceType: 'c7i.xlarge',
          cpu: 4,
          memoryGi: 8,
          isKarpenter: true,
          isSpot: true,
        },
      ],
      autoscaler: 'karpenter',
      elasticPools: ['spot'],
      day: [{ hour: 0.05, type: 'spot-interruption', pool: 'spot' }],
      workloads: [
        ...PLATFORM_WORKLOADS,
        ...toWorkloads('batch', 'media', [
          [
            'Deployment',
            'transcoder',
            'registry.example/media/transcoder:2.0.0',
            9,
            '1100m',
            '1Gi',
            { pool: 'spot' },
          ],
        ]),
      ],
    },
  ],
};
