import { requireMember } from '../require-member.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const uncordonFederationMember: NonNullable<
  MutationResolvers['uncordonFederationMember']
> = async (_parent, { input }, context) =>
  context.memberActions.uncordon(await requireMember(input.id, context), input, context.asking);
