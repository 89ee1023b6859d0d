import { FleetError } from '../../datasources/errors.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const object: NonNullable<QueryResolvers['object']> = async (
  _parent,
  { ref },
  { clusters, rawObjects, asking },
) => {
  await clusters.settled(asking);
  const cluster = clusters.find(ref.cluster, asking);
  if (cluster === undefined) {
    throw new FleetError('BAD_USER_INPUT', `There is no cluster "${ref.cluster}".`, {
      argument: 'ref.cluster',
    });
  }
  const { group = '', resource, name } = ref;
  const raw = await rawObjects.readByResource(
    {
      cluster: cluster.id,
      group,
      resource,
      name,
      version: ref.version ?? undefined,
      namespace: ref.namespace ?? undefined,
    },
    asking,
  );
  return raw?.record;
};
