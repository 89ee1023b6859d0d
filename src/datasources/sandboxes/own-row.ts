import { toConditions } from '../core/condition.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { asRecord } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { SandboxKind, SandboxSource } from './sandbox.ts';

/** The row of a sandbox's own object, before its provider tells of it. */
export function toOwnRow(
  object: KubernetesObject,
  context: ProjectionContext,
  sandboxKind: SandboxKind,
): SandboxSource {
  const base = toObjectRecord(object, context);
  return {
    ...base,
    ...NOTHING,
    sandboxKind,
    conditions: toConditions(asRecord(object['status']), context),
    pod: { ownerUid: base.uid },
  };
}

/** What a sandbox has of which its provider tells nothing. */
export const NOTHING = {
  runtimeClassName: undefined,
  phase: 'UNKNOWN',
  reason: undefined,
  message: undefined,
  conditions: [],
  isDesiredRunning: true,
  nodeName: undefined,
  podIPs: [],
  serviceFQDN: undefined,
  template: undefined,
  warmPool: undefined,
  isPoolMember: false,
  claim: undefined,
  launchType: undefined,
  shutdownAt: undefined,
  shutdownPolicy: undefined,
} as const satisfies Partial<SandboxSource>;
