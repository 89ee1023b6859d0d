import { requireSandbox } from '../require-sandbox.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const extendSandbox: NonNullable<MutationResolvers['extendSandbox']> = async (
  _parent,
  { input },
  context,
) =>
  context.sandboxActions.extend(
    await requireSandbox(input.id, 'sandbox', context),
    input,
    context.asking,
  );
