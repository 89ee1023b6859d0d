import { FleetError } from '../../datasources/errors.ts';
import { readNode } from '../read-node.ts';
import type { QueryResolvers } from '../types.generated.ts';

const MAX_IDS = 250;

export const nodes: NonNullable<QueryResolvers['nodes']> = async (_parent, { ids }, context) => {
  if (ids.length > MAX_IDS) {
    throw new FleetError('BAD_USER_INPUT', `ids has at most ${MAX_IDS} ids, not ${ids.length}.`, {
      argument: 'ids',
    });
  }
  const answers = await Promise.allSettled(ids.map((id) => readNode(id, context)));
  // An entry that fails is an error of its own: the others are answered.
  return answers.map((answer) =>
    answer.status === 'fulfilled' ? answer.value : Promise.reject(answer.reason),
  );
};
