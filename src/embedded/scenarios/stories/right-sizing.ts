import type { BufferPlan, ClusterPlan, Load, Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

const EVENING: Load = [
  [0, 3.7],
  [0.02, 3.7],
  [0.12, 10],
  [0.3, 10],
  [0.35, 3.7],
];

/** The same load on two clusters: one has room kept for it, in the other pods wait for nodes. */
export const RIGHT_SIZING: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    toCluster('just-in-time', 2),
    toCluster('with-buffer', 3, {
      namespace: 'streaming',
      name: 'player-headroom',
      deployment: 'player-api',
      replicas: 6,
    }),
  ],
};

function toCluster(name: string, minSize: number, buffer?: BufferPlan): ClusterPlan {
  return {
    name,
    platform: 'aks',
    version: 'v1.35.1',
    region: 'westeurope',
    zones: ['westeurope-1', 'westeurope-2'],
    dayHours: 1,
    pools: [
      {
        name: 'userpool',
        count: minSize,
        instanceType: 'Standard_D4s_v5',
        cpu: 4,
        memoryGi: 16,
        minSize,
        maxSize: 8,
      },
    ],
    autoscaler: 'cluster-autoscaler',
    elasticPools: ['userpool'],
    ...(buffer === undefined ? {} : { buffer }),
    workloads: [
      ...PLATFORM_WORKLOADS,
      ...toWorkloads('streaming', 'media', [
        [
          'Deployment',
          'player-api',
          'registry.example/streaming/player-api:8.0.1',
          4,
          '900m',
          '512Mi',
          { autoscaling: { min: 4, max: 12, targetCpu: 60, load: EVENING } },
        ],
      ]),
    ],
  };
}
