import type { Viewer } from '../access/viewer.ts';
import type { ClusterTelling, ClusterTellings } from '../core/cluster-telling.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import { FEDERATION_MEMBERS } from './member-view.ts';
import { toSeen } from './seen-members.ts';

/** What a hub says of its member. */
interface MemberTelling extends ClusterTelling {
  readonly record: FederationMemberRecord;
}

/**
 * What the members of hubs say of the clusters they are. Reads what was read already: whoever follows hubs
 * keeps their members.
 */
export function createMemberTellings(fleet: Fleet): ClusterTellings {
  const heard = new WeakMap<FederationMemberRecord, MemberTelling>();
  const unheard = new WeakMap<FederationMemberRecord, MemberTelling>();
  const toTelling = (record: FederationMemberRecord): MemberTelling => {
    const isHeard = fleet.find(record.cluster)?.connection.phase === 'live';
    const known = isHeard ? heard : unheard;
    const telling = known.get(record) ?? {
      record,
      description: record.description,
      isHeard,
      isSeenBy: (viewer: Viewer) => toSeen(record.cluster, viewer)(record),
    };
    known.set(record, telling);
    return telling;
  };
  return {
    of: ({ mentions }) =>
      mentions.flatMap(({ describedBy }) => {
        if (describedBy === undefined) return [];
        const { cluster, key } = describedBy;
        const record = fleet.member(cluster)?.store(FEDERATION_MEMBERS).get(key);
        return record === undefined ? [] : [toTelling(record)];
      }),
    subscribe: (listener) => followMembers(fleet, listener),
  };
}

/** The members that told something, of those that a caller may see: as they were then. */
export function listTold(
  told: readonly ClusterTelling[],
  viewer: Viewer,
): readonly FederationMemberRecord[] {
  return told.flatMap((telling) =>
    isMemberTelling(telling) && telling.isSeenBy(viewer) ? [telling.record] : [],
  );
}

function isMemberTelling(telling: ClusterTelling): telling is MemberTelling {
  return 'record' in telling;
}

function followMembers(fleet: Fleet, listener: () => void): () => void {
  const followed = new Map<Member, () => void>();
  const update = (): void => {
    const present = new Set(fleet.members());
    for (const [member, release] of followed) {
      if (present.has(member)) continue;
      release();
      followed.delete(member);
    }
    for (const member of present) {
      if (followed.has(member)) continue;
      followed.set(member, member.store(FEDERATION_MEMBERS).subscribe(listener));
    }
  };
  const unsubscribe = fleet.clusters.subscribe(update);
  update();
  return () => {
    unsubscribe();
    for (const release of followed.values()) release();
  };
}
