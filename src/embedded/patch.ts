import { isJsonArray, isJsonObject, toText } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { applyJsonPatch } from './json-patch.ts';
import { applyMergePatch, applyStrategicMergePatch } from './merge-patch.ts';
import { toServed } from './entry.ts';
import type { ResourceRequest } from './read.ts';
import { keyOfTarget } from './read.ts';
import type { ApiRequest, Reply } from './request.ts';
import { apiVersionOf } from './resource.ts';
import { applyConfiguration } from './server-side-apply.ts';
import type { AppliedConfigurations } from './server-side-apply.ts';
import { badRequest, StatusError, unsupportedMediaType } from './status.ts';
import { findEntry, insert, replace, reply, toStoredForm, toWritten } from './write.ts';
import type { WriteDependencies } from './write.ts';
import { isDryRun, parseBody } from './write-options.ts';

export interface PatchDependencies extends WriteDependencies {
  /** What field managers applied, by storage key and object key. */
  readonly applied: Map<string, AppliedConfigurations>;
}

/** @throws {StatusError} 400, 404, 409, 415 and 422, as the real server does. */
export function patchObject(call: ResourceRequest, dependencies: PatchDependencies): Reply {
  const type = (call.request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (type === APPLY) {
    return applyObject(call, dependencies);
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

function applyObject(call: ResourceRequest, dependencies: PatchDependencies): Reply {
  const { definition, request, target } = call;
  const { storage, applied } = dependencies;
  const manager = request.parameters.get('fieldManager') ?? '';
  if (manager === '') {
    throw badRequest(
      'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
    );
  }
  const configuration = parseBody(request);
  const { apiVersion, kind } = configuration;
  if (kind !== definition.kind || apiVersion !== apiVersionOf(definition)) {
    throw badRequest(`invalid object type: ${toText(apiVersion)}, Kind=${toText(kind)}`);
  }
  const key = `${definition.storageKey}/${keyOfTarget(target)}`;
  const entry = storage.store(definition.storageKey).get(keyOfTarget(target));
  const live = entry === undefined ? {} : toServed(entry, definition);
  const known =
    entry === undefined ? new Map<string, JsonObject>() : (applied.get(key) ?? new Map());
  const isForced = request.parameters.get('force') === 'true';
  const merged = applyConfiguration(live, known, { manager, configuration, isForced });
  const written = toStoredForm(definition, toWritten(call, merged));
  if (!isDryRun(request)) {
    applied.set(key, new Map([...known, [manager, configuration]]));
  }
  return entry === undefined
    ? reply(201, insert(call, written, dependencies), call)
    : reply(200, replace(call, entry, written, dependencies), call);
}

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
