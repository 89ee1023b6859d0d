import { requireTarget } from '../require-target.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const deleteObject: NonNullable<MutationResolvers['deleteObject']> = async (
  _parent,
  { input },
  context,
) => {
  const target = await requireTarget(input.id, context);
  const { isDeleted, ...payload } = await context.actions.delete(target, input, context.asking);
  return { ...payload, deletedId: isDeleted ? input.id : null };
};
