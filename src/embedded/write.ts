import { toTime } from './clock.ts';
import type { Clock } from './clock.ts';
import { toNext } from './commit.ts';
import type { Committer } from './commit.ts';
import { createEntry, toEntryText } from './entry.ts';
import type { Entry } from './entry.ts';
import { isSameJson, toJsonObject, toText } from './json.ts';
import type { JsonObject } from './json.ts';
import { createMatcher } from './matcher.ts';
import { keyOf, parseObject, withMetadata } from './object.ts';
import type { KubernetesObject } from './object.ts';
import { toNameSuffix } from './random.ts';
import type { Random } from './random.ts';
import { keyOfTarget } from './read.ts';
import type { ResourceRequest } from './read.ts';
import type { Reply } from './request.ts';
import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import {
  alreadyExists,
  badRequest,
  conflict,
  invalid,
  MODIFIED,
  notFound,
  toDeleted,
} from './status.ts';
import type { Storage } from './storage.ts';
import {
  checkName,
  checkPreconditions,
  isDryRun,
  parseBody,
  parseDeleteOptions,
} from './write-options.ts';
import type { DeleteOptions } from './write-options.ts';

export interface WriteDependencies {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly committer: Committer;
  readonly random: Random;
}

/** @throws {StatusError} 400, 404 (namespace), 409 and 422, as the real server does. */
export function createObject(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const { definition, request } = call;
  const body = withGeneratedName(parseBody(request), dependencies.random);
  const object = toStoredForm(definition, toWritten(call, body));
  const entry = insert(call, object, dependencies);
  return reply(201, entry, call);
}

/** Creates what `toWritten` has checked; a status in it counts only where the kind keeps one. */
export function insert(
  call: ResourceRequest,
  object: KubernetesObject,
  { storage, committer }: WriteDependencies,
): Entry {
  const { definition, request, target } = call;
  const { name } = object.metadata;
  checkName(definition, name);
  if (
    target.namespace !== undefined &&
    storage.store('namespaces').get(target.namespace) === undefined
  ) {
    throw notFound({ group: '', resource: 'namespaces' }, target.namespace);
  }
  const key = keyOf(object.metadata);
  if (storage.store(definition.storageKey).get(key) !== undefined) {
    throw alreadyExists(definition, name);
  }
  const { status: _status, ...withoutStatus } = object;
  const kept: KubernetesObject = {
    ...(definition.hasStatus && !definition.keepsStatusOnCreate ? withoutStatus : object),
    apiVersion: object.apiVersion,
    kind: object.kind,
    metadata: object.metadata,
  };
  const fresh = committer.prepare(
    definition,
    withMetadata(kept, {
      uid: undefined,
      creationTimestamp: undefined,
      resourceVersion: undefined,
      generation: undefined,
      deletionTimestamp: undefined,
    }),
  );
  return isDryRun(request)
    ? createEntry(key, fresh, storage.revision)
    : committer.put(definition, fresh);
}

export function updateObject(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const entry = findEntry(call, dependencies.storage);
  const written = toStoredForm(call.definition, toWritten(call, parseBody(call.request)));
  if (
    written.metadata.resourceVersion === undefined &&
    !call.definition.allowsUnconditionalUpdate
  ) {
    throw invalid(call.definition, written.metadata.name, [
      {
        type: 'FieldValueInvalid',
        field: 'metadata.resourceVersion',
        detail: 'Invalid value: 0: must be specified for an update',
      },
    ]);
  }
  return reply(200, replace(call, entry, written, dependencies), call);
}

/**
 * Stores `written` in place of `entry`; what is equal is not written again, and what was only kept
 * by its finalizers goes with the last of them.
 * @throws {StatusError} 409 when `written` names another version or another object.
 */
