import { describe, expect, it } from 'vitest';
import type { ConditionRecord } from '../../../src/datasources/core/condition.ts';
import type { AgentSandboxFacts } from '../../../src/datasources/sandboxes/agent-sandbox-phase.ts';
import { toAgentSandboxPhase } from '../../../src/datasources/sandboxes/agent-sandbox-phase.ts';

describe('toAgentSandboxPhase', () => {
  it.each<[string, string, string | undefined, Partial<AgentSandboxFacts>]>([
    ['what is being deleted', 'TERMINATING', undefined, { isDeleted: true, conditions: [READY] }],
    [
      'what has outlived its time',
      'EXPIRED',
      'SandboxExpired',
      { conditions: [toCondition('Ready', 'FALSE', 'SandboxExpired'), FINISHED] },
    ],
    [
      'what has outlived the time of its claim',
      'EXPIRED',
      'ClaimExpired',
      { claimReady: toCondition('Ready', 'FALSE', 'ClaimExpired') },
    ],
    [
      'what its claim says has outlived its time',
      'EXPIRED',
      'SandboxExpired',
      { conditions: [READY], claimReady: toCondition('Ready', 'FALSE', 'SandboxExpired') },
    ],
    ['a pod that has ended well', 'SUCCEEDED', 'PodSucceeded', { conditions: [FINISHED] }],
    [
      'a pod that has ended badly',
      'FAILED',
      'PodFailed',
      { conditions: [toCondition('Finished', 'TRUE', 'PodFailed')] },
    ],
    [
      'a pause that is over',
      'PAUSED',
      'PodTerminated',
      { isDesiredRunning: false, conditions: [toCondition('Suspended', 'TRUE', 'PodTerminated')] },
    ],
    [
      'a pause that goes on',
      'PAUSING',
      'PodTerminating',
      {
        isDesiredRunning: false,
        conditions: [READY, toCondition('Suspended', 'FALSE', 'PodTerminating')],
      },
    ],
    [
      'a pause of an old version whose pod is gone',
      'PAUSED',
      'SandboxSuspended',
      {
        isDesiredRunning: false,
        hasPod: false,
        conditions: [toCondition('Ready', 'FALSE', 'SandboxSuspended')],
      },
    ],
    [
      'a pause of an old version whose pod is there',
      'PAUSING',
      'DependenciesReady',
      { isDesiredRunning: false, hasPod: true, conditions: [READY] },
    ],
    [
      'what is ready in its pool',
      'AVAILABLE',
      undefined,
      { isPoolMember: true, conditions: [READY] },
    ],
    ['what is ready', 'RUNNING', undefined, { conditions: [READY] }],
    [
      'what is ready, and says of an earlier pause',
      'RUNNING',
      undefined,
      { conditions: [READY, toCondition('Suspended', 'TRUE', 'PodTerminated')] },
    ],
    [
      'an error of the controller',
      'ERROR',
      'ReconcilerError',
      { conditions: [toCondition('Ready', 'FALSE', 'ReconcilerError')] },
    ],
    [
      'more pods than one',
      'ERROR',
      'MultiplePods',
      { conditions: [toCondition('Ready', 'FALSE', 'MultiplePods')] },
    ],
    [
      'a claim that is refused for good',
      'ERROR',
      'InvalidMetadata',
      { claimReady: toCondition('Ready', 'FALSE', 'InvalidMetadata') },
    ],
    [
      'a claim whose variables are not let in',
      'ERROR',
      'EnvVarsInjectionRejected',
      {
        conditions: [NOT_READY],
        claimReady: toCondition('Ready', 'FALSE', 'EnvVarsInjectionRejected'),
      },
    ],
    [
      'a claim whose volumes are not let in',
      'ERROR',
      'VolumeClaimTemplatesError',
      { claimReady: toCondition('Ready', 'FALSE', 'VolumeClaimTemplatesError') },
    ],
    [
      'a pause that was meant before it was ready',
      'PAUSING',
      'PodStateUnknown',
      {
        isDesiredRunning: false,
        conditions: [toCondition('Suspended', 'UNKNOWN', 'PodStateUnknown')],
      },
    ],
    [
      'a claim that is tried again',
      'PROVISIONING',
      'DependenciesNotReady',
      {
        conditions: [NOT_READY],
        claimReady: toCondition('Ready', 'FALSE', 'AdoptionConflict'),
      },
    ],
    [
      'a pod that finds no node',
      'PENDING',
      'Unschedulable',
      { conditions: [NOT_READY, toCondition('PodScheduled', 'FALSE', 'Unschedulable')] },
    ],
    [
      'what was paused, and is not ready again',
      'RESUMING',
      'DependenciesNotReady',
      {
        conditions: [
          NOT_READY,
          toCondition('Suspended', 'FALSE', 'NotSuspended', '2026-11-22T10:05:00Z'),
        ],
      },
    ],
    [
      'what was just made: it was never paused',
      'PROVISIONING',
      'DependenciesNotReady',
      { conditions: [NOT_READY, toCondition('Suspended', 'FALSE', 'NotSuspended')] },
    ],
    [
      'times that nobody can read',
      'PROVISIONING',
      'DependenciesNotReady',
      { conditions: [NOT_READY, toCondition('Suspended', 'FALSE', 'NotSuspended', 'soon')] },
    ],
    ['what nobody has looked at', 'PROVISIONING', undefined, {}],
  ])('tells of %s: %s', (_what, phase, reason, facts) => {
    expect(toAgentSandboxPhase({ ...FACTS, ...facts })).toMatchObject({ phase, reason });
  });

  it('gives the words of the condition that it went by', () => {
    const conditions = [toCondition('Ready', 'FALSE', 'MultiplePods')];

    const { message } = toAgentSandboxPhase({ ...FACTS, conditions });

    expect(message).toBe('about MultiplePods');
  });
});

const READY = toCondition('Ready', 'TRUE', 'DependenciesReady');
const NOT_READY = toCondition('Ready', 'FALSE', 'DependenciesNotReady');
const FINISHED = toCondition('Finished', 'TRUE', 'PodSucceeded');

const FACTS: AgentSandboxFacts = {
  isDeleted: false,
  conditions: [],
  isDesiredRunning: true,
  hasPod: true,
  isPoolMember: false,
  claimReady: undefined,
};

function toCondition(
  type: string,
  status: ConditionRecord['status'],
  reason: string,
  lastTransitionAt = '2026-11-22T10:00:00Z',
): ConditionRecord {
  return { type, status, reason, message: `about ${reason}`, lastTransitionAt };
}
