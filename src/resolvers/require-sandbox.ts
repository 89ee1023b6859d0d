import type { RequestContext } from '../context.ts';
import { FleetError } from '../datasources/errors.ts';
import type { RowId } from '../datasources/core/actions/row.ts';
import { parseId } from './object-id.ts';

/**
 * The sandbox or pool that an id names. Waits for clusters that were not reached yet.
 * @throws {FleetError} `BAD_USER_INPUT` for what is no id of one.
 */
export async function requireSandbox(
  id: string,
  type: keyof typeof WORDS,
  { clusters, asking }: Pick<RequestContext, 'clusters' | 'asking'>,
): Promise<RowId> {
  const parsed = parseId(id);
  if (parsed?.type !== type) {
    throw new FleetError('BAD_USER_INPUT', `"${id}" is not the id of a ${WORDS[type]}.`, {
      argument: 'input.id',
    });
  }
  await clusters.settled(asking);
  return parsed;
}

const WORDS = { sandbox: 'sandbox', sandboxWarmPool: 'warm pool' } as const;
