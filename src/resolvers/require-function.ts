import type { RequestContext } from '../context.ts';
import { FleetError } from '../datasources/errors.ts';
import type { FunctionId } from '../datasources/functions/function-actions.ts';
import { parseId } from './object-id.ts';

/**
 * The function an id names. Waits for clusters that were not reached yet.
 * @throws {FleetError} `BAD_USER_INPUT` for what is no id of a function.
 */
export async function requireFunction(
  id: string,
  { clusters, asking }: Pick<RequestContext, 'clusters' | 'asking'>,
): Promise<FunctionId> {
  const parsed = parseId(id);
  if (parsed?.type !== 'function') {
    throw new FleetError('BAD_USER_INPUT', `"${id}" is not the id of a function.`, {
      argument: 'input.id',
    });
  }
  await clusters.settled(asking);
  return parsed;
}
