import { requireMember } from '../require-member.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const acceptFederationMember: NonNullable<
  MutationResolvers['acceptFederationMember']
> = async (_parent, { input }, context) =>
  context.memberActions.accept(await requireMember(input.id, context), input, context.asking);
