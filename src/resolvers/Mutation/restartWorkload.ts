import { requireTarget } from '../require-target.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const restartWorkload: NonNullable<MutationResolvers['restartWorkload']> = async (
  _parent,
  { input },
  context,
) => context.actions.restart(await requireTarget(input.id, context), input, context.asking);
