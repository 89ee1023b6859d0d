import { toConnection } from './connection.ts';
import { map } from './maybe-promise.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import { requireCluster } from './require-cluster.ts';
import type { ScalingActivityResolvers } from './types.generated.ts';

export const ScalingActivity: ScalingActivityResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'ScalingActivity',
  id: ({ cluster, key }) => toId({ type: 'scalingActivity', cluster, key }),
  cluster: ({ cluster }, _args, context) => requireCluster(context, cluster),
  trigger: ({ cluster, trigger }) => trigger && { ...trigger, cluster },
  triggeredAt: ({ triggered }) => triggered.at,
  requestedAt: ({ requested }) => requested?.at,
  acceptedAt: ({ accepted }) => accepted?.at,
  registeredAt: ({ registered }) => registered?.at,
  completedAt: ({ outcome }) => (outcome.phase === 'open' ? undefined : outcome.at.at),
  failure: ({ outcome }) => ('failure' in outcome ? outcome.failure : undefined),
  nodes({ cluster, nodeNames }, _args, { nodes, asking }) {
    if (nodeNames.length === 0) return [];
    const page = nodes.related(cluster, { first: nodeNames.length }, asking, (store) =>
      nodeNames.flatMap((name) => store.get(name) ?? []),
    );
    return map(page, ({ rows }) => rows);
  },
  // It keeps what it was put together of for as long as it is held itself.
  events: ({ cluster, events }, args, { scalingEvents, asking }) =>
    toConnection(
      scalingEvents.related(cluster, args, asking, (store) =>
        events.map((event) => store.get(event.key) ?? event),
      ),
    ),
};
