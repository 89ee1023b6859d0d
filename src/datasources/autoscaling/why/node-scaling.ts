import { maySum } from '../../access/viewer.ts';
import type { Asking } from '../../core/asking.ts';
import type { NodeRecord } from '../../core/node.ts';
import type { Pods } from '../../core/pods.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { NodeVerdict } from './node-verdict.ts';
import { toNodeVerdict } from './node-verdict.ts';
import type { NodeGroups } from '../node-groups/node-groups.ts';
import type { ScalingActivities } from '../activities/scaling-activities.ts';
import type { AutoscalerKind } from '../events/scaling-event.ts';
import type { ScalingEvents } from '../events/scaling-events.ts';

/** Whether a node may go, and of which node that is told. */
export interface NodeScalingRecord extends NodeVerdict {
  readonly cluster: string;
  readonly nodeName: string;
}

/** Whether nodes may be removed. */
export interface NodeScalings {
  /**
   * Undefined for a viewer who may not list the Events of the whole cluster, which tell. Waits on the
   * cluster's Events and node groups.
   * @throws {FleetError} what keeps the cluster's Events from ever having been known.
   */
  of(node: NodeRecord, asking: Asking): Promise<NodeScalingRecord | undefined>;
  /** Who may remove a node; undefined where nobody is known to, and where its group may not be seen. */
  ownerOf(node: NodeRecord, asking: Asking): Promise<AutoscalerKind | undefined>;
}

export function createNodeScalings({
  fleet,
  scalingEvents,
  scalingActivities,
  nodeGroups,
  pods,
}: {
  readonly fleet: Fleet;
  readonly scalingEvents: ScalingEvents;
  readonly scalingActivities: ScalingActivities;
  readonly nodeGroups: NodeGroups;
  readonly pods: Pods;
}): NodeScalings {
  const ownerOf: NodeScalings['ownerOf'] = async (node, asking) => {
    if (node.nodeClaim !== undefined) return 'KARPENTER';
    return (await nodeGroups.ofNode(node, asking))?.autoscaler;
  };
  return {
    ownerOf,
    async of(node, asking) {
      const { cluster, name } = node;
      const { viewer } = asking;
      if (!maySum(viewer, cluster, scalingEvents.kind.resource)) return undefined;
      const [autoscaler, { rows: events }, { rows: activities }] = await Promise.all([
        ownerOf(node, asking),
        scalingEvents.related(cluster, { first: MAX_READ }, asking, (store) =>
          store.by('node', name),
        ),
        scalingActivities.related(cluster, { first: MAX_READ }, asking, (store) =>
          store.by('node', name),
        ),
      ]);
      const isSeen = maySum(viewer, cluster, pods.kind.resource);
      const store = isSeen ? await pods.store(cluster, asking) : undefined;
      const verdict = toNodeVerdict({
        node,
        autoscaler,
        events,
        activities,
        pods: store?.isWhole === true ? store.by('node', name) : undefined,
        now: fleet.clock.now(),
      });
      return { ...verdict, cluster, nodeName: name };
    },
  };
}

/** Of one node; its newest tell. */
const MAX_READ = 50;
