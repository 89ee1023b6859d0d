import { setStatus, withoutZeros } from '../controllers/controller.ts';
import { controllerReferenceOf, replicasOf } from '../controllers/ownership.ts';
import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing } from '../pod-conditions.ts';
import { toNameSuffix } from '../random.ts';
import type { SandboxPlan } from '../scenarios/scenario.ts';
import {
  SANDBOX_API,
  SANDBOX_EXTENSIONS_API,
  adoptSandbox,
  makeSandbox,
} from '../seed/agent-sandbox.ts';
import type { World } from '../seed/world.ts';
import { awaitEnd } from './sandbox-end.ts';

/** In which version each kind is looked up. */
export const SANDBOX_KINDS: ReadonlyMap<string, string> = new Map([
  ['Sandbox', SANDBOX_API],
  ['SandboxClaim', SANDBOX_EXTENSIONS_API],
  ['SandboxWarmPool', SANDBOX_EXTENSIONS_API],
]);

/** Keeps as many Sandboxes waiting as a pool asks for. */
export function syncPool(world: World, plan: SandboxPlan, pool: KubernetesObject): void {
  const { name } = pool.metadata;
  const wanted = replicasOf(pool);
  const members = listOwned(world, pool);
  for (let count = members.length; count < wanted; count += 1) {
    const member = `${name}-${toNameSuffix(world.random)}`;
    makeSandbox(world, plan, { name: member, owner: pool, createdMs: world.clock.now() });
  }
  for (const member of members
    .toSorted(byReadiness)
    .slice(0, Math.max(0, members.length - wanted))) {
    world.objects.delete(toReference(member));
  }
  const left = listOwned(world, pool);
  setStatus(world, pool, {
    observedGeneration: pool.metadata.generation ?? 1,
    ...withoutZeros({ replicas: left.length, readyReplicas: left.filter(isReady).length }),
    selector: `agents.x-k8s.io/warm-pool-sandbox=${name}`,
  });
}

/** Gives a claim one that waits, or makes one; takes it away when the claim's time is over. */
export function syncClaim(
  world: World,
  plan: SandboxPlan,
  claim: KubernetesObject,
  enqueue: (key: string) => void,
): void {
  const owned = listOwned(world, claim);
  if (awaitEnd(world, claim, ['spec', 'lifecycle', 'shutdownTime'], enqueue)) {
    for (const sandbox of owned) {
      world.objects.delete(toReference(sandbox));
    }
    setStatus(world, claim, { conditions: [toExpired(world, claim)] });
    return;
  }
  const sandbox = owned[0] ?? provide(world, plan, claim);
  const conditions = toJsonArray(getPath(sandbox, ['status', 'conditions'])).filter(
    (condition) => getPath(condition, ['type']) === 'Ready',
  );
  const podIPs = toJsonArray(getPath(sandbox, ['status', 'podIPs']));
  setStatus(world, claim, {
    conditions,
    sandbox: { name: sandbox.metadata.name, ...(podIPs.length === 0 ? {} : { podIPs }) },
  });
}

function provide(world: World, plan: SandboxPlan, claim: KubernetesObject): KubernetesObject {
  const { name, namespace = '' } = claim.metadata;
  const pool = world.objects.get({
    apiVersion: SANDBOX_EXTENSIONS_API,
    kind: 'SandboxWarmPool',
    namespace,
    name: toText(getPath(claim, ['spec', 'warmPoolRef', 'name'])),
  });
  const waiting = pool && listOwned(world, pool).find(isReady);
  return waiting === undefined
    ? makeSandbox(world, plan, { name, owner: claim, createdMs: world.clock.now() })
    : adoptSandbox(world, waiting, claim);
}

function toExpired(world: World, claim: KubernetesObject): JsonObject {
  const [before] = toJsonArray(getPath(claim, ['status', 'conditions'])).map(toJsonObject);
  const isKnown = before?.['reason'] === 'ClaimExpired';
  const at = toTime(world.clock.now());
  const lastTransitionTime = isKnown ? (before['lastTransitionTime'] ?? at) : at;
  return { type: 'Ready', status: 'False', reason: 'ClaimExpired', lastTransitionTime };
}

/** The Sandboxes that an object controls, and that stay. */
export function listOwned(world: World, owner: KubernetesObject): readonly KubernetesObject[] {
  const { namespace = '', uid } = owner.metadata;
  return world.objects
    .list({ apiVersion: SANDBOX_API, kind: 'Sandbox', namespace })
    .filter((one) => controllerReferenceOf(one)?.uid === uid && !isGoing(one));
}

function byReadiness(left: KubernetesObject, right: KubernetesObject): number {
  return Number(isReady(left)) - Number(isReady(right));
}

function isReady(sandbox: KubernetesObject): boolean {
  return toJsonArray(getPath(sandbox, ['status', 'conditions'])).some(
    (condition) =>
      getPath(condition, ['type']) === 'Ready' && getPath(condition, ['status']) === 'True',
  );
}

function toReference({ apiVersion, kind, metadata }: KubernetesObject) {
  return { apiVersion, kind, namespace: metadata.namespace ?? '', name: metadata.name };
}
