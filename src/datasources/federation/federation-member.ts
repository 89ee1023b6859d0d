import { parseArgument } from '../core/argument.ts';
import type { ClusterDescription } from '../core/cluster-description.ts';
import type { ConditionRecord } from '../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../core/row-filter.ts';
import type { HubType } from '../fleet/cluster-source.ts';
import type { RowOrigin } from '../fleet/fleet-kind.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import { matchesLabels, parseLabelSelector } from '../../kubernetes/label-selector.ts';
import { createKeyOrder } from '../fleet/key-order.ts';

/** Who carries objects to a member: its hub, an agent of its own, or nobody. */
export type SyncMode = 'PUSH' | 'PULL' | 'NONE';

export type Tri = 'TRUE' | 'FALSE' | 'UNKNOWN';

/** What keeps placements away from a member. */
export interface MemberTaint {
  readonly key: string;
  readonly value: string;
  readonly effect:
    | 'NO_SCHEDULE'
    | 'PREFER_NO_SCHEDULE'
    | 'NO_EXECUTE'
    | 'NO_SELECT'
    | 'PREFER_NO_SELECT'
    | 'NO_SELECT_IF_NEW'
    | 'UNKNOWN';
  /** Undefined where the hub does not tell. */
  readonly addedAt: string | undefined;
  /** Whether the hub sets and removes it itself. */
  readonly isOfHub: boolean;
}

/** One of the things that a hub tells of a member by a name: a claim, a property. */
export interface MemberProperty {
  readonly name: string;
  readonly value: string;
  /** Undefined where the hub does not tell. */
  readonly observedAt: string | undefined;
}

/**
 * A cluster as one hub has it: the object there that stands for it. `cluster` is the hub; which cluster
 * of the fleet it is comes of its evidence. Its key begins with the hub's type.
 */
export interface FederationMemberRecord extends ObjectRecord {
  readonly hubType: HubType;
  /** What its hub calls it; its object may be named otherwise. */
  readonly memberName: string;
  readonly syncMode: SyncMode;
  readonly isAccepted: boolean;
  readonly isJoined: boolean;
  readonly ready: Tri;
  /** Undefined of hubs that cannot. */
  readonly isCordoned: boolean | undefined;
  readonly taints: readonly MemberTaint[];
  readonly conditions: readonly ConditionRecord[];
  readonly lastHeartbeatAt: string | undefined;
  /** Names of the sets that it is in. */
  readonly sets: readonly string[];
  /** Whether the cluster was made by its hub or a member of it, or runs in it. */
  readonly isChild: boolean;
  /** The key of the member whose cluster it runs in; undefined where that is the hub. */
  readonly parentKey: string | undefined;
  /** What it was made of beside its object: who may not list that, too, does not see it. */
  readonly joined: readonly RowOrigin[];
  /** What its hub tells of it that has no field of its own. */
  readonly properties: readonly MemberProperty[];
  readonly description: ClusterDescription;
  /** See `ClusterMention`. */
  readonly evidence: readonly string[];
}

/** Of hubs that know neither cordons nor taints, nor sets, nor heartbeats, nor whose clusters are their own. */
export const PLAIN_MEMBER = {
  isCordoned: undefined,
  taints: [],
  lastHeartbeatAt: undefined,
  sets: [],
  isChild: false,
  parentKey: undefined,
  joined: [],
  properties: [],
} as const satisfies Partial<FederationMemberRecord>;

/** Which members. Everything given must hold; of a list, one of its values. */
export interface FederationMemberFilter {
  /** Keys of federations, with their hub: what an id of one says. */
  readonly federations?: readonly FederationKey[] | null | undefined;
  readonly types?: readonly HubType[] | null | undefined;
  readonly ready?: Tri | null | undefined;
  readonly isCordoned?: boolean | null | undefined;
  readonly labelSelector?: string | null | undefined;
  /** In a set of this name. */
  readonly set?: string | null | undefined;
  readonly text?: string | null | undefined;
  /** Of this type, and in this set, whatever else is asked for. @default any */
  readonly within?: { readonly hubType: HubType; readonly set?: string } | undefined;
}

export interface FederationKey {
  /** The identity of the hub. */
  readonly cluster: string;
  readonly key: string;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a malformed selector. */
export function toMemberFilter({
  federations,
  types,
  ready,
  isCordoned,
  labelSelector,
  set,
  text,
  within,
}: FederationMemberFilter): RowFilter<FederationMemberRecord> {
  const keys = federations?.map(({ cluster, key }) => `${cluster}/${key}`);
  const isInFederation = toChoice(keys);
  const isOfType = toChoice(types);
  const isNamed = toTextMatcher(text);
  const selector = parseArgument('filter.labelSelector', labelSelector, parseLabelSelector);
  return {
    key: toFilterKey({
      keys,
      types,
      ready,
      isCordoned,
      labelSelector,
      set,
      text,
      within: within && `${within.hubType}/${within.set ?? ''}`,
    }),
    matches: (row) =>
      isInFederation(`${row.cluster}/${row.hubType}`) &&
      isOfType(row.hubType) &&
      (within === undefined || row.hubType === within.hubType) &&
      (within?.set === undefined || row.sets.includes(within.set)) &&
      (ready === undefined || ready === null || row.ready === ready) &&
      (isCordoned === undefined ||
        isCordoned === null ||
        (row.isCordoned ?? false) === isCordoned) &&
      (selector === undefined || matchesLabels(selector, row.labels)) &&
      (set === undefined || set === null || row.sets.includes(set)) &&
      isNamed(row.memberName),
  };
}

/** By type of hub, namespace, name, then hub. */
export const MEMBER_ORDER = createKeyOrder<FederationMemberRecord>('federationMembers');
