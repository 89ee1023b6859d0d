import { requireSandbox } from '../require-sandbox.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const scaleSandboxWarmPool: NonNullable<MutationResolvers['scaleSandboxWarmPool']> = async (
  _parent,
  { input },
  context,
) =>
  context.warmPoolActions.scale(
    await requireSandbox(input.id, 'sandboxWarmPool', context),
    input,
    context.asking,
  );
