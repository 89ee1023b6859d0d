import { requireTarget } from '../require-target.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const setClusterNodeDisruption: NonNullable<
  MutationResolvers['setClusterNodeDisruption']
> = async (_parent, { input }, context) =>
  context.nodeDisruptions.set(
    await requireTarget(input.id, context, ['Node']),
    input,
    context.asking,
  );
