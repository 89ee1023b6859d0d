import type { ClusterPlan, Scenario } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';
import { PLATFORM_WORKLOADS } from './platform-workloads.ts';

const MEMBERS: readonly ClusterPlan[] = [
  {
    name: 'member-eu',
    platform: 'k3s',
    version: 'v1.34.1+k3s1',
    region: 'eu-central-1',
    zones: ['eu-central-1a'],
    dayHours: 0.5,
    pools: [{ name: 'agent', count: 2, instanceType: 'k3s', cpu: 4, memoryGi: 8 }],
    workloads: [
      ...PLATFORM_WORKLOADS,
      ...toWorkloads('shop', 'shop', [
        ['Deployment', 'web', 'registry.example/shop/web:1.0.0', 3, '100m', '128Mi'],
      ]),
    ],
  },
  {
    name: 'member-us',
    platform: 'k3s',
    version: 'v1.34.1+k3s1',
    region: 'us-east-1',
    zones: ['us-east-1a'],
    dayHours: 0.5,
    day: [{ hour: 0.05, type: 'outage', minutes: 9 }],
    pools: [{ name: 'agent', count: 2, instanceType: 'k3s', cpu: 4, memoryGi: 8 }],
    workloads: [
      ...PLATFORM_WORKLOADS,
      ...toWorkloads('shop', 'shop', [
        ['Deployment', 'web', 'registry.example/shop/web:1.0.0', 3, '100m', '128Mi'],
      ]),
    ],
  },
];

/** A member that falls silent: two hubs notice, one moves its workload, and takes it back later. */
export const FEDERATION: Scenario = {
  hasLife: true,
  startHour: 0,
  clusters: [
    {
      name: 'hub',
      platform: 'k3s',
      version: 'v1.34.1+k3s1',
      region: 'eu-central-1',
      zones: ['eu-central-1a'],
      dayHours: 0.5,
      pools: [{ name: 'server', count: 1, instanceType: 'k3s', cpu: 4, memoryGi: 8 }],
      hubs: [
        {
          type: 'karmada',
          members: [
            { name: 'eu', cluster: 'member-eu', provider: 'aws' },
            { name: 'us', cluster: 'member-us', provider: 'aws' },
          ],
          placements: [{ namespace: 'shop', name: 'web', members: ['eu', 'us'], replicas: 6 }],
        },
        {
          type: 'ocm',
          members: [
            { name: 'shop-eu', cluster: 'member-eu', provider: 'AWS' },
            { name: 'shop-us', cluster: 'member-us', provider: 'AWS' },
          ],
        },
      ],
      workloads: PLATFORM_WORKLOADS,
    },
    ...MEMBERS,
  ],
};
