import { requireAutoscaler } from '../require-autoscaler.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const pauseAutoscaler: NonNullable<MutationResolvers['pauseAutoscaler']> = async (
  _parent,
  { input },
  context,
) =>
  context.autoscalerActions.pause(
    await requireAutoscaler(input.id, context),
    input,
    context.asking,
  );
