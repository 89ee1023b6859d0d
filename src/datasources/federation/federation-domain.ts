import type { Operations } from '../core/operations.ts';
import type { Asking } from '../core/asking.ts';
import type { ClusterRow } from '../core/cluster-rows.ts';
import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList, map } from '../core/fleet-list.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { MaybePromise } from '../fleet/read.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import { mayHear } from '../fleet/mention-access.ts';
import { toMentionedId } from '../fleet/mentioned-clusters.ts';
import type { MemberActions } from './actions/member-actions.ts';
import { createMemberActions } from './actions/member-actions.ts';
import type { ClusterWay, WayOf } from './cluster-access.ts';
import { listWays } from './cluster-access.ts';
import type { FederationFilter, FederationRecord } from './federation.ts';
import { FEDERATION_ORDER, toFederationFilter } from './federation.ts';
import { FEDERATIONS, federationOf } from './federation-view.ts';
import type { FederationMemberFilter, FederationMemberRecord } from './federation-member.ts';
import { MEMBER_ORDER, toMemberFilter } from './federation-member.ts';
import { toMentionKey } from './member-mention.ts';
import type { MemberSetRecord } from './member-set.ts';
import { toMemberSets } from './member-set.ts';
import type { MultiClusterServices } from './services/multi-cluster-services.ts';
import { createMultiClusterServices } from './services/multi-cluster-services.ts';
import { FEDERATION_MEMBERS, PARENT } from './member-view.ts';
import { listTold } from './member-tellings.ts';
import { toSeen } from './seen-members.ts';
import type { PlacementActions } from './placements/placement-actions.ts';
import { createPlacementActions } from './placements/placement-actions.ts';
import type { Placements } from './placements/placements.ts';
import { createPlacements } from './placements/placements.ts';

/** The members of all hubs of the fleet. */
export interface FederationMembers extends FleetList<
  FederationMemberRecord,
  FederationMemberFilter,
  never
> {
  /** As which members hubs have a cluster, of those that the caller may list. */
  membershipsOf(
    cluster: FleetCluster,
    asking: Pick<Asking, 'viewer'>,
  ): readonly FederationMemberRecord[];
  /** What `membershipsOf` and the like would answer of a cluster as it was. */
  ofRow(
    this: void,
    row: ClusterRow,
  ): Pick<FederationMembers, 'membershipsOf' | 'federationOf' | 'waysTo'>;
  /** The ways to a cluster, of those hubs that the caller may list the members of. */
  waysTo(cluster: FleetCluster, asking: Pick<Asking, 'viewer'>): readonly ClusterWay[];
  /** The cluster that made this one, or that it runs in. */
  parentOf(cluster: FleetCluster, asking: Pick<Asking, 'viewer'>): FleetCluster | undefined;
  /** The clusters that this one made, or that run in it, in name order. */
  childrenOf(cluster: FleetCluster, asking: Pick<Asking, 'viewer'>): readonly FleetCluster[];
  /** What members of a hub are put together as, by name. */
  setsOf(federation: FederationRecord, asking: Asking): MaybePromise<readonly MemberSetRecord[]>;
  setsOfMember(this: void, row: FederationMemberRecord): readonly MemberSetRecord[];
  /** The federation that a member or a set is of. */
  federationOf(
    this: void,
    row: Pick<FederationMemberRecord, 'cluster' | 'hubType'>,
  ): FederationRecord;
  /** Which cluster of the fleet a member is; undefined in the moment before the fleet was told. */
  clusterOf(row: Parameters<typeof toMentionKey>[0]): FleetCluster | undefined;
}

/** What there is of federations to ask and to do. */
export interface FederationDomain extends MultiClusterServices {
  readonly federations: FleetList<FederationRecord, FederationFilter, never>;
  readonly federationMembers: FederationMembers;
  readonly memberActions: MemberActions;
  readonly placements: Placements;
  readonly placementActions: PlacementActions;
}

export interface FederationOptions extends FleetReading {
  /** The way to a member by its hub. @default none is known */
  readonly wayOf?: WayOf | undefined;
  readonly operations: Operations;
}

export function createFederationDomain({
  operations,
  ...options
}: FederationOptions): FederationDomain {
  const { fleet } = options;
  const members = createFederationMembers(options);
  const placements = createPlacements({ ...options, members });
  return {
    federations: createFleetList<FederationRecord, FederationFilter, never>({
      ...options,
      kind: FEDERATIONS,
      toFilter: toFederationFilter,
      toOrder: () => FEDERATION_ORDER,
    }),
    federationMembers: members,
    memberActions: createMemberActions({ fleet, members, operations }),
    placements,
    placementActions: createPlacementActions({ fleet, placements }),
    ...createMultiClusterServices(options),
  };
}

