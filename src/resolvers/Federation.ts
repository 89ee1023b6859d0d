import { toConnection } from './connection.ts';
import { toMemberArguments, toPlacementArguments } from './federation-arguments.ts';
import { map } from './maybe-promise.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import { requireCluster } from './require-cluster.ts';
import type { FederationResolvers } from './types.generated.ts';

export const Federation: FederationResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Federation',
  id: ({ cluster, key }) => toId({ type: 'federation', cluster, key }),
  type: ({ hubType }) => hubType,
  name: ({ cluster }, _args, context) => requireCluster(context, cluster).name,
  hub: ({ cluster }, _args, context) => requireCluster(context, cluster),
  memberCount: ({ cluster, hubType }, _args, { federationMembers, asking }) =>
    map(
      federationMembers.ofCluster(cluster, { filter: { within: { hubType } }, first: 0 }, asking),
      ({ totalCount }) => totalCount,
    ),
  members: ({ cluster, hubType }, args, { federationMembers, asking }) =>
    toConnection(
      federationMembers.ofCluster(cluster, toMemberArguments(args, { hubType }), asking),
    ),
  sets: (federation, _args, { federationMembers, asking }) =>
    federationMembers.setsOf(federation, asking),
  placements: ({ cluster, hubType }, args, { placements, asking }) =>
    toConnection(placements.ofCluster(cluster, toPlacementArguments(args, hubType), asking)),
};
