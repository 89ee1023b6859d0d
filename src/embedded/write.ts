import { toTime } from './clock.ts';
import type { Clock } from './clock.ts';
import { toNext } from './commit.ts';
import type { Committer } from './commit.ts';
import { createEntry, toEntryText } from './entry.ts';
import type { Entry } from './entry.ts';
import { isSameJson, toJsonObject, toText } from './json.ts';
import type { JsonObject } from './json.ts';
import { keyOf, parseObject, withMetadata } from './object.ts';
import type { KubernetesObject } from './object.ts';
import type { FieldRules } from './ownership/field-path.ts';
import { trackUpdate } from './ownership/managed-fields.ts';
import { toNameSuffix } from './random.ts';
import type { Random } from './random.ts';
import { keyOfTarget } from './read.ts';
import type { ResourceRequest } from './read.ts';
import type { Reply } from './request.ts';
import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import { alreadyExists, badRequest, conflict, invalid, MODIFIED, notFound } from './status.ts';
import type { Storage } from './storage.ts';
import {
  checkFinalizers,
  checkName,
  checkNewFinalizers,
  isDryRun,
  parseBody,
  toWriter,
} from './write-options.ts';

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
  dependencies: WriteDependencies,
): Entry {
  const { storage, committer } = dependencies;
  const { definition, request, target } = call;
  const { name } = object.metadata;
  checkName(definition, name);
  checkFinalizers(definition, object);
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
  const prepared = committer.prepare(
    definition,
    withMetadata(kept, {
      uid: undefined,
      creationTimestamp: undefined,
      resourceVersion: undefined,
      generation: undefined,
      deletionTimestamp: undefined,
    }),
  );
  const fresh = isApply(call) ? prepared : withOwner(call, undefined, prepared, dependencies);
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
    const { group, resource } = call.definition;
    throw invalid({ group, kind: resource }, written.metadata.name, [
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
  dependencies: WriteDependencies,
): Entry {
  const { storage, committer } = dependencies;
  const { definition, request, target } = call;
  const { uid, resourceVersion, name } = written.metadata;
  const stored = entry.object.metadata;
  if (uid !== undefined && uid !== stored.uid) {
    throw conflict(
      definition,
      name,
      `StorageError: invalid object, Code: 4, Key: /registry/${definition.resource}/${entry.key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${uid}, UID in object meta: ${stored.uid ?? ''}`,
    );
  }
  if (resourceVersion !== undefined && resourceVersion !== stored.resourceVersion) {
    throw conflict(definition, name, MODIFIED);
  }

  const scoped = toScope(definition, entry.object, written, target.subresource);
  const desired = toNext(definition, entry.object, scoped);
  checkNewFinalizers(definition, entry.object, desired);
  if (isSameJson(withoutOwners(desired), withoutOwners(entry.object)) && !isApply(call)) {
    return entry;
  }
  const next = isApply(call) ? desired : withOwner(call, entry.object, desired, dependencies);
  if (isSameJson(next, entry.object)) {
    return entry;
  }
  if (isDryRun(request)) {
    return createEntry(entry.key, next, storage.revision);
  }
  // A pod that its kubelet still ends stays, though nothing else holds it.
  const isFinished =
    next.metadata.deletionTimestamp !== undefined &&
    (next.metadata['deletionGracePeriodSeconds'] ?? 0) === 0 &&
    (next.metadata.finalizers ?? []).length === 0;
  if (isFinished) {
    committer.remove(definition, entry.key);
    return createEntry(entry.key, next, storage.revision);
  }
  return committer.put(definition, next);
}

/** Which lists of a resource are merged, and which are one value. */
export function fieldRulesOf({ isBuiltIn }: ResourceDefinition): FieldRules {
  return { mergesLists: isBuiltIn };
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
  if (!definition.isBuiltIn && (body['kind'] === undefined || body['apiVersion'] === undefined)) {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${definition.kind}): Object 'Kind' is missing`,
    );
  }
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

/** Which part of `written` an update of the object or of its status may change. */
function toScope(
  definition: ResourceDefinition,
  previous: KubernetesObject,
  written: KubernetesObject,
  subresource: string | undefined,
): KubernetesObject {
  if (subresource === 'status') {
    const { managedFields } = written.metadata;
    return withMetadata({ ...previous, status: written['status'] }, { managedFields });
  }
  return definition.hasStatus ? { ...written, status: previous['status'] } : written;
}

/** An apply says itself who owns what. */
function isApply({ request }: ResourceRequest): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/apply-patch');
}

function withOwner(
  { definition, request, target }: ResourceRequest,
  before: KubernetesObject | undefined,
  after: KubernetesObject,
  { clock }: WriteDependencies,
): KubernetesObject {
  return trackUpdate(before, after, {
    writer: toWriter(request, 'Update', definition, target.subresource),
    at: toTime(clock.now()),
    rules: fieldRulesOf(definition),
  });
}

function withoutOwners(object: KubernetesObject): KubernetesObject {
  return withMetadata(object, { managedFields: undefined });
}

function withGeneratedName(body: JsonObject, random: Random): JsonObject {
  const metadata = toJsonObject(body['metadata']);
  const prefix = toText(metadata['generateName']);
  return metadata['name'] === undefined && prefix !== ''
    ? { ...body, metadata: { ...metadata, name: `${prefix}${toNameSuffix(random)}` } }
    : body;
}
