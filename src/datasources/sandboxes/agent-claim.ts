import type { ConditionRecord } from '../core/condition.ts';
import { toConditions } from '../core/condition.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asRecord, asString, asText } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { ShutdownPolicy } from './sandbox.ts';

/** The group of all that agent-sandbox has beside its Sandboxes. */
export const AGENT_EXTENSIONS = 'extensions.agents.x-k8s.io';

/** What is kept of a SandboxClaim. */
export interface AgentClaimRecord extends ObjectRecord {
  readonly shutdownAt: string | undefined;
  readonly shutdownPolicy: ShutdownPolicy;
  readonly warmPool: string | undefined;
  /** Of v1alpha1 alone. */
  readonly template: string | undefined;
  readonly ready: ConditionRecord | undefined;
}

export const AGENT_CLAIMS = defineResource<AgentClaimRecord>({
  group: AGENT_EXTENSIONS,
  resource: 'sandboxclaims',
  kind: 'SandboxClaim',
  isNamespaced: true,
  versions: { v1beta1: toClaimRecord, v1alpha1: toClaimRecord },
});

export function toShutdownPolicy(value: unknown): ShutdownPolicy {
  return POLICIES.get(asText(value)) ?? 'RETAIN';
}

const POLICIES: ReadonlyMap<string, ShutdownPolicy> = new Map([
  ['Retain', 'RETAIN'],
  ['Delete', 'DELETE'],
  ['DeleteForeground', 'DELETE_FOREGROUND'],
]);

/** v1alpha1 names its pool in another member, where two words are no names. */
function toClaimRecord(object: KubernetesObject, context: ProjectionContext): AgentClaimRecord {
  const spec = asRecord(object['spec']);
  const lifecycle = asRecord(spec['lifecycle']);
  const { warmpool } = spec;
  const old = warmpool === 'none' || warmpool === 'default' ? undefined : asString(warmpool);
  return {
    ...toObjectRecord(object, context),
    shutdownAt: asString(lifecycle['shutdownTime']),
    shutdownPolicy: toShutdownPolicy(lifecycle['shutdownPolicy']),
    warmPool: asString(asRecord(spec['warmPoolRef'])['name']) ?? old,
    template: asString(asRecord(spec['sandboxTemplateRef'])['name']),
    ready: toConditions(asRecord(object['status']), context).find(({ type }) => type === 'Ready'),
  };
}
