import { parseTime } from '../../../kubernetes/time.ts';
import type { AccessResource } from '../../access/viewer.ts';
import type { NodeRecord } from '../../core/node.ts';
import type { WorkloadRecord } from '../../core/workload.ts';
import type { Written } from '../../store/journal.ts';
import type { LiveStore } from '../../store/store.ts';
import type { ActivityFamily, NodeFacts } from './families/activity-family.ts';
import { clusterAutoscalerDown, clusterAutoscalerUp } from './families/cluster-autoscaler.ts';
import { horizontal } from './families/hpa.ts';
import { karpenterDown, karpenterUp } from './families/karpenter.ts';
import { kedaScaling } from './families/keda.ts';
import { knativeScaling } from './families/knative.ts';
import type {
  ActivityNode,
  ActivityPods,
  Moment,
  ScalingActivityRecord,
} from './scaling-activity.ts';
import { toPods, toWorkloadIndexKey } from './scaling-activity-pods.ts';
import type { ActivityParts } from './scaling-activity-rows.ts';
import { toActivity } from './scaling-activity-rows.ts';
import type { ScalingEventRecord } from '../events/scaling-event.ts';

/** Adding a sort of autoscaler is a file, and a line here. */
const FAMILIES: readonly ActivityFamily[] = [
  clusterAutoscalerUp,
  clusterAutoscalerDown,
  karpenterUp,
  karpenterDown,
  horizontal,
  kedaScaling,
  knativeScaling,
];

/** Of one activity; nobody asks for more, and whoever may write Events may write many. */
const MAX_EVENTS = 200;

export type Activities = Written<ScalingActivityRecord>;

export interface ActivitySources {
  readonly events: LiveStore<ScalingEventRecord>;
  readonly nodes: LiveStore<NodeRecord>;
  readonly workloads: readonly ScaledWorkloads[];
  readonly now: () => number;
}

/** The workloads of one kind. */
export interface ScaledWorkloads {
  readonly resource: AccessResource & { readonly kind: string };
  readonly store: LiveStore<WorkloadRecord>;
}

/** Writes what is new of activities into their journal. */
export interface ActivityWriter {
  event(event: ScalingEventRecord, journal: Activities): void;
  node(node: NodeRecord, isGone: boolean, journal: Activities): void;
  workload(workload: WorkloadRecord, scaled: ScaledWorkloads, journal: Activities): void;
}

export function createActivityWriter(sources: ActivitySources): ActivityWriter {
  return {
    node: (node, isGone, journal) => addNode(node, isGone, { ...sources, journal }),
    event(event, journal) {
      const writing = { ...sources, journal };
      for (const family of FAMILIES) {
        for (const key of family.keysOf(event, journal)) {
          const former = journal.get(key);
          write(key, family, { events: [event], nodes: [] }, writing);
          // Whose workload is known but now begins to wait for it.
          const isNamed = former?.group === undefined && journal.get(key)?.group !== undefined;
          if (former === undefined || isNamed) addPresent(key, family, writing);
        }
      }
    },
    workload(workload, scaled, journal) {
      const { kind, namespace = '', name } = workload;
      for (const row of journal.by('workload', toWorkloadIndexKey({ kind, namespace, name }))) {
        addPods(row, workload, { ...sources, journal, scaled });
      }
    },
  };
}

/** Where is read, and where is written. */
interface Writing extends ActivitySources {
  readonly journal: Activities;
}

/** Writes the activity with more parts; one that has just begun asks for what was told before. */
function write(
  key: string,
  family: ActivityFamily,
  added: ActivityParts,
  { journal, events, now }: Writing,
): void {
  const known = journal.get(key);
  const parts = join(known, added);
  const row = toActivity(key, family, parts, known, now());
  const hasNews = known === undefined || row.nodes.length > known.nodes.length;
  const companions = hasNews ? (family.companionsOf?.(row, events) ?? []) : [];
  const all = companions.length === 0 ? parts : join(parts, { events: companions, nodes: [] });
  journal.write([all === parts ? row : toActivity(key, family, all, known, now())]);
}

function addNode(node: NodeRecord, isGone: boolean, writing: Writing): void {
  const { journal, now } = writing;
  const facts = toFacts(node, isGone ? toNow(now()) : undefined);
  for (const family of FAMILIES) {
    for (const key of family.keysOfNode?.(facts, journal) ?? []) {
      if (isNews(journal.get(key), facts)) {
        write(key, family, { events: [], nodes: [facts] }, writing);
      }
    }
  }
}

/** Writes how far its workload is, where that is seen and says something new. */
function addPods(
  row: ScalingActivityRecord,
  workload: WorkloadRecord,
  { scaled, ...writing }: Writing & { readonly scaled: ScaledWorkloads },
): void {
  const family = toFamily(row);
  const size = family?.workloadOf?.(row);
  const pods = size && toPods(workload, row, { toSize: size.toSize, now: writing.now() });
  if (family === undefined || pods === undefined || isSame(pods, row.pods)) return;
  const madeOf = [{ resource: scaled.resource, namespace: workload.namespace }];
  write(row.key, family, { events: [], nodes: [], pods, madeOf }, writing);
}

function isSame(a: ActivityPods, b: ActivityPods | undefined): boolean {
  return (
    a.replicas === b?.replicas &&
    a.ready === b.ready &&
    a.made?.at === b.made?.at &&
    a.reached?.at === b.reached?.at
  );
}

/** What a new activity waits for may be there already: what came while nobody knew of it. */
function addPresent(key: string, family: ActivityFamily, writing: Writing): void {
  const { journal, nodes, workloads } = writing;
  for (const node of toOwnNodes(key, nodes)) addNode(node, false, writing);
  const row = journal.get(key);
  const target = row && family.workloadOf?.(row);
  const scaled = workloads.find(({ resource }) => resource.kind === target?.kind);
  const workload = target && scaled?.store.get(`${target.namespace}/${target.name}`);
  if (row === undefined || scaled === undefined || workload === undefined) return;
  if (row.pods === undefined) addPods(row, workload, { ...writing, scaled });
}

/** The index `workload`: those that wait for one. */
export function toAwaitedWorkload(row: ScalingActivityRecord): string | undefined {
  if (!row.isOpen || row.pods === undefined) return undefined;
  const workload = toFamily(row)?.workloadOf?.(row);
  return workload && toWorkloadIndexKey(workload);
}

function toFamily({ key }: ScalingActivityRecord): ActivityFamily | undefined {
  return FAMILIES.find(({ name }) => key.startsWith(`${name}/`));
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
  return {
    events: [...events.values()],
    nodes: [...nodes.values()],
    pods: added.pods ?? known.pods,
    madeOf: [...(known.madeOf ?? []), ...(added.madeOf ?? [])],
  };
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
    created: created ?? { at: node.createdAt, atMs: 0, clock: 'objects' },
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
    return { at, atMs: parseTime(at), clock: 'objects' };
  } catch {
    // No API server writes such a time: it is as good as none.
    return undefined;
  }
}

function toNow(atMs: number): Moment {
  return { at: new Date(atMs).toISOString(), atMs, clock: 'own' };
}
