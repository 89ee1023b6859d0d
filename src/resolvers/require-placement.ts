import type { RequestContext } from '../context.ts';
import type { RowId } from '../datasources/core/actions/row.ts';
import { FleetError } from '../datasources/errors.ts';
import { parseId } from './object-id.ts';

/**
 * The placement an id names. Waits for clusters that were not reached yet.
 * @throws {FleetError} `BAD_USER_INPUT` for what is no id of a placement.
 */
export async function requirePlacement(
  id: string,
  { clusters, asking }: Pick<RequestContext, 'clusters' | 'asking'>,
): Promise<RowId> {
  const parsed = parseId(id);
  if (parsed?.type !== 'placement') {
    throw new FleetError('BAD_USER_INPUT', `"${id}" is not the id of a placement.`, {
      argument: 'input.id',
    });
  }
  await clusters.settled(asking);
  return parsed;
}
