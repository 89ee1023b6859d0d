import { toTime } from '../clock.ts';
import { toDisruptionCondition } from '../eviction.ts';
import { getPath, isSameJson, toJsonObject, toText } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { isSelected } from '../labels.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing, isReadyPod } from '../pod-conditions.ts';
import { createWorkQueue } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { controllerOf, replicasOf } from './ownership.ts';

/** Keeps the status of PodDisruptionBudgets in line with the pods that they speak of. */
export function countDisruptions(context: ControllerContext): void {
  const enqueue = createWorkQueue(context, 10, (namespace) => {
    for (const budget of listBudgets(context, namespace)) {
      syncBudget(context, budget);
    }
  });
  context.storage.subscribe((storageKey, { entry }) => {
    const { namespace } = entry.object.metadata;
    const hasBudgets = context.storage.store(BUDGETS).list().length > 0;
    if (namespace !== undefined && hasBudgets && WATCHED.has(storageKey)) {
      enqueue(namespace);
    }
  });
}

const BUDGETS = 'poddisruptionbudgets.policy';

const WATCHED: ReadonlySet<string> = new Set([
  'deployments.apps',
  BUDGETS,
  'pods',
  'replicasets.apps',
  'statefulsets.apps',
]);

/** How long a pod that was let go may stay before it counts as healthy again. */
const UNCONFIRMED_MS = 120_000;

interface Expectation {
  readonly expected: number;
  readonly desired: number;
}

function listBudgets(
  { objects }: ControllerContext,
  namespace: string,
): readonly KubernetesObject[] {
  return objects.list({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', namespace });
}

function syncBudget(context: ControllerContext, budget: KubernetesObject): void {
  const { objects, clock } = context;
  const { namespace = 'default', generation = 1 } = budget.metadata;
  const pods = objects
    .list({ apiVersion: 'v1', kind: 'Pod', namespace })
    .filter((pod) => isSelected(pod, getPath(budget, ['spec', 'selector'])));
  if (pods.length === 0) {
    context.recorder.record(budget, {
      component: 'controllermanager',
      reason: 'NoPods',
      message: 'No matching pods found',
    });
  }
  const previous = toJsonObject(budget['status']);
  const disruptedPods = toUnconfirmed(pods, toJsonObject(previous['disruptedPods']), clock.now());
  const healthy = pods.filter(
    (pod) => !isGoing(pod) && !(pod.metadata.name in disruptedPods) && isReadyPod(pod),
  ).length;
  const { expected, desired } = toExpectation(context, budget, pods);
  const status: JsonObject = {
    observedGeneration: generation,
    ...(Object.keys(disruptedPods).length === 0 ? {} : { disruptedPods }),
    disruptionsAllowed: expected <= 0 ? 0 : Math.max(0, healthy - desired),
    currentHealthy: healthy,
    desiredHealthy: desired,
    expectedPods: expected,
  };
  const known = { ...status, conditions: previous['conditions'] };
  const condition = toDisruptionCondition(known, generation, toTime(clock.now()));
  const next = { ...status, conditions: [condition] };
  if (!isSameJson(next, previous)) {
    objects.apply({ ...budget, status: next });
  }
  if (Object.keys(disruptedPods).length > 0) {
    // Should they stay, this is when they count again.
    context.after(UNCONFIRMED_MS, () => {
      const found = listBudgets(context, namespace).find(
        ({ metadata }) => metadata.uid === budget.metadata.uid,
      );
      if (found !== undefined && getPath(found, ['status', 'disruptedPods']) !== undefined) {
        syncBudget(context, found);
      }
    });
  }
}

/** Those that were let go, and are neither going nor overdue. */
function toUnconfirmed(
  pods: readonly KubernetesObject[],
  disrupted: JsonObject,
  nowMs: number,
): JsonObject {
  const waiting = new Set(pods.filter((pod) => !isGoing(pod)).map(({ metadata }) => metadata.name));
  return Object.fromEntries(
    Object.entries(disrupted).filter(
      ([name, at]) => waiting.has(name) && Date.parse(toText(at)) + UNCONFIRMED_MS > nowMs,
    ),
  );
}

function toExpectation(
  context: ControllerContext,
  budget: KubernetesObject,
  pods: readonly KubernetesObject[],
): Expectation {
  const { minAvailable, maxUnavailable } = toJsonObject(budget['spec']);
  if (maxUnavailable !== undefined) {
    const expected = sumReplicas(context, pods);
    return { expected, desired: Math.max(0, expected - toCount(maxUnavailable, expected)) };
  }
  if (typeof minAvailable === 'number') {
    return { expected: pods.length, desired: minAvailable };
  }
  const expected = sumReplicas(context, pods);
  return { expected, desired: toCount(minAvailable, expected) };
}

/** A percentage is rounded up. */
function toCount(value: Json | undefined, total: number): number {
  const text = toText(value);
  return text.endsWith('%') ? Math.ceil((parseFloat(text) * total) / 100) : Number(text);
}

/** How many pods the controllers of `pods` want; those that nobody controls do not count. */
function sumReplicas(context: ControllerContext, pods: readonly KubernetesObject[]): number {
  const wanted = new Map<string, number>();
  for (const pod of pods) {
    const owner = controllerOf(context, pod);
    const scaled = owner === undefined ? undefined : (controllerOf(context, owner) ?? owner);
    if (scaled !== undefined) {
      wanted.set(scaled.metadata.uid ?? '', replicasOf(scaled));
    }
  }
  return [...wanted.values()].reduce((total, replicas) => total + replicas, 0);
}
