import { toPoolNamesOfGroup } from '../../core/node-pool.ts';
import type { Store } from '../../store/store.ts';
import type { StatusGroup } from './cluster-autoscaler-document.ts';
import type { StatusRecord } from './cluster-autoscaler-status.ts';

/** Which groups Cluster Autoscaler tells of now, and which of them a node is in. */
export interface Claims {
  readonly groups: ReadonlyMap<string, ClaimedGroup>;
  /** The name of the group that is known by one of these names. */
  find(poolNames: readonly string[]): string | undefined;
  has(poolNames: readonly string[]): boolean;
}

export interface ClaimedGroup {
  readonly group: StatusGroup;
  readonly status: StatusRecord;
  /** By which its nodes know it. */
  readonly poolNames: readonly string[];
}

/** What the documents say is worked out once for each of them. */
export function createClaims(statuses: Pick<Store<StatusRecord>, 'list'>): Claims {
  let read: readonly StatusRecord[] | undefined;
  let groups = new Map<string, ClaimedGroup>();
  let byPoolName = new Map<string, string>();
  const update = (): void => {
    const records = statuses.list();
    if (records === read) return;
    read = records;
    groups = new Map(
      records.flatMap((status) =>
        listGroups(status).map((group) => [
          group.name,
          { group, status, poolNames: toPoolNamesOfGroup(group.name) },
        ]),
      ),
    );
    byPoolName = new Map(
      [...groups].flatMap(([name, { poolNames }]) => poolNames.map((poolName) => [poolName, name])),
    );
  };
  const find: Claims['find'] = (poolNames) => {
    update();
    for (const poolName of poolNames) {
      const name = byPoolName.get(poolName);
      if (name !== undefined) return name;
    }
    return undefined;
  };
  return {
    get groups() {
      update();
      return groups;
    },
    find,
    has: (poolNames) => find(poolNames) !== undefined,
  };
}

export function listGroups({ reading }: StatusRecord): readonly StatusGroup[] {
  return reading.isRead ? reading.document.groups.filter(({ name }) => name !== '') : [];
}
