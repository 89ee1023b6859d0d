import { toConnection } from './connection.ts';
import type { ClusterNodeScalingResolvers } from './types.generated.ts';

export const ClusterNodeScaling: ClusterNodeScalingResolvers = {
  blockers: ({ cluster, blockers }) =>
    blockers.map((blocker) => ({ ...blocker, cluster, uid: undefined })),
  events: ({ cluster, nodeName }, args, { scalingEvents, asking }) =>
    toConnection(
      scalingEvents.related(cluster, args, asking, (store) => store.by('node', nodeName)),
    ),
};
