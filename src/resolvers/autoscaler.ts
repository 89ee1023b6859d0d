import type { RequestContext } from '../context.ts';
import type {
  AutoscalerRecord,
  OwnSizes,
} from '../datasources/autoscaling/autoscalers/autoscaler.ts';
import type { ScalingEventRecord } from '../datasources/autoscaling/events/scaling-event.ts';
import type { ConditionRecord } from '../datasources/core/condition.ts';
import type { ListArguments } from '../datasources/core/fleet-list.ts';
import type { ObjectPointer } from '../datasources/core/object-pointer.ts';
import { toConnection } from './connection.ts';
import { toId } from './object-id.ts';

/** The fields of the interface, the same for every type that implements it. */
export const autoscaler = {
  id: ({ cluster, key, uid }: AutoscalerRecord): string =>
    toId({ type: 'autoscaler', cluster, key, uid }),
  target: ({ cluster, namespace, target }: AutoscalerRecord): ObjectPointer | undefined =>
    target && { ...target, cluster, namespace, uid: undefined },
  currentSize: toSize('currentSize'),
  desiredSize: toSize('desiredSize'),
  metrics: toSize('metrics'),
  conditions: (
    row: AutoscalerRecord,
    _args: object,
    { autoscalers, asking }: RequestContext,
  ): readonly ConditionRecord[] => autoscalers.conditions(row, asking),
  recentEvents: (
    { cluster, uid, autoscaler: kind }: AutoscalerRecord,
    args: Pick<ListArguments<object, never>, 'first' | 'after'>,
    { scalingEvents, asking }: RequestContext,
  ): ReturnType<typeof toConnection<ScalingEventRecord>> =>
    toConnection(
      CONTROLLERS.has(kind)
        ? scalingEvents.ofCluster(cluster, { ...args, filter: { autoscalers: [kind] } }, asking)
        : scalingEvents.related(cluster, args, asking, (store) => store.by('subject', uid)),
    ),
};

/** Those that are one a cluster: what they do is told of pods, nodes and pools. */
const CONTROLLERS: ReadonlySet<AutoscalerRecord['autoscaler']> = new Set([
  'CLUSTER_AUTOSCALER',
  'KARPENTER',
]);

/** What the HorizontalPodAutoscaler knows better that it owns: for types that may own one. */
function toSize<K extends keyof OwnSizes>(
  size: K,
): (row: AutoscalerRecord, args: object, context: RequestContext) => OwnSizes[K] {
  return (row, _args, { autoscalers, asking }) => autoscalers.sizes(row, asking)[size];
}
