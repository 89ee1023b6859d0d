import { describe, expect, it } from 'vitest';
import type { ScalingEventRecord } from '../../../src/datasources/autoscaling/events/scaling-event.ts';
import { createScalingEventKind } from '../../../src/datasources/autoscaling/events/scaling-event-journal.ts';
import { asRecord, asText } from '../../../src/datasources/kube/json.ts';
import { readCapture } from '../../support/captures.ts';
import type { TestClusters } from '../../support/fleet.ts';
import { createTestSource, follow, openFleet, startClusters } from '../../support/fleet.ts';
import type { TestJournal } from '../../support/scaling-events.ts';
import { openJournal } from '../../support/scaling-events.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

describe('the scaling events of a recorded cluster', () => {
  it('tell how Karpenter made four nodes and took them away', async () => {
    using test = await replay('karpenter');

    const karpenter = test.rows().filter(({ autoscaler }) => autoscaler === 'KARPENTER');
    expect(countTypes(karpenter)).toEqual({
      SCALE_UP_TRIGGERED: 10,
      SCALE_UP_ACCEPTED: 4,
      NODE_REGISTERED: 4,
      SCALE_UP_COMPLETED: 4,
      SCALE_UP_NOT_POSSIBLE: 1,
      SCALE_DOWN_BLOCKED: 4,
      SCALE_DOWN_TRIGGERED: 4,
      SCALE_DOWN_COMPLETED: 4,
      STATE_CHANGED: 12,
    });
    expect(sumOf(karpenter, 'SCALE_UP_COMPLETED')).toBe(4);
    expect(sumOf(karpenter, 'SCALE_DOWN_COMPLETED')).toBe(-4);
    expect(test.rows().every(({ isApproximate }) => !isApproximate)).toBe(true);
    expect(countTypes(byOthers(test, 'KARPENTER'))).toEqual({
      NODE_REGISTERED: 4,
      NODE_REMOVED: 4,
      RESCALED: 2,
    });
  });

  it('tell the sizes that a HorizontalPodAutoscaler asked for, and those it got', async () => {
    using test = await replay('hpa');

    const asked = test.rows().filter(({ autoscaler }) => autoscaler === 'HPA');
    const rescaled = asked.filter(({ type }) => type === 'RESCALED');
    const got = test
      .rows()
      .filter(({ autoscaler, subject }) => autoscaler === 'WORKLOAD' && subject.name === 'api');
    expect(rescaled.map(({ toSize, direction }) => `${direction} ${toSize}`)).toEqual([
      'UP 2',
      'UP 4',
      'UP 8',
      'DOWN 4',
      'DOWN 1',
    ]);
    expect(got.map(({ fromSize, toSize }) => [fromSize, toSize])).toEqual([
      [0, 1],
      [1, 2],
      [2, 4],
      [4, 8],
      [8, 4],
      [4, 1],
    ]);
    expect(countTypes(asked)).toEqual({ METRICS_UNAVAILABLE: 2, RESCALED: 5 });
  });

  it('tell how KEDA scaled from zero and back, made jobs and met what is broken', async () => {
    using test = await replay('keda');

    const keda = test.rows().filter(({ autoscaler }) => autoscaler === 'KEDA');
    const scaled = keda.filter(({ type }) => type.startsWith('SCALED_'));
    const jobs = keda.filter(({ type }) => type === 'SCALE_UP_ACCEPTED');
    expect(scaled.map(({ type, group, delta }) => [type, group?.name, delta])).toEqual([
      ['SCALED_FROM_ZERO', 'worker', 1],
      ['SCALED_TO_ZERO', 'worker', -1],
      ['SCALED_FROM_ZERO', 'cronjob', 1],
    ]);
    expect(jobs.map(({ component, delta }) => [component, delta])).toEqual([
      ['scale-handler', 1],
      ['scale-handler', 1],
      ...Array.from({ length: 6 }, () => ['scale-handler', 2]),
    ]);
    expect(countTypes(keda)).toEqual(KEDA_TYPES);
    expect(keda.find(({ type }) => type === 'PAUSED')?.subject.name).toBe('paused');
  });

  it.each(['karpenter', 'hpa', 'keda'] as const)(
    'have the same ids when %s is read from what its API server still holds',
    async (name) => {
      using live = await replay(name);
      const held = new Map(
        (await readCapture(name, 'events')).map(({ type, object }) => [
          asText(asRecord(object['metadata'])['uid']),
          { type, object },
        ]),
      );

      using restarted = openJournal({
        clock: createVirtualClock(AFTERWARDS),
        objects: [...held.values()]
          .filter(({ type }) => type !== 'DELETED')
          .map(({ object }) => object),
      });

      const known = new Set(live.rows().map(({ key }) => key));
      const unknown = restarted.rows().filter(({ key }) => !known.has(key));
      expect(unknown).toEqual([]);
      expect(restarted.rows().length).toBeGreaterThan(0);
    },
  );

  it('come live from an API server over the fleet, each once', async () => {
    const events = createScalingEventKind();
    await using clusters = await startClusters({ alpha: [], beta: [] });
    await using test = openFleet([createTestSource(clusters.entries)], clusters.clock, {
      eagerKinds: [events],
    });
    await using stream = follow(events, test.fleet, clusters.clock, { hasSnapshot: false });
    const first = await stream.take();

    await applyEvents(clusters, 'hpa');
    const seen: ScalingEventRecord[] = [];
    await stream.takeUntil(({ changes }) => {
      for (const { type, record } of changes) if (type === 'ADDED') seen.push(record);
      return seen.filter(({ type }) => type === 'RESCALED').length === 12;
    });

    expect(first).toMatchObject({ phase: 'SNAPSHOT', changes: [], isSynced: true });
    expect(new Set(seen.map(({ key }) => key)).size).toBe(seen.length);
    expect(new Set(seen.map(({ cluster }) => cluster))).toEqual(new Set([clusters.all[0]?.uid]));
  });
});

