import { toConnection } from './connection.ts';
import { toMemberArguments } from './federation-arguments.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import type { MemberSetResolvers } from './types.generated.ts';

export const MemberSet: MemberSetResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'MemberSet',
  id: ({ cluster, hubType, name }) => toId({ type: 'memberSet', cluster, key: hubType, name }),
  federation: (set, _args, { federationMembers }) => federationMembers.federationOf(set),
  members: ({ cluster, hubType, name }, args, { federationMembers, asking }) =>
    toConnection(
      federationMembers.ofCluster(cluster, toMemberArguments(args, { hubType, set: name }), asking),
    ),
};
