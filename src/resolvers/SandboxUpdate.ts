import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { SandboxUpdateResolvers } from './types.generated.ts';

export const SandboxUpdate: SandboxUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => {
      const { cluster, key, uid } = toChangedRow(change);
      return {
        type: change.type,
        id: toId({ type: 'sandbox', cluster, key, uid }),
        sandbox: change.record,
      };
    }),
};
