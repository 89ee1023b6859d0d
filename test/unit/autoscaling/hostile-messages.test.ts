import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventObject, openJournal } from '../../support/scaling-events.ts';

/** Of each family, a reason with a pattern, and a message that fits it. */
const LINES: readonly (readonly [component: string, reason: string, kind: string, fit: string])[] =
  [
    [
      'cluster-autoscaler',
      'TriggeredScaleUp',
      'Pod',
      'pod triggered scale-up: [{pool-a 3->5 (max: 10)} {pool-b 0->1 (max: 2)}]',
    ],
    [
      'cluster-autoscaler',
      'ScaledUpGroup',
      'ConfigMap',
      'Scale-up: setting group pool-a size to 5 instead of 3 (max: 10)',
    ],
    [
      'cluster-autoscaler',
      'ScaleDown',
      'ConfigMap',
      'Scale-down: removing node node-1, utilization: {0.05 0.11 0 0 memory 0.11}, pods to reschedule: web-1,web-2',
    ],
    [
      'cluster-autoscaler',
      'NotTriggerScaleUp',
      'Pod',
      "pod didn't trigger scale-up: 1 max node group size reached, 2 node(s) didn't match",
    ],
    ['karpenter', 'Nominated', 'Pod', 'Pod should schedule on: nodeclaim/a-1, node/node-1'],
    ['karpenter', 'DisruptionBlocked', 'NodeClaim', 'NodePool not found (NodePool=general)'],
    [
      'karpenter',
      'Launched',
      'NodeClaim',
      'Status condition transitioned, Type: Launched, Status: Unknown -> True, Reason: Launched',
    ],
    [
      'horizontal-pod-autoscaler',
      'FailedRescale',
      'HorizontalPodAutoscaler',
      'New size: 4; reason: All metrics below target; error: the server refused',
    ],
    [
      'deployment-controller',
      'ScalingReplicaSet',
      'Deployment',
      'Scaled down replica set web-1 to 1 from 3',
    ],
    [
      'keda-operator',
      'KEDAScaleTargetActivated',
      'ScaledObject',
      'Scaled apps/v1.Deployment default/web from 0 to 1, triggered by cron-0',
    ],
    ['scale-handler', 'KEDAJobsCreated', 'ScaledJob', 'Created 3 jobs'],
    ['federatedHPA-controller', 'SuccessfulRescale', 'FederatedHPA', 'New size: 4; reason: x'],
    [
      'machinedeployment-controller',
      'SuccessfulScale',
      'MachineDeployment',
      'Scaled MachineSet default/md-0: 2 -> 5',
    ],
    [
      'machine-controller',
      'SuccessfulDrainNode',
      'Machine',
      'success draining Machine\'s node "node-1"',
    ],
  ];

/** Parts of what fits, out of place; what other languages write; what is no text at all. */
const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .tuple(fc.constantFrom(...LINES.map(([, , , fit]) => fit)), fc.nat(120))
    .map(([fit, length]) => fit.slice(0, length)),
  fc
    .array(
      fc.constantFrom('{', '}', '->', ' ', '(max: ', '9'.repeat(40), '/', '\n', 'größer', '扩容'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'Масштабирование: группа pool-a',
    '(combined from similar events): ',
    'تغيير الحجم',
  ),
);

describe.each(LINES)('what %s says of %s', (component, reason, kind, fit) => {
  const read = (message: string): number => {
    using test = openJournal();
    test.write(eventObject({ component, reason, kind, message }));
    return test.rows().length;
  };

  it('is read, or passed on as it is, whatever its message', () => {
    fc.assert(
      fc.property(HOSTILE, (message) => {
        expect(read(message)).toBeLessThanOrEqual(MAX_GROUPS);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['its own words over and over', fit],
    ['its first words over and over', fit.slice(0, 12)],
    ['braces', '{a '],
    ['blanks', ' '],
    ['digits', '9'],
  ])('takes no more than its share of time for %s', (_name, part) => {
    const small = part.repeat(Math.ceil(SMALL / part.length));
    const large = part.repeat(Math.ceil(LARGE / part.length));
    read(small);

    const smallMs = fastest(() => read(small));
    const largeMs = fastest(() => read(large));

    // Sixteen times the text; were it quadratic it would be 256 times the work.
    expect(largeMs / Math.max(smallMs, LEAST_MS)).toBeLessThan(64);
  });
});

const MAX_GROUPS = 4096;
const SMALL = 65_536;
const LARGE = 1_048_576;
/** Below that a duration says nothing. */
const LEAST_MS = 0.25;

function fastest(run: () => unknown): number {
  const durations = Array.from({ length: 3 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...durations);
}
