import { requireTarget } from '../require-target.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const scaleWorkload: NonNullable<MutationResolvers['scaleWorkload']> = async (
  _parent,
  { input },
  context,
) => context.actions.scale(await requireTarget(input.id, context), input, context.asking);
