import { toId } from './object-id.ts';
import { toPropagatedWorkloads } from './propagated-workloads.ts';
import { toTypeName } from './record-type.ts';
import type { PlacementResolvers } from './types.generated.ts';

export const Placement: PlacementResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Placement',
  id: ({ cluster, key, uid }) => toId({ type: 'placement', cluster, key, uid }),
  federation: (row, _args, { federationMembers }) => federationMembers.federationOf(row),
  ref: ({ cluster, apiVersion, kind, namespace, name, uid }) => ({
    cluster,
    apiVersion,
    kind,
    namespace,
    name,
    uid,
  }),
  selected: (row, _args, { placements, asking }) => placements.seen(row, asking).selected,
  conditions: (row, _args, { placements, asking }) => placements.seen(row, asking).conditions,
  workloads(row, args, { placements, asking }) {
    const { workloads } = placements.seen(row, asking);
    return workloads && toPropagatedWorkloads(workloads, args);
  },
};
