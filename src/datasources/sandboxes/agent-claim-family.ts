import { refuse } from '../core/actions/refusal.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asRecord, asRecords, asText } from '../kube/json.ts';
import { AGENT_CLAIMS, AGENT_EXTENSIONS } from './agent-claim.ts';
import { isLostClaim } from './agent-sandbox-phase.ts';
import type { ClaimFamily, ClaimLook, ClaimWish } from './claim-family.ts';
import { NOT_LOOKED_AT } from './claim-family.ts';
import type { ShutdownPolicy } from './sandbox.ts';

/** Claims of agent-sandbox: they own what they are given, for as long as they are. */
export const agentClaims: ClaimFamily = {
  sandboxKind: 'AGENT_SANDBOX',
  group: AGENT_EXTENSIONS,
  resource: AGENT_CLAIMS.resource,
  version: 'v1beta1',
  toSpec(wish) {
    const lifecycle = toLifecycle(wish);
    return { ...toSource(wish), ...(lifecycle && { lifecycle }) };
  },
  toLook,
};

function toLifecycle({ shutdownTime, shutdownPolicy }: ClaimWish): JsonRecord | undefined {
  if (shutdownTime === undefined && shutdownPolicy === undefined) return undefined;
  return {
    ...(shutdownTime !== undefined && { shutdownTime }),
    ...(shutdownPolicy && { shutdownPolicy: POLICIES[shutdownPolicy] }),
  };
}

const POLICIES = {
  RETAIN: 'Retain',
  DELETE: 'Delete',
  DELETE_FOREGROUND: 'DeleteForeground',
} as const satisfies Record<ShutdownPolicy, string>;

/** The older version wants the template as well. */
function toSource({ version, warmPool, pool }: ClaimWish): JsonRecord {
  if (version !== 'v1alpha1') return { warmPoolRef: { name: warmPool } };
  const name = pool?.template?.name;
  if (name !== undefined) return { sandboxTemplateRef: { name }, warmpool: warmPool };
  const message = `Nothing tells the template of ${warmPool}, which claims there have to name.`;
  throw refuse('UNSUPPORTED', message, { argument: 'warmPool' });
}

/** Versions up to 0.2 write the name with a capital. */
function toLook(claim: KubernetesObject): ClaimLook {
  const status = asRecord(claim['status']);
  const sandbox = asRecord(status['sandbox']);
  const name = asText(sandbox['name']) || asText(sandbox['Name']);
  const ready = asRecords(status['conditions']).find(({ type }) => type === 'Ready');
  const reason = asText(ready?.['reason']);
  if (ready?.['status'] === 'True' && name !== '') {
    return { state: 'SUCCEEDED', message: `It has the sandbox ${name}, which is ready.` };
  }
  const told = [reason, asText(ready?.['message'])].filter((text) => text !== '').join(': ');
  const message = told === '' ? NOT_LOOKED_AT : told;
  return { state: isLostClaim(reason) ? 'FAILED' : 'RUNNING', message };
}
