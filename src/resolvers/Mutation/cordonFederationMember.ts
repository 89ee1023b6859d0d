import { requireMember } from '../require-member.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const cordonFederationMember: NonNullable<
  MutationResolvers['cordonFederationMember']
> = async (_parent, { input }, context) =>
  context.memberActions.cordon(await requireMember(input.id, context), input, context.asking);
