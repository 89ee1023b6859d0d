import { requireSandbox } from '../require-sandbox.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const deleteSandbox: NonNullable<MutationResolvers['deleteSandbox']> = async (
  _parent,
  { input },
  context,
) => {
  const of = await requireSandbox(input.id, 'sandbox', context);
  const { isDeleted, ...payload } = await context.sandboxActions.delete(of, input, context.asking);
  return { ...payload, deletedId: isDeleted ? input.id : null };
};
