import { findTime } from '../../kubernetes/time.ts';
import type { ConditionRecord } from '../core/condition.ts';
import type { SandboxPhase, SandboxSource } from './sandbox.ts';

/** What the phase of a Sandbox of agent-sandbox is told by: it has none of its own. */
export interface AgentSandboxFacts {
  readonly isDeleted: boolean;
  readonly conditions: readonly ConditionRecord[];
  readonly isDesiredRunning: boolean;
  /** As far as its status tells. */
  readonly hasPod: boolean;
  readonly isPoolMember: boolean;
  /** The condition Ready of the claim that owns it. */
  readonly claimReady: ConditionRecord | undefined;
}

/** The first rule that fits, and the condition that it went by. */
export function toAgentSandboxPhase(
  facts: AgentSandboxFacts,
): Pick<SandboxSource, 'phase' | 'reason' | 'message'> {
  const { phase, by } = findPhase(facts);
  return { phase, reason: by?.reason, message: by?.message };
}

interface Found {
  readonly phase: SandboxPhase;
  readonly by?: ConditionRecord | undefined;
}

function findPhase(facts: AgentSandboxFacts): Found {
  const { isDeleted, conditions, isDesiredRunning, isPoolMember, claimReady } = facts;
  const of = (type: string): ConditionRecord | undefined =>
    conditions.find((condition) => condition.type === type);
  const ready = of('Ready');
  if (isDeleted) return { phase: 'TERMINATING' };
  const expired = [ready, claimReady].find((one) => EXPIRED.has(one?.reason ?? ''));
  if (expired !== undefined) return { phase: 'EXPIRED', by: expired };
  const finished = of('Finished');
  if (finished?.status === 'TRUE') {
    return { phase: finished.reason === 'PodFailed' ? 'FAILED' : 'SUCCEEDED', by: finished };
  }
  if (!isDesiredRunning) return toPause(of('Suspended'), ready, facts);
  if (ready?.status === 'TRUE') return { phase: isPoolMember ? 'AVAILABLE' : 'RUNNING' };
  const failed = findFailure(ready, claimReady);
  if (failed !== undefined) return { phase: 'ERROR', by: failed };
  const scheduled = of('PodScheduled');
  if (scheduled?.status === 'FALSE') return { phase: 'PENDING', by: scheduled };
  const isBack = isLater(of('Suspended')?.lastTransitionAt, ready?.lastTransitionAt);
  return { phase: isBack ? 'RESUMING' : 'PROVISIONING', by: ready };
}

const EXPIRED: ReadonlySet<string> = new Set(['SandboxExpired', 'ClaimExpired']);

/** The condition may be of an earlier pause: what is wanted is said by the spec alone. */
function toPause(
  suspended: ConditionRecord | undefined,
  ready: ConditionRecord | undefined,
  { hasPod }: AgentSandboxFacts,
): Found {
  const isOver = suspended === undefined ? !hasPod : suspended.status === 'TRUE';
  return { phase: isOver ? 'PAUSED' : 'PAUSING', by: suspended ?? ready };
}

const FAILURES: ReadonlySet<string> = new Set(['ReconcilerError', 'MultiplePods']);

/** What the controller does not try again by itself. */
const CLAIM_FAILURES: ReadonlySet<string> = new Set([
  'InvalidMetadata',
  'EnvVarsInjectionRejected',
  'VolumeClaimTemplatesError',
]);

/** Whether nothing will come of a claim that says so, whatever time it is given. */
export function isLostClaim(reason: string): boolean {
  return CLAIM_FAILURES.has(reason) || EXPIRED.has(reason);
}

function findFailure(
  ready: ConditionRecord | undefined,
  claimReady: ConditionRecord | undefined,
): ConditionRecord | undefined {
  if (FAILURES.has(ready?.reason ?? '')) return ready;
  return CLAIM_FAILURES.has(claimReady?.reason ?? '') ? claimReady : undefined;
}

/**
 * When it is resumed the condition Suspended turns at once, and Ready has been false since the pause. Of
 * one that was just made both are written in the same moment.
 */
function isLater(text: string | undefined, than: string | undefined): boolean {
  const ms = findTime(text ?? '');
  const thanMs = findTime(than ?? '');
  return ms !== undefined && thanMs !== undefined && ms > thanMs;
}
