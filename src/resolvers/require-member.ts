import type { RequestContext } from '../context.ts';
import type { RowId } from '../datasources/core/actions/row.ts';
import { FleetError } from '../datasources/errors.ts';
import { parseId } from './object-id.ts';

/**
 * The member that an id names. Waits for clusters that were not reached yet.
 * @throws {FleetError} `BAD_USER_INPUT` for what is no id of one.
 */
export async function requireMember(
  id: string,
  { clusters, asking }: Pick<RequestContext, 'clusters' | 'asking'>,
): Promise<RowId> {
  const parsed = parseId(id);
  if (parsed?.type !== 'federationMember') {
    throw new FleetError('BAD_USER_INPUT', `"${id}" is not the id of a federation's member.`, {
      argument: 'input.id',
    });
  }
  await clusters.settled(asking);
  return parsed;
}
