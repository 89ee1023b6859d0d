import { createDeadline } from '../../async/deadline.ts';
import { delay } from '../../async/delay.ts';
import type { OperationRun } from '../core/operations.ts';
import { requireObject } from '../core/actions/change.ts';
import { Refusal } from '../core/actions/refusal.ts';
import type { Located } from '../core/actions/target.ts';
import { FleetError } from '../errors.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { ClaimFamily, ClaimLook } from './claim-family.ts';

type ToLook = ClaimFamily['toLook'];

interface Waiting {
  readonly run: OperationRun;
  readonly timeoutSeconds: number;
  readonly toLook: ToLook;
}

/** Between two looks at a claim. */
const LOOK_MS = 1000;

/**
 * Waits until a claim is ready, which outlives the call that made it. Its step tells what the controller
 * says meanwhile.
 * @throws {FleetError} `NOT_FOUND` when it was deleted, `CONFLICT` with the controller's reason when
 * nothing will come of it, `CLUSTER_TIMEOUT`.
 */
export async function awaitClaim(
  fleet: Fleet,
  asked: Located,
  { run, timeoutSeconds, toLook }: Waiting,
): Promise<void> {
  const { clock } = asked.member;
  const { name, uid } = asked.target;
  using deadline = createDeadline(timeoutSeconds * 1000, { clock, parents: [run.signal] });
  const asking = { ...asked.asking, signal: deadline.signal, onUpstreamCall: () => undefined };
  const claim: Located = {
    ...asked,
    asking,
    // It may be engaged anew meanwhile, with another credential.
    get member() {
      return fleet.member(asked.target.cluster) ?? asked.member;
    },
  };
  try {
    for (;;) {
      const step = await look(claim, toLook);
      if (step !== undefined) run.setStep(uid, step);
      if (step?.state === 'SUCCEEDED') return;
      if (step?.state === 'FAILED') {
        const message = `Nothing comes of the claim ${name}: ${step.message}`;
        throw new FleetError('CONFLICT', message, { cluster: claim.member.kube.name });
      }
      await delay(LOOK_MS, { clock, signal: deadline.signal });
    }
  } catch (error) {
    if (!deadline.hasPassed) throw error;
    const message = `The sandbox of ${name} was not ready after ${timeoutSeconds} s.`;
    throw new FleetError('CLUSTER_TIMEOUT', message, { cluster: claim.member.kube.name });
  }
}

/** Undefined where the cluster does not answer now: it is asked again. */
async function look(claim: Located, toLook: ToLook): Promise<ClaimLook | undefined> {
  try {
    return toLook(await requireObject(claim));
  } catch (error) {
    if (error instanceof Refusal) {
      const { name } = claim.member.kube;
      throw new FleetError('NOT_FOUND', error.message, { cluster: name, cause: error });
    }
    if (error instanceof FleetError && error.isRetryable) return undefined;
    throw error;
  }
}
