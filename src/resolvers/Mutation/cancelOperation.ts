import { parseId } from '../object-id.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const cancelOperation: NonNullable<MutationResolvers['cancelOperation']> = (
  _parent,
  { input },
  { actions, asking },
) => {
  const id = parseId(input.id);
  return actions.cancel(id?.type === 'operation' ? id.key : undefined, input, asking);
};
