import type { ClusterPlan, Platform, PoolPlan } from '../scenarios/scenario.ts';

/** Where a node stands in its pool, and what the cloud calls it. */
export interface NodePlace {
  readonly plan: ClusterPlan;
  readonly pool: PoolPlan;
  readonly index: number;
  readonly zone: string;
  /** A number of the node's own that names are made of. */
  readonly serial: number;
}

export interface PlatformNode {
  readonly name: string;
  /** Absent on bare metal. */
  readonly providerID?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly osImage: string;
  readonly kernelVersion: string;
  readonly containerRuntimeVersion: string;
  readonly kubeletVersion: string;
}

/** What the kubelet and the cloud of a platform write on a node. */
export function toPlatformNode(place: NodePlace): PlatformNode {
  return PLATFORMS[place.plan.platform](place);
}

/** The name the cloud gives a pool, by which the cluster autoscaler knows it. */
export function toGroupName({ platform, zones, ...plan }: ClusterPlan, pool: PoolPlan): string {
  switch (platform) {
    case 'aks':
      return toScaleSet(pool);
    case 'gke':
      return `https://www.googleapis.com/compute/v1/projects/shop-platform-prod/zones/${zones[0] ?? ''}/instanceGroups/${toInstanceGroup(plan, pool)}-grp`;
    case 'eks':
      return `eks-${pool.name}-8cc1c8f2-6d3a-4b7e-9f15-2a0b4c6d8e01`;
    case 'k3s':
    case 'metal':
      return pool.name;
  }
}

const PLATFORMS = {
  eks: toEksNode,
  gke: toGkeNode,
  aks: toAksNode,
  k3s: toK3sNode,
  metal: toMetalNode,
} as const satisfies Record<Platform, (place: NodePlace) => PlatformNode>;

function toEksNode({ plan, pool, zone, serial }: NodePlace): PlatformNode {
  const address = `${(serial >>> 8) % 250}-${serial % 250}`;
  const instance = `i-0${hex(serial, 16)}`;
  const family = pool.instanceType.split('.')[0] ?? '';
  const capacity = pool.isSpot === true ? 'spot' : 'on-demand';
  const labels: Record<string, string> = {
    'topology.k8s.aws/zone-id': zone
      .replace('eu-central-1', 'euc1-az')
      .replace(/[abc]$/, (end) => String('bca'.indexOf(end) + 1)),
    'k8s.io/cloud-provider-aws': hex(serial, 32),
  };
  if (pool.isKarpenter === true) {
    Object.assign(labels, {
      'karpenter.sh/nodepool': pool.name,
      'karpenter.sh/capacity-type': capacity,
      'karpenter.sh/registered': 'true',
      'karpenter.sh/initialized': 'true',
      'karpenter.k8s.aws/ec2nodeclass': 'default',
      'karpenter.k8s.aws/instance-category': family.slice(0, 1),
      'karpenter.k8s.aws/instance-family': family,
      'karpenter.k8s.aws/instance-cpu': String(pool.cpu),
      'karpenter.k8s.aws/instance-memory': String(pool.memoryGi * 1024),
      'karpenter.k8s.aws/instance-size': pool.instanceType.split('.')[1] ?? '',
    });
  } else {
    Object.assign(labels, {
      'eks.amazonaws.com/nodegroup': pool.name,
      'eks.amazonaws.com/capacityType': pool.isSpot === true ? 'SPOT' : 'ON_DEMAND',
      'eks.amazonaws.com/nodegroup-image': `ami-0${hex(pool.cpu * 7919, 16)}`,
    });
  }
  return {
    name: `ip-10-0-${address}.${plan.region}.compute.internal`,
    providerID: `aws:///${zone}/${instance}`,
    labels,
    osImage: 'Amazon Linux 2023.9.20251110',
    kernelVersion: '6.12.53-69.119.amzn2023',
    containerRuntimeVersion: 'containerd://2.1.4',
    kubeletVersion: plan.version,
  };
}

