import { requireAutoscaler } from '../require-autoscaler.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const setAutoscalerBounds: NonNullable<MutationResolvers['setAutoscalerBounds']> = async (
  _parent,
  { input },
  context,
) =>
  context.autoscalerActions.setBounds(
    await requireAutoscaler(input.id, context),
    input,
    context.asking,
  );
