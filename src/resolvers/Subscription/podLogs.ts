import { toClusterError } from '../cluster-error.ts';
import { requireTarget } from '../require-target.ts';
import type { SubscriptionResolvers } from '../types.generated.ts';

export const podLogs: NonNullable<SubscriptionResolvers['podLogs']> = {
  async *subscribe(_parent, { input }, context) {
    const pod = await requireTarget(input.id, context, ['Pod']);
    for await (const { error, ...lines } of context.podLogs.follow(pod, input, context.asking)) {
      yield { podLogs: { ...lines, error: toClusterError(error) } };
    }
  },
};
