import type { Label } from '../../kubernetes/label-selector.ts';

/** How a machine is paid for. */
export type CapacityType = 'ON_DEMAND' | 'SPOT' | 'RESERVED' | 'UNKNOWN';

/** What the labels of a node say, whoever set them. */
export interface NodeLabelFacts {
  readonly roles: readonly string[];
  readonly instanceType: string | undefined;
  readonly capacityType: CapacityType;
  readonly region: string | undefined;
  readonly zone: string | undefined;
  readonly nodeGroup: string | undefined;
}

export function toNodeLabelFacts(labels: readonly Label[]): NodeLabelFacts {
  const values = new Map(labels.map(({ key, value }) => [key, value]));
  const first = (keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = values.get(key);
      if (value !== undefined && value !== '') return value;
    }
    return undefined;
  };
  return {
    roles: toRoles(labels),
    instanceType: first(['node.kubernetes.io/instance-type', 'beta.kubernetes.io/instance-type']),
    capacityType: toCapacityType(values),
    region: first(['topology.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/region']),
    zone: first(['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone']),
    nodeGroup: first(POOL_LABELS),
  };
}

/** What tells the pool of a node: the autoscaler's own label first, then the cloud's. */
export const POOL_LABELS: readonly string[] = [
  'karpenter.sh/nodepool',
  'eks.amazonaws.com/nodegroup',
  'alpha.eksctl.io/nodegroup-name',
  'baremetal.cluster.gke.io/node-pool',
  'cloud.google.com/gke-nodepool',
  'kubernetes.azure.com/agentpool',
  'agentpool',
  'doks.digitalocean.com/node-pool',
  'lke.linode.com/pool-id',
  'vke.vultr.com/node-pool',
  'k8s.scaleway.com/pool-name',
  'k8s.scaleway.com/pool',
  'oci.oraclecloud.com/node-pool-id',
  'worker.gardener.cloud/pool',
  'hcloud/node-group',
  'kops.k8s.io/instancegroup',
  'alibabacloud.com/nodepool-id',
];

const ROLE_PREFIX = 'node-role.kubernetes.io/';

function toRoles(labels: readonly Label[]): readonly string[] {
  const roles = new Set<string>();
  for (const { key, value } of labels) {
    if (key.startsWith(ROLE_PREFIX) && key.length > ROLE_PREFIX.length) {
      roles.add(key.slice(ROLE_PREFIX.length));
    }
    if (key === 'kubernetes.io/role' && value !== '') roles.add(value);
  }
  return [...roles];
}

function toCapacityType(values: ReadonlyMap<string, string>): CapacityType {
  const told =
    values.get('karpenter.sh/capacity-type') ?? values.get('eks.amazonaws.com/capacityType');
  const known = BY_TEXT.get(told?.toLowerCase().replaceAll('_', '-') ?? '');
  if (known !== undefined) return known;
  const isSpot =
    values.get('cloud.google.com/gke-spot') === 'true' ||
    values.get('cloud.google.com/gke-preemptible') === 'true' ||
    values.get('kubernetes.azure.com/scalesetpriority') === 'spot';
  return isSpot ? 'SPOT' : 'UNKNOWN';
}

const BY_TEXT: ReadonlyMap<string, CapacityType> = new Map([
  ['spot', 'SPOT'],
  ['on-demand', 'ON_DEMAND'],
  ['reserved', 'RESERVED'],
  ['capacity-block', 'RESERVED'],
]);
