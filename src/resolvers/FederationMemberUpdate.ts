import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { FederationMemberUpdateResolvers } from './types.generated.ts';

export const FederationMemberUpdate: FederationMemberUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => {
      const { cluster, key, uid } = toChangedRow(change);
      return {
        type: change.type,
        id: toId({ type: 'federationMember', cluster, key, uid }),
        federationMember: change.record,
      };
    }),
};
