import { toConnection } from '../connection.ts';
import { toMemberArguments } from '../federation-arguments.ts';
import type { QueryResolvers } from './../types.generated.ts';

export const federationMembers: NonNullable<QueryResolvers['federationMembers']> = (
  _parent,
  args,
  { federationMembers: source, asking },
) => toConnection(source.list(toMemberArguments(args), asking));