const KEDA_TYPES = {
  SCALED_FROM_ZERO: 2,
  SCALED_TO_ZERO: 1,
  SCALE_UP_ACCEPTED: 8,
  SCALE_UP_FAILED: 1,
  STATE_CHANGED: 2,
  PAUSED: 1,
  METRICS_UNAVAILABLE: 1,
  CONFIGURATION_INVALID: 4,
  INFO: 18,
};

const AFTERWARDS = Date.parse('2026-11-22T21:30:00Z');

async function replay(name: 'karpenter' | 'hpa' | 'keda'): Promise<TestJournal> {
  const test = openJournal({ clock: createVirtualClock(AFTERWARDS) });
  for (const { type, object } of await readCapture(name, 'events')) {
    if (type !== 'DELETED') test.write(object);
  }
  return test;
}

/** What was recorded happens in the first cluster. */
async function applyEvents({ all }: TestClusters, name: 'hpa'): Promise<void> {
  for (const { type, object } of await readCapture(name, 'events')) {
    const metadata = asRecord(object['metadata']);
    if (type === 'DELETED') continue;
    all[0]?.apply({
      ...object,
      apiVersion: 'v1',
      kind: 'Event',
      metadata: {
        name: asText(metadata['name']),
        namespace: asText(metadata['namespace']),
        uid: asText(metadata['uid']),
      },
    });
  }
}

function byOthers(test: TestJournal, autoscaler: string): readonly ScalingEventRecord[] {
  return test.rows().filter((row) => row.autoscaler !== autoscaler);
}

function countTypes(rows: readonly ScalingEventRecord[]): Record<string, number> {
  const groups = Map.groupBy(rows, ({ type }) => type);
  return Object.fromEntries([...groups].map(([type, all]) => [type, all.length]));
}

function sumOf(rows: readonly ScalingEventRecord[], type: string): number {
  return rows
    .filter((row) => row.type === type)
    .reduce((sum, { delta = 0, count }) => sum + delta * count, 0);
}
