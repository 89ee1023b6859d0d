import type { RequestContext } from '../context.ts';
import type { ObjectTarget } from '../datasources/core/actions/target.ts';
import { FleetError } from '../datasources/errors.ts';
import { parseId } from './object-id.ts';

/**
 * The object an id names, of one of these kinds (of any without them). Waits for clusters that were
 * not reached yet.
 * @throws {FleetError} `BAD_USER_INPUT` for what is no id of an object of such a kind.
 */
export async function requireTarget(
  id: string,
  { clusters, asking }: Pick<RequestContext, 'clusters' | 'asking'>,
  kinds?: readonly string[],
): Promise<ObjectTarget> {
  const target = parseId(id);
  if (target?.type !== 'object' || kinds?.includes(target.kind) === false) {
    const what = kinds === undefined ? 'an object' : `a ${kinds.join(' or ')}`;
    throw new FleetError('BAD_USER_INPUT', `"${id}" is not the id of ${what}.`, {
      argument: 'input.id',
    });
  }
  await clusters.settled(asking);
  return target;
}
