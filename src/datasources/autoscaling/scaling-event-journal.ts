import type { EventRecord } from '../core/event.ts';
import { EVENTS } from '../core/event.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { Journal, JournalOptions } from '../store/journal.ts';
import { createJournal, journalFeed } from '../store/journal.ts';
import type { LiveStore } from '../store/store.ts';
import { toResizeKey } from './activities/workload-resize.ts';
import { toScalingEvents } from './event-rows.ts';
import { toProviderTable } from './provider.ts';
import { clusterApi } from './providers/cluster-api.ts';
import { clusterAutoscaler } from './providers/cluster-autoscaler.ts';
import { hpa } from './providers/hpa.ts';
import { karmada } from './providers/karmada.ts';
import { karpenter } from './providers/karpenter.ts';
import { keda } from './providers/keda.ts';
import { cloudController, nodeLifecycle } from './providers/node-lifecycle.ts';
import { vpa } from './providers/vpa.ts';
import { workload } from './providers/workload.ts';
import type { ScalingEventRecord } from './scaling-event.ts';

const PROVIDERS = toProviderTable([
  clusterAutoscaler,
  karpenter,
  hpa,
  workload,
  nodeLifecycle,
  cloudController,
  keda,
  vpa,
  karmada,
  clusterApi,
]);

/** An Event that says it is older was written by a clock that is wrong: API servers keep them an hour. */
const BELIEVED_MS = 86_400_000;

/** How much of what happened in a cluster is held. */
export interface HistoryLimits {
  /** Of each cluster; the oldest go first. @default 2000 */
  readonly maxRows?: number;
  /** @default 3600000 */
  readonly maxAgeMs?: number;
}

/**
 * What the autoscalers of a cluster did, read from its Events from its engagement on. Indexes: `event`
 * and `subject` by UID, `node` by name, `resize` as `namespace/size` of what Deployments got. Call it once for a fleet: each kind has Stores of its own.
 */
export function createScalingEventKind(limits: HistoryLimits = {}): FleetKind<ScalingEventRecord> {
  return {
    name: 'ScalingEvent',
    resource: { group: '', resource: 'events' },
    isEager: true,
    open: (cluster) =>
      createScalingEventJournal({
        ...limits,
        name: `${cluster.kube.name}/scalingEvents`,
        events: cluster.store(EVENTS),
        sequence: cluster.sequence,
        clock: cluster.clock,
      }),
  };
}

/** Keeps `events` running until it is disposed. */
export function createScalingEventJournal({
  events,
  maxRows = 2000,
  maxAgeMs = 3_600_000,
  ...options
}: Pick<JournalOptions<ScalingEventRecord>, 'name' | 'sequence' | 'clock'> &
  HistoryLimits & { readonly events: LiveStore<EventRecord> }): Journal<ScalingEventRecord> {
  const { clock } = options;
  const feed = journalFeed<EventRecord, ScalingEventRecord>(events, (change, written) =>
    toScalingEvents(change, written, {
      providers: PROVIDERS,
      now: clock.now(),
      historyMs: BELIEVED_MS,
    }),
  );
  return createJournal<ScalingEventRecord>({
    ...options,
    feeds: [feed],
    maxRows,
    maxAgeMs,
    indexes: {
      event: (row) => row.eventUid,
      subject: (row) => row.subject.uid,
      node: (row) => row.nodeName,
      resize: toResizeKey,
    },
    isEqual: (a, b) =>
      a.eventCount === b.eventCount &&
      a.count === b.count &&
      a.type === b.type &&
      a.message === b.message,
  });
}
