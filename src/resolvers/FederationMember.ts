import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import type { FederationMemberResolvers } from './types.generated.ts';

export const FederationMember: FederationMemberResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'FederationMember',
  id: ({ cluster, key, uid }) => toId({ type: 'federationMember', cluster, key, uid }),
  name: ({ memberName }) => memberName,
  federation: (row, _args, { federationMembers }) => federationMembers.federationOf(row),
  cluster: (row, _args, { federationMembers }) => federationMembers.clusterOf(row),
  object: ({ cluster, apiVersion, kind, namespace, name, uid }) => ({
    cluster,
    apiVersion,
    kind,
    namespace,
    name,
    uid,
  }),
  lastHeartbeatAt: ({ cluster, hubType, name, lastHeartbeatAt }, _args, { loaders }) =>
    lastHeartbeatAt ?? (hubType === 'OCM' ? loaders.memberHeartbeats.load(cluster, name) : null),
  health: ({ description }) => description.health,
  healthReason: ({ description }) => description.reason,
  sets: (row, _args, { federationMembers }) => federationMembers.setsOfMember(row),
};
