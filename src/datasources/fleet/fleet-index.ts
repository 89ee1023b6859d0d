import type { ClusterClaim, ClusterMention } from './cluster-source.ts';
import { getClaimedUid } from './cluster-source.ts';
import type { MentionGroup } from './mentions.ts';
import type { MetCluster } from './met-cluster.ts';
import type { Seat } from './seat.ts';

/** Which entries there are, and where they were found to lead. */
export interface FleetIndex {
  /** By the identity that each has before it is met. */
  readonly seats: ReadonlyMap<string, Seat>;
  /** The clusters that were met, by identity. */
  readonly met: ReadonlyMap<string, MetCluster>;
  /** The seats of the entries that hubs gave, by their mention. */
  readonly seatByMention: ReadonlyMap<string, Seat>;
  /** The identity by which is known now what was known by another. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Who engaged clusters say that they are. */
  readonly claims: readonly ClusterClaim[];
}

/** Where an entry leads to what is mentioned: who answers there, or will. */
export function locate(
  { clusterUid, mentions }: MentionGroup,
  index: FleetIndex,
): string | undefined {
  const { met, seatByMention, formerIds } = index;
  if (clusterUid !== undefined && met.has(clusterUid)) {
    // Of two that have that UID it is the one that answers where the hub leads to.
    const reached = mentions
      .flatMap(({ key }) => seatByMention.get(key) ?? [])
      .flatMap(({ pendingId }) => formerIds.get(pendingId) ?? [])
      .find((id) => met.get(id)?.identity.clusterUid === clusterUid);
    return reached ?? clusterUid;
  }
  for (const { key, evidence } of mentions) {
    const [claimed] = evidence.flatMap((text) => findClaimant(getClaimedUid(text), index) ?? []);
    if (clusterUid === undefined && claimed !== undefined) return claimed;
    const seat = seatByMention.get(key);
    if (seat !== undefined) return formerIds.get(seat.pendingId) ?? seat.pendingId;
  }
  return undefined;
}

/** The cluster that has a UID; where none has, the only one that says so of itself. */
function findClaimant(uid: string | undefined, { met, claims }: FleetIndex): string | undefined {
  if (uid === undefined || met.has(uid)) return uid;
  const [claimant, ...others] = claims.filter(
    (claim) => claim.uid === uid && met.has(claim.cluster),
  );
  return others.length === 0 ? claimant?.cluster : undefined;
}

/** The clusters that are engaged under a UID: more than one where one was made from another's data. */
export function listTwins(
  clusterUid: string | undefined,
  { met }: Pick<FleetIndex, 'met'>,
): readonly MetCluster[] {
  if (clusterUid === undefined) return [];
  return [...met.values()].filter(({ identity }) => identity.clusterUid === clusterUid);
}

/** The entries that hubs gave with what they say of a cluster, and that nobody has answered at yet. */
export function listWaiting(
  mentions: readonly ClusterMention[],
  { seatByMention, formerIds }: Pick<FleetIndex, 'seatByMention' | 'formerIds'>,
): readonly Seat[] {
  return mentions
    .flatMap(({ key }) => seatByMention.get(key) ?? [])
    .filter(({ pendingId }) => !formerIds.has(pendingId));
}
