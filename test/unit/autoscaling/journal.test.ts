import { describe, expect, it } from 'vitest';
import type { ScalingEventRecord } from '../../../src/datasources/autoscaling/events/scaling-event.ts';
import { NEWEST_SCALING_EVENTS_FIRST } from '../../../src/datasources/autoscaling/events/scaling-event.ts';
import type { ScalingEventFilter } from '../../../src/datasources/autoscaling/events/scaling-event-filter.ts';
import { toScalingEventFilter } from '../../../src/datasources/autoscaling/events/scaling-event-filter.ts';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import type { TestJournal } from '../../support/scaling-events.ts';
import { eventObject, openJournal } from '../../support/scaling-events.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

/** The row that all Events of one reason about one object share. */
const BLOCKED = 'uid-of-node-1.DisruptionBlocked';

const START = Date.parse('2026-11-22T20:00:00Z');

describe('the journal of scaling events', () => {
  it('takes each further count of a decision for an event of its own', () => {
    using test = openJournal();

    for (const count of [1, 2, 3]) test.write(finalized(count, `2026-11-22T19:5${count}:00Z`));

    expect(test.rows().map(toFacts)).toEqual([
      { id: 'f.1', count: 1, isApproximate: false, occurredAt: '2026-11-22T19:51:00Z' },
      { id: 'f.2', count: 1, isApproximate: false, occurredAt: '2026-11-22T19:52:00Z' },
      { id: 'f.3', count: 1, isApproximate: false, occurredAt: '2026-11-22T19:53:00Z' },
    ]);
  });

  it('takes counts that it did not see one by one for one event, and says so', () => {
    using test = openJournal({ objects: [finalized(4, '2026-11-22T19:51:00Z')] });

    test.write(finalized(5, '2026-11-22T19:52:00Z'), finalized(8, '2026-11-22T19:53:00Z'));

    expect(test.rows().map(toFacts)).toEqual([
      { id: 'f.4', count: 4, isApproximate: true, occurredAt: '2026-11-22T19:51:00Z' },
      { id: 'f.5', count: 1, isApproximate: false, occurredAt: '2026-11-22T19:52:00Z' },
      { id: 'f.8', count: 3, isApproximate: true, occurredAt: '2026-11-22T19:53:00Z' },
    ]);
  });

  it('updates the row of anything else, whose id and time stay', () => {
    using test = openJournal();
    test.write(blocked(1, '2026-11-22T19:51:00Z'));
    const [first] = test.rows();
    test.clock.advance(60_000);

    test.write(blocked(2, '2026-11-22T19:52:00Z'));
    const [second] = test.rows();
    test.write(blocked(9, '2026-11-22T19:53:00Z'));
    const rows = test.rows();

    expect([first, second].map((row) => row?.count)).toEqual([1, 2]);
    expect(second?.isApproximate).toBe(false);
    expect(rows.map(toFacts)).toEqual([
      { id: BLOCKED, count: 9, isApproximate: true, occurredAt: '2026-11-22T19:51:00Z' },
    ]);
    expect(rows[0]?.observedAt).toBe(first?.observedAt);
  });

  it('says in one row, with its count, what is said of one object in ever new words', () => {
    using test = openJournal();
    const write = (uid: string, count: number, at: string, reasons: string): void =>
      test.write(notTriggered(uid, count, at, reasons));

    write('x', 1, '2026-11-22T19:51:00Z', '1 max node group size reached');
    write('y', 1, '2026-11-22T19:52:00Z', '2 node(s) had taints');
    write('x', 2, '2026-11-22T19:53:00Z', '1 max node group size reached');
    write('y', 4, '2026-11-22T19:52:30Z', '2 node(s) had taints');

    expect(test.rows()).toMatchObject([
      {
        key: 'uid-of-the-pod.NotTriggerScaleUp',
        type: 'SCALE_UP_LIMITED',
        count: 6,
        isApproximate: true,
        occurredAt: '2026-11-22T19:51:00Z',
        message: "pod didn't trigger scale-up: 1 max node group size reached",
      },
    ]);
  });

  it('counts no repeat twice when the Events are read anew in another order', () => {
    using test = openJournal();
    test.write(
      notTriggered('y', 3, '2026-11-22T19:52:00Z', 'a'),
      notTriggered('x', 2, '2026-11-22T19:53:00Z', 'b'),
    );
    const before = test.rows();

    const events = test.events.list();
    test.events.clear();
    test.events.replace(events);

    expect(before).toMatchObject([{ count: 5, message: "pod didn't trigger scale-up: b" }]);
    expect(test.rows()).toEqual(before);
  });

  it('goes on counting repeats of more Events than it tells apart', () => {
    using test = openJournal();

    for (let index = 0; index < 100; index += 1) {
      test.write(notTriggered(`x-${index}`, 1, '2026-11-22T19:52:00Z', `${index} nodes`));
    }

    expect(test.rows()).toMatchObject([{ count: 100 }]);
    expect(test.rows()[0]?.repeats.length).toBeLessThanOrEqual(16);
  });

  it('counts what serial writers count, too', () => {
    using test = openJournal();
    test.write(serial(null));
    test.write(serial({ count: 2, lastObservedTime: '2026-11-22T19:55:00.000001Z' }));

    expect(test.rows().map(toFacts)).toEqual([
      { id: 's.1', count: 1, isApproximate: false, occurredAt: '2026-11-22T19:50:00.000001Z' },
      { id: 's.2', count: 1, isApproximate: false, occurredAt: '2026-11-22T19:55:00.000001Z' },
    ]);
  });

  it('keeps what an Event told when the API server forgets it', () => {
    using test = openJournal();
    test.write(finalized(1), blocked(1));

    test.events.replace([]);

    expect(test.rows().map(({ key }) => key)).toEqual(['f.1', BLOCKED]);
  });

  it('writes nothing down twice when the Events are read anew', () => {
    using test = openJournal();
    test.write(finalized(1), finalized(2), blocked(3));
    const before = test.rows();
    const { revision } = test.journal;

    const events = test.events.list();
    test.events.clear();
    test.events.replace(events);

    expect(test.rows()).toEqual(before);
    expect(test.journal.since(revision).changes).toEqual([]);
  });

  it('counts on from what is written down when the Events are read anew', () => {
    using test = openJournal();
    test.write(finalized(1), finalized(2));

    test.events.clear();
    test.write(finalized(3));

    expect(test.rows().map(toFacts)).toMatchObject([
      { id: 'f.1' },
      { id: 'f.2' },
      { id: 'f.3', count: 1, isApproximate: false },
    ]);
  });

  it('gives what it reads after a restart the ids it had', () => {
    using before = openJournal();
    before.write(finalized(1), finalized(2), blocked(2));

    using after = openJournal({ objects: [finalized(2), blocked(2)] });

    const known = new Set(before.rows().map(({ key }) => key));
    expect(after.rows().map(({ key }) => key)).toEqual(['f.2', BLOCKED]);
    expect(after.rows().every(({ key }) => known.has(key))).toBe(true);
  });

  it.each([
    ['in the future', '2026-11-22T20:00:01Z'],
    ['older than the history', '2026-11-20T20:00:00Z'],
  ])('places by the time it was seen what says it is %s', (_name, at) => {
    using test = openJournal({ clock: createVirtualClock(START) });

    test.write(finalized(1, at));

    expect(test.rows()).toMatchObject([
      { occurredAt: '2026-11-22T20:00:00.000Z', occurredAtMs: START },
    ]);
  });

  it('lets rows go by age', () => {
    using test = openJournal();
    test.write(finalized(1));

    test.clock.advance(3_600_000);
    test.clock.advance(120_000);

    expect(test.rows()).toEqual([]);
  });

  it('holds no more than its bound', () => {
    using test = openJournal({ maxRows: 50 });

    for (let count = 1; count <= 500; count += 1) test.write(finalized(count));

    expect(test.journal.size).toBeLessThanOrEqual(50);
    expect(test.journal.get('f.500')).toBeDefined();
  });

  it('lies newest first, and in the order of ids where times are equal', () => {
    using test = openJournal();
    test.write(
      finalized(1, '2026-11-22T19:51:00Z'),
      finalized(2, '2026-11-22T19:52:00Z'),
      blocked(1, '2026-11-22T19:51:00Z'),
    );

    const ordered = test.rows().toSorted((a, b) => NEWEST_SCALING_EVENTS_FIRST.compare(a, b));

    expect(ordered.map(({ key }) => key)).toEqual(['f.2', 'f.1', BLOCKED]);
  });

  it('is found by Event, subject and node', () => {
    using test = openJournal();
    test.write(finalized(1), registered('node-1'), registered('node-2'));

    const byNode = test.journal.by('node', 'node-2');
    const bySubject = test.journal.by('subject', 'uid-of-node-1');

    expect([byNode, bySubject, test.journal.by('event', 'f')].map((rows) => rows.length)).toEqual([
      1, 1, 1,
    ]);
    expect(byNode[0]?.type).toBe('NODE_REGISTERED');
  });
});

