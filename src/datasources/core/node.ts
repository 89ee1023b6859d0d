import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import { asRecord, asRecords, asString, asText, getPath } from '../kube/json.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { getAnnotation, toObjectRecord } from '../kube/object-record.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { Order } from '../store/order.ts';
import { createOrder } from '../store/order.ts';
import type { Amounts } from './amounts.ts';
import { toAmounts } from './amounts.ts';
import type { ConditionRecord } from './condition.ts';
import { toConditions } from './condition.ts';
import { parseArgument } from './argument.ts';
import type { InfraProvider } from './infra-provider.ts';
import { toInfraProvider } from './infra-provider.ts';
import type { NodeLabelFacts } from './node-labels.ts';
import { toNodeLabelFacts } from './node-labels.ts';
import type { NodePoolFacts } from './node-pool.ts';
import { toNodePoolFacts } from './node-pool.ts';
import { toFilterKey, toTextMatcher } from './row-filter.ts';

/** What is kept of a Kubernetes node. */
export interface NodeRecord extends ObjectRecord, NodeLabelFacts {
  readonly status: NodeStatus;
  readonly isReady: boolean;
  readonly isSchedulable: boolean;
  readonly isVirtual: boolean;
  /** What runs its pods without machines of the cluster's own; undefined for most. */
  readonly serverlessBackend: ServerlessBackend | undefined;
  readonly provider: InfraProvider;
  /** How its pool is known. */
  readonly pool: NodePoolFacts;
  readonly providerId: string | undefined;
  readonly kubeletVersion: string | undefined;
  readonly containerRuntime: ContainerRuntimeRecord;
  readonly operatingSystem: string | undefined;
  readonly architecture: string | undefined;
  readonly osImage: string | undefined;
  readonly kernelVersion: string | undefined;
  readonly addresses: readonly { readonly type: string; readonly address: string }[];
  readonly taints: readonly TaintRecord[];
  readonly conditions: readonly ConditionRecord[];
  readonly capacity: Amounts;
  readonly allocatable: Amounts;
  /** Karpenter's NodeClaim that it was made for. */
  readonly nodeClaim: string | undefined;
  /** The annotations by which it is kept from autoscalers; none for most. */
  readonly protectedBy: readonly string[];
  /** Those that its container runtime has, the default one as the empty text; undefined of old kubelets. */
  readonly runtimeHandlers: readonly string[] | undefined;
}

/** By which Karpenter and Cluster Autoscaler leave a node alone, whatever they think of it. */
export const NODE_PROTECTIONS = {
  KARPENTER: 'karpenter.sh/do-not-disrupt',
  CLUSTER_AUTOSCALER: 'cluster-autoscaler.kubernetes.io/scale-down-disabled',
} as const;

/** Where the pods of a virtual node run. `VIRTUAL_KUBELET` is one that this server does not know. */
export type ServerlessBackend = 'FARGATE' | 'ACI' | 'VIRTUAL_KUBELET';

export type NodeStatus = 'READY' | 'NOT_READY' | 'TERMINATING' | 'UNKNOWN';

export interface ContainerRuntimeRecord {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly raw: string;
}

export interface TaintRecord {
  readonly key: string;
  readonly value: string;
  readonly effect: 'NO_SCHEDULE' | 'PREFER_NO_SCHEDULE' | 'NO_EXECUTE' | 'UNKNOWN';
}

export const NODE_RESOURCE = defineResource({
  group: '',
  resource: 'nodes',
  kind: 'Node',
  isNamespaced: false,
  versions: { v1: toNodeRecord },
  indexes: { pool: ({ pool }) => pool.names, nodeClaim: ({ nodeClaim }) => nodeClaim },
});

export const NODES: FleetKind<NodeRecord> = {
  name: 'ClusterNode',
  resource: NODE_RESOURCE,
  open: ({ kube }) => kube.informer(NODE_RESOURCE),
};

