import { requireTarget } from '../require-target.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const cordonClusterNode: NonNullable<MutationResolvers['cordonClusterNode']> = async (
  _parent,
  { input },
  context,
) =>
  context.actions.cordon(await requireTarget(input.id, context, ['Node']), input, context.asking);
