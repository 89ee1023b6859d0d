import { toConnection } from './connection.ts';
import type { PodScalingResolvers } from './types.generated.ts';

export const PodScaling: PodScalingResolvers = {
  events: ({ cluster, podUid }, args, { scalingEvents, asking }) =>
    toConnection(
      scalingEvents.related(cluster, args, asking, (store) => store.by('subject', podUid)),
    ),
};
