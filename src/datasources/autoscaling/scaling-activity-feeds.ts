import { parseTime } from '../../kubernetes/time.ts';
import type { NodeRecord } from '../core/node.ts';
import type { JournalFeed, Written } from '../store/journal.ts';
import { readLog } from '../store/read-log.ts';
import type { LiveStore } from '../store/store.ts';
import type { ActivityFamily, NodeFacts } from './activities/activity-family.ts';
import { clusterAutoscalerDown, clusterAutoscalerUp } from './activities/cluster-autoscaler.ts';
import { horizontal } from './activities/hpa.ts';
import { karpenterDown, karpenterUp } from './activities/karpenter.ts';
import { kedaScaling } from './activities/keda.ts';
import type { ActivityNode, Moment, ScalingActivityRecord } from './scaling-activity.ts';
import type { ActivityParts } from './scaling-activity-rows.ts';
import { toActivity } from './scaling-activity-rows.ts';
import type { ScalingEventRecord } from './scaling-event.ts';

/** Adding a sort of autoscaler is a file, and a line here. */
const FAMILIES: readonly ActivityFamily[] = [
  clusterAutoscalerUp,
  clusterAutoscalerDown,
  karpenterUp,
  karpenterDown,
  horizontal,
  kedaScaling,
];

/** Of one activity; nobody asks for more, and whoever may write Events may write many. */
const MAX_EVENTS = 200;

type Activities = Written<ScalingActivityRecord>;

export interface ActivitySources {
  readonly events: LiveStore<ScalingEventRecord>;
  readonly nodes: LiveStore<NodeRecord>;
  readonly now: () => number;
}

/** Writes an activity whenever a scaling event or a node tells more of it. */
export function createActivityFeeds({
  events,
  nodes,
  now,
}: ActivitySources): readonly JournalFeed<ScalingActivityRecord>[] {
  const add = createAdder({ events, nodes, now });
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
  ];
}

interface Adder {
  event(event: ScalingEventRecord, journal: Activities): void;
  node(node: NodeRecord, isGone: boolean, journal: Activities): void;
}

function createAdder({ events, nodes, now }: ActivitySources): Adder {
  /** Writes the activity with more parts; one that has just begun asks for what was told before. */
  const write = (
    key: string,
    family: ActivityFamily,
    added: ActivityParts,
    journal: Activities,
  ): void => {
    const known = journal.get(key);
    const parts = join(known, added);
    const row = toActivity(key, family, parts, known, now());
    const hasNews = known === undefined || row.nodes.length > known.nodes.length;
    const companions = hasNews ? (family.companionsOf?.(row, events) ?? []) : [];
    const all = companions.length === 0 ? parts : join(parts, { events: companions, nodes: [] });
    journal.write([all === parts ? row : toActivity(key, family, all, known, now())]);
  };
  const addNode = (node: NodeRecord, isGone: boolean, journal: Activities): void => {
    const facts = toFacts(node, isGone ? toNow(now()) : undefined);
    for (const family of FAMILIES) {
      for (const key of family.keysOfNode?.(facts, journal) ?? []) {
        if (isNews(journal.get(key), facts)) {
          write(key, family, { events: [], nodes: [facts] }, journal);
        }
      }
    }
  };
  return {
    node: addNode,
    event(event, journal) {
      for (const family of FAMILIES) {
        for (const key of family.keysOf(event, journal)) {
          const isNew = journal.get(key) === undefined;
          write(key, family, { events: [event], nodes: [] }, journal);
          // Its nodes may be there already: those that came while nobody knew of it.
          if (isNew) for (const node of toOwnNodes(key, nodes)) addNode(node, false, journal);
        }
      }
    },
  };
}

/** The nodes that an activity may have brought: few activities begin, and each asks once. */
function toOwnNodes(key: string, nodes: LiveStore<NodeRecord>): readonly NodeRecord[] {
  const claim = /^karpenter-(?:up|down)\/(?<claim>.+)$/.exec(key)?.groups?.['claim'];
  if (claim !== undefined) return nodes.by('nodeClaim', claim);
  return key.startsWith(`${clusterAutoscalerUp.name}/`) ? nodes.list() : [];
}

/** What is known and what is added, without twins; of one event the later reading counts. */
function join(known: ActivityParts | undefined, added: ActivityParts): ActivityParts {
  if (known === undefined) return added;
  const events = new Map(known.events.map((event) => [event.key, event]));
  for (const event of added.events) {
    if (events.has(event.key) || events.size < MAX_EVENTS) events.set(event.key, event);
  }
  const nodes = new Map(known.nodes.map((node) => [node.name, node]));
  for (const node of added.nodes) {
    const former = nodes.get(node.name);
    nodes.set(node.name, { ...node, ready: former?.ready ?? node.ready });
  }
  return { events: [...events.values()], nodes: [...nodes.values()] };
}

function isNews(known: ScalingActivityRecord | undefined, node: ActivityNode): boolean {
  const former = known?.nodes.find(({ name }) => name === node.name);
  return (
    former === undefined ||
    (former.ready === undefined && node.ready !== undefined) ||
    (!former.isInitialized && node.isInitialized) ||
    (former.gone === undefined && node.gone !== undefined)
  );
}

function toFacts(node: NodeRecord, gone: Moment | undefined): NodeFacts {
  const ready = node.conditions.find(({ type, status }) => type === 'Ready' && status === 'TRUE');
  const created = toMoment(node.createdAt);
  return {
    name: node.name,
    created: created ?? { at: node.createdAt, atMs: 0 },
    ready: toMoment(ready?.lastTransitionAt) ?? (node.isReady ? created : undefined),
    isInitialized: node.labels.some(
      ({ key, value }) => key === 'karpenter.sh/initialized' && value === 'true',
    ),
    pool: node.nodeGroup,
    nodeClaim: node.nodeClaim,
    gone,
  };
}

function toMoment(at: string | undefined): Moment | undefined {
  if (at === undefined) return undefined;
  try {
    return { at, atMs: parseTime(at) };
  } catch {
    // No API server writes such a time: it is as good as none.
    return undefined;
  }
}

function toNow(atMs: number): Moment {
  return { at: new Date(atMs).toISOString(), atMs };
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
