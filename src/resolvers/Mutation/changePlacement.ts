import { requirePlacement } from '../require-placement.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const changePlacement: NonNullable<MutationResolvers['changePlacement']> = async (
  _parent,
  { input },
  context,
) =>
  context.placementActions.change(await requirePlacement(input.id, context), input, context.asking);
