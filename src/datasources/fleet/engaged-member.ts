import { FleetError } from '../errors.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { Fleet } from './fleet.ts';
import type { Member } from './member.ts';

/**
 * The cluster that is called under an identity.
 * @throws {FleetError} `CLUSTER_UNREACHABLE` for one that nobody calls, or that was not met yet.
 */
export function engagedMember(fleet: Pick<Fleet, 'find' | 'member'>, cluster: string): Member {
  const member = fleet.member(cluster);
  if (member !== undefined) return member;
  throw toUnreachedError(
    fleet.find(cluster) ?? { name: cluster, connection: { phase: 'connecting' } },
  );
}

/** Why a cluster without a member answers nothing. */
export function toUnreachedError({
  name,
  connection,
}: Pick<FleetCluster, 'name' | 'connection'>): FleetError {
  const isLasting = connection.phase === 'known';
  const message = isLasting
    ? `${name} is not engaged: of it is known what hubs and clouds say.`
    : `${name} was not reached yet.`;
  return new FleetError('CLUSTER_UNREACHABLE', message, { cluster: name, isLasting });
}
