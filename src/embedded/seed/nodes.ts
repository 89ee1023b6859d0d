import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { PoolPlan } from '../scenarios/scenario.ts';
import { toPlatformNode } from './platforms.ts';
import type { PlatformNode } from './platforms.ts';
import type { World } from './world.ts';

export type NodeCondition = 'lost' | 'ready' | 'starting';

export interface NodeOptions {
  readonly pool: PoolPlan;
  /** Its place in the pool. */
  readonly index: number;
  readonly condition: NodeCondition;
  readonly isCordoned?: boolean;
  readonly startedMs: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly JsonObject[];
}

/** Makes a node and its Lease. */
export function addNode(world: World, options: NodeOptions): KubernetesObject {
  const { plan, random, cluster } = world;
  const { pool, index } = options;
  const zone = plan.zones[index % plan.zones.length] ?? '';
  const serial = Math.floor(random() * 2 ** 31);
  const platform = toPlatformNode({ plan, pool, index, zone, serial });
  const node = cluster.apply({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: platform.name,
      creationTimestamp: toTime(options.startedMs),
      labels: { ...toLabels(world, options, platform, zone), ...options.labels },
      annotations: {
        'node.alpha.kubernetes.io/ttl': '0',
        'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
        ...platform.annotations,
      },
    },
    spec: {
      podCIDR: `10.${64 + (serial % 64)}.${index % 256}.0/24`,
      ...(platform.providerID === undefined ? {} : { providerID: platform.providerID }),
      ...(options.isCordoned === true ? { unschedulable: true } : {}),
      taints: toTaints(options),
    },
    status: toStatus(options, platform, serial),
  });
  renewLease(world, node, options.condition === 'lost' ? options.startedMs : world.clock.now());
  return node;
}

/** What a kubelet does every ten seconds. */
export function renewLease(world: World, node: KubernetesObject, atMs: number): void {
  world.objects.apply({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: {
      name: node.metadata.name,
      namespace: 'kube-node-lease',
      ownerReferences: [
        { apiVersion: 'v1', kind: 'Node', name: node.metadata.name, uid: node.metadata.uid ?? '' },
      ],
    },
    spec: {
      holderIdentity: node.metadata.name,
      leaseDurationSeconds: 40,
      renewTime: `${new Date(atMs).toISOString().slice(0, 23)}000Z`,
    },
  });
}

export function toConditions(
  condition: NodeCondition,
  changedMs: number,
  heartbeatMs: number,
): readonly JsonObject[] {
  const times = { lastHeartbeatTime: toTime(heartbeatMs), lastTransitionTime: toTime(changedMs) };
  if (condition === 'lost') {
    return ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'Ready'].map((type) => ({
      type,
      status: 'Unknown',
      lastHeartbeatTime: times.lastHeartbeatTime,
      lastTransitionTime: times.lastTransitionTime,
      reason: 'NodeStatusUnknown',
      message: 'Kubelet stopped posting node status.',
    }));
  }
  const isReady = condition === 'ready';
  return [
    {
      type: 'MemoryPressure',
      status: 'False',
      ...times,
      reason: 'KubeletHasSufficientMemory',
      message: 'kubelet has sufficient memory available',
    },
    {
      type: 'DiskPressure',
      status: 'False',
      ...times,
      reason: 'KubeletHasNoDiskPressure',
      message: 'kubelet has no disk pressure',
    },
    {
      type: 'PIDPressure',
      status: 'False',
      ...times,
      reason: 'KubeletHasSufficientPID',
      message: 'kubelet has sufficient PID available',
    },
    {
      type: 'Ready',
      status: isReady ? 'True' : 'False',
      ...times,
      reason: isReady ? 'KubeletReady' : 'KubeletNotReady',
      message: isReady
        ? 'kubelet is posting ready status'
        : 'container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized',
    },
  ];
}

export function isReadyNode(node: KubernetesObject): boolean {
  return toJsonArray(getPath(node, ['status', 'conditions'])).some(
    (condition) =>
      toText(getPath(condition, ['type'])) === 'Ready' &&
      toText(getPath(condition, ['status'])) === 'True',
  );
}

