import { FleetError } from '../../datasources/errors.ts';
import type { MutationResolvers } from '../types.generated.ts';

export const applyManifest: NonNullable<MutationResolvers['applyManifest']> = async (
  _parent,
  { input },
  { actions, clusters, asking },
) => {
  await clusters.settled(asking);
  const cluster = clusters.find(input.cluster, asking);
  if (cluster === undefined) {
    throw new FleetError('BAD_USER_INPUT', `There is no cluster "${input.cluster}".`, {
      argument: 'input.cluster',
    });
  }
  return await actions.apply(cluster.id, input, asking);
};