describe('the filter of scaling events', () => {
  it.each([
    [{}, ['f.1', 'n.1', 'p.1', BLOCKED]],
    [{ autoscalers: ['NODE_LIFECYCLE'] as const }, ['n.1']],
    [{ types: ['SCALE_DOWN_COMPLETED', 'NODE_REGISTERED'] as const }, ['f.1', 'n.1']],
    [{ directions: ['UP'] as const }, ['n.1', 'p.1']],
    [{ severities: ['WARNING'] as const }, [BLOCKED]],
    [{ namespaces: ['shop'] }, ['p.1']],
    [{ groups: ['pool-a'] }, ['p.1']],
    [{ since: new Date('2026-11-22T19:58:00Z') }, ['n.1', 'p.1']],
    [{ since: new Date('2026-11-22T19:59:00Z'), directions: ['UP'] as const }, ['p.1']],
    [{ subject: { kind: 'Node' } }, ['n.1', BLOCKED]],
    [{ subject: { kind: 'Node', name: 'node-1' } }, [BLOCKED]],
    [{ subject: { uid: 'uid-of-node-9' } }, ['n.1']],
    [{ subject: { kind: 'Pod', name: null } }, ['p.1']],
    [{ subject: {} }, ['f.1', 'n.1', 'p.1', BLOCKED]],
    [{ types: [] }, []],
    [{ types: null, since: null }, ['f.1', 'n.1', 'p.1', BLOCKED]],
  ])('%j keeps what fits', (filter, expected) => {
    using test = openJournal();
    writeOneOfEach(test);

    const { matches } = toScalingEventFilter(filter);

    expect(
      test
        .rows()
        .filter(matches)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(expected);
  });

  it('has one key for what means the same, and others for what does not', () => {
    expect(keyOf({ types: ['INFO', 'RESCALED'], groups: null })).toBe(
      keyOf({ types: ['RESCALED', 'INFO'] }),
    );
    const keys = [
      {},
      { types: [] },
      { types: ['INFO' as const] },
      { groups: ['INFO'] },
      { namespaces: ['INFO'] },
      { subject: { name: 'INFO' } },
      { subject: { kind: 'INFO' } },
      { since: new Date(1) },
      { since: new Date(2) },
    ].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function finalized(count: number, at = '2026-11-22T19:50:00Z'): KubernetesObject {
  return eventObject({
    uid: 'f',
    component: 'karpenter',
    reason: 'Finalized',
    kind: 'NodeClaim',
    name: '',
    subjectUid: '',
    message: 'Finalized karpenter.sh/termination',
    firstAt: '2026-11-22T19:50:00Z',
    count,
    at,
  });
}

function blocked(count: number, at = '2026-11-22T19:50:00Z'): KubernetesObject {
  return eventObject({
    uid: 'b',
    component: 'karpenter',
    reason: 'DisruptionBlocked',
    kind: 'Node',
    name: 'node-1',
    type: 'Warning',
    message: 'Node is nominated for a pending pod',
    firstAt: '2026-11-22T19:50:00Z',
    count,
    at,
  });
}

function notTriggered(uid: string, count: number, at: string, reasons: string): KubernetesObject {
  return eventObject({
    uid,
    component: 'cluster-autoscaler',
    reason: 'NotTriggerScaleUp',
    kind: 'Pod',
    message: `pod didn't trigger scale-up: ${reasons}`,
    count,
    at,
  });
}

function registered(name: string, at = '2026-11-22T19:58:00Z'): KubernetesObject {
  const message = `Node ${name} event: Registered Node ${name} in Controller`;
  const uid = name === 'node-9' ? 'n' : name;
  return eventObject({
    uid,
    component: 'node-controller',
    reason: 'RegisteredNode',
    kind: 'Node',
    name,
    message,
    at,
  });
}

function writeOneOfEach(test: TestJournal): void {
  test.write(
    finalized(1),
    blocked(1),
    registered('node-9'),
    eventObject({
      uid: 'p',
      component: 'cluster-autoscaler',
      reason: 'TriggeredScaleUp',
      kind: 'Pod',
      namespace: 'shop',
      message: 'pod triggered scale-up: [{pool-a 3->5 (max: 10)}]',
    }),
  );
}

/** As the recorder of events.k8s.io writes it. */
function serial(series: object | null): KubernetesObject {
  const of = { uid: 's', component: 'karpenter', reason: 'Evicted', kind: 'Pod', message: 'x' };
  return {
    ...eventObject(of),
    count: undefined,
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: '2026-11-22T19:50:00.000001Z',
    series,
  };
}

function keyOf(filter: ScalingEventFilter): string {
  return toScalingEventFilter(filter).key;
}

function toFacts({ key, count, isApproximate, occurredAt }: ScalingEventRecord): object {
  return { id: key, count, isApproximate, occurredAt };
}