/** The taints that the node controller adds for a state. */
export function toStateTaints(condition: NodeCondition): readonly JsonObject[] {
  if (condition === 'ready') {
    return [];
  }
  const key =
    condition === 'lost' ? 'node.kubernetes.io/unreachable' : 'node.kubernetes.io/not-ready';
  return [
    { key, effect: 'NoSchedule' },
    { key, effect: 'NoExecute' },
  ];
}

/** The label under which pods ask for a pool, on every platform. */
export const POOL_LABEL = 'shop.example/pool';

function toLabels(
  world: World,
  { pool }: NodeOptions,
  platform: PlatformNode,
  zone: string,
): Readonly<Record<string, string>> {
  const arch = pool.arch ?? 'amd64';
  const { instanceType } = pool;
  return {
    'beta.kubernetes.io/arch': arch,
    'beta.kubernetes.io/os': 'linux',
    'kubernetes.io/arch': arch,
    'kubernetes.io/hostname': platform.name,
    'kubernetes.io/os': 'linux',
    ...(instanceType === '' ? {} : { 'node.kubernetes.io/instance-type': instanceType }),
    'topology.kubernetes.io/region': world.plan.region,
    'topology.kubernetes.io/zone': zone,
    ...(pool.isControlPlane === true
      ? { 'node-role.kubernetes.io/control-plane': pool.instanceType === 'k3s' ? 'true' : '' }
      : {}),
    [POOL_LABEL]: pool.name,
    ...platform.labels,
  };
}

function toTaints({
  pool,
  condition,
  isCordoned,
  taints = [],
}: NodeOptions): readonly JsonObject[] {
  return [
    ...(pool.isControlPlane === true && pool.instanceType !== 'k3s'
      ? [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }]
      : []),
    ...(pool.gpus === undefined
      ? []
      : [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' }]),
    ...(isCordoned === true
      ? [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }]
      : []),
    ...toStateTaints(condition),
    ...taints,
  ];
}

function toStatus(options: NodeOptions, platform: PlatformNode, serial: number): JsonObject {
  const { pool, condition, startedMs } = options;
  const capacity: JsonObject = {
    cpu: String(pool.cpu),
    memory: `${pool.memoryGi * 1_048_576 - 183_000}Ki`,
    'ephemeral-storage': '104779756Ki',
    'hugepages-2Mi': '0',
    pods: '110',
    ...(pool.gpus === undefined ? {} : { 'nvidia.com/gpu': String(pool.gpus) }),
  };
  const address = `10.0.${(serial >>> 8) % 250}.${serial % 250}`;
  const machine = serial.toString(16).padStart(8, '0').repeat(4);
  return {
    capacity,
    allocatable: {
      ...capacity,
      cpu: `${pool.cpu * 1000 - 80}m`,
      memory: `${pool.memoryGi * 1_048_576 - 1_250_000}Ki`,
      'ephemeral-storage': '95491281146',
    },
    conditions: toConditions(condition, startedMs, startedMs),
    addresses: [
      { type: 'InternalIP', address },
      { type: 'Hostname', address: platform.name },
    ],
    daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
    nodeInfo: {
      machineID: machine,
      systemUUID: `${machine.slice(0, 8)}-${machine.slice(8, 12)}-${machine.slice(12, 16)}-${machine.slice(16, 20)}-${machine.slice(20, 32)}`,
      bootID: `b${machine.slice(1, 8)}-0000-4000-8000-${machine.slice(0, 12)}`,
      kernelVersion: platform.kernelVersion,
      osImage: platform.osImage,
      containerRuntimeVersion: platform.containerRuntimeVersion,
      kubeletVersion: platform.kubeletVersion,
      kubeProxyVersion: '',
      operatingSystem: 'linux',
      architecture: pool.arch ?? 'amd64',
    },
    images: [],
    runtimeHandlers: [
      { name: '', features: { recursiveReadOnlyMounts: true, userNamespaces: true } },
    ],
  };
}
