import { toTime } from './clock.ts';
import type { Entry } from './entry.ts';
import { getPath, toJsonArray, toJsonObject, toText, withPath } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { keyOf, parseObject } from './object.ts';
import type { KubernetesObject } from './object.ts';
import type { ResourceRequest } from './read.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest, Reply, Target } from './request.ts';
import { conflict, methodNotAllowed, notFound } from './status.ts';
import { findEntry, replace } from './write.ts';
import type { WriteDependencies } from './write.ts';
import { parseBody } from './write-options.ts';

interface MachineDependencies extends WriteDependencies {
  readonly registry: Registry;
}

export const MACHINE_ACTIONS = 'subresources.kubevirt.io';

/**
 * What virt-api does to a machine when it is asked to, where KubeVirt is installed: pause, unpause and
 * start. It takes neither a UID nor a version, reads dry runs from the body alone, and answers nothing.
 * Discovery does not tell of it here. @throws {StatusError} 404 and 409 as virt-api does.
 */
export function actOnMachine(
  request: ApiRequest,
  target: Target,
  dependencies: MachineDependencies,
): Reply | undefined {
  const { resource, subresource = '', version } = target;
  const act = ACTIONS.get(`${resource}/${subresource}`);
  const definition = dependencies.registry.findResource('kubevirt.io', resource);
  if (act === undefined || definition === undefined || version !== 'v1') {
    return undefined;
  }
  if (request.method !== 'PUT') {
    throw methodNotAllowed();
  }
  const call: ResourceRequest = { request, target, definition, representation: 'object' };
  const entry = findMachine(call, dependencies);
  const isDry = toJsonArray(parseBody(request)['dryRun']).includes('All');
  const { member, value } = act(entry.object, dependencies);
  if (!isDry) {
    const written = parseObject(withPath(entry.object, member, value)) ?? entry.object;
    const path = { ...target, subresource: member[0] === 'status' ? 'status' : undefined };
    replace({ ...call, target: path }, entry, written, dependencies);
  }
  return { form: 'text', code: 202, text: '' };
}

/** The one member that an action changes. */
interface Change {
  readonly member: readonly string[];
  readonly value: Json;
}

type Act = (object: KubernetesObject, dependencies: MachineDependencies) => Change;

const PAUSED = 'Paused';

const pause: Act = (instance, { clock }) => {
  requireRunning(instance);
  const conditions = toConditions(instance);
  if (conditions.some(({ type }) => type === PAUSED)) {
    throw refuse('virtualmachineinstance', instance, 'VMI is already paused');
  }
  const paused = {
    type: PAUSED,
    status: 'True',
    reason: 'PausedByUser',
    message: 'VMI was paused by user',
    lastTransitionTime: toTime(clock.now()),
  };
  return { member: CONDITIONS, value: [...conditions, paused] };
};

const unpause: Act = (instance) => {
  requireRunning(instance);
  const conditions = toConditions(instance);
  const others = conditions.filter(({ type }) => type !== PAUSED);
  if (others.length === conditions.length) {
    throw refuse('virtualmachineinstance', instance, 'VMI is not paused');
  }
  return { member: CONDITIONS, value: others };
};

const start: Act = (machine, { storage, registry }) => {
  const instances = registry.findResource('kubevirt.io', 'virtualmachineinstances');
  const key = keyOf(machine.metadata);
  if (instances !== undefined && storage.store(instances.storageKey).get(key) !== undefined) {
    throw refuse('virtualmachine', machine, 'VM is already running');
  }
  const strategy = toText(getPath(machine, ['spec', 'runStrategy']));
  if (strategy !== 'Halted') {
    throw refuse('virtualmachine', machine, `${strategy} does not support manual start requests`);
  }
  return { member: ['spec', 'runStrategy'], value: 'Always' };
};

const ACTIONS: ReadonlyMap<string, Act> = new Map([
  ['virtualmachineinstances/pause', pause],
  ['virtualmachineinstances/unpause', unpause],
  ['virtualmachines/start', start],
]);

const CONDITIONS = ['status', 'conditions'];

/** Of its own group it speaks as of the one that it acts on. */
function findMachine(call: ResourceRequest, { storage }: MachineDependencies): Entry {
  const { name, namespace } = call.target;
  if (name === undefined || namespace === undefined) {
    throw notFound(call.definition, name ?? '');
  }
  return findEntry(call, storage);
}

function requireRunning(instance: KubernetesObject): void {
  if (getPath(instance, ['status', 'phase']) !== 'Running') {
    throw refuse('virtualmachineinstance', instance, 'VM is not running');
  }
}

function refuse(resource: string, { metadata }: KubernetesObject, why: string): Error {
  return conflict({ group: 'kubevirt.io', resource }, metadata.name, why);
}

function toConditions(instance: KubernetesObject): readonly JsonObject[] {
  return toJsonArray(getPath(instance, CONDITIONS)).map(toJsonObject);
}
