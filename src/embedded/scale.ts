import type { Entry } from './entry.ts';
import { getPath, toJsonObject, toText, withPath } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { parseObject, withMetadata } from './object.ts';
import type { KubernetesObject } from './object.ts';
import { patchWith } from './patch.ts';
import type { ResourceRequest } from './read.ts';
import type { Reply } from './request.ts';
import type { ScalePaths } from './resource.ts';
import { badRequest, internalError, invalid, methodNotAllowed } from './status.ts';
import { findEntry, replace } from './write.ts';
import type { WriteDependencies } from './write.ts';
import { parseBody } from './write-options.ts';

/** `…/scale`: how many replicas something has and shall have, the same for every kind. */
export function routeScale(call: ResourceRequest, dependencies: WriteDependencies): Reply {
  const { definition, request } = call;
  const { scale } = definition;
  if (scale === undefined || !['get', 'patch', 'update'].includes(request.verb)) {
    throw methodNotAllowed();
  }
  const entry = findEntry(call, dependencies.storage);
  if (request.verb === 'get') {
    if (scale.isStrict && getPath(entry.object, scale.specReplicas) === undefined) {
      throw internalError(
        `the spec replicas field ".${scale.specReplicas.join('.')}" does not exist`,
      );
    }
    return reply(toScale(entry.object, scale));
  }
  const body =
    request.verb === 'update'
      ? parseBody(request)
      : patchWith(mediaTypeOf(call), toScale(entry.object, scale), call);
  return reply(toScale(write(call, entry, body, dependencies).object, scale));
}

function reply(body: JsonObject): Reply {
  return { form: 'json', code: 200, body };
}

function mediaTypeOf({ request }: ResourceRequest): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
}

function toScale(object: KubernetesObject, scale: ScalePaths): JsonObject {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata;
  const selector = scale.toSelector(object);
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: getPath(object, scale.specReplicas) ?? (scale.isStrict ? 0 : 1) },
    status: {
      replicas: getPath(object, scale.statusReplicas) ?? 0,
      ...(selector === '' ? {} : { selector }),
    },
  };
}

function write(
  call: ResourceRequest,
  entry: Entry,
  body: JsonObject,
  dependencies: WriteDependencies,
): Entry {
  const { definition, target } = call;
  const { name, uid, resourceVersion } = toJsonObject(body['metadata']);
  if (name !== target.name) {
    throw badRequest(
      `the name of the object (${toText(name)}) does not match the name on the URL (${target.name ?? ''})`,
    );
  }
  const replicas = parseReplicas(call, getPath(body, ['spec', 'replicas']) ?? 0);
  const path = definition.scale?.specReplicas ?? [];
  const scaled = parseObject(withPath(entry.object, path, replicas)) ?? entry.object;
  const written = withMetadata(scaled, {
    resourceVersion: resourceVersion ?? entry.object.metadata.resourceVersion,
    uid: uid ?? entry.object.metadata.uid,
  });
  return replace(call, entry, written, dependencies);
}

/** @throws {StatusError} 400 and 422. */
function parseReplicas({ request, target }: ResourceRequest, value: Json): number {
  const name = target.name ?? '';
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    const why = `json: cannot unmarshal ${typeof value} into Go struct field ScaleSpec.spec.replicas of type int32`;
    throw request.verb === 'update'
      ? badRequest(`Scale in version "v1" cannot be handled as a Scale: ${why}`)
      : invalid({ group: '', kind: '' }, '', [
          { type: 'FieldValueInvalid', field: 'patch', detail: `Invalid value: ${why}` },
        ]);
  }
  if (value < 0) {
    throw invalid({ group: 'autoscaling', kind: 'Scale' }, name, [
      {
        type: 'FieldValueInvalid',
        field: 'spec.replicas',
        detail: `Invalid value: ${value}: must be greater than or equal to 0`,
      },
    ]);
  }
  return value;
}
