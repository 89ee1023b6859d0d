import { requireFunction } from '../require-function.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const deleteFunction: NonNullable<MutationResolvers['deleteFunction']> = async (
  _parent,
  { input },
  context,
) => {
  const of = await requireFunction(input.id, context);
  const { isDeleted, ...payload } = await context.functionActions.delete(of, input, context.asking);
  return { ...payload, deletedId: isDeleted ? input.id : null };
};
