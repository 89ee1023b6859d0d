import { FleetError } from '../../datasources/errors.ts';
import { parseId } from '../object-id.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const hibernateCluster: NonNullable<MutationResolvers['hibernateCluster']> = async (
  _parent,
  { input },
  { clusters, memberActions, asking },
) => {
  await clusters.settled(asking);
  const parsed = parseId(input.id);
  const cluster = parsed?.type === 'cluster' ? clusters.find(parsed.cluster, asking) : undefined;
  if (cluster === undefined) {
    throw new FleetError('BAD_USER_INPUT', `"${input.id}" is not the id of a cluster.`, {
      argument: 'input.id',
    });
  }
  return memberActions.hibernate(cluster, input, asking);
};
