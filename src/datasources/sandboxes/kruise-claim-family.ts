import { refuse } from '../core/actions/refusal.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asText } from '../kube/json.ts';
import type { ClaimFamily, ClaimLook, ClaimWish } from './claim-family.ts';
import { NOT_LOOKED_AT } from './claim-family.ts';

/**
 * Claims of OpenKruise: they mark what they are given, and are deleted some time after that; the sandbox
 * is not. Their controller looks for as long as they say, and then no more.
 */
export const kruiseClaims: ClaimFamily = {
  sandboxKind: 'KRUISE_SANDBOX',
  group: 'agents.kruise.io',
  resource: 'sandboxclaims',
  version: 'v1alpha1',
  toSpec(wish) {
    checkPolicy(wish);
    const { warmPool, shutdownTime, timeoutSeconds } = wish;
    return {
      templateName: warmPool,
      replicas: 1,
      claimTimeout: `${timeoutSeconds}s`,
      ...(shutdownTime !== undefined && { shutdownTime }),
    };
  },
  toLook,
};

/** @throws {Refusal} `UNSUPPORTED` */
function checkPolicy({ shutdownPolicy }: ClaimWish): void {
  if (shutdownPolicy === undefined || shutdownPolicy === 'DELETE') return;
  const message = 'OpenKruise deletes a sandbox when its time has come: there is no other policy.';
  throw refuse('UNSUPPORTED', message, { argument: 'shutdownPolicy' });
}

/** It is completed with what it was to have, and without. */
function toLook(claim: KubernetesObject): ClaimLook {
  const status = asRecord(claim['status']);
  const message = asText(status['message']) || NOT_LOOKED_AT;
  if (status['phase'] !== 'Completed') return { state: 'RUNNING', message };
  if ((asNumber(status['claimedReplicas']) ?? 0) > 0) return { state: 'SUCCEEDED', message };
  const completed = asRecords(status['conditions']).find(({ type }) => type === 'Completed');
  const reason = asText(completed?.['reason']) || 'Completed';
  return { state: 'FAILED', message: `${reason}: ${message}` };
}
