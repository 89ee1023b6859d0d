import { requireMember } from '../require-member.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const unjoinFederationMember: NonNullable<
  MutationResolvers['unjoinFederationMember']
> = async (_parent, { input }, context) =>
  context.memberActions.unjoin(await requireMember(input.id, context), input, context.asking);