export function replace(
  call: ResourceRequest,
  entry: Entry,
  written: KubernetesObject,
  { storage, committer }: WriteDependencies,
): Entry {
  const { definition, request, target } = call;
  const { uid, resourceVersion, name } = written.metadata;
  const stored = entry.object.metadata;
  if (uid !== undefined && uid !== stored.uid) {
    throw conflict(
      definition,
      name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${stored.uid ?? ''}`,
    );
  }
  if (resourceVersion !== undefined && resourceVersion !== stored.resourceVersion) {
    throw conflict(definition, name, MODIFIED);
  }

  const scoped = toScope(definition, entry.object, written, target.subresource);
  const next = toNext(definition, entry.object, scoped);
  if (isSameJson(next, entry.object)) {
    return entry;
  }
  if (isDryRun(request)) {
    return createEntry(entry.key, next, storage.revision);
  }
  const isFinished =
    next.metadata.deletionTimestamp !== undefined && (next.metadata.finalizers ?? []).length === 0;
  const changed = committer.put(definition, next);
  return isFinished ? (committer.remove(definition, entry.key) ?? changed) : changed;
}

/** @throws {StatusError} 404, and 409 for a precondition that does not hold. */
export function deleteObject(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const options = parseDeleteOptions(call.request);
  const entry = findEntry(call, dependencies.storage);
  checkPreconditions(call.definition, entry.object, options);
  return remove(call, entry, options, dependencies);
}

export function deleteCollection(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const { definition, request, target } = call;
  const options = parseDeleteOptions(request);
  const matcher = createMatcher(definition, request.parameters, target.namespace);
  const entries = dependencies.storage
    .store(definition.storageKey)
    .list()
    .filter((entry) => matcher.matches(entry));
  for (const entry of entries) {
    remove(call, entry, options, dependencies);
  }
  return {
    form: 'json',
    code: 200,
    body: {
      kind: `${definition.kind}List`,
      apiVersion: apiVersionOf(definition),
      metadata: { resourceVersion: String(dependencies.storage.revision) },
      items: entries.map((entry) => entry.object),
    },
  };
}

/** Answers the object that a path names. @throws {StatusError} 404 when there is none. */
export function findEntry({ definition, target }: ResourceRequest, storage: Storage): Entry {
  const entry = storage.store(definition.storageKey).get(keyOfTarget(target));
  if (entry === undefined) {
    throw notFound(definition, target.name ?? '');
  }
  return entry;
}

/** Checks a body against the path it was sent to. @throws {StatusError} 400 */
export function toWritten(call: ResourceRequest, body: JsonObject): KubernetesObject {
  const { definition, target } = call;
  const apiVersion = apiVersionOf(definition);
  const metadata = toJsonObject(body['metadata']);
  const object = parseObject({
    ...body,
    apiVersion: body['apiVersion'] ?? apiVersion,
    kind: body['kind'] ?? definition.kind,
    metadata: {
      ...metadata,
      name: metadata['name'] ?? target.name ?? '',
      ...(target.namespace === undefined
        ? {}
        : { namespace: metadata['namespace'] ?? target.namespace }),
    },
  });
  if (object === undefined) {
    throw badRequest(`${definition.kind} in version "${definition.version}" cannot be handled`);
  }
  if (object.kind !== definition.kind || object.apiVersion !== apiVersion) {
    throw badRequest(
      `the API version in the data (${object.apiVersion}) does not match the expected API version (${apiVersion})`,
    );
  }
  if (target.name !== undefined && object.metadata.name !== target.name) {
    throw badRequest(
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${target.name})`,
    );
  }
  if (object.metadata.namespace !== target.namespace) {
    throw badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
  return object;
}

export function toStoredForm(
  definition: ResourceDefinition,
  object: KubernetesObject,
): KubernetesObject {
  return definition.view === undefined ? object : definition.view.toStored(object);
}

export function reply(code: number, entry: Entry, call: ResourceRequest): Reply {
  const text = toEntryText(entry, call.definition, call.representation);
  return { form: 'chunks', code, chunks: [text] };
}

/** What stays until its finalizers are gone is marked, everything else goes at once. */
function remove(
  call: ResourceRequest,
  entry: Entry,
  options: DeleteOptions,
  { committer, clock }: WriteDependencies,
): Reply {
  const { definition } = call;
  const { finalizers = [], name, uid = '', deletionTimestamp } = entry.object.metadata;
  if (options.isDryRun) {
    return reply(200, entry, call);
  }
  if (finalizers.length > 0) {
    const marked = withMetadata(entry.object, {
      deletionTimestamp: deletionTimestamp ?? toTime(clock.now()),
      deletionGracePeriodSeconds: 0,
    });
    return reply(
      200,
      deletionTimestamp === undefined ? committer.put(definition, marked) : entry,
      call,
    );
  }
  committer.remove(definition, entry.key);
  return { form: 'json', code: 200, body: toDeleted(definition, name, uid) };
}

/** Which part of `written` an update of the object or of its status may change. */
function toScope(
  definition: ResourceDefinition,
  previous: KubernetesObject,
  written: KubernetesObject,
  subresource: string | undefined,
): KubernetesObject {
  if (subresource === 'status') {
    return { ...previous, status: written['status'] };
  }
  return definition.hasStatus ? { ...written, status: previous['status'] } : written;
}

function withGeneratedName(body: JsonObject, random: Random): JsonObject {
  const metadata = toJsonObject(body['metadata']);
  const prefix = toText(metadata['generateName']);
  return metadata['name'] === undefined && prefix !== ''
    ? { ...body, metadata: { ...metadata, name: `${prefix}${toNameSuffix(random)}` } }
    : body;
}
