import { describe, expect, it } from 'vitest';
import type { ScalingActivityRecord } from '../../../src/datasources/autoscaling/activities/scaling-activity.ts';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { asRecord, asRecords, asText } from '../../../src/datasources/kube/json.ts';
import { readCapture } from '../../support/captures.ts';
import type { TestActivities } from '../../support/scaling-events.ts';
import { openActivities } from '../../support/scaling-events.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('the scaling activities of a recorded cluster', () => {
  it('tell of each NodeClaim that Karpenter made, and how it was taken away', async () => {
    using test = await replay('karpenter', { hasNodes: true });

    const claims = await readClaims();
    const [up, down] = [ofDirection(test, 'UP'), ofDirection(test, 'DOWN')];
    expect(test.rows().length).toBe(8);
    expect(new Set(test.rows().map(({ state }) => state))).toEqual(new Set(['SUCCEEDED']));
    expect(up.map(toClaim)).toEqual([...claims.keys()].toSorted());
    expect(down.map(toClaim)).toEqual([...claims.keys()].toSorted());
    expect(up.map(({ group, delta, nodeNames }) => [group?.name, delta, nodeNames.length])).toEqual(
      Array.from({ length: 4 }, () => ['general', 1, 1]),
    );
    expect(up.map(({ podNames }) => podNames.length)).toEqual([8, 0, 2, 0]);
    expect(up[0]?.trigger?.kind).toBe('Pod');
    expect(down.map(({ cause }) => cause)).toEqual(Array.from({ length: 4 }, () => 'Empty'));
  });

  it('last as long as the NodeClaims say themselves', async () => {
    using test = await replay('karpenter', { hasNodes: true });

    for (const [name, claim] of await readClaims()) {
      const up = test.journal.get(`karpenter-up/${name}`);
      const down = test.journal.get(`karpenter-down/${name}`);
      expect(differenceOf(up?.durationSeconds, claim.createdAt, claim.readyAt)).toBeLessThan(1.5);
      expect(differenceOf(down?.durationSeconds, claim.deletedAt, claim.drainedAt)).toBeLessThan(
        1.5,
      );
      for (const leg of [...(up?.legs ?? []), ...(down?.legs ?? [])]) {
        expect(leg.durationSeconds).toBeGreaterThanOrEqual(0);
        expect(Date.parse(leg.endedAt)).toBeGreaterThanOrEqual(Date.parse(leg.startedAt));
      }
    }
  });

  it('are the same without the nodes, which only name them', async () => {
    using known = await replay('karpenter', { hasNodes: true });
    using unknown = await replay('karpenter', { hasNodes: false });

    expect(unknown.rows().map(toFacts)).toEqual(known.rows().map(toFacts));
    expect(unknown.rows().every(({ nodeNames }) => nodeNames.length === 0)).toBe(true);
  });

  it('tell each size that a HorizontalPodAutoscaler asked for, and what it was before', async () => {
    using test = await replay('hpa');

    const rows = test.rows();
    expect(
      rows.map(({ state, direction, fromSize, toSize, delta, group }) => [
        state,
        direction,
        fromSize,
        toSize,
        delta,
        group?.name,
      ]),
    ).toEqual([
      ['SUCCEEDED', 'UP', 1, 2, 1, 'api'],
      ['SUCCEEDED', 'UP', 2, 4, 2, 'api'],
      ['SUCCEEDED', 'UP', 4, 8, 4, 'api'],
      ['SUCCEEDED', 'DOWN', 8, 4, -4, 'api'],
      ['SUCCEEDED', 'DOWN', 4, 1, -3, 'api'],
    ]);
    expect(rows.every(({ durationSeconds }) => durationSeconds === 0)).toBe(true);
    expect(rows[0]).toMatchObject({
      autoscaler: 'HPA',
      trigger: { kind: 'HorizontalPodAutoscaler', namespace: 'default', name: 'api' },
      cause: 'cpu resource utilization (percentage of request) above target',
    });
  });

  it('tell how KEDA scaled from zero and back, and of its jobs', async () => {
    using test = await replay('keda');

    const rows = test.rows();
    expect(
      rows.map(({ state, direction, delta, group }) => [state, direction, delta, group?.name]),
    ).toEqual([
      ['SUCCEEDED', 'UP', 1, 'worker'],
      ['SUCCEEDED', 'DOWN', -1, 'worker'],
      ['SUCCEEDED', 'UP', 1, 'cronjob'],
      ['FAILED', 'UP', undefined, undefined],
      ['SUCCEEDED', 'UP', 1, undefined],
      ['SUCCEEDED', 'UP', 1, undefined],
      ...Array.from({ length: 6 }, () => ['SUCCEEDED', 'UP', 2, undefined]),
    ]);
    expect(rows[0]?.cause).toBe('s0-workload-default');
    expect(rows[0]?.events.map(({ autoscaler }) => autoscaler)).toContain('WORKLOAD');
  });

  it.each(['karpenter', 'hpa', 'keda'] as const)(
    'are the same with the same ids when %s is read from what its API server still holds',
    async (name) => {
      using live = await replay(name);
      const held = new Map(
        (await readCapture(name, 'events'))
          .filter(({ type }) => type !== 'DELETED')
          .map(({ object }) => [uidOf(object), object]),
      );

      using restarted = openActivities({
        clock: createVirtualClock(AFTERWARDS),
        objects: [...held.values()],
      });

      expect(restarted.rows().map(toFacts)).toEqual(live.rows().map(toFacts));
    },
  );

  it('are told without a gap or a twin to who follows them from the middle', async () => {
    using test = openActivities({ clock: createVirtualClock(START) });
    const stream = await readTimed('karpenter', true);
    const middle = Math.floor(stream.length / 3);
    for (const step of stream.slice(0, middle)) take(test, step);
    const seen = new Map(test.journal.list().map((row) => [row.key, row]));
    const { revision } = test.journal;

    for (const step of stream.slice(middle)) take(test, step);
    const { changes } = test.journal.since(revision);
    const added = changes.filter(
      ({ before, after }) => before === undefined && after !== undefined,
    );
    for (const { key, after } of changes) if (after !== undefined) seen.set(key, after);

    expect(added.map(({ key }) => key)).toEqual([...new Set(added.map(({ key }) => key))]);
    expect(seen.size).toBe(8);
    expect([...seen.values()].map(toFacts).toSorted()).toEqual(
      test.journal.list().map(toFacts).toSorted(),
    );
  });
});

