import type { FaultBoard } from './faults.ts';
import type { JsonObject } from './json.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest, Reply } from './request.ts';
import { apiVersionOf } from './resource.ts';
import type { ResourceDefinition } from './resource.ts';
import { subresourcesOf } from './subresources.ts';
import type { Subresource } from './subresources.ts';

export interface DiscoveryDependencies {
  readonly registry: Registry;
  readonly faults: FaultBoard;
  readonly hasAggregatedDiscovery: boolean;
}

/** A resource as discovery tells of it, stored or not. */
interface DiscoveredResource {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly singular: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly verbs: readonly string[];
  readonly subresources: readonly Subresource[];
  readonly isBuiltIn: boolean;
}

/** `/api`, `/apis`, `/api/v1`, `/apis/<group>` and `/apis/<group>/<version>`; else undefined. */
export function discover(
  request: ApiRequest,
  dependencies: DiscoveryDependencies,
): Reply | undefined {
  const [root, ...parts] = request.path.replace(/\/$/, '').split('/').slice(1);
  const resources = listDiscovered(dependencies.registry);
  if (root !== 'api' && root !== 'apis') {
    return undefined;
  }
  if (parts.length === 0) {
    if (dependencies.hasAggregatedDiscovery && AGGREGATED.test(request.headers['accept'] ?? '')) {
      const own = resources.filter(({ group }) => (group === '') === (root === 'api'));
      return aggregated(own, dependencies.faults);
    }
    return ok(root === 'api' ? CORE_VERSIONS : toGroupList(resources));
  }
  const [group = '', version] = root === 'api' ? ['', ...parts] : parts;
  if (parts.length > (root === 'api' ? 1 : 2)) {
    return undefined;
  }
  const ofGroup = resources.filter((one) => one.group === group);
  const ofVersion = ofGroup.filter((one) => one.version === version);
  if (version === undefined) {
    return ofGroup.length === 0
      ? undefined
      : ok({ kind: 'APIGroup', apiVersion: 'v1', ...toGroup(ofGroup) });
  }
  return ofVersion.length === 0 ? undefined : ok(toResourceList(ofVersion));
}

function listDiscovered(registry: Registry): readonly DiscoveredResource[] {
  return [...registry.list().map(toDiscovered), ...VIRTUAL_RESOURCES];
}

const AGGREGATED = /application\/json;(?=[^,]*g=apidiscovery\.k8s\.io)(?=[^,]*v=v2(?:;|,|$))/;

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

const CUSTOM_VERBS = [
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'create',
  'update',
  'watch',
];

const CORE_VERSIONS: JsonObject = {
  kind: 'APIVersions',
  versions: ['v1'],
  serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: '127.0.0.1' }],
};

/** What is served without being stored. */
const VIRTUAL_RESOURCES: readonly DiscoveredResource[] = [
  virtual('authorization.k8s.io/v1', 'selfsubjectaccessreviews', 'SelfSubjectAccessReview', false, [
    'create',
  ]),
  virtual('authorization.k8s.io/v1', 'selfsubjectrulesreviews', 'SelfSubjectRulesReview', false, [
    'create',
  ]),
  virtual('authentication.k8s.io/v1', 'tokenreviews', 'TokenReview', false, ['create']),
  virtual('authentication.k8s.io/v1', 'selfsubjectreviews', 'SelfSubjectReview', false, ['create']),
  virtual('metrics.k8s.io/v1beta1', 'nodes', 'NodeMetrics', false, ['get', 'list']),
  virtual('metrics.k8s.io/v1beta1', 'pods', 'PodMetrics', true, ['get', 'list']),
];

function virtual(
  groupVersion: string,
  resource: string,
  kind: string,
  isNamespaced: boolean,
  verbs: readonly string[],
): DiscoveredResource {
  const [group = '', version = ''] = groupVersion.split('/');
  return {
    group,
    version,
    resource,
    singular: group === 'metrics.k8s.io' ? '' : kind.toLowerCase(),
    kind,
    isNamespaced,
    shortNames: [],
    categories: [],
    verbs,
    subresources: [],
    isBuiltIn: true,
  };
}

