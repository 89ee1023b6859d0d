import type { FaultBoard } from './faults.ts';
import { isJsonObject, toJsonObject, toText } from './json.ts';
import type { JsonObject } from './json.ts';
import type { ApiRequest, Reply } from './request.ts';
import { parseBody } from './write-options.ts';

/** Whether the caller may do something: everything but what a `forbidden` fault denies. */
export function reviewAccess(request: ApiRequest, faults: FaultBoard): Reply {
  const body = parseBody(request);
  const spec = toJsonObject(body['spec']);
  const attributes = toJsonObject(spec['resourceAttributes']);
  const isDenied =
    isJsonObject(spec['resourceAttributes']) &&
    faults.deniesReview(request, {
      group: toText(attributes['group']),
      resource: toText(attributes['resource']),
      verb: toText(attributes['verb']),
      namespace: toText(attributes['namespace']) || undefined,
    });
  return created({
    kind: 'SelfSubjectAccessReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: {},
    spec,
    status: isDenied ? { allowed: false } : { allowed: true, reason: 'RBAC: allowed' },
  });
}

/** Who the caller is; impersonation headers count. */
export function reviewSubject(request: ApiRequest): Reply {
  const groups = request.headers['impersonate-group'];
  return created({
    kind: 'SelfSubjectReview',
    apiVersion: 'authentication.k8s.io/v1',
    metadata: {},
    status: {
      userInfo: {
        username: request.user ?? 'system:anonymous',
        groups: [
          ...(groups === undefined ? ['system:masters'] : groups.split(', ')),
          'system:authenticated',
        ],
      },
    },
  });
}

function created(body: JsonObject): Reply {
  return { form: 'json', code: 201, body };
}
