import { toTime } from './clock.ts';
import { deleteEntry } from './delete.ts';
import type { Entry } from './entry.ts';
import { getPath, toJsonArray, toJsonObject, toText } from './json.ts';
import type { JsonObject } from './json.ts';
import { isSelected } from './labels.ts';
import type { KubernetesObject } from './object.ts';
import { isReadyPod } from './pod-conditions.ts';
import type { ResourceRequest } from './read.ts';
import type { Registry } from './registry.ts';
import type { Reply } from './request.ts';
import type { ResourceDefinition } from './resource.ts';
import {
  badRequest,
  disruptionRefused,
  methodNotAllowed,
  notAllowed,
  StatusError,
} from './status.ts';
import { findEntry } from './write.ts';
import type { WriteDependencies } from './write.ts';
import { checkPreconditions, isDryRun, parseBody, toDeleteOptions } from './write-options.ts';
import type { DeleteOptions } from './write-options.ts';

export interface EvictionDependencies extends Pick<
  WriteDependencies,
  'clock' | 'committer' | 'storage'
> {
  readonly registry: Registry;
}

/**
 * Deletes a pod if its PodDisruptionBudget lets it go, and takes it off the budget at once.
 * @throws {StatusError} 404, 409 (preconditions), 429 (the budget) and 500 (two budgets).
 */
export function evictPod(call: ResourceRequest, dependencies: EvictionDependencies): Reply {
  const { definition, request, target } = call;
  if (request.method !== 'POST') {
    throw methodNotAllowed();
  }
  const eviction = parseBody(request);
  if (toText(getPath(eviction, ['metadata', 'name'])) !== target.name) {
    throw badRequest('name in URL does not match name in Eviction object');
  }
  const asked = toDeleteOptions(toJsonObject(eviction['deleteOptions']));
  const options = { ...asked, isDryRun: asked.isDryRun || isDryRun(request) };
  evictEntry(definition, findEntry(call, dependencies.storage), options, dependencies);
  return { form: 'json', code: 201, body: SUCCESS };
}

/** @throws {StatusError} as `evictPod` does. */
export function evictEntry(
  definition: ResourceDefinition,
  entry: Entry,
  options: DeleteOptions,
  dependencies: EvictionDependencies,
): void {
  checkPreconditions(definition, entry.object, options);
  if (!isBeyondBudgets(entry.object)) {
    askBudget(entry.object, options.isDryRun, dependencies);
  }
  if (!options.isDryRun) {
    const doomed = markDisrupted(definition, entry, dependencies);
    deleteEntry(definition, doomed, options, dependencies);
  }
}

/** Brings the condition of a budget into line with what its status allows. */
export function toDisruptionCondition(
  status: JsonObject,
  observedGeneration: number,
  at: string,
): JsonObject {
  const isAllowed = Number(status['disruptionsAllowed'] ?? 0) > 0;
  const value = isAllowed ? 'True' : 'False';
  const previous = toJsonArray(status['conditions'])
    .map(toJsonObject)
    .find(({ type }) => type === 'DisruptionAllowed');
  return {
    type: 'DisruptionAllowed',
    status: value,
    observedGeneration,
    lastTransitionTime:
      previous?.['status'] === value ? (previous['lastTransitionTime'] ?? at) : at,
    reason: isAllowed ? 'SufficientPods' : 'InsufficientPods',
    message: '',
  };
}

const SUCCESS: JsonObject = {
  kind: 'Status',
  apiVersion: 'v1',
  metadata: {},
  status: 'Success',
  code: 201,
};

/** What has ended, has not begun or is going already disrupts nothing. */
function isBeyondBudgets(pod: KubernetesObject): boolean {
  const phase = toText(getPath(pod, ['status', 'phase']));
  return (
    ['Failed', 'Pending', 'Succeeded'].includes(phase) ||
    pod.metadata.deletionTimestamp !== undefined
  );
}

