import { toId } from './object-id.ts';
import { requireCluster } from './require-cluster.ts';
import type { ScalingEventResolvers } from './types.generated.ts';

export const ScalingEvent: ScalingEventResolvers = {
  id: ({ cluster, key }) => toId({ type: 'scalingEvent', cluster, key }),
  cluster: ({ cluster }, _args, context) => requireCluster(context, cluster),
  group: (event, _args, { scalingEvents, asking }) => scalingEvents.sizes(event, asking).group,
  fromSize: (event, _args, { scalingEvents, asking }) =>
    scalingEvents.sizes(event, asking).fromSize,
  delta: (event, _args, { scalingEvents, asking }) => scalingEvents.sizes(event, asking).delta,
  subject: ({ cluster, subject }) => ({ ...subject, cluster }),
};
