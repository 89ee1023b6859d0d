import type { FaultBoard } from './faults.ts';
import { getPath, isJsonObject, toJsonObject, toText } from './json.ts';
import type { JsonObject } from './json.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest, Reply } from './request.ts';
import type { ResourceDefinition } from './resource.ts';
import { badRequest } from './status.ts';
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

/** What the caller may do in a namespace: all, unless a `forbidden` fault takes some of it. */
export function reviewRules(
  request: ApiRequest,
  { faults, registry }: { readonly faults: FaultBoard; readonly registry: Registry },
): Reply {
  const namespace = toText(getPath(parseBody(request), ['spec', 'namespace']));
  if (namespace === '') {
    throw badRequest('no namespace on request');
  }
  const isDenied = (definition: ResourceDefinition, verb: string): boolean =>
    faults.deniesReview(request, { ...definition, verb, namespace });
  const isLimited = registry.list().some((one) => VERBS.some((verb) => isDenied(one, verb)));
  const allowed = isLimited
    ? registry.list().map((one) => ({
        verbs: VERBS.filter((verb) => !isDenied(one, verb)),
        apiGroups: [one.group],
        resources: [one.resource],
      }))
    : [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }];
  return created({
    kind: 'SelfSubjectRulesReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: {},
    spec: {},
    status: {
      resourceRules: [...allowed.filter(({ verbs }) => verbs.length > 0), ...SELF_RULES],
      nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }],
      incomplete: false,
    },
  });
}

/** Whose token it is; where no token is asked for, everybody is the administrator. */
export function reviewToken(
  request: ApiRequest,
  users: ReadonlyMap<string, string> | undefined,
): Reply {
  const spec = toJsonObject(parseBody(request)['spec']);
  const token = toText(spec['token']);
  if (token === '') {
    throw badRequest('token is required for TokenReview in authentication');
  }
  const username = users === undefined ? 'admin' : users.get(token);
  const groups = [...(username === 'admin' ? ['system:masters'] : []), 'system:authenticated'];
  return created({
    kind: 'TokenReview',
    apiVersion: 'authentication.k8s.io/v1',
    metadata: {},
    spec,
    status:
      username === undefined
        ? { user: {}, error: 'invalid bearer token' }
        : { authenticated: true, user: { username, groups }, audiences: [AUDIENCE] },
  });
}

const AUDIENCE = 'https://kubernetes.default.svc.cluster.local';

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

const SELF_RULES = [
  {
    verbs: ['create'],
    apiGroups: ['authorization.k8s.io'],
    resources: ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'],
  },
  {
    verbs: ['create'],
    apiGroups: ['authentication.k8s.io'],
    resources: ['selfsubjectreviews'],
  },
];

function created(body: JsonObject): Reply {
  return { form: 'json', code: 201, body };
}