function askBudget(
  pod: KubernetesObject,
  isDry: boolean,
  { storage, registry, committer, clock }: EvictionDependencies,
): void {
  const definition = registry.find('policy', 'v1', 'poddisruptionbudgets');
  if (definition === undefined) {
    return;
  }
  const { namespace, name } = pod.metadata;
  const [budget, ...others] = storage
    .store(definition.storageKey)
    .list()
    .map(({ object }) => object)
    .filter(
      (object) =>
        object.metadata.namespace === namespace &&
        isSelected(pod, getPath(object, ['spec', 'selector'])),
    );
  if (others.length > 0) {
    throw new StatusError(
      500,
      '',
      'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.',
    );
  }
  if (budget === undefined || isLetGoUnhealthy(pod, budget)) {
    return;
  }
  const status = toJsonObject(budget['status']);
  checkBudget(budget, status);
  if (!isDry) {
    const at = toTime(clock.now());
    const left = { ...status, disruptionsAllowed: Number(status['disruptionsAllowed']) - 1 };
    const disruptedPods = { ...toJsonObject(status['disruptedPods']), [name]: at };
    const condition = toDisruptionCondition(left, budget.metadata.generation ?? 0, at);
    const conditions = left.disruptionsAllowed === 0 ? { conditions: [condition] } : {};
    committer.put(definition, { ...budget, status: { ...left, disruptedPods, ...conditions } });
  }
}

function isLetGoUnhealthy(pod: KubernetesObject, budget: KubernetesObject): boolean {
  if (isReadyPod(pod)) {
    return false;
  }
  const [current, desired] = healthOf(toJsonObject(budget['status']));
  return (
    getPath(budget, ['spec', 'unhealthyPodEvictionPolicy']) === 'AlwaysAllow' ||
    (current >= desired && desired > 0)
  );
}

/** @throws {StatusError} 403 and 429. */
function checkBudget({ metadata }: KubernetesObject, status: JsonObject): void {
  const { name, generation = 0 } = metadata;
  if (Number(status['observedGeneration'] ?? 0) < generation) {
    throw disruptionRefused(
      `The disruption budget ${name} is still being processed by the server.`,
      10,
    );
  }
  if (Object.keys(toJsonObject(status['disruptedPods'])).length > 2000) {
    throw notAllowed(
      { group: 'policy', resource: 'poddisruptionbudget' },
      name,
      'DisruptedPods map too big - too many evictions not confirmed by PDB controller',
    );
  }
  if (Number(status['disruptionsAllowed'] ?? 0) > 0) {
    return;
  }
  const [current, desired] = healthOf(status);
  const failure = toJsonArray(status['conditions'])
    .map(toJsonObject)
    .find(({ type, reason }) => type === 'DisruptionAllowed' && reason === 'SyncFailed');
  if (failure !== undefined) {
    throw disruptionRefused(
      `The disruption budget ${name} does not allow evicting pods currently because it failed sync: ${toText(failure['message'])}`,
    );
  }
  throw disruptionRefused(
    current <= desired
      ? `The disruption budget ${name} needs ${desired} healthy pods and has ${current} currently`
      : `The disruption budget ${name} does not allow evicting pods currently`,
  );
}

function healthOf(status: JsonObject): readonly [current: number, desired: number] {
  return [Number(status['currentHealthy'] ?? 0), Number(status['desiredHealthy'] ?? 0)];
}

function markDisrupted(
  definition: ResourceDefinition,
  entry: Entry,
  { committer, clock }: EvictionDependencies,
): Entry {
  const { object } = entry;
  if (object.metadata.deletionTimestamp !== undefined) {
    return entry;
  }
  const status = toJsonObject(object['status']);
  const others = toJsonArray(status['conditions']).filter(
    (condition) => getPath(condition, ['type']) !== 'DisruptionTarget',
  );
  const condition: JsonObject = {
    type: 'DisruptionTarget',
    status: 'True',
    lastProbeTime: null,
    lastTransitionTime: toTime(clock.now()),
    reason: 'EvictionByEvictionAPI',
    message: 'Eviction API: evicting',
  };
  return committer.put(definition, {
    ...object,
    status: { ...status, conditions: [...others, condition] },
  });
}
