import { requireFunction } from '../require-function.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const splitFunctionTraffic: NonNullable<MutationResolvers['splitFunctionTraffic']> = async (
  _parent,
  { input },
  context,
) =>
  context.functionActions.splitTraffic(
    await requireFunction(input.id, context),
    input,
    context.asking,
  );