function createFederationMembers({
  wayOf = () => undefined,
  ...options
}: Omit<FederationOptions, 'operations'>): FederationMembers {
  const { fleet } = options;
  const list = createFleetList<FederationMemberRecord, FederationMemberFilter, never>({
    ...options,
    kind: FEDERATION_MEMBERS,
    toFilter: toMemberFilter,
    toOrder: () => MEMBER_ORDER,
  });
  const clusterOf: FederationMembers['clusterOf'] = (row): FleetCluster | undefined =>
    findCluster(fleet, row);
  const waysTo: FederationMembers['waysTo'] = (cluster, { viewer }) =>
    listWays(
      cluster,
      cluster.mentions.filter((mention) => mayHear(mention, viewer)),
      wayOf,
    );
  return {
    ...list,
    clusterOf,
    federationOf,
    setsOfMember: (row) => toMemberSets(federationOf(row), row.sets),
    membershipsOf: (cluster, asking) => listMemberships(fleet, cluster, asking),
    ofRow: ({ told }) => ({
      federationOf,
      waysTo,
      membershipsOf: (_cluster, { viewer }) => listTold(told, viewer),
    }),
    waysTo,
    parentOf: (cluster, asking) =>
      listMemberships(fleet, cluster, asking)
        .filter(({ isChild }) => isChild)
        .map((row) => toParent(fleet, row, asking))
        // What manages itself has no parent.
        .find((parent) => parent !== undefined && parent.id !== cluster.id),
    childrenOf(cluster, asking) {
      const children = listChildren(fleet, cluster, asking).map(clusterOf);
      return [...new Set(children)]
        .filter((child) => child !== undefined)
        .filter(({ id }) => id !== cluster.id)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    setsOf: (federation, asking) => {
      const { cluster, hubType } = federation;
      return map(list.store(cluster, asking), (store) => {
        const isSeen = toSeen(cluster, asking.viewer);
        const rows = (store?.list() ?? []).filter((row) => row.hubType === hubType && isSeen(row));
        const names = new Set(rows.flatMap(({ sets }) => sets));
        return toMemberSets(federation, [...names].toSorted());
      });
    },
  };
}

function findCluster(
  fleet: Fleet,
  row: Parameters<typeof toMentionKey>[0],
): FleetCluster | undefined {
  return fleet.find(toMentionedId(toMentionKey(row)));
}

function toParent(
  fleet: Fleet,
  { cluster, parentKey }: FederationMemberRecord,
  { viewer }: Pick<Asking, 'viewer'>,
): FleetCluster | undefined {
  if (parentKey === undefined) return fleet.find(cluster);
  const parent = fleet.member(cluster)?.store(FEDERATION_MEMBERS).get(parentKey);
  return parent !== undefined && toSeen(cluster, viewer)(parent)
    ? findCluster(fleet, parent)
    : undefined;
}

/** The members that a cluster made as a hub, and those that run in it as it is a member itself. */
function listChildren(
  fleet: Fleet,
  cluster: FleetCluster,
  asking: Pick<Asking, 'viewer'>,
): readonly FederationMemberRecord[] {
  const own = fleet.member(cluster.id)?.store(FEDERATION_MEMBERS).list() ?? [];
  const made = own.filter(({ isChild, parentKey }) => isChild && parentKey === undefined);
  const hosted = listMemberships(fleet, cluster, asking).flatMap(
    (row) => fleet.member(row.cluster)?.store(FEDERATION_MEMBERS).by(PARENT, row.key) ?? [],
  );
  return [...made, ...hosted].filter((row) => toSeen(row.cluster, asking.viewer)(row));
}

function listMemberships(
  fleet: Fleet,
  { mentions }: FleetCluster,
  { viewer }: Pick<Asking, 'viewer'>,
): readonly FederationMemberRecord[] {
  return mentions.flatMap(({ describedBy }) => {
    if (describedBy === undefined) return [];
    const { cluster, key } = describedBy;
    const row = fleet.member(cluster)?.store(FEDERATION_MEMBERS).get(key);
    return row !== undefined && toSeen(cluster, viewer)(row) ? [row] : [];
  });
}
