import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import { STORIES } from '../../src/embedded/scenarios/stories/stories.ts';
import { keepDiary, listUntold } from './diary.ts';
import type { Diary } from './diary.ts';

/** What is told of each cluster every day, line after line. */
const TOLD: readonly {
  readonly name: keyof typeof STORIES;
  readonly clusters: Readonly<Record<string, readonly RegExp[]>>;
}[] = [
  {
    name: 'consolidation',
    clusters: {
      'eks-lunch': [
        /^Event Pod\/order-api-\S+ FailedScheduling: 0\/\d nodes are available: /,
        /^ADDED NodeClaim\/general-\w{5}$/,
        /^Event Pod\/order-api-\S+ Nominated: Pod should schedule on: nodeclaim\/general-\w{5}$/,
        /^Event NodeClaim\/general-\w{5} Ready: Status condition transitioned, Type: Ready, Status: Unknown -> True, Reason: Ready$/,
        /^Event HorizontalPodAutoscaler\/order-api SuccessfulRescale: New size: \d; reason: All metrics below target$/,
        /^Event NodeClaim\/general-\w{5} DisruptionTerminating: Disrupting NodeClaim: Empty$/,
        /^Event NodeClaim\/general-\w{5} ConsolidationCandidate: Consolidation candidate: delete: \[ip-\S+\] \(savings: \$0.19\)$/,
        /^NodeClaim\/general-\w{5} DisruptionReason=True Underutilized$/,
        /^Node\/ip-\S+ taint=karpenter.sh\/disrupted$/,
        /^Event Node\/ip-\S+ DisruptionTerminating: Disrupting Node: Underutilized$/,
        /^Event NodeClaim\/general-\w{5} DisruptionTerminating: Disrupting NodeClaim: Underutilized$/,
        /^Event Pod\/\S+ Evicted: Evicted pod: Underutilized$/,
        /^ADDED Pod\//,
        /^Event NodeClaim\/general-\w{5} Drained: Status condition transitioned, Type: Drained, Status: Unknown -> True, Reason: Drained$/,
        /^DELETED Node\/ip-/,
        /^DELETED NodeClaim\/general-/,
        /^Event NodeClaim\/ Finalized: Finalized karpenter.sh\/termination$/,
      ],
    },
  },
  {
    name: 'hpa-limit',
    clusters: {
      'shop-sale': [
        /^Event HorizontalPodAutoscaler\/storefront SuccessfulRescale: New size: \d; reason: cpu resource utilization \(percentage of request\) above target$/,
        /^Deployment\/storefront spec.replicas=6$/,
        /^HorizontalPodAutoscaler\/storefront ScalingLimited=True TooManyReplicas$/,
        /^HorizontalPodAutoscaler\/storefront AbleToScale=True ScaleDownStabilized$/,
        /^Event HorizontalPodAutoscaler\/storefront SuccessfulRescale: New size: \d; reason: All metrics below target$/,
        /^Event Deployment\/storefront ScalingReplicaSet: Scaled down replica set storefront-\w+ from \d to 2$/,
      ],
    },
  },
  {
    name: 'spot',
    clusters: {
      'eks-batch': [
        /^Event NodeClaim\/spot-\w{5} SpotInterrupted: Spot interruption warning was triggered$/,
        /^Event Node\/ip-\S+ SpotInterrupted: Spot interruption warning was triggered$/,
        /^Event NodeClaim\/spot-\w{5} TerminatingOnInterruption: Interruption triggered termination for the NodeClaim$/,
        /^Event Node\/ip-\S+ TerminatingOnInterruption: Interruption triggered termination for the Node$/,
        /^Node\/ip-\S+ taint=karpenter.sh\/disrupted$/,
        /^Event Pod\/transcoder-\S+ Evicted: Evicted pod: Forceful Termination$/,
        /^Event Pod\/transcoder-\S+ FailedScheduling: 0\/5 nodes are available: /,
        /^ADDED NodeClaim\/spot-\w{5}$/,
        /^Event Pod\/transcoder-\S+ Nominated: Pod should schedule on: nodeclaim\/spot-\w{5}$/,
        /^DELETED Node\/ip-/,
        /^DELETED NodeClaim\/spot-/,
        /^Event Node\/ip-\S+ NodeReady: /,
        /^Event Pod\/transcoder-\S+ Scheduled: Successfully assigned batch\/transcoder-/,
      ],
    },
  },
];

describe('The stories', () => {
  it('are all told here', () => {
    expect(TOLD.map(({ name }) => name)).toEqual(Object.keys(STORIES));
  });

  it.each(TOLD)(
    'tell of $name each day again, and leave nothing behind',
    async ({ name, clusters }) => {
      const clock = createVirtualClock(START_MS);
      const problems: unknown[] = [];
      const log = (...told: unknown[]): unknown => problems.push(told);
      await using fleet = await startEmbeddedFleet({ scenario: name, clock, log });
      const diaries = new Map(fleet.clusters.map((one) => [one.name, keepDiary(one.cluster)]));
      const dayMs = toDayMs(name);

      clock.advance(SOON_MS);
      const soon = toDay(diaries);
      clock.advance(dayMs - SOON_MS);
      const first = toDay(diaries);
      clock.advance(dayMs);
      const second = toDay(diaries, first);
      clock.advance(dayMs);
      const third = toDay(diaries, second);

      expect(problems).toEqual([]);
      expect([...soon.values()].some(({ lines }) => lines.length > 0)).toBe(true);
      expect(fleet.clusters.map((one) => one.name)).toEqual(Object.keys(clusters));
      for (const [cluster, story] of Object.entries(clusters)) {
        for (const day of [first, second, third]) {
          expect(listUntold(dayOf(day, cluster), story)).toEqual([]);
        }
        expect(dayOf(third, cluster).growth).toEqual(dayOf(second, cluster).growth);
      }
    },
  );
});

const START_MS = Date.parse('2026-11-22T20:00:00Z');

/** Something is to be seen within so long. */
const SOON_MS = 30_000;

/** At thirty times the speed of the clock. */
const HOUR_MS = 120_000;

function toDayMs(name: keyof typeof STORIES): number {
  const dayHours = STORIES[name].clusters[0]?.dayHours ?? 24;
  return dayHours * HOUR_MS;
}

interface Day {
  /** What was told since the day before. */
  readonly lines: readonly string[];
  readonly toldBefore: number;
  readonly growth: Readonly<Record<string, number>>;
}

type Days = ReadonlyMap<string, Day>;

function toDay(diaries: ReadonlyMap<string, Diary>, before?: Days): Days {
  return new Map(
    [...diaries].map(([name, { lines, growth }]) => {
      const last = before?.get(name);
      const toldBefore = last === undefined ? 0 : last.toldBefore + last.lines.length;
      return [name, { lines: lines.slice(toldBefore), toldBefore, growth: growth() }];
    }),
  );
}

function dayOf(days: Days, cluster: string): Day {
  const day = days.get(cluster);
  if (day === undefined) {
    throw new Error(`There is no cluster ${cluster}.`);
  }
  return day;
}
