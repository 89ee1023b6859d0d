import type { ScalingEventRecord } from '../../src/datasources/autoscaling/events/scaling-event.ts';
import type { ScalingActivityRecord } from '../../src/datasources/autoscaling/activities/scaling-activity.ts';
import { createScalingActivityJournal } from '../../src/datasources/autoscaling/activities/scaling-activity-journal.ts';
import { createScalingEventJournal } from '../../src/datasources/autoscaling/events/scaling-event-journal.ts';
import type { EventRecord } from '../../src/datasources/core/event.ts';
import { EVENT_RESOURCE } from '../../src/datasources/core/event.ts';
import type { NodeRecord } from '../../src/datasources/core/node.ts';
import { NODE_RESOURCE } from '../../src/datasources/core/node.ts';
import { SCALED_WORKLOADS } from '../../src/datasources/core/workload.ts';
import { createInterner } from '../../src/datasources/kube/intern.ts';
import type { KubernetesObject } from '../../src/datasources/kube/json.ts';
import type { Journal } from '../../src/datasources/store/journal.ts';
import { createSequence } from '../../src/datasources/store/sequence.ts';
import { CLUSTER, createObjectStores } from './object-stores.ts';
import type { TestStore } from './live-store.ts';
import { createTestStore } from './live-store.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** A journal of scaling events over Events that the test writes. */
export interface TestJournal extends Disposable {
  readonly clock: VirtualClock;
  readonly events: TestStore<EventRecord>;
  readonly journal: Journal<ScalingEventRecord>;
  write(...objects: readonly KubernetesObject[]): void;
  /** Objects of a resource that tells of itself, by its name: `nodeclaims.karpenter.sh`. */
  writeObjects(resource: string, ...objects: readonly KubernetesObject[]): void;
  removeObject(resource: string, key: string): void;
  /** Oldest first, and in the order of their ids. */
  rows(): readonly ScalingEventRecord[];
}

export function openJournal({
  clock = createVirtualClock(),
  objects = [],
  maxRows = 10_000,
}: {
  readonly clock?: VirtualClock;
  /** Events that are there before the journal is made. */
  readonly objects?: readonly KubernetesObject[];
  readonly maxRows?: number;
} = {}): TestJournal {
  const sequence = createSequence();
  const events = createTestStore<EventRecord>({
    name: 'events',
    sequence,
    clock,
    indexes: EVENT_RESOURCE.indexes,
  });
  events.apply({ put: objects.map(toEvent) });
  const objectStores = createObjectStores(sequence, clock);
  const kube = { informer: objectStores.informer };
  const journal = createScalingEventJournal({
    name: 'test',
    events,
    kube,
    sequence,
    clock,
    maxRows,
  });
  return {
    clock,
    events,
    journal,
    write(...written) {
      for (const object of written) events.apply({ put: [toEvent(object)] });
    },
    writeObjects(resource, ...written) {
      for (const object of written) objectStores.write(resource, object);
    },
    removeObject: (resource, key) => objectStores.remove(resource, key),
    rows: () => journal.list().toSorted((a, b) => a.occurredAtMs - b.occurredAtMs),
    [Symbol.dispose]: () => journal[Symbol.dispose](),
  };
}

/** A journal of scaling activities over Events and nodes that the test writes. */
export interface TestActivities extends Disposable {
  readonly clock: VirtualClock;
  readonly events: TestStore<EventRecord>;
  readonly nodes: TestStore<NodeRecord>;
  readonly journal: Journal<ScalingActivityRecord>;
  /** The scaling events it is told by. */
  readonly told: Journal<ScalingEventRecord>;
  write(...objects: readonly KubernetesObject[]): void;
  writeNodes(...objects: readonly KubernetesObject[]): void;
  /** `deployments.apps` or `statefulsets.apps`. */
  writeWorkload(resource: string, object: KubernetesObject): void;
  /** As `TestJournal`. */
  writeObjects(resource: string, ...objects: readonly KubernetesObject[]): void;
  removeObject(resource: string, key: string): void;
  removeNode(name: string): void;
  /** Oldest first. */
  rows(): readonly ScalingActivityRecord[];
}

export function openActivities(
  options: Parameters<typeof openJournal>[0] & {
    readonly nodeObjects?: readonly KubernetesObject[];
  } = {},
): TestActivities {
  const told = openJournal(options);
  const { clock } = told;
  const sequence = createSequence();
  const nodes = createTestStore<NodeRecord>({
    name: 'nodes',
    sequence,
    clock,
    indexes: NODE_RESOURCE.indexes,
  });
  nodes.apply({ put: (options.nodeObjects ?? []).map(toNode) });
  const objectStores = createObjectStores(sequence, clock);
  const journal = createScalingActivityJournal({
    name: 'test',
    events: told.journal,
    nodes,
    workloads: SCALED_WORKLOADS.map((resource) => ({
      resource,
      store: objectStores.informer(resource),
    })),
    sequence,
    clock,
  });
  return {
    clock,
    events: told.events,
    nodes,
    journal,
    told: told.journal,
    write: (...objects) => told.write(...objects),
    writeNodes(...objects) {
      for (const object of objects) nodes.apply({ put: [toNode(object)] });
    },
    writeWorkload: (resource, object) => objectStores.write(resource, object),
    writeObjects: (resource, ...objects) => told.writeObjects(resource, ...objects),
    removeObject: (resource, key) => told.removeObject(resource, key),
    removeNode: (name) => nodes.apply({ remove: [name] }),
    rows: () => journal.list().toSorted((a, b) => a.occurredAtMs - b.occurredAtMs),
    [Symbol.dispose]() {
      journal[Symbol.dispose]();
      told[Symbol.dispose]();
    },
  };
}

function toNode(object: KubernetesObject): NodeRecord {
  const project = NODE_RESOURCE.versions.get('v1');
  if (project === undefined) throw new Error('There is no projection.');
  return project(object, {
    interner: createInterner(),
    cluster: CLUSTER,
    apiVersion: 'v1',
    kind: 'Node',
  });
}

/** What the projection makes of an Event as an API server sends it. */
export function toEvent(object: KubernetesObject): EventRecord {
  const project = EVENT_RESOURCE.versions.get('v1');
  if (project === undefined) throw new Error('There is no projection.');
  return project(object, {
    interner: createInterner(),
    cluster: CLUSTER,
    apiVersion: 'v1',
    kind: 'Event',
  });
}

/** An Event as a counting recorder writes it, at the clock's start unless it says otherwise. */
export function eventObject({
  uid = '5f0e7c1a-0000-4000-8000-000000000001',
  component,
  reason,
  kind,
  message,
  type = 'Normal',
  count = 1,
  at = '2026-11-22T19:59:00Z',
  firstAt = at,
  name = `the-${kind.toLowerCase()}`,
  namespace,
  subjectUid = `uid-of-${name}`,
}: {
  readonly uid?: string;
  readonly component: string;
  readonly reason: string;
  readonly kind: string;
  readonly message: string;
  readonly type?: string;
  readonly count?: number;
  readonly at?: string;
  readonly firstAt?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly subjectUid?: string;
}): KubernetesObject {
  return {
    metadata: {
      name: `${name}.${uid}`,
      namespace: namespace ?? 'default',
      uid,
      resourceVersion: `${count}-${at}`,
      creationTimestamp: firstAt,
    },
    involvedObject: { kind, name, namespace, uid: subjectUid, apiVersion: 'v1' },
    reason,
    message,
    type,
    count,
    source: { component },
    firstTimestamp: firstAt,
    lastTimestamp: at,
    eventTime: null,
    reportingComponent: component,
  };
}
