import { requireFunction } from '../require-function.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const setFunctionScale: NonNullable<MutationResolvers['setFunctionScale']> = async (
  _parent,
  { input },
  context,
) =>
  context.functionActions.setScale(await requireFunction(input.id, context), input, context.asking);
