import { FleetError } from '../../datasources/errors.ts';
import { requireFunction } from '../require-function.ts';
import type { MutationResolvers } from './../types.generated.ts';

export const deployFunction: NonNullable<MutationResolvers['deployFunction']> = async (
  _parent,
  { input },
  context,
) => {
  const { functionActions, clusters, asking } = context;
  const { id, create, ...change } = input;
  if (typeof id === 'string' && !create) {
    return await functionActions.deploy(await requireFunction(id, context), change, asking);
  }
  if (typeof id === 'string' || !create) {
    throw new FleetError('BAD_USER_INPUT', 'Give exactly one of id and create.', {
      argument: 'input',
    });
  }
  await clusters.settled(asking);
  const cluster = clusters.find(create.cluster, asking);
  if (cluster === undefined) {
    throw new FleetError('BAD_USER_INPUT', `There is no cluster "${create.cluster}".`, {
      argument: 'input.create.cluster',
    });
  }
  const place = { namespace: 'default', ...create, cluster: cluster.id };
  return await functionActions.create({ ...change, place }, asking);
};
