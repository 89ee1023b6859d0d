import type { NodeRecord } from '../../core/node.ts';
import { NODES } from '../../core/node.ts';
import { SCALED_WORKLOADS } from '../../core/workload.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import type { Journal } from '../../store/journal.ts';
import { createJournal, createRowShares } from '../../store/journal.ts';
import type { LiveStore } from '../../store/store.ts';
import { toNames } from './families/activity-family.ts';
import type { ScalingActivityRecord } from './scaling-activity.ts';
import { createActivityFeeds } from './scaling-activity-feeds.ts';
import type { ScaledWorkloads } from './scaling-activity-writer.ts';
import { toAwaitedWorkload } from './scaling-activity-writer.ts';
import { toTimedOut } from './scaling-activity-rows.ts';
import type { ScalingEventRecord } from '../events/scaling-event.ts';
import type { HistoryJournalOptions, HistoryLimits } from '../history-limits.ts';

/** The stories of what the autoscalers of a cluster decided. `events` is the kind they are told by. */
export function createScalingActivityKind(
  events: FleetKind<ScalingEventRecord>,
  { maxRows = 2000, maxTotalRows = 100_000, maxAgeMs }: HistoryLimits = {},
): FleetKind<ScalingActivityRecord> {
  const takeShare = createRowShares({ maxRows, maxTotalRows });
  return {
    name: 'ScalingActivity',
    resource: { group: '', resource: 'events' },
    reads: [...(events.reads ?? [events.resource]), NODES.resource, ...SCALED_WORKLOADS],
    originsOf: ({ madeOf, namespace }) => [{ resource: events.resource, namespace }, ...madeOf],
    isEager: true,
    open: (cluster) =>
      createScalingActivityJournal({
        maxRows: takeShare(),
        maxAgeMs,
        name: `${cluster.kube.name}/scalingActivities`,
        events: cluster.store(events),
        nodes: cluster.store(NODES),
        workloads: SCALED_WORKLOADS.map((resource) => ({
          resource,
          store: cluster.kube.informer(resource),
        })),
        sequence: cluster.sequence,
        clock: cluster.clock,
      }),
  };
}

/**
 * Keeps what it reads running until it is disposed. Without nodes and workloads it tells what scaling
 * events tell. Indexes: `open` by family, `group` as `family/name`, `node` by name, `pod` by UID,
 * `resize` as `namespace/size`, `subject` by UID of what decided, `workload` as `kind namespace/name` of
 * what is waited for.
 */
export function createScalingActivityJournal({
  events,
  nodes,
  workloads,
  maxRows = 2000,
  maxAgeMs = 3_600_000,
  ...options
}: HistoryJournalOptions<ScalingActivityRecord> & {
  readonly events: LiveStore<ScalingEventRecord>;
  readonly nodes: LiveStore<NodeRecord>;
  readonly workloads: readonly ScaledWorkloads[];
}): Journal<ScalingActivityRecord> {
  const { clock } = options;
  return createJournal<ScalingActivityRecord>({
    ...options,
    feeds: createActivityFeeds({ events, nodes, workloads, now: () => clock.now() }),
    maxRows,
    maxAgeMs,
    indexes: {
      open: ({ key, isOpen }) => (isOpen ? toFamily(key) : undefined),
      group: ({ key, group }) => group && `${toFamily(key)}/${group.name}`,
      node: ({ nodeNames }) => nodeNames,
      pod: toPodUids,
      subject: ({ trigger }) => trigger?.uid,
      workload: toAwaitedWorkload,
      resize: ({ namespace = '', toSize }) =>
        toSize === undefined ? undefined : `${namespace}/${toSize}`,
    },
    deadlines: { of: ({ deadlineMs }) => deadlineMs, turn: toTimedOut },
  });
}

/** The pods it is done for, of those that Events are about. */
function toPodUids({ events, direction }: ScalingActivityRecord): readonly string[] {
  if (direction !== 'UP') return [];
  return toNames(
    events.flatMap(({ subject: { kind, uid } }) => (kind === 'Pod' ? (uid ?? []) : [])),
  );
}

function toFamily(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
