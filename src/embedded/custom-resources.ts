import { getPath, isJsonObject, toJsonArray, toJsonObject, toText } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import type { KubernetesObject } from './object.ts';
import type { ResourceDefinition, ScalePaths } from './resource.ts';

/** The resources that a CustomResourceDefinition serves: one for each of its served versions. */
export function toDefinitions(crd: KubernetesObject): readonly ResourceDefinition[] {
  const spec = toJsonObject(crd['spec']);
  const group = toText(spec['group']);
  const resource = toText(getPath(spec, ['names', 'plural']));
  const kind = toText(getPath(spec, ['names', 'kind']));
  return toJsonArray(spec['versions'])
    .map(toJsonObject)
    .filter((version) => version['served'] === true)
    .toSorted((left, right) => compareVersions(toText(left['name']), toText(right['name'])))
    .map((version) => ({
      group,
      version: toText(version['name']),
      resource,
      kind,
      singular: toText(getPath(spec, ['names', 'singular'])) || kind.toLowerCase(),
      isNamespaced: spec['scope'] === 'Namespaced',
      shortNames: toJsonArray(getPath(spec, ['names', 'shortNames'])).map(toText),
      categories: toJsonArray(getPath(spec, ['names', 'categories'])).map(toText),
      hasStatus: isJsonObject(getPath(version, ['subresources', 'status'])),
      scale: toScalePaths(version),
      isBuiltIn: false,
      fields: selectableFields(version),
      storageKey: `${resource}.${group}`,
      view: atVersion(group, toText(version['name'])),
      hasGeneration: true,
      allowsUnconditionalUpdate: false,
      sendsBookmarks: true,
      keepsStatusOnCreate: false,
      answersDeletedObject: false,
    }));
}

/** The status that the real server gives a definition whose names are free: established at once. */
export function toEstablished(crd: KubernetesObject, at: string): KubernetesObject {
  const spec = toJsonObject(crd['spec']);
  const names = toJsonObject(spec['names']);
  const kind = toText(names['kind']);
  const accepted: JsonObject = {
    ...names,
    listKind: names['listKind'] ?? `${kind}List`,
    singular: names['singular'] ?? kind.toLowerCase(),
  };
  const status: JsonObject = {
    conditions: [
      condition('NamesAccepted', 'NoConflicts', 'no conflicts found', at),
      condition('Established', 'InitialNamesAccepted', 'the initial names have been accepted', at),
    ],
    acceptedNames: accepted,
    storedVersions: toJsonArray(spec['versions'])
      .map(toJsonObject)
      .filter((version) => version['storage'] === true)
      .map((version) => toText(version['name'])),
  };
  return { ...crd, spec: { conversion: { strategy: 'None' }, ...spec, names: accepted }, status };
}

function condition(type: string, reason: string, message: string, at: string): JsonObject {
  return { type, status: 'True', lastTransitionTime: at, reason, message };
}

function toScalePaths(version: JsonObject): ScalePaths | undefined {
  const scale = getPath(version, ['subresources', 'scale']);
  if (!isJsonObject(scale)) {
    return undefined;
  }
  const selectorPath = parsePath(scale['labelSelectorPath']);
  return {
    specReplicas: parsePath(scale['specReplicasPath']),
    statusReplicas: parsePath(scale['statusReplicasPath']),
    toSelector: (object) =>
      selectorPath.length === 0 ? '' : toText(getPath(object, selectorPath)),
    isStrict: true,
  };
}

/** `.spec.replicas` as the names on the way. */
function parsePath(path: Json | undefined): readonly string[] {
  return toText(path).split('.').filter(Boolean);
}

function selectableFields(version: JsonObject): ResourceDefinition['fields'] {
  const paths = toJsonArray(version['selectableFields']).map((field) =>
    toText(getPath(field, ['jsonPath'])).replace(/^[.]/, ''),
  );
  return Object.fromEntries(
    paths.map((path) => [path, (object: Json) => toText(getPath(object, path.split('.')))]),
  );
}

/** Conversion strategy `None`: versions differ by their apiVersion alone. */
function atVersion(group: string, version: string): NonNullable<ResourceDefinition['view']> {
  const apiVersion = `${group}/${version}`;
  return {
    toServed: (stored) => (stored.apiVersion === apiVersion ? stored : { ...stored, apiVersion }),
    toStored: (served) => served,
  };
}

/** Stable versions before beta before alpha, newer ones before older ones, other names last. */
function compareVersions(left: string, right: string): number {
  const [leftRank, rightRank] = [rankOf(left), rankOf(right)];
  const index = leftRank.findIndex((rank, position) => rank !== rightRank[position]);
  return index < 0 ? 0 : (rightRank[index] ?? 0) - (leftRank[index] ?? 0);
}

function rankOf(version: string): readonly number[] {
  const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const maturity = stage === undefined ? 3 : stage === 'beta' ? 2 : 1;
  return major === undefined ? [0, 0, 0] : [maturity, Number(major), Number(minor ?? 0)];
}