function toDiscovered(definition: ResourceDefinition): DiscoveredResource {
  const subresources = subresourcesOf(definition);
  if (!definition.isBuiltIn) {
    return { ...definition, subresources, verbs: CUSTOM_VERBS };
  }
  const hasCollection = definition.resource !== 'namespaces';
  return {
    ...definition,
    subresources,
    verbs: VERBS.filter((verb) => hasCollection || verb !== 'deletecollection'),
  };
}

function aggregated(resources: readonly DiscoveredResource[], faults: FaultBoard): Reply {
  const groups = Map.groupBy(resources, ({ group }) => group);
  const items = [...groups].map(([group, ofGroup]) => ({
    metadata: group === '' ? {} : { name: group },
    versions: [...Map.groupBy(ofGroup, ({ version }) => version)].map(([version, own]) =>
      faults.isUnavailable(group)
        ? { version, freshness: 'Stale' }
        : { version, resources: own.map(toAggregatedResource), freshness: 'Current' },
    ),
  }));
  return {
    form: 'json',
    code: 200,
    contentType: 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
    body: {
      kind: 'APIGroupDiscoveryList',
      apiVersion: 'apidiscovery.k8s.io/v2',
      metadata: {},
      items,
    },
  };
}

function toAggregatedResource(one: DiscoveredResource): JsonObject {
  // Built-in kinds leave out what is the same as that of the resource.
  const { group, version } = one.isBuiltIn ? { group: '', version: '' } : one;
  const responseKind = { group, version, kind: one.kind };
  return {
    resource: one.resource,
    responseKind,
    scope: one.isNamespaced ? 'Namespaced' : 'Cluster',
    singularResource: one.singular,
    verbs: one.verbs,
    ...(one.shortNames.length === 0 ? {} : { shortNames: one.shortNames }),
    ...(one.categories.length === 0 ? {} : { categories: one.categories }),
    ...(one.subresources.length === 0
      ? {}
      : {
          subresources: one.subresources.map((sub) => ({
            subresource: sub.name,
            responseKind: { ...(sub.responseKind ?? responseKind) },
            verbs: sub.verbs,
          })),
        }),
  };
}

function toGroupList(resources: readonly DiscoveredResource[]): JsonObject {
  const named = resources.filter(({ group }) => group !== '');
  const groups = [...Map.groupBy(named, ({ group }) => group).values()].map(toGroup);
  return { kind: 'APIGroupList', apiVersion: 'v1', groups };
}

function toGroup(resources: readonly DiscoveredResource[]): JsonObject {
  const versions = [...new Set(resources.map(({ version }) => version))].map((version) => ({
    groupVersion: apiVersionOf({ group: resources[0]?.group ?? '', version }),
    version,
  }));
  return { name: resources[0]?.group, versions, preferredVersion: versions[0] };
}

function toResourceList(resources: readonly DiscoveredResource[]): JsonObject {
  const [first] = resources;
  return {
    kind: 'APIResourceList',
    ...(first?.group === '' ? {} : { apiVersion: 'v1' }),
    groupVersion: first === undefined ? '' : apiVersionOf(first),
    resources: resources.flatMap((one) => {
      const base = {
        name: one.resource,
        singularName: one.singular,
        namespaced: one.isNamespaced,
        kind: one.kind,
      };
      const listed = {
        ...base,
        verbs: one.verbs,
        ...(one.shortNames.length === 0 ? {} : { shortNames: one.shortNames }),
        ...(one.categories.length === 0 ? {} : { categories: one.categories }),
      };
      const below = one.subresources.map((sub) => ({
        ...base,
        name: `${one.resource}/${sub.name}`,
        singularName: '',
        ...sub.responseKind,
        verbs: sub.verbs,
      }));
      return [listed, ...below];
    }),
  };
}

function ok(body: JsonObject): Reply {
  return { form: 'json', code: 200, body };
}
