import type { Viewer } from '../access/viewer.ts';
import { toSelector } from '../fleet/selector.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import { FEDERATION_MEMBERS } from './member-view.ts';

/** Whether a caller may see a member of this hub. */
export function toSeen(cluster: string, viewer: Viewer): (row: FederationMemberRecord) => boolean {
  const request = { viewer, filter: undefined, verb: 'list' } as const;
  return toSelector(FEDERATION_MEMBERS, cluster, request).matches ?? (() => true);
}
