import type { FleetError } from '../errors.ts';

/** Work that takes longer than a call: what it does, how far it is, how it ended. */
export interface OperationRecord {
  readonly id: string;
  readonly kind: 'DRAIN_CLUSTER_NODE' | 'CLAIM_SANDBOX' | 'UNJOIN_FEDERATION_MEMBER';
  readonly state: OperationState;
  /** The identity of the cluster it works in. */
  readonly cluster: string;
  readonly subject: StepSubject;
  readonly steps: readonly OperationStep[];
  /** Milliseconds of the epoch. */
  readonly startedAt: number;
  readonly finishedAt: number | undefined;
  /** Why it ended before its time, for a person. */
  readonly message: string | undefined;
  /** Set when it FAILED. */
  readonly error: FleetError | undefined;
}

export type OperationState = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED';

/** One thing that an operation does, to one object. */
export interface OperationStep {
  /** Unique in its operation. */
  readonly key: string;
  readonly subject: StepSubject;
  readonly state: 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'SKIPPED' | 'FAILED';
  /** For a person. */
  readonly message: string | undefined;
  /** What becomes of it when the operation ends before it does. @default skipped, as it was */
  readonly ifLeft?: Pick<OperationStep, 'state' | 'message'> | undefined;
}

interface StepSubject {
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

export function isFinished({ state }: OperationRecord): boolean {
  return state !== 'RUNNING';
}

/** Steps as an early end of their operation leaves them. */
export function leaveSteps(steps: readonly OperationStep[]): readonly OperationStep[] {
  return steps.map((step) => (isDone(step) ? step : { ...step, ...(step.ifLeft ?? LEFT) }));
}

const LEFT = { state: 'SKIPPED', message: 'It was left as it was.' } as const;

/** How many steps need no more work. */
export function countDone(steps: readonly OperationStep[]): number {
  return steps.filter(isDone).length;
}

function isDone({ state }: OperationStep): boolean {
  return state !== 'PENDING' && state !== 'RUNNING';
}
