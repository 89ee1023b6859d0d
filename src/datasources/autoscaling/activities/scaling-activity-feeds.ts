import type { JournalFeed } from '../../store/journal.ts';
import { readLog } from '../../store/read-log.ts';
import type { ScalingActivityRecord } from './scaling-activity.ts';
import type { ActivitySources } from './scaling-activity-writer.ts';
import { createActivityWriter } from './scaling-activity-writer.ts';
import type { ScalingEventRecord } from '../events/scaling-event.ts';

/** Writes an activity whenever a scaling event, a node or a workload tells more of it. */
export function createActivityFeeds(
  sources: ActivitySources,
): readonly JournalFeed<ScalingActivityRecord>[] {
  const { events, nodes, workloads } = sources;
  const add = createActivityWriter(sources);
  return [
    {
      store: events,
      read(after, journal) {
        const batch = after === undefined ? undefined : readLog(events, after);
        const told =
          batch?.changes.flatMap((change) => change.after ?? []) ?? inTime(events.list());
        for (const event of told) add.event(event, journal);
        return batch?.revision ?? events.revision;
      },
    },
    {
      store: nodes,
      isOptional: true,
      read(after, journal) {
        const batch = after === undefined ? undefined : readLog(nodes, after);
        for (const { before, after: node } of batch?.changes ?? []) {
          const one = node ?? before;
          if (one !== undefined) add.node(one, node === undefined, journal);
        }
        if (batch === undefined) for (const node of nodes.list()) add.node(node, false, journal);
        return batch?.revision ?? nodes.revision;
      },
    },
    ...workloads.map((scaled): JournalFeed<ScalingActivityRecord> => {
      const { store } = scaled;
      return {
        store,
        isOptional: true,
        read(after, journal) {
          const batch = after === undefined ? undefined : readLog(store, after);
          const changed = batch?.changes.flatMap((change) => change.after ?? []) ?? store.list();
          for (const workload of changed) add.workload(workload, scaled, journal);
          return batch?.revision ?? store.revision;
        },
      };
    }),
  ];
}

/** Oldest first, and what began a story before what came of it, as far as seconds tell. */
function inTime(events: readonly ScalingEventRecord[]): readonly ScalingEventRecord[] {
  return events.toSorted(
    (a, b) => a.occurredAtMs - b.occurredAtMs || rankOf(a) - rankOf(b) || (a.key < b.key ? -1 : 1),
  );
}

function rankOf({ type }: ScalingEventRecord): number {
  if (type === 'SCALE_UP_REQUESTED' || type === 'SCALE_DOWN_TRIGGERED') return 0;
  if (type === 'SCALE_UP_ACCEPTED' || type === 'SCALE_UP_TRIGGERED') return 1;
  return type === 'SCALE_DOWN_COMPLETED' || type === 'NODE_REMOVED' ? 3 : 2;
}
