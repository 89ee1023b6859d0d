import { requireSandbox } from '../require-sandbox.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const resumeSandbox: NonNullable<MutationResolvers['resumeSandbox']> = async (
  _parent,
  { input },
  context,
) =>
  context.sandboxActions.resume(
    await requireSandbox(input.id, 'sandbox', context),
    input,
    context.asking,
  );