function toGkeNode({ plan, pool, zone, serial }: NodePlace): PlatformNode {
  const suffix = (serial % 1_679_616).toString(36).padStart(4, '0');
  const name = `${toInstanceGroup(plan, pool)}-${suffix}`;
  return {
    name,
    providerID: `gce://shop-platform-prod/${zone}/${name}`,
    labels: {
      'cloud.google.com/gke-nodepool': pool.name,
      'cloud.google.com/gke-os-distribution': 'cos',
      'cloud.google.com/gke-container-runtime': 'containerd',
      'cloud.google.com/gke-boot-disk': 'pd-balanced',
      'cloud.google.com/machine-family': pool.instanceType.split('-')[0] ?? '',
      'cloud.google.com/gke-provisioning': pool.isSpot === true ? 'spot' : 'standard',
      ...(pool.isSpot === true ? { 'cloud.google.com/gke-spot': 'true' } : {}),
      ...(pool.gpus === undefined ? {} : { 'cloud.google.com/gke-accelerator': 'nvidia-l4' }),
    },
    osImage: 'Container-Optimized OS from Google',
    kernelVersion: '6.6.105+',
    containerRuntimeVersion: 'containerd://2.0.6',
    kubeletVersion: plan.version,
  };
}

function toAksNode({ plan, pool, index, serial }: NodePlace): PlatformNode {
  const scaleSet = toScaleSet(pool);
  const group = `mc_shop-data_${plan.name}_${plan.region}`;
  return {
    name: `${scaleSet}${index.toString(36).padStart(6, '0')}`,
    providerID: `azure:///subscriptions/7d9c1f3a-52b4-4c8e-9f61-0a3be2d4c7f5/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachineScaleSets/${scaleSet}/virtualMachines/${index}`,
    labels: {
      'kubernetes.azure.com/agentpool': pool.name,
      agentpool: pool.name,
      'kubernetes.azure.com/cluster': group,
      'kubernetes.azure.com/mode': pool.name.startsWith('system') ? 'system' : 'user',
      'kubernetes.azure.com/os-sku': 'Ubuntu',
      'kubernetes.azure.com/node-image-version': 'AKSUbuntu-2204gen2containerd-202511.01.0',
      'kubernetes.azure.com/storageprofile': 'managed',
      ...(pool.isSpot === true ? { 'kubernetes.azure.com/scalesetpriority': 'spot' } : {}),
    },
    osImage: 'Ubuntu 22.04.5 LTS',
    kernelVersion: '5.15.0-1098-azure',
    containerRuntimeVersion: 'containerd://1.7.29-1',
    // One node of a pool waits for its upgrade.
    kubeletVersion: serial % 5 === 0 ? 'v1.33.3' : plan.version,
  };
}

function toInstanceGroup({ name }: Pick<ClusterPlan, 'name'>, pool: PoolPlan): string {
  return `gke-${name}-${pool.name}-${hex(pool.name.length * 2_654_435_761, 8)}`;
}

function toScaleSet({ name }: PoolPlan): string {
  return `aks-${name}-31337042-vmss`;
}

function toK3sNode({ plan, pool, index }: NodePlace): PlatformNode {
  const name = `edge-${pool.name}-${index + 1}`;
  return {
    name,
    providerID: `k3s://${name}`,
    labels: {
      'node.kubernetes.io/instance-type': 'k3s',
      ...(pool.isControlPlane === true ? { 'node-role.kubernetes.io/etcd': 'true' } : {}),
    },
    annotations: { 'k3s.io/hostname': name, 'k3s.io/internal-ip': `192.168.40.${10 + index}` },
    osImage: pool.arch === 'arm64' ? 'Debian GNU/Linux 12 (bookworm)' : 'Ubuntu 24.04.3 LTS',
    kernelVersion: pool.arch === 'arm64' ? '6.12.47+rpt-rpi-2712' : '6.8.0-87-generic',
    containerRuntimeVersion: 'containerd://2.1.4-k3s1',
    kubeletVersion: plan.version,
  };
}

function toMetalNode({ plan, pool, index, zone }: NodePlace): PlatformNode {
  return {
    name: `${pool.isControlPlane === true ? 'cp' : pool.name}-${String(index + 1).padStart(2, '0')}.${plan.region}.hpc.example`,
    labels: {
      'hpc.example/row': zone,
      ...(pool.gpus === undefined
        ? {}
        : { 'nvidia.com/gpu.present': 'true', 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' }),
    },
    osImage: 'Rocky Linux 9.6 (Blue Onyx)',
    kernelVersion: '5.14.0-570.58.1.el9_6.x86_64',
    containerRuntimeVersion: 'cri-o://1.35.0',
    kubeletVersion: plan.version,
  };
}

/** As many hexadecimal digits as asked for, that look like chance and are not. */
function hex(serial: number, length: number): string {
  let state = serial >>> 0;
  let digits = '';
  while (digits.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0;
    digits += state.toString(16).padStart(8, '0');
  }
  return digits.slice(0, length);
}
