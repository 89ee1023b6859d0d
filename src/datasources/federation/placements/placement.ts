import type { ConditionRecord } from '../../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../../core/row-filter.ts';
import type { AccessResource } from '../../access/viewer.ts';
import type { HubType } from '../../fleet/cluster-source.ts';
import type { RowFilter } from '../../fleet/selector.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import { createKeyOrder } from '../../fleet/key-order.ts';
import type { FederationKey, Tri } from '../federation-member.ts';

/** How members are chosen. */
export type PlacementStrategy =
  | 'ALL'
  | 'NAMED'
  | 'SELECTED'
  | 'COUNTED'
  | 'MIXED'
  | 'NONE'
  | 'UNKNOWN';

/** How what is put on a member stands there. */
export type MemberWorkloadState =
  | 'PENDING'
  | 'APPLYING'
  | 'APPLIED'
  | 'OUT_OF_SYNC'
  | 'DRIFTED'
  | 'FAILED'
  | 'REMOVING'
  | 'SUSPENDED'
  | 'UNKNOWN';

export type WorkloadHealth = 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';

/** The object of a placement, by itself. Its key begins with the plural of its kind. */
export interface PlacementObject extends ObjectRecord {
  readonly hubType: HubType;
  readonly strategy: PlacementStrategy;
}

/**
 * What a hub puts on which members. Its key begins with the hub's type. What comes of other objects than
 * its own is told to those who may list them.
 */
export interface PlacementRecord extends PlacementObject {
  /** Of the row and of all else it is made of: rows of one state say the same. */
  readonly state: PlacementState;
}

export interface PlacementState {
  /**
   * For readers of the same rights, by their key. Costs as much as it tells of, once. Of a state that was
   * followed by several others nothing is known any more.
   */
  tell(readerKey: string, look: Look): PlacementDetail;
}

/** What the reader of a row may list. */
export interface Look {
  /** Those of the records that the reader may list. */
  see<T extends ObjectRecord>(resource: AccessResource, records: readonly T[]): readonly T[];
  /** Whether none is told of means that there is none. */
  knows(resource: AccessResource, isWhole: boolean, namespace: string | undefined): boolean;
}

export interface PlacementDetail {
  /** By member name. Undefined while the reader cannot know. */
  readonly selected: readonly PlacementDecision[] | undefined;
  readonly conditions: readonly ConditionRecord[] | undefined;
  /** By key. Undefined while the reader cannot know. */
  readonly workloads: readonly PropagatedWorkload[] | undefined;
}

/** A member as placements name it. */
export interface MemberPointer {
  /** The identity of the hub. */
  readonly cluster: string;
  readonly hubType: HubType;
  /** Of its object; undefined where names are unique in the hub. */
  readonly namespace: string | undefined;
  /** Of its object. */
  readonly name: string;
}

/** A member that was chosen. */
export interface PlacementDecision {
  readonly member: MemberPointer;
  /** Of all workloads together; undefined where the hub does not spread them. */
  readonly replicas: number | undefined;
  readonly reason: string | undefined;
}

/** One object, and how it stands on the members that it is put on. */
export interface PropagatedWorkload {
  readonly key: string;
  readonly target: TargetObject;
  readonly scheduled: Tri;
  readonly fullyApplied: Tri;
  /** By member name. */
  readonly members: readonly MemberWorkload[];
}

export interface TargetObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

export interface MemberWorkload {
  readonly member: MemberPointer;
  readonly desiredReplicas: number | undefined;
  readonly readyReplicas: number | undefined;
  readonly state: MemberWorkloadState;
  /** Undefined where the hub does not tell. */
  readonly isApplied: boolean | undefined;
  readonly health: WorkloadHealth;
  readonly message: string | undefined;
  readonly isEvicting: boolean;
}

/** Which placements. Everything given must hold; of a list, one of its values. */
export interface PlacementFilter {
  readonly federations?: readonly FederationKey[] | null | undefined;
  readonly types?: readonly HubType[] | null | undefined;
  readonly namespaces?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
  /** Of this type, whatever else is asked for. @default any */
  readonly within?: HubType | undefined;
}

export function toPlacementFilter({
  federations,
  types,
  namespaces,
  text,
  within,
}: PlacementFilter): RowFilter<PlacementRecord> {
  const keys = federations?.map(({ cluster, key }) => `${cluster}/${key}`);
  const isInFederation = toChoice(keys);
  const isOfType = toChoice(types);
  const isInNamespace = toChoice<string | undefined>(namespaces);
  const isNamed = toTextMatcher(text);
  return {
    key: toFilterKey({ keys, types, namespaces, text, within }),
    matches: ({ cluster, hubType, namespace, name }) =>
      isInFederation(`${cluster}/${hubType}`) &&
      isOfType(hubType) &&
      (within === undefined || hubType === within) &&
      isInNamespace(namespace) &&
      isNamed(name),
  };
}

/** By type of hub, kind, namespace, name, then hub. */
export const PLACEMENT_ORDER = createKeyOrder<PlacementRecord>('placements');
