import type { EventRecord } from '../../core/event.ts';
import { EVENTS } from '../../core/event.ts';
import type { AccessResource } from '../../access/viewer.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import type { Journal } from '../../store/journal.ts';
import { createJournal, createRowShares, journalFeed } from '../../store/journal.ts';
import type { LiveStore } from '../../store/store.ts';
import { toResizeKey } from '../activities/families/workload-resize.ts';
import type { Derivation, ObjectSource } from './derivation.ts';
import { capacityBufferChanges } from './derivations/capacity-buffer.ts';
import { clusterAutoscalerChanges } from './derivations/cluster-autoscaler.ts';
import { horizontalChanges } from './derivations/horizontal-pod-autoscaler.ts';
import { knativeChanges } from './derivations/knative.ts';
import { nodeClaimChanges, nodePoolChanges } from './derivations/karpenter.ts';
import { nodeChanges } from './derivations/nodes.ts';
import { provisioningRequestChanges } from './derivations/provisioning-request.ts';
import { verticalChanges } from './derivations/vertical-pod-autoscaler.ts';
import { toScalingEvents } from './event-rows.ts';
import { HORIZONTAL_POD_AUTOSCALERS } from '../objects/horizontal-pod-autoscaler.ts';
import type { HistoryJournalOptions, HistoryLimits } from '../history-limits.ts';
import { lendHorizontalSizes } from './horizontal-sizes.ts';
import { toProviderTable } from './provider.ts';
import { clusterApi } from '../providers/cluster-api.ts';
import { clusterAutoscaler } from '../providers/cluster-autoscaler.ts';
import { hpa } from '../providers/hpa.ts';
import { karmada } from '../providers/karmada.ts';
import { karpenter } from '../providers/karpenter.ts';
import { keda } from '../providers/keda.ts';
import { cloudController, nodeLifecycle } from '../providers/node-lifecycle.ts';
import { vpa } from '../providers/vpa.ts';
import { workload } from '../providers/workload.ts';
import type { ScalingEventRecord } from './scaling-event.ts';
import { toNamelessKey, toTwinKey } from './twins.ts';

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

/** What tells of itself without an Event. */
const DERIVATIONS: readonly Derivation[] = [
  nodeClaimChanges,
  nodePoolChanges,
  nodeChanges,
  clusterAutoscalerChanges,
  provisioningRequestChanges,
  capacityBufferChanges,
  horizontalChanges,
  verticalChanges,
  knativeChanges,
];

const EVENT_ACCESS: AccessResource = { group: '', resource: 'events' };

/** An Event that says it is older was written by a clock that is wrong: API servers keep them an hour. */
const BELIEVED_MS = 86_400_000;

/**
 * What the autoscalers of a cluster did, read from its Events and from the states of what they move, from
 * its engagement on. Indexes: `event` and `subject` by UID, `node` by name, `resize` as `namespace/size`
 * of what Deployments got, `twin` as two rows that tell the same. Call it once for a fleet: each kind has
 * Stores of its own.
 */
export function createScalingEventKind({
  maxRows = 2000,
  maxTotalRows = 100_000,
  maxAgeMs,
}: HistoryLimits = {}): FleetKind<ScalingEventRecord> {
  const takeShare = createRowShares({ maxRows, maxTotalRows });
  return {
    name: 'ScalingEvent',
    resource: EVENT_ACCESS,
    reads: [EVENT_ACCESS, ...DERIVATIONS.map(({ resource }) => resource)],
    originsOf: ({ origin, namespace }) => [origin ?? { resource: EVENT_ACCESS, namespace }],
    isEager: true,
    open: (cluster) =>
      createScalingEventJournal({
        maxRows: takeShare(),
        maxAgeMs,
        name: `${cluster.kube.name}/scalingEvents`,
        events: cluster.store(EVENTS),
        kube: cluster.kube,
        sequence: cluster.sequence,
        clock: cluster.clock,
      }),
  };
}

/** Keeps `events`, and what it derives from, running until it is disposed. */
export function createScalingEventJournal({
  events,
  kube,
  maxRows = 2000,
  maxAgeMs = 3_600_000,
  ...options
}: HistoryJournalOptions<ScalingEventRecord> & {
  readonly events: LiveStore<EventRecord>;
  readonly kube: ObjectSource;
}): Journal<ScalingEventRecord> {
  const { clock } = options;
  const lend = lendHorizontalSizes(kube.informer(HORIZONTAL_POD_AUTOSCALERS));
  const told = journalFeed<EventRecord, ScalingEventRecord>(events, (change, written) =>
    toScalingEvents(change, written, {
      providers: PROVIDERS,
      now: clock.now(),
      historyMs: BELIEVED_MS,
      lend,
    }),
  );
  return createJournal<ScalingEventRecord>({
    ...options,
    feeds: [
      told,
      ...DERIVATIONS.map(({ open }) => open({ kube, behind: events, now: () => clock.now() })),
    ],
    maxRows,
    maxAgeMs,
    indexes: {
      event: (row) => row.eventUid,
      subject: (row) => row.subject.uid,
      node: (row) => row.nodeName,
      resize: toResizeKey,
      twin: (row) => [toTwinKey(row), toNamelessKey(row)].filter((key) => key !== undefined),
    },
    isEqual: (a, b) =>
      a.eventUid === b.eventUid &&
      a.eventCount === b.eventCount &&
      a.count === b.count &&
      a.type === b.type &&
      a.message === b.message &&
      a.subject.name === b.subject.name &&
      a.group?.name === b.group?.name &&
      a.confirmedBy === b.confirmedBy,
  });
}
