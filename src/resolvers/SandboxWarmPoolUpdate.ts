import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { SandboxWarmPoolUpdateResolvers } from './types.generated.ts';

export const SandboxWarmPoolUpdate: SandboxWarmPoolUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => {
      const { cluster, key, uid } = toChangedRow(change);
      return {
        type: change.type,
        id: toId({ type: 'sandboxWarmPool', cluster, key, uid }),
        warmPool: change.record,
      };
    }),
};
