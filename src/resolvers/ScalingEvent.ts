import { toId } from './object-id.ts';
import { requireCluster } from './require-cluster.ts';
import type { ScalingEventResolvers } from './types.generated.ts';

export const ScalingEvent: ScalingEventResolvers = {
  id: ({ cluster, key }) => toId({ type: 'scalingEvent', cluster, key }),
  cluster: ({ cluster }, _args, context) => requireCluster(context, cluster),
  subject: ({ cluster, subject }) => ({ ...subject, cluster }),
};
