import { AKS_DATA_WEU } from './aks-data-weu.ts';
import { EKS_PROD_EU } from './eks-prod-eu.ts';
import { GKE_SHOP_US } from './gke-shop-us.ts';
import { K3S_EDGE_BERLIN } from './k3s-edge-berlin.ts';
import { METAL_HPC } from './metal-hpc.ts';
import type { ClusterPlan, Scenario } from './scenario.ts';
import { STORIES } from './stories/stories.ts';

const CLUSTERS: readonly ClusterPlan[] = [
  EKS_PROD_EU,
  GKE_SHOP_US,
  AKS_DATA_WEU,
  K3S_EDGE_BERLIN,
  METAL_HPC,
];

/** The fleets that can be started by name. */
export const SCENARIOS = {
  /** Five clusters in which something happens every few seconds. */
  demo: { clusters: CLUSTERS, hasLife: true },
  /** The same five, standing still. */
  quiet: { clusters: CLUSTERS, hasLife: false },
  /** Twenty clusters of 1,000 pods, standing still. */
  large: {
    clusters: Array.from({ length: 20 }, (_, index) => toLargeCluster(index)),
    hasLife: false,
  },
  ...STORIES,
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof SCENARIOS;

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(SCENARIOS, name);
}

function toLargeCluster(index: number): ClusterPlan {
  return {
    name: `large-${String(index + 1).padStart(2, '0')}`,
    platform: index % 2 === 0 ? 'eks' : 'gke',
    version: index % 2 === 0 ? 'v1.34.2-eks-113cf36' : 'v1.33.5-gke.1201000',
    region: index % 2 === 0 ? 'eu-west-1' : 'europe-west4',
    zones: index % 2 === 0 ? ['eu-west-1a', 'eu-west-1b'] : ['europe-west4-a', 'europe-west4-b'],
    pools: [
      {
        name: 'pool',
        count: 20,
        instanceType: index % 2 === 0 ? 'm7i.4xlarge' : 'n2-standard-16',
        cpu: 16,
        memoryGi: 64,
      },
    ],
    workloads: Array.from({ length: 50 }, (_, workload) => ({
      kind: 'Deployment',
      namespace: `team-${workload % 10}`,
      name: `service-${workload}`,
      image: `registry.example/service-${workload}:1.0.0`,
      replicas: 20,
      cpu: '100m',
      memory: '128Mi',
    })),
  };
}
