import { FleetError } from '../../datasources/errors.ts';
import { parseId } from '../object-id.ts';
import type { SubscriptionResolvers } from '../types.generated.ts';

export const operation: NonNullable<SubscriptionResolvers['operation']> = {
  async *subscribe(_parent, { id }, { operations, viewer, signal }) {
    const parsed = parseId(id);
    const states =
      parsed?.type === 'operation' ? operations.follow(viewer, parsed.key, { signal }) : undefined;
    if (states === undefined) {
      throw new FleetError('NOT_FOUND', 'There is no such operation of yours.', { argument: 'id' });
    }
    for await (const state of states) yield { operation: state };
  },
};
