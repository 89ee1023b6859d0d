import type { Clock } from './clock.ts';
import { deleteCollection, deleteObject } from './delete.ts';
import { discover } from './discovery.ts';
import type { DiscoveryDependencies } from './discovery.ts';
import type { Representation } from './entry.ts';
import { readLog } from './logs/pod-logs.ts';
import type { LogDependencies } from './logs/pod-logs.ts';
import { MACHINE_ACTIONS, actOnMachine } from './machine-actions.ts';
import { readMetrics } from './metrics.ts';
import { evictPod } from './eviction.ts';
import { patchObject } from './patch.ts';
import { getObject, listObjects, watchObjects } from './read.ts';
import type { ReadDependencies, ResourceRequest } from './read.ts';
import type { ApiRequest, Reply, Target } from './request.ts';
import { reviewAccess, reviewRules, reviewSubject, reviewToken } from './reviews.ts';
import { routeScale } from './scale.ts';
import { subresourcesOf } from './subresources.ts';
import { methodNotAllowed, notAcceptable, notServed } from './status.ts';
import { createObject, updateObject } from './write.ts';
import type { WriteDependencies } from './write.ts';

export interface RouterDependencies
  extends DiscoveryDependencies, LogDependencies, ReadDependencies, WriteDependencies {
  readonly clock: Clock;
  readonly version: string;
  /** User names by their tokens; without it everybody is let in. */
  readonly users: ReadonlyMap<string, string> | undefined;
}

/** Answers one request that is let through. @throws {StatusError} what the real server answers. */
export function route(request: ApiRequest, dependencies: RouterDependencies): Reply {
  const { target, path } = request;
  if (target === undefined) {
    return (
      discover(request, dependencies) ??
      routeFixed(path, dependencies) ??
      toNotServed(path, dependencies)
    );
  }
  if (target.group === 'metrics.k8s.io') {
    return routeMetrics(request, target, dependencies);
  }
  if (target.group === MACHINE_ACTIONS) {
    return actOnMachine(request, target, dependencies) ?? toNotServed(path, dependencies);
  }
  const review = routeReview(request, target, dependencies);
  if (review !== undefined) {
    return review;
  }
  const { group, version, resource, subresource, namespace, name } = target;
  const definition = dependencies.registry.find(group, version, resource);
  const isKnown =
    definition !== undefined &&
    (subresource === undefined ||
      subresourcesOf(definition).some((one) => one.name === subresource)) &&
    (definition.isNamespaced
      ? namespace !== undefined || name === undefined
      : namespace === undefined);
  if (!isKnown) {
    return toNotServed(path, dependencies);
  }
  const representation = parseAccept(request.headers['accept'] ?? '');
  const call = { request, target, definition, representation };
  return routeSubresource(call, dependencies) ?? routeResource(call, dependencies);
}

/** What is asked and not kept. */
function routeReview(
  request: ApiRequest,
  { group, resource }: Target,
  dependencies: RouterDependencies,
): Reply | undefined {
  const review = REVIEWS[`${resource}.${group}`];
  if (review !== undefined && request.method !== 'POST') {
    throw methodNotAllowed();
  }
  return review?.(request, dependencies);
}

const REVIEWS: Readonly<
  Record<string, (request: ApiRequest, dependencies: RouterDependencies) => Reply>
> = {
  'selfsubjectaccessreviews.authorization.k8s.io': (request, { faults }) =>
    reviewAccess(request, faults),
  'selfsubjectrulesreviews.authorization.k8s.io': reviewRules,
  'selfsubjectreviews.authentication.k8s.io': reviewSubject,
  'tokenreviews.authentication.k8s.io': (request, { users }) => reviewToken(request, users),
};

/** Those that are no view of the object itself. */
function routeSubresource(
  call: ResourceRequest,
  dependencies: RouterDependencies,
): Reply | undefined {
  switch (call.target.subresource ?? '') {
    case 'eviction':
      return evictPod(call, dependencies);
    case 'log':
      return readLog(call, dependencies);
    case 'scale':
      return routeScale(call, dependencies);
    default:
      return undefined;
  }
}

function routeResource(call: ResourceRequest, dependencies: RouterDependencies): Reply {
  switch (call.request.verb) {
    case 'get':
      return getObject(call, dependencies);
    case 'list':
      return listObjects(call, dependencies);
    case 'watch':
      return watchObjects(call, dependencies);
    case 'create':
      if (call.target.name !== undefined || isUnscoped(call)) {
        throw methodNotAllowed();
      }
      return createObject(call, dependencies);
    case 'update':
      return updateObject(call, dependencies);
    case 'patch':
      return patchObject(call, dependencies);
    case 'delete':
      return deleteObject(call, dependencies);
    case 'deletecollection':
      if (isUnscoped(call)) {
        throw methodNotAllowed();
      }
      return deleteCollection(call, dependencies);
    default:
      throw methodNotAllowed();
  }
}

function isUnscoped({ definition, target }: ResourceRequest): boolean {
  return definition.isNamespaced && target.namespace === undefined;
}

function routeMetrics(
  request: ApiRequest,
  target: Target,
  dependencies: RouterDependencies,
): Reply {
  const { storage, clock } = dependencies;
  if (target.version !== 'v1beta1' || !['nodes', 'pods'].includes(target.resource)) {
    return toNotServed(request.path, dependencies);
  }
  if (request.verb !== 'get' && request.verb !== 'list') {
    throw methodNotAllowed();
  }
  return { form: 'json', code: 200, body: readMetrics(target, storage, clock) };
}

function routeFixed(path: string, dependencies: RouterDependencies): Reply | undefined {
  switch (path) {
    case '/readyz':
    case '/livez':
    case '/healthz':
      return { form: 'text', code: 200, text: 'ok' };
    case '/version':
      return { form: 'json', code: 200, body: toVersion(dependencies.version) };
    default:
      return undefined;
  }
}

/** Below the groups that are built in it is a Status, else the page of a plain web server. */
function toNotServed(path: string, { registry }: RouterDependencies): Reply {
  const [, root, group] = path.split('/');
  const isBuiltIn = registry
    .list()
    .some((one) => one.isBuiltIn && one.group !== '' && one.group === group);
  if (root === 'api' || (root === 'apis' && isBuiltIn)) {
    throw notServed();
  }
  return { form: 'text', code: 404, text: '404 page not found\n' };
}

function toVersion(gitVersion: string): object {
  const [, major = '1', minor = ''] = /^v(\d+)[.](\d+)/.exec(gitVersion) ?? [];
  return {
    major,
    minor,
    gitVersion,
    gitCommit: '0000000000000000000000000000000000000000',
    gitTreeState: 'clean',
    buildDate: '2026-08-12T00:00:00Z',
    goVersion: 'go1.26.0',
    compiler: 'gc',
    platform: 'linux/amd64',
  };
}

/** The first media type that can be served. @throws {StatusError} 406 when none can. */
function parseAccept(accept: string): Representation {
  if (accept === '') {
    return 'object';
  }
  for (const range of accept.split(',').map((part) => part.trim())) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    const shape = parameters.find((parameter) => parameter.startsWith('as='))?.slice(3);
    const isJson = type === 'application/json' || type === '*/*' || type === 'application/*';
    if (isJson && shape === undefined) {
      return 'object';
    }
    if (isJson && (shape === 'PartialObjectMetadata' || shape === 'PartialObjectMetadataList')) {
      return 'metadata';
    }
  }
  throw notAcceptable();
}
