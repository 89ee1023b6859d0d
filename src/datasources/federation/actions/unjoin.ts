import { delay } from '../../../async/delay.ts';
import type { Asking } from '../../core/asking.ts';
import { changeObject, requireObject } from '../../core/actions/change.ts';
import { deleteTarget } from '../../core/actions/delete.ts';
import { Refusal } from '../../core/actions/refusal.ts';
import type { ChangeInput, Located } from '../../core/actions/target.ts';
import type { OperationRecord, OperationStep } from '../../core/operation.ts';
import type { OperationRun, Operations } from '../../core/operations.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import { asRecord, asStrings } from '../../kube/json.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { MemberChanges } from './member-changes.ts';

interface Unjoining {
  readonly row: FederationMemberRecord;
  readonly changes: MemberChanges;
  readonly located: Located;
  readonly input: ChangeInput;
  readonly asking: Asking;
}

/** Between two looks at what is left of a member. */
const LOOK_MS = 1000;

/**
 * Deletes the object of a member, and follows it until its hub has let it go: what the hub does to the
 * workloads there is up to its finalizers, which the step names.
 */
export async function unjoinMember(
  { fleet, operations }: { readonly fleet: Fleet; readonly operations: Operations },
  { row, changes, located, input, asking }: Unjoining,
): Promise<OperationRecord> {
  const { kind, namespace, name, uid } = row;
  const subject = { kind, namespace, name };
  const about = { kind: 'UNJOIN_FEDERATION_MEMBER', cluster: located.member.id, subject } as const;
  const isDryRun = input.dryRun === true;
  const { expectedResourceVersion } = input;
  const expecting = { dryRun: isDryRun, expectedResourceVersion };
  const { release } = changes;
  if (release !== undefined) await changeObject(located, release, expecting);
  // With the annotation it is at another version: which one was expected has been seen to.
  const isMoved = release !== undefined && !isDryRun;
  const { finalizers } = await deleteTarget(located, isMoved ? {} : expecting);
  const step: OperationStep = {
    key: uid,
    subject,
    state: 'RUNNING',
    message: toWaiting(finalizers),
  };
  if (isDryRun) {
    const what = changes.unjoin?.destroys === true ? 'destroyed' : 'taken out, and go on by itself';
    const steps = [{ ...step, state: 'SUCCEEDED', message: `It would be ${what}.` } as const];
    return operations.record(asking.viewer, { ...about, steps });
  }
  const operation = operations.start(asking.viewer, {
    ...about,
    steps: [{ ...step, ifLeft: LEFT }],
    run: (run) => awaitGone(fleet, located, run),
  });
  return operations.get(asking.viewer, operation.id) ?? operation;
}

const LEFT = { state: 'SKIPPED', message: 'Its hub goes on without being watched.' } as const;

function toWaiting(finalizers: readonly string[]): string {
  return finalizers.length === 0
    ? 'It is being deleted.'
    : `It is held back by ${finalizers.join(', ')}.`;
}

async function awaitGone(fleet: Fleet, asked: Located, run: OperationRun): Promise<void> {
  const { uid, cluster } = asked.target;
  const { clock } = asked.member;
  const asking = { ...asked.asking, signal: run.signal, onUpstreamCall: () => undefined };
  for (;;) {
    // It may be engaged anew meanwhile, with another credential.
    const located = { ...asked, asking, member: fleet.member(cluster) ?? asked.member };
    try {
      const object = await requireObject(located);
      const finalizers = asStrings(asRecord(object['metadata'])['finalizers']);
      run.setStep(uid, { state: 'RUNNING', message: toWaiting(finalizers) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      run.setStep(uid, { state: 'SUCCEEDED', message: 'It is gone.' });
      return;
    }
    await delay(LOOK_MS, { clock, signal: run.signal });
  }
}
