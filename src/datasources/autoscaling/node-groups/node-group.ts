import type { AccessResource } from '../../access/viewer.ts';
import type { Amounts } from '../../core/amounts.ts';
import type { ConditionRecord } from '../../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../../core/row-filter.ts';
import type { FleetRecord, RowOrigin } from '../../fleet/fleet-kind.ts';
import type { RowFilter } from '../../fleet/selector.ts';
import { createOrder } from '../../store/order.ts';
import type { AutoscalerKind } from '../events/scaling-event.ts';

/**
 * A pool of like nodes. Its key, which is its identity, too, is the label that its nodes carry, as
 * `key=value`, or its name for its autoscaler as `group=name`.
 */
export interface NodeGroupRecord extends FleetRecord {
  readonly name: string;
  readonly provider: NodeGroupProvider;
  /** Undefined where none is known to scale it. */
  readonly autoscaler: AutoscalerKind | undefined;
  /** The object that tells of it; undefined where only its nodes do. */
  readonly source: NodeGroupSource | undefined;
  readonly origin: RowOrigin;
  /** As which member its hub has the cluster whose nodes these are. @default it is the row's own cluster */
  readonly machinesOf?: MachinesOf | undefined;
  /** Where its bounds lie, of one that stands in a list of its source. @default they are the source's own */
  readonly declared?: DeclaredBounds;
  /** Whether the topology of its cluster undoes what is changed of it, of Cluster API's. @default false */
  readonly isOfTopology?: boolean;
  readonly minSize: number | undefined;
  readonly maxSize: number | undefined;
  /** Undefined where nothing says. */
  readonly isAutoscaled: boolean | undefined;
  readonly health: NodeGroupHealth;
  /** In plain words; undefined where there is nothing to say. */
  readonly healthReason: string | undefined;
  readonly limits: NodeGroupLimits | undefined;
  readonly conditions: readonly ConditionRecord[];
  /** What its nodes are made by, of Karpenter's. */
  readonly nodeClass?: NodeClassReference | undefined;
  /** When its nodes may be taken away, of Karpenter's. */
  readonly disruption?: DisruptionRecord;
  /** The nodes in it; undefined where nobody knows which they are. */
  readonly nodeNames: readonly string[] | undefined;
  /** By what they were made of; what comes later is better known. */
  readonly figures: readonly FiguresOf[];
}

export type NodeGroupProvider =
  | 'KARPENTER'
  | 'CLUSTER_AUTOSCALER'
  | 'CLUSTER_API'
  | 'GARDENER'
  | 'RANCHER'
  | 'NODE_LABELS';

/** The object of a hub that stands for a cluster. */
export interface MachinesOf {
  readonly hubType: 'CLUSTER_API' | 'GARDENER' | 'RANCHER';
  readonly namespace: string | undefined;
  readonly name: string;
}

/** What of the sizes can be written, and where. */
export interface DeclaredBounds {
  /** The path of the list in the object. */
  readonly list: readonly string[];
  /** What tells the pools of the list apart. */
  readonly nameField: string;
  /** The path of each size in the pool; none for what its hub does not take. */
  readonly fields: Readonly<Partial<Record<SizeName, readonly string[]>>>;
  /** Why the least and the greatest size cannot be set as it stands. @default they can */
  readonly unbounded?: string;
}

export type SizeName = 'minSize' | 'maxSize' | 'desiredSize';

export type NodeGroupHealth = 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY' | 'UNKNOWN';

export interface NodeGroupSource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly uid: string;
}

