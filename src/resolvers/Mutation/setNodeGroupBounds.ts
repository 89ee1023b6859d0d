import { FleetError } from '../../datasources/errors.ts';
import { parseId } from '../object-id.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const setNodeGroupBounds: NonNullable<MutationResolvers['setNodeGroupBounds']> = async (
  _parent,
  { input },
  { clusters, nodeGroupActions, asking },
) => {
  const parsed = parseId(input.id);
  if (parsed?.type !== 'nodeGroup') {
    throw new FleetError('BAD_USER_INPUT', `"${input.id}" is not the id of a node group.`, {
      argument: 'input.id',
    });
  }
  await clusters.settled(asking);
  return await nodeGroupActions.setBounds(parsed, input, asking);
};
