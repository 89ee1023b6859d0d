import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../../src/datasources/core/event.ts';
import {
  EVENT_RESOURCE,
  NEWEST_EVENTS_FIRST,
  eventsAbout,
} from '../../../src/datasources/core/event.ts';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { createSequence } from '../../../src/datasources/store/sequence.ts';
import { readCapture } from '../../support/captures.ts';
import { createTestStore } from '../../support/live-store.ts';
import { CLUSTER } from '../../support/object-stores.ts';
import { toEvent } from '../../support/scaling-events.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('an event', () => {
  it.each<[string, KubernetesObject, Partial<EventRecord>]>([
    [
      'by a counting recorder',
      {
        count: 3,
        firstTimestamp: '2026-11-22T20:00:00Z',
        lastTimestamp: '2026-11-22T20:05:00Z',
        eventTime: null,
        source: { component: 'kubelet', host: 'node-1' },
        type: 'Warning',
      },
      {
        component: 'kubelet',
        count: 3,
        firstSeenAt: '2026-11-22T20:00:00Z',
        lastSeenAt: '2026-11-22T20:05:00Z',
        lastSeenAtMs: Date.parse('2026-11-22T20:05:00Z'),
        type: 'WARNING',
      },
    ],
    [
      'by a counting recorder that names itself twice',
      {
        count: 1,
        firstTimestamp: '2026-11-22T20:00:00Z',
        lastTimestamp: '2026-11-22T20:00:00Z',
        source: { component: 'old-name' },
        reportingComponent: 'karpenter',
        type: 'Normal',
      },
      { component: 'karpenter', count: 1, type: 'NORMAL' },
    ],
    [
      'by a serial recorder, for the first time',
      {
        eventTime: '2026-11-22T20:00:00.123456Z',
        series: null,
        firstTimestamp: null,
        lastTimestamp: null,
        source: {},
        reportingComponent: 'keda-operator',
        type: 'Normal',
      },
      {
        component: 'keda-operator',
        count: 1,
        firstSeenAt: '2026-11-22T20:00:00.123456Z',
        lastSeenAt: '2026-11-22T20:00:00.123456Z',
        lastSeenAtMs: Date.parse('2026-11-22T20:00:00.123Z'),
      },
    ],
    [
      'by a serial recorder, once more',
      {
        count: 0,
        eventTime: '2026-11-22T20:00:00.123456Z',
        series: { count: 7, lastObservedTime: '2026-11-22T20:09:00.000001Z' },
        reportingComponent: 'default-scheduler',
      },
      {
        count: 7,
        firstSeenAt: '2026-11-22T20:00:00.123456Z',
        lastSeenAt: '2026-11-22T20:09:00.000001Z',
        type: 'UNKNOWN',
      },
    ],
    [
      'by somebody who fills in nothing',
      {},
      {
        component: undefined,
        reason: '',
        message: '',
        count: 1,
        firstSeenAt: '2026-11-22T19:59:59Z',
        lastSeenAt: '2026-11-22T19:59:59Z',
        type: 'UNKNOWN',
        involvedObject: {
          apiVersion: undefined,
          kind: '',
          namespace: undefined,
          name: '',
          uid: undefined,
        },
      },
    ],
  ])('reads the same %s', (_name, members, expected) => {
    const event = toEvent(withMetadata('a', members));

    expect(event).toMatchObject({ ...expected, kind: 'Event', apiVersion: 'v1', cluster: CLUSTER });
  });

  it('is the oldest when it has a time that is none', () => {
    const event = toEvent(withMetadata('a', { lastTimestamp: 'yesterday' }));

    expect(event).toMatchObject({ lastSeenAt: 'yesterday', lastSeenAtMs: 0 });
  });

  it.each(['karpenter', 'hpa', 'keda'] as const)(
    'has a reason, a time and a subject in all that was recorded of %s',
    async (name) => {
      const captured = await readCapture(name, 'events');

      const events = captured.map(({ object }) => toEvent(object));

      for (const event of events) {
        expect(event.component).not.toBe('');
        expect(event.involvedObject.kind).not.toBe('');
        expect(event.count).toBeGreaterThan(0);
        expect(event.lastSeenAtMs).toBeGreaterThan(Date.parse('2026-11-22T20:00:00Z'));
        expect(Date.parse(event.firstSeenAt)).toBeLessThanOrEqual(Date.parse(event.lastSeenAt));
      }
    },
  );
});

describe('eventsAbout', () => {
  const UID = 'e41fd8dd-8a11-4f26-9cc7-0a47e4f8c001';
  const FORMER = 'e41fd8dd-8a11-4f26-9cc7-0a47e4f8c002';

  it('finds by UID, and by name what kubelets write, newest first', () => {
    const events = createStore([
      about('by-uid', { kind: 'Node', name: 'node-1', uid: UID }, '2026-11-22T20:01:00Z'),
      about('by-name', { kind: 'Node', name: 'node-1', uid: 'node-1' }, '2026-11-22T20:02:00Z'),
      about('without', { kind: 'Node', name: 'node-1' }, '2026-11-22T20:03:00Z'),
      about('former', { kind: 'Node', name: 'node-1', uid: FORMER }, '2026-11-22T20:04:00Z'),
      about('other-name', { kind: 'Node', name: 'node-2', uid: 'node-2' }, '2026-11-22T20:04:00Z'),
      about('other-kind', { kind: 'Pod', name: 'node-1' }, '2026-11-22T20:04:00Z'),
    ]);

    const found = eventsAbout(events, {
      kind: 'Node',
      namespace: undefined,
      name: 'node-1',
      uid: UID,
    });

    expect(found.map(({ name }) => name)).toEqual(['without', 'by-name', 'by-uid']);
  });

  it('tells namespaces apart', () => {
    const pod = { kind: 'Pod', name: 'web' };
    const events = createStore([
      about('shop', { ...pod, namespace: 'shop' }, '2026-11-22T20:01:00Z'),
      about('bank', { ...pod, namespace: 'bank' }, '2026-11-22T20:01:00Z'),
    ]);

    const found = eventsAbout(events, { ...pod, namespace: 'shop', uid: UID });

    expect(found.map(({ name }) => name)).toEqual(['shop']);
  });

  it('orders by the time it was last seen, then by key', () => {
    const of = { kind: 'Pod', name: 'web' };
    const events = [
      toEvent(about('b', of, '2026-11-22T20:01:00Z')),
      toEvent(about('a', of, '2026-11-22T20:01:00Z')),
      toEvent(about('c', of, '2026-11-22T20:02:00Z')),
    ];

    const sorted = events.toSorted((a, b) => NEWEST_EVENTS_FIRST.compare(a, b));

    expect(sorted.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  });
});

function withMetadata(name: string, members: KubernetesObject): KubernetesObject {
  return {
    metadata: {
      name,
      namespace: 'default',
      uid: name,
      resourceVersion: '1',
      creationTimestamp: '2026-11-22T19:59:59Z',
    },
    ...members,
  };
}

function about(
  name: string,
  involvedObject: KubernetesObject,
  lastTimestamp: string,
): KubernetesObject {
  return withMetadata(name, { involvedObject, lastTimestamp });
}

function createStore(
  objects: readonly KubernetesObject[],
): ReturnType<typeof createTestStore<EventRecord>> {
  const store = createTestStore<EventRecord>({
    name: 'events',
    sequence: createSequence(),
    clock: createVirtualClock(),
    indexes: EVENT_RESOURCE.indexes,
  });
  store.apply({ put: objects.map(toEvent) });
  return store;
}