/** Karpenter's clouds have a kind each. */
export interface NodeClassReference {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** As it was set; undefined where it was not. */
export interface DisruptionRecord {
  readonly consolidationPolicy: string | undefined;
  readonly consolidateAfter: string | undefined;
  readonly expireAfter: string | undefined;
  readonly budgets: readonly DisruptionBudgetRecord[];
}

export interface DisruptionBudgetRecord {
  /** A number or a percentage. */
  readonly nodes: string;
  readonly reasons: readonly string[];
  readonly schedule: string | undefined;
  readonly duration: string | undefined;
}

/** What it may not exceed; undefined where nothing is said. */
export interface NodeGroupLimits {
  readonly cpuMillis: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly nodes: number | undefined;
}

/** What is told by several resources: who may not list one of them is told by the others. */
export interface NodeGroupFigures {
  readonly desiredSize?: number | undefined;
  readonly readySize?: number | undefined;
  readonly scaleUp?: ScaleUpRecord;
  readonly scaleDown?: ScaleDownRecord;
  readonly instanceTypes?: readonly string[];
  readonly zones?: readonly string[];
  readonly allocatable?: Amounts;
}

export interface FiguresOf {
  readonly resource: AccessResource;
  readonly told: NodeGroupFigures;
}

/**
 * `IDLE`: nothing asks for more. `IN_PROGRESS`: nodes are on their way. `LIMITED`: it is as large as it
 * may be. `BACKING_OFF`: the last try failed. `BLOCKED`: it cannot grow.
 */
export interface ScaleUpRecord {
  readonly status: 'IDLE' | 'IN_PROGRESS' | 'LIMITED' | 'BACKING_OFF' | 'BLOCKED' | 'UNKNOWN';
  readonly reason: string | undefined;
}

/** `CANDIDATES`: there are nodes that could go. `IN_PROGRESS`: nodes are going. */
export interface ScaleDownRecord {
  readonly status: 'IDLE' | 'CANDIDATES' | 'IN_PROGRESS' | 'UNKNOWN';
  /** How many nodes could go. */
  readonly candidates: number;
}

/** What those of its parts say together that a caller may see. */
export function toFigures(
  { figures }: NodeGroupRecord,
  isSeen: (resource: AccessResource) => boolean,
): NodeGroupFigures {
  const all: NodeGroupFigures = {};
  for (const { resource, told } of figures) if (isSeen(resource)) Object.assign(all, told);
  return all;
}

/** Which node groups. Everything given must hold; of a list, one of its values. */
export interface NodeGroupFilter {
  readonly autoscalers?: readonly AutoscalerKind[] | null | undefined;
  readonly healths?: readonly NodeGroupHealth[] | null | undefined;
  readonly isAutoscaled?: boolean | null | undefined;
  readonly names?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  /** Only those whose nodes are of this cluster. */
  readonly nodesOf?: NodesOf | undefined;
}

/** A cluster, and as which members hubs have it. */
export interface NodesOf {
  readonly cluster: string;
  readonly members: readonly (Omit<MachinesOf, 'hubType'> & {
    readonly hubType: string;
    readonly cluster: string;
  })[];
}

export function toNodeGroupFilter({
  autoscalers,
  healths,
  isAutoscaled,
  names,
  text,
  nodesOf,
}: NodeGroupFilter): RowFilter<NodeGroupRecord> {
  const isOfKind = toChoice<AutoscalerKind | undefined>(autoscalers);
  const isInHealth = toChoice(healths);
  const isOneOf = toChoice(names);
  const isNamed = toTextMatcher(text);
  const isMeant = nodesOf === undefined ? () => true : toIsOf(nodesOf);
  const members = nodesOf && [nodesOf.cluster, ...nodesOf.members.map(toMemberText)].join('\n');
  return {
    key: toFilterKey({ autoscalers, healths, isAutoscaled, names, text, members }),
    matches: (row) =>
      isOfKind(row.autoscaler) &&
      isInHealth(row.health) &&
      isOneOf(row.name) &&
      (isAutoscaled === undefined || isAutoscaled === null || row.isAutoscaled === isAutoscaled) &&
      isNamed(row.name) &&
      isMeant(row),
  };
}

function toIsOf({ cluster, members }: NodesOf): (row: NodeGroupRecord) => boolean {
  const texts = new Set(members.map(toMemberText));
  return (row) =>
    row.machinesOf === undefined
      ? row.cluster === cluster
      : texts.has(toMemberText({ ...row.machinesOf, cluster: row.cluster }));
}

function toMemberText({ hubType, cluster, namespace, name }: NodesOf['members'][number]): string {
  return JSON.stringify([hubType, cluster, namespace, name]);
}

/** By name, then by key and cluster. */
export const NODE_GROUP_ORDER = createOrder<NodeGroupRecord>('nodeGroups', [
  { value: ({ name }) => name },
  { value: ({ key }) => key },
  { value: ({ cluster }) => cluster },
]);
