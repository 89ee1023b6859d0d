import { findTime } from '../../kubernetes/time.ts';
import type { ClusterHealth } from '../core/cluster.ts';
import type { Until } from '../store/view.ts';
import type { FederationMemberRecord } from './federation-member.ts';

/** Who may well be silent. */
const QUIET: ReadonlySet<ClusterHealth> = new Set(['DELETING', 'HIBERNATED', 'PROVISIONING']);

/**
 * A member as its object tells of it, until it was not heard of for so long: from then on nobody knows.
 * One that was never heard of is as its object says.
 */
export function toHeard(
  row: FederationMemberRecord,
  now: number,
  silenceMs: number,
): FederationMemberRecord | Until<FederationMemberRecord> {
  const { lastHeartbeatAt, description } = row;
  const heardAt = lastHeartbeatAt === undefined ? undefined : findTime(lastHeartbeatAt);
  if (heardAt === undefined || QUIET.has(description.health)) return row;
  const until = heardAt + silenceMs;
  if (now < until) return { record: row, until };
  const reason = `It was last heard of at ${lastHeartbeatAt}.`;
  return {
    ...row,
    ready: 'UNKNOWN',
    description: { ...description, health: 'UNREACHABLE', reason },
  };
}
