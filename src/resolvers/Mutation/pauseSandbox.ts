import { requireSandbox } from '../require-sandbox.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const pauseSandbox: NonNullable<MutationResolvers['pauseSandbox']> = async (
  _parent,
  { input },
  context,
) =>
  context.sandboxActions.pause(
    await requireSandbox(input.id, 'sandbox', context),
    input,
    context.asking,
  );
