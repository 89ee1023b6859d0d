import type { ClusterPlan, Load, Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

const CAMPAIGN: Load = [
  [0, 3.7],
  [0.02, 3.7],
  [0.05, 15],
  [0.5, 15],
  [0.55, 3.7],
];

/**
 * Twice the cloud has no quota left for what the cluster autoscaler asks, which therefore leaves the
 * pool alone for a while; then it has.
 */
export const QUOTA: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    toCluster({
      name: 'campaign-us',
      platform: 'gke',
      version: 'v1.33.5-gke.1201000',
      region: 'us-central1',
      zones: ['us-central1-a'],
      pools: [
        {
          name: 'web-pool',
          count: 2,
          instanceType: 'e2-standard-4',
          cpu: 4,
          memoryGi: 16,
          minSize: 2,
          maxSize: 6,
          shortage: {
            type: 'unfulfilled',
            fromHour: 0,
            toHour: 0.25,
            code: 'QUOTA_EXCEEDED',
            error:
              "Instance creation failed: Quota 'CPUS' exceeded. Limit: 8.0 in region us-central1.",
          },
        },
      ],
    }),
    toCluster({
      name: 'campaign-eu',
      platform: 'aks',
      version: 'v1.33.5',
      region: 'westeurope',
      zones: ['westeurope-1'],
      pools: [
        {
          name: 'webpool',
          count: 2,
          instanceType: 'Standard_D4s_v5',
          cpu: 4,
          memoryGi: 16,
          minSize: 2,
          maxSize: 6,
          shortage: {
            type: 'refused',
            fromHour: 0,
            toHour: 0.25,
            error:
              'OperationNotAllowed: Operation could not be completed as it results in exceeding approved standardDSv5Family Cores quota. Current Limit: 8, Current Usage: 8.',
          },
        },
      ],
    }),
  ],
};

function toCluster(
  plan: Pick<ClusterPlan, 'name' | 'platform' | 'pools' | 'region' | 'version' | 'zones'>,
): ClusterPlan {
  return {
    ...plan,
    dayHours: 1,
    autoscaler: 'cluster-autoscaler',
    elasticPools: plan.pools.map(({ name }) => name),
    workloads: [
      ...PLATFORM_WORKLOADS,
      ...toWorkloads('campaign', 'marketing', [
        [
          'Deployment',
          'landing-page',
          'registry.example/marketing/landing-page:2.3.0',
          4,
          '900m',
          '512Mi',
          { autoscaling: { min: 4, max: 16, targetCpu: 60, load: CAMPAIGN } },
        ],
      ]),
    ],
  };
}
