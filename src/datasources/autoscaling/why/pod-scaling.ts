import type { Asking } from '../../core/asking.ts';
import type { PodRecord } from '../../core/pod.ts';
import type { Autoscalers } from '../autoscalers/autoscalers.ts';
import type { NodeAutoscalerState, PodVerdict } from './pod-verdict.ts';
import { toVerdict } from './pod-verdict.ts';
import type { ScalingActivities } from '../activities/scaling-activities.ts';
import type { ScalingEvents } from '../events/scaling-events.ts';

/** Why a pod waits, and of which pod that is told. */
export interface PodScalingRecord extends PodVerdict {
  readonly cluster: string;
  readonly podUid: string;
}

/** Why pods wait for nodes. */
export interface PodScalings {
  /**
   * Undefined for a pod that has a node, or is done, and for a viewer who may not list the Events that
   * tell. Waits on the cluster's Events, and on its autoscalers when those say nothing.
   * @throws {FleetError} what keeps the cluster's Events from ever having been known.
   */
  of(pod: PodRecord, asking: Asking): Promise<PodScalingRecord | undefined>;
}

export function createPodScalings({
  scalingEvents,
  scalingActivities,
  autoscalers,
}: {
  readonly scalingEvents: ScalingEvents;
  readonly scalingActivities: ScalingActivities;
  readonly autoscalers: Autoscalers;
}): PodScalings {
  const findAutoscaler = async (cluster: string, asking: Asking): Promise<NodeAutoscalerState> => {
    const { rows } = await autoscalers.related(cluster, { first: MAX_READ }, asking, (store) =>
      store.list().filter(({ autoscaler }) => NODE_AUTOSCALERS.has(autoscaler)),
    );
    const [first] = rows;
    if (first === undefined) return { phase: 'absent' };
    if (!rows.every(({ status }) => status === 'FAILING')) return { phase: 'working' };
    return { phase: 'failing', reason: first.statusReason ?? `${first.name} fails.` };
  };
  return {
    async of({ cluster, namespace = '', uid, phase, nodeName }, asking) {
      if (phase !== 'PENDING' || nodeName !== undefined) return undefined;
      const { resource } = scalingEvents.kind;
      const { access } = asking.viewer;
      const seen = access.namespacesOf({ cluster, resource, verb: 'list' });
      if (seen !== 'all' && !seen.has(namespace)) return undefined;
      const [{ rows: events }, { rows: activities }] = await Promise.all([
        scalingEvents.related(cluster, { first: MAX_READ }, asking, (store) =>
          store.by('subject', uid),
        ),
        scalingActivities.related(cluster, { first: MAX_READ }, asking, (store) =>
          store.by('pod', uid),
        ),
      ]);
      const isSpokenOf = events.length > 0 || activities.length > 0;
      const verdict = toVerdict({
        events,
        activities,
        autoscaler: isSpokenOf ? { phase: 'unknown' } : await findAutoscaler(cluster, asking),
      });
      return { ...verdict, cluster, podUid: uid };
    },
  };
}

/** Of one pod; its newest tell. */
const MAX_READ = 50;

const NODE_AUTOSCALERS: ReadonlySet<string> = new Set(['CLUSTER_AUTOSCALER', 'KARPENTER']);
