import { parse } from 'yaml';
import { toTime } from './clock.ts';
import { isJsonArray, isJsonObject, toJsonObject, toText } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { applyJsonPatch } from './json-patch.ts';
import { applyMergePatch, applyStrategicMergePatch } from './merge-patch.ts';
import { toServed } from './entry.ts';
import { parseObject, withMetadata } from './object.ts';
import type { KubernetesObject } from './object.ts';
import type { ResourceRequest } from './read.ts';
import { keyOfTarget } from './read.ts';
import type { ApiRequest, Reply } from './request.ts';
import { apiVersionOf } from './resource.ts';
import { applyConfiguration } from './server-side-apply.ts';
import { badRequest, invalid, StatusError, unsupportedMediaType } from './status.ts';
import {
  fieldRulesOf,
  findEntry,
  insert,
  replace,
  reply,
  toStoredForm,
  toWritten,
} from './write.ts';
import type { WriteDependencies } from './write.ts';
import { parseBody, toWriter } from './write-options.ts';

/** @throws {StatusError} 400, 404, 409, 415 and 422, as the real server does. */
export function patchObject(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const type = (call.request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (type === APPLY) {
    return applyObject(call, dependencies);
  }
  if (call.request.parameters.has('force')) {
    throw invalid(PATCH_OPTIONS, '', [
      {
        type: 'FieldValueForbidden',
        field: 'force',
        detail: 'Forbidden: may not be specified for non-apply patch',
      },
    ]);
  }
  const entry = findEntry(call, dependencies.storage);
  const served = toServed(entry, call.definition);
  const patched = patchWith(type, served, call);
  const { resourceVersion } = served.metadata;
  const written = toWritten(call, patched);
  // A patch that does not name a version never conflicts: it is made of the newest one.
  const metadata = {
    ...written.metadata,
    resourceVersion: written.metadata.resourceVersion ?? resourceVersion ?? '',
  };
  const next = toStoredForm(call.definition, { ...written, metadata });
  return reply(200, replace(call, entry, next, dependencies), call);
}

/** What a patch of a media type makes of `served`. @throws {StatusError} 400, 415 and 422. */
export function patchWith(
  type: string,
  served: Json,
  { definition, request }: ResourceRequest,
): JsonObject {
  switch (type) {
    case JSON_PATCH:
      return toPatched(() => applyJsonPatch(served, parseOperations(request)));
    case MERGE_PATCH:
      return toPatched(() => applyMergePatch(served, parseBody(request)));
    case STRATEGIC_MERGE_PATCH:
      if (definition.isBuiltIn) {
        return toPatched(() => applyStrategicMergePatch(served, parseBody(request)));
      }
      throw unsupportedMediaType([JSON_PATCH, MERGE_PATCH, APPLY]);
    default:
      throw unsupportedMediaType();
  }
}

const APPLY = 'application/apply-patch+yaml';

const JSON_PATCH = 'application/json-patch+json';

const MERGE_PATCH = 'application/merge-patch+json';

const STRATEGIC_MERGE_PATCH = 'application/strategic-merge-patch+json';

function applyObject(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const { definition, request, target } = call;
  if ((request.parameters.get('fieldManager') ?? '') === '') {
    throw invalid(PATCH_OPTIONS, '', [
      {
        type: 'FieldValueRequired',
        field: 'fieldManager',
        detail: 'Required value: is required for apply patch',
      },
    ]);
  }
  const configuration = toScoped(call, toConfiguration(call));
  const entry = dependencies.storage.store(definition.storageKey).get(keyOfTarget(target));
  const applied = applyConfiguration(
    entry === undefined ? undefined : toServed(entry, definition),
    {
      writer: toWriter(request, 'Apply', definition, target.subresource),
      configuration,
      isForced: request.parameters.get('force') === 'true',
      at: toTime(dependencies.clock.now()),
      rules: fieldRulesOf(definition),
    },
  );
  if (entry === undefined) {
    return reply(201, insert(call, toStoredForm(definition, applied), dependencies), call);
  }
  const { resourceVersion, uid } = configuration.metadata;
  const written = withMetadata(applied, { resourceVersion, uid: uid ?? entry.object.metadata.uid });
  const next = toStoredForm(definition, written);
  return reply(200, replace(call, entry, next, dependencies), call);
}

/** @throws {StatusError} 400 for what is not of the kind or name of the path. */
function toConfiguration(call: ResourceRequest): KubernetesObject {
  const { definition, request } = call;
  const body = parseApplied(request);
  const { apiVersion, kind } = body;
  if (kind !== definition.kind || apiVersion !== apiVersionOf(definition)) {
    throw badRequest(
      `invalid object type: ${toGroupVersion(toText(apiVersion))}, Kind=${toText(kind)}`,
    );
  }
  const { managedFields } = toJsonObject(body['metadata']);
  if (managedFields !== undefined && managedFields !== null) {
    throw badRequest('metadata.managedFields must be nil');
  }
  return toWritten(call, body);
}

/** An apply patch is YAML, of which JSON is a part. */
function parseApplied(request: ApiRequest): JsonObject {
  let body: unknown;
  try {
    body = parse(request.body);
  } catch (error) {
    throw badRequest(`error decoding YAML: ${String(error)}`);
  }
  if (!isJsonObject(body)) {
    throw badRequest('error decoding YAML: the patch is not an object');
  }
  return body;
}

/** The real server writes the core group as nothing before a slash. */
function toGroupVersion(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
}

/** What is not of the sub-resource is not looked at, and belongs to nobody by it. */
function toScoped(
  { definition, target }: ResourceRequest,
  object: KubernetesObject,
): KubernetesObject {
  const { apiVersion, kind, metadata } = object;
  if (target.subresource === 'status') {
    const { name, namespace, resourceVersion, uid } = metadata;
    const own = { name, namespace, resourceVersion, uid };
    return parseObject({ apiVersion, kind, metadata: own, status: object['status'] }) ?? object;
  }
  if (!definition.hasStatus) {
    return object;
  }
  const { status: _status, ...desired } = object;
  return { ...desired, apiVersion, kind, metadata };
}

const PATCH_OPTIONS = { group: 'meta.k8s.io', kind: 'PatchOptions' };

function toPatched(patch: () => Json): JsonObject {
  try {
    const patched = patch();
    if (isJsonObject(patched)) {
      return patched;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
    throw new StatusError(
      422,
      'Invalid',
      'the server rejected our request due to an error in our request',
      { details: {} },
    );
  }
  throw badRequest('the patched object is not a JSON object');
}

function parseOperations(request: ApiRequest): readonly Json[] {
  let operations: unknown;
  try {
    operations = JSON.parse(request.body);
  } catch {
    operations = undefined; // Refused below.
  }
  if (!isJsonArray(operations)) {
    throw badRequest('error decoding patch: json: cannot unmarshal into a list of operations');
  }
  return operations;
}
