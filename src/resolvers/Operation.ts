import { toTimeText } from '../kubernetes/time.ts';
import { toClusterError } from './cluster-error.ts';
import { toId } from './object-id.ts';
import type { OperationResolvers } from './types.generated.ts';

export const Operation: OperationResolvers = {
  id: ({ id }) => toId({ type: 'operation', key: id }),
  cluster: ({ cluster }, _args, { clusters, asking }) => clusters.find(cluster, asking),
  startedAt: ({ startedAt }) => toTimeText(startedAt),
  finishedAt: ({ finishedAt }) => (finishedAt === undefined ? null : toTimeText(finishedAt)),
  progress: ({ steps }) => ({
    total: steps.length,
    done: steps.filter(({ state }) => state !== 'PENDING' && state !== 'RUNNING').length,
  }),
  error: ({ error }) => toClusterError(error),
};
