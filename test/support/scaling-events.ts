import type { ScalingEventRecord } from '../../src/datasources/autoscaling/scaling-event.ts';
import { NEWEST_SCALING_EVENTS_FIRST } from '../../src/datasources/autoscaling/scaling-event.ts';
import { createScalingEventJournal } from '../../src/datasources/autoscaling/scaling-event-journal.ts';
import type { EventRecord } from '../../src/datasources/core/event.ts';
import { EVENT_RESOURCE } from '../../src/datasources/core/event.ts';
import { createInterner } from '../../src/datasources/kube/intern.ts';
import type { KubernetesObject } from '../../src/datasources/kube/json.ts';
import type { Journal } from '../../src/datasources/store/journal.ts';
import { createSequence } from '../../src/datasources/store/sequence.ts';
import type { TestStore } from './live-store.ts';
import { createTestStore } from './live-store.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

export const CLUSTER = 'a3c1f2d4-0000-4000-8000-000000000001';

/** A journal of scaling events over Events that the test writes. */
export interface TestJournal extends Disposable {
  readonly clock: VirtualClock;
  readonly events: TestStore<EventRecord>;
  readonly journal: Journal<ScalingEventRecord>;
  write(...objects: readonly KubernetesObject[]): void;
  /** Oldest first. */
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
  const journal = createScalingEventJournal({ name: 'test', events, sequence, clock, maxRows });
  return {
    clock,
    events,
    journal,
    write(...written) {
      for (const object of written) events.apply({ put: [toEvent(object)] });
    },
    rows: () => journal.list().toSorted((a, b) => NEWEST_SCALING_EVENTS_FIRST.compare(b, a)),
    [Symbol.dispose]: () => journal[Symbol.dispose](),
  };
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
