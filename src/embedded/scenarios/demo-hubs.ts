import type { HubPlan } from './hub-plan.ts';

/** A Karmada that spreads a feed of prices over three clusters, and a garden of shoots. */
export const HPC_HUBS: readonly HubPlan[] = [
  {
    type: 'karmada',
    members: [
      { name: 'eks-prod-eu', cluster: 'eks-prod-eu', provider: 'aws' },
      { name: 'gke-shop-us', cluster: 'gke-shop-us', provider: 'gcp' },
      { name: 'edge-berlin', cluster: 'k3s-edge-berlin', provider: 'baremetal' },
    ],
    placements: [
      {
        namespace: 'simulation',
        name: 'price-feed',
        members: ['eks-prod-eu', 'edge-berlin'],
        replicas: 6,
      },
    ],
  },
  {
    type: 'gardener',
    members: [
      { name: 'dev', provider: 'openstack', region: 'RegionOne', version: 'v1.34.1' },
      {
        name: 'weekend',
        provider: 'openstack',
        region: 'RegionOne',
        version: 'v1.33.5',
        isHibernated: true,
      },
    ],
  },
];

/** The same clusters under other names, the hub itself, and one that waits to be let in. */
export const DATA_HUBS: readonly HubPlan[] = [
  {
    type: 'ocm',
    members: [
      { name: 'local-cluster', cluster: 'aks-data-weu', provider: 'Azure' },
      { name: 'shop-prod', cluster: 'eks-prod-eu', provider: 'AWS' },
      { name: 'berlin', cluster: 'k3s-edge-berlin', provider: 'BareMetal' },
      {
        name: 'acquired-asia',
        provider: 'AlibabaCloud',
        region: 'ap-southeast-1',
        version: 'v1.32.9',
        isPending: true,
      },
    ],
  },
];