export function toNodeRecord(object: KubernetesObject, context: ProjectionContext): NodeRecord {
  const { interner } = context;
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const system = asRecord(status['nodeInfo']);
  const tell = (key: string): string | undefined => {
    const text = asText(system[key]);
    return text === '' ? undefined : interner.text(text);
  };
  const conditions = toConditions(status, context);
  const ready = conditions.find(({ type }) => type === 'Ready')?.status ?? 'UNKNOWN';
  const providerId = asString(spec['providerID']);
  const hints = {
    labels: base.labels,
    providerId,
    kubeletVersion: tell('kubeletVersion'),
    osImage: tell('osImage'),
  };
  return {
    ...base,
    ...toNodeLabelFacts(base.labels),
    status: base.deletedAt === undefined ? BY_READY[ready] : 'TERMINATING',
    isReady: ready === 'TRUE',
    isSchedulable: spec['unschedulable'] !== true,
    isVirtual: isVirtual(object, base),
    serverlessBackend: toServerlessBackend(base, {
      kubeletVersion: hints.kubeletVersion,
      taints: asRecords(spec['taints']),
    }),
    provider: toInfraProvider(hints),
    pool: toNodePoolFacts({ ...base, providerId }),
    ...hints,
    containerRuntime: toContainerRuntime(asText(system['containerRuntimeVersion'])),
    operatingSystem: tell('operatingSystem'),
    architecture: tell('architecture'),
    kernelVersion: tell('kernelVersion'),
    addresses: asRecords(status['addresses']).map(({ type, address }) => ({
      type: interner.text(asText(type)),
      address: asText(address),
    })),
    taints: asRecords(spec['taints']).map((taint) => ({
      key: interner.text(asText(taint['key'])),
      value: interner.text(asText(taint['value'])),
      effect: EFFECTS.get(asText(taint['effect'])) ?? 'UNKNOWN',
    })),
    conditions,
    capacity: toAmounts(asRecord(status['capacity'])),
    allocatable: toAmounts(asRecord(status['allocatable'])),
    nodeClaim: toNodeClaim(object),
    protectedBy: toProtections(object),
    runtimeHandlers: toRuntimeHandlers(status, context),
  };
}

function toRuntimeHandlers(
  status: JsonRecord,
  { interner }: ProjectionContext,
): readonly string[] | undefined {
  const handlers = asRecords(status['runtimeHandlers']);
  if (handlers.length === 0) return undefined;
  return handlers.map(({ name }) => interner.text(asText(name)));
}

/** Karpenter owns its nodes without calling itself their controller. */
function toNodeClaim(object: KubernetesObject): string | undefined {
  const owners = asRecords(getPath(object, 'metadata', 'ownerReferences'));
  return asString(owners.find(({ kind }) => kind === 'NodeClaim')?.['name']);
}

function toProtections(object: KubernetesObject): readonly string[] {
  const found = Object.values(NODE_PROTECTIONS).filter(
    (annotation) => getAnnotation(object, annotation) === 'true',
  );
  return found.length === 0 ? UNPROTECTED : found;
}

/** Shared by all: there are many nodes. */
const UNPROTECTED: readonly string[] = [];

/** `<runtime>://<version>` as kubelets write it; anything else is kept as it is. */
function toContainerRuntime(raw: string): ContainerRuntimeRecord {
  const parts = /^(?<name>[^:/]+):\/\/(?<version>.*)$/.exec(raw)?.groups;
  return { name: parts?.['name'], version: parts?.['version'], raw };
}

