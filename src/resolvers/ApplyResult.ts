import type { ApplyResultResolvers } from './types.generated.ts';

export const ApplyResult: ApplyResultResolvers = {
  error: ({ error, conflicts }) => {
    if (error === undefined) return null;
    const { code, message, isRetryable } = error;
    return { code, message, isRetryable, conflicts };
  },
};
