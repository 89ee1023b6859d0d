import { FleetError } from '../../datasources/errors.ts';
import { parseId } from '../object-id.ts';
import type { QueryResolvers } from '../types.generated.ts';

export const cluster: NonNullable<QueryResolvers['cluster']> = async (
  _parent,
  { name, id },
  { clusters, asking },
) => {
  const isNamed = name !== undefined && name !== null;
  const isIdentified = id !== undefined && id !== null;
  if (isNamed === isIdentified) {
    throw new FleetError('BAD_USER_INPUT', 'Give exactly one of name and id.', {
      argument: isNamed ? 'id' : 'name',
    });
  }
  await clusters.settled(asking);
  if (isNamed) return clusters.find(name, asking);
  const parsed = parseId(id ?? '');
  return parsed?.type === 'cluster' ? clusters.find(parsed.cluster, asking) : null;
};