const BY_READY = {
  TRUE: 'READY',
  FALSE: 'NOT_READY',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<ConditionRecord['status'], NodeStatus>;

const EFFECTS: ReadonlyMap<string, TaintRecord['effect']> = new Map([
  ['NoSchedule', 'NO_SCHEDULE'],
  ['PreferNoSchedule', 'PREFER_NO_SCHEDULE'],
  ['NoExecute', 'NO_EXECUTE'],
]);

/** EKS marks the nodes of Fargate, Azure's provider for virtual-kubelet its version and its taint. */
function toServerlessBackend(
  { labels, name }: ObjectRecord,
  {
    kubeletVersion = '',
    taints,
  }: { readonly kubeletVersion: string | undefined; readonly taints: readonly JsonRecord[] },
): ServerlessBackend | undefined {
  const values = new Map(labels.map(({ key, value }) => [key, value]));
  const isFargate = values.get('eks.amazonaws.com/compute-type') === 'fargate';
  if (isFargate || name.startsWith('fargate-')) return 'FARGATE';
  const taint = taints.find(({ key }) => key === 'virtual-kubelet.io/provider');
  if (taint?.['value'] === 'azure' || kubeletVersion.includes('-vk-azure-aci-')) return 'ACI';
  const isOther = taint !== undefined || values.get('type') === 'virtual-kubelet';
  return isOther ? 'VIRTUAL_KUBELET' : undefined;
}

function isVirtual(object: KubernetesObject, { labels, name }: ObjectRecord): boolean {
  const types = new Set(labels.map(({ key, value }) => `${key}=${value}`));
  return (
    types.has('type=virtual-kubelet') ||
    types.has('type=kwok') ||
    types.has('eks.amazonaws.com/compute-type=fargate') ||
    name.startsWith('fargate-') ||
    getAnnotation(object, 'kwok.x-k8s.io/node') === 'fake' ||
    asRecords(getPath(object, 'spec', 'taints')).some(
      ({ key }) => key === 'virtual-kubelet.io/provider',
    )
  );
}

export interface NodeFilter {
  readonly labelSelector?: string | null | undefined;
  readonly isReady?: boolean | null | undefined;
  readonly isSchedulable?: boolean | null | undefined;
  readonly nodeGroups?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a malformed selector. */
export function toNodeFilter(filter: NodeFilter): RowFilter<NodeRecord> | undefined {
  const { isReady, isSchedulable, nodeGroups, text } = filter;
  const selector = parseArgument('filter.labelSelector', filter.labelSelector, parseLabelSelector);
  const isNamed = toTextMatcher(text);
  const groups = nodeGroups && new Set(nodeGroups);
  return {
    key: toFilterKey({ ...filter }),
    matches: (node) =>
      (isReady === undefined || isReady === null || node.isReady === isReady) &&
      (isSchedulable === undefined ||
        isSchedulable === null ||
        node.isSchedulable === isSchedulable) &&
      (!groups || (node.nodeGroup !== undefined && groups.has(node.nodeGroup))) &&
      isNamed(node.name) &&
      (selector === undefined || matchesLabels(selector, node.labels)),
  };
}

export type NodeOrderField =
  | 'NAME'
  | 'CLUSTER'
  | 'CREATED_AT'
  | 'STATUS'
  | 'CPU_CAPACITY'
  | 'MEMORY_CAPACITY';

const VALUES = {
  NAME: ({ name }) => name,
  CLUSTER: ({ cluster }) => cluster,
  CREATED_AT: ({ createdAt }) => createdAt,
  STATUS: ({ status }) => status,
  CPU_CAPACITY: ({ capacity }) => capacity.cpuMillis,
  MEMORY_CAPACITY: ({ capacity }) => capacity.memoryBytes,
} as const satisfies Record<NodeOrderField, (node: NodeRecord) => string | number>;

/** Ties go by name, then by cluster, always upwards. */
export function toNodeOrder(
  field: NodeOrderField = 'NAME',
  direction: 'ASC' | 'DESC' = 'ASC',
): Order<NodeRecord> & { readonly isKeyOrder: boolean } {
  const order = createOrder<NodeRecord>(`nodes ${field} ${direction}`, [
    { value: VALUES[field], isDescending: direction === 'DESC' },
    { value: ({ key }) => key },
    { value: ({ cluster }) => cluster },
  ]);
  return { ...order, isKeyOrder: field === 'NAME' && direction === 'ASC' };
}
