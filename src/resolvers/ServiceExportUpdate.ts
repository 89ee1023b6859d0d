import { liveUpdate, toChangedRow } from './live-update.ts';
import { toId } from './object-id.ts';
import type { ServiceExportUpdateResolvers } from './types.generated.ts';

export const ServiceExportUpdate: ServiceExportUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => {
      const { cluster, key, uid } = toChangedRow(change);
      return {
        type: change.type,
        id: toId({ type: 'serviceExport', cluster, key, uid }),
        serviceExport: change.record,
      };
    }),
};
