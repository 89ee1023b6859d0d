import { setStatus } from '../controllers/controller.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { toTime } from '../clock.ts';
import { KARPENTER_API } from '../seed/karpenter.ts';
import type { World } from '../seed/world.ts';

/** As which Karpenter writes its Events. */
export const KARPENTER = 'karpenter';

/** The condition of a claim, and why it is so. */
export interface ClaimCondition {
  readonly type: string;
  readonly status: 'True' | 'Unknown';
  /** @default the type */
  readonly reason?: string;
  /** @default '' */
  readonly message?: string;
}

/** The claim as it is now. */
export function getClaim(world: World, name: string): KubernetesObject | undefined {
  return world.cluster.get({ apiVersion: KARPENTER_API, kind: 'NodeClaim', name });
}

export function findClaimOf(world: World, node: KubernetesObject): KubernetesObject | undefined {
  return world.cluster
    .list({ apiVersion: KARPENTER_API, kind: 'NodeClaim' })
    .find((claim) => getPath(claim, ['status', 'nodeName']) === node.metadata.name);
}

/** Sets conditions of a claim with what else its status has now, and tells of each that changed. */
export function setConditions(
  world: World,
  name: string,
  conditions: readonly ClaimCondition[],
  members: JsonObject = {},
): void {
  const claim = getClaim(world, name);
  if (claim === undefined) {
    return;
  }
  const status = toJsonObject(claim['status']);
  const known = toJsonArray(status['conditions']).map(toJsonObject);
  const changed = new Map(conditions.map((one) => [one.type, toCondition(world, claim, one)]));
  const kept = known.map((one) => changed.get(toText(one['type'])) ?? one);
  const types = new Set(known.map(({ type }) => toText(type)));
  const added = [...changed].flatMap(([type, one]) => (types.has(type) ? [] : [one]));
  setStatus(world, claim, { ...status, ...members, conditions: [...kept, ...added] });
  for (const { type, status: next, reason = type, message } of conditions) {
    const before = toText(known.find((one) => one['type'] === type)?.['status']) || 'Unknown';
    if (before !== next && !UNTOLD.has(type)) {
      world.recorder.record(claim, {
        component: KARPENTER,
        reason: type,
        message: `Status condition transitioned, Type: ${type}, Status: ${before} -> ${next}, Reason: ${reason}${message === undefined ? '' : `, Message: ${message}`}`,
      });
    }
  }
}

/** Conditions whose changes no Event tells of. */
const UNTOLD: ReadonlySet<string> = new Set(['ConsistentStateFound', 'DisruptionReason']);

function toCondition(
  world: World,
  claim: KubernetesObject,
  { type, status, reason = type, message = '' }: ClaimCondition,
): JsonObject {
  return {
    type,
    status,
    reason,
    message,
    lastTransitionTime: toTime(world.clock.now()),
    observedGeneration: claim.metadata.generation ?? 1,
  };
}
