import type { ClusterErrorResolvers } from './types.generated.ts';

export const ClusterError: ClusterErrorResolvers = {
  code: ({ code }) => code,
  message: ({ message }) => message,
  isRetryable: ({ isRetryable }) => isRetryable,
};
