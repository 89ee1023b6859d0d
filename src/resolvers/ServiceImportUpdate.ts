import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { ServiceImportUpdateResolvers } from './types.generated.ts';

export const ServiceImportUpdate: ServiceImportUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => {
      const { cluster, key, uid } = toChangedRow(change);
      return {
        type: change.type,
        id: toId({ type: 'serviceImport', cluster, key, uid }),
        serviceImport: change.record,
      };
    }),
};
