import { requireTarget } from '../require-target.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const drainClusterNode: NonNullable<MutationResolvers['drainClusterNode']> = async (
  _parent,
  { input },
  context,
) => context.actions.drain(await requireTarget(input.id, context, ['Node']), input, context.asking);
