import { toFunctionId } from './function-row.ts';
import { liveUpdate, toChangedRow } from './live-update.ts';
import type { FunctionUpdateResolvers } from './types.generated.ts';

export const FunctionUpdate: FunctionUpdateResolvers = {
  at: liveUpdate.at,
  resync: liveUpdate.resync,
  changes: ({ changes }) =>
    changes.map((change) => ({
      type: change.type,
      id: toFunctionId(toChangedRow(change)),
      function: change.record,
    })),
};
