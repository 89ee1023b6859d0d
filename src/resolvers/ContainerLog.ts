import { toClusterError } from './cluster-error.ts';
import type { ContainerLogResolvers } from './types.generated.ts';

export const ContainerLog: ContainerLogResolvers = {
  error: ({ error }) => toClusterError(error),
};