const START = Date.parse('2026-11-22T20:40:00Z');
const AFTERWARDS = Date.parse('2026-11-22T21:30:00Z');

interface Step {
  readonly atMs: number;
  readonly resource: 'events' | 'nodes';
  readonly type: string;
  readonly object: KubernetesObject;
}

async function replay(
  name: 'karpenter' | 'hpa' | 'keda',
  { hasNodes = false } = {},
): Promise<TestActivities> {
  const test = openActivities({ clock: createVirtualClock(START) });
  for (const step of await readTimed(name, hasNodes)) take(test, step);
  return test;
}

/** What was recorded of Events and nodes, in the order of their own times. */
async function readTimed(
  name: 'karpenter' | 'hpa' | 'keda',
  hasNodes: boolean,
): Promise<readonly Step[]> {
  const events = await readCapture(name, 'events');
  const nodes = hasNodes ? await readCapture(name, 'nodes') : [];
  const steps: readonly Step[] = [
    ...events
      .filter(({ type }) => type !== 'DELETED')
      .map(({ type, object }) => ({
        resource: 'events' as const,
        type,
        object,
        atMs: seenAt(object),
      })),
    ...nodes.map(({ type, object }) => ({
      resource: 'nodes' as const,
      type,
      object,
      atMs: changedAt(object),
    })),
  ];
  return steps.toSorted((a, b) => a.atMs - b.atMs);
}

function take(test: TestActivities, { atMs, resource, type, object }: Step): void {
  test.clock.advance(Math.max(0, atMs - test.clock.now()));
  if (resource === 'events') test.write(object);
  else if (type === 'DELETED') test.removeNode(asText(asRecord(object['metadata'])['name']));
  else test.writeNodes(object);
}

function seenAt(object: KubernetesObject): number {
  const { lastTimestamp, eventTime } = object;
  return Date.parse(asText(lastTimestamp) || asText(eventTime));
}

/** The last time that a node names. */
function changedAt(object: KubernetesObject): number {
  const { creationTimestamp, deletionTimestamp } = asRecord(object['metadata']);
  return Date.parse(asText(deletionTimestamp) || asText(creationTimestamp));
}

interface Claim {
  readonly createdAt: string;
  readonly readyAt: string;
  readonly deletedAt: string;
  readonly drainedAt: string;
}

/** What the NodeClaims said of themselves last. */
async function readClaims(): Promise<ReadonlyMap<string, Claim>> {
  const last = new Map(
    (await readCapture('karpenter', 'nodeclaims')).map(({ object }) => {
      const metadata = asRecord(object['metadata']);
      const conditions = asRecords(asRecord(object['status'])['conditions']);
      const timeOf = (type: string): string =>
        asText(conditions.find((one) => one['type'] === type)?.['lastTransitionTime']);
      return [
        asText(metadata['name']),
        {
          createdAt: asText(metadata['creationTimestamp']),
          readyAt: timeOf('Ready'),
          deletedAt: asText(metadata['deletionTimestamp']),
          drainedAt: timeOf('Drained'),
        },
      ] as const;
    }),
  );
  return last;
}

function differenceOf(seconds: number | undefined, from: string, to: string): number {
  return Math.abs((seconds ?? Number.NaN) - (Date.parse(to) - Date.parse(from)) / 1000);
}

function ofDirection(test: TestActivities, direction: string): readonly ScalingActivityRecord[] {
  return test.journal.list().filter((row) => row.direction === direction);
}

function toClaim({ key }: ScalingActivityRecord): string {
  return key.slice(key.indexOf('/') + 1);
}

function toFacts({ key, state, delta, durationSeconds }: ScalingActivityRecord): string {
  return [key, state, delta, durationSeconds].join(' ');
}

function uidOf(object: KubernetesObject): string {
  return asText(asRecord(object['metadata'])['uid']);
}
