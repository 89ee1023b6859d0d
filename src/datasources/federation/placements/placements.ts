import type { AccessResource, Viewer } from '../../access/viewer.ts';
import { mayListIn } from '../../access/viewer.ts';
import type { Asking } from '../../core/asking.ts';
import type { FleetList, FleetReading } from '../../core/fleet-list.ts';
import { createFleetList } from '../../core/fleet-list.ts';
import type { MaybePromise } from '../../fleet/read.ts';
import { toSelector } from '../../fleet/selector.ts';
import type { LiveStore } from '../../store/store.ts';
import type { FederationMemberFilter, FederationMemberRecord } from '../federation-member.ts';
import type {
  Look,
  MemberPointer,
  PlacementDetail,
  PlacementFilter,
  PlacementRecord,
} from './placement.ts';
import { PLACEMENT_ORDER, toPlacementFilter } from './placement.ts';
import { PLACEMENTS } from './placement-view.ts';

/** What the hubs of the fleet put on which of their members. */
export interface Placements extends FleetList<PlacementRecord, PlacementFilter, never> {
  /** What there is to tell of a row, of what the caller may list. */
  seen(this: void, row: PlacementRecord, asking: Pick<Asking, 'viewer'>): PlacementDetail;
  /** The row of a member; undefined where the caller may not list it, and when it has left. */
  memberOf(
    this: void,
    pointer: MemberPointer,
    asking: Asking,
  ): MaybePromise<FederationMemberRecord | undefined>;
  /** Those members of the hub of a placement that the caller may list. */
  membersOf(
    this: void,
    row: PlacementRecord,
    asking: Asking,
  ): Promise<readonly FederationMemberRecord[]>;
}

type Members = Pick<
  FleetList<FederationMemberRecord, FederationMemberFilter, never>,
  'kind' | 'store' | 'get'
>;

export function createPlacements({
  members,
  ...options
}: FleetReading & { readonly members: Members }): Placements {
  const list = createFleetList<PlacementRecord, PlacementFilter, never>({
    ...options,
    kind: PLACEMENTS,
    toFilter: toPlacementFilter,
    toOrder: () => PLACEMENT_ORDER,
  });
  const findMember = createMemberFinder();
  return {
    ...list,
    seen: (row, { viewer }) => row.state.tell(viewer.access.key, toLook(row, viewer)),
    memberOf(pointer, asking) {
      const find = (
        known: LiveStore<FederationMemberRecord> | undefined,
      ): MaybePromise<FederationMemberRecord | undefined> => {
        const row = known && findMember(known.list(), pointer);
        return row && members.get(row.cluster, row.key, asking);
      };
      const store = members.store(pointer.cluster, asking);
      return store instanceof Promise ? store.then(find) : find(store);
    },
    async membersOf({ cluster, hubType }, asking) {
      const store = await members.store(cluster, asking);
      const { viewer } = asking;
      const request = { viewer, filter: undefined, verb: 'list' } as const;
      const { matches } = toSelector(members.kind, cluster, request);
      const rows = (store?.list() ?? []).filter((row) => row.hubType === hubType);
      return matches === undefined ? rows : rows.filter(matches);
    },
  };
}

function toLook({ cluster }: PlacementRecord, viewer: Viewer): Look {
  const mayList = (resource: AccessResource, namespace: string | undefined): boolean =>
    mayListIn(viewer, { cluster, namespace }, resource);
  return {
    see: (resource, records) =>
      mayList(resource, undefined)
        ? records
        : records.filter(({ namespace }) => mayList(resource, namespace)),
    knows: (resource, isWhole, namespace) => isWhole && mayList(resource, namespace),
  };
}

type FindMember = (
  rows: readonly FederationMemberRecord[],
  pointer: MemberPointer,
) => FederationMemberRecord | undefined;

/** A Store's list is the same array until something changes: it is gone through once a change. */
function createMemberFinder(): FindMember {
  const byPointer = new WeakMap<
    readonly FederationMemberRecord[],
    ReadonlyMap<string, FederationMemberRecord>
  >();
  return (rows, { hubType, namespace, name }) => {
    const known = byPointer.get(rows) ?? new Map(rows.flatMap(toEntries));
    byPointer.set(rows, known);
    return known.get(`${hubType}/${namespace ?? ''}/${name}`);
  };
}

/** Hubs that name a member without its namespace have one namespace of members. */
function toEntries(
  row: FederationMemberRecord,
): readonly (readonly [string, FederationMemberRecord])[] {
  const { hubType, namespace = '', name } = row;
  return [
    [`${hubType}//${name}`, row],
    [`${hubType}/${namespace}/${name}`, row],
  ];
}
