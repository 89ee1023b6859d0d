import { isJsonArray, isJsonObject, isSameJson } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** RFC 7386: null removes, arrays are replaced. */
export function applyMergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) {
    return patch;
  }
  const merged: Record<string, Json | undefined> = isJsonObject(target) ? { ...target } : {};
  for (const [member, value] of Object.entries(patch)) {
    if (value === null || value === undefined) {
      delete merged[member];
    } else {
      merged[member] = applyMergePatch(merged[member], value);
    }
  }
  return merged;
}

/**
 * The strategic merge of built-in kinds, as far as clients use it: lists of `MERGE_KEYS` are merged
 * element by element, `finalizers` as a set, other lists are replaced; `$patch: delete` and
 * `$patch: replace`, and `$deleteFromPrimitiveList/…`. The order that `$setElementOrder/…` asks for
 * and `$retainKeys` are ignored.
 */
export function applyStrategicMergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) {
    return patch;
  }
  if (patch['$patch'] === 'replace') {
    return withoutDirectives(patch);
  }
  const merged: Record<string, Json | undefined> = isJsonObject(target) ? { ...target } : {};
  for (const [member, value] of Object.entries(patch)) {
    if (member.startsWith('$deleteFromPrimitiveList/')) {
      const list = member.slice(member.indexOf('/') + 1);
      merged[list] = withoutValues(merged[list], value);
    } else if (member.startsWith('$')) {
      continue;
    } else if (value === null || value === undefined) {
      delete merged[member];
    } else {
      merged[member] = mergeMember(member, merged[member], value);
    }
  }
  return merged;
}

/** What tells the elements of a list apart. Some lists have another key in another kind. */
const MERGE_KEYS: Readonly<Record<string, readonly string[]>> = {
  addresses: ['type'],
  conditions: ['type'],
  containers: ['name'],
  containerStatuses: ['name'],
  env: ['name'],
  ephemeralContainers: ['name'],
  hostAliases: ['ip'],
  imagePullSecrets: ['name'],
  initContainers: ['name'],
  ownerReferences: ['uid'],
  ports: ['containerPort', 'port'],
  secrets: ['name'],
  topologySpreadConstraints: ['topologyKey'],
  volumeDevices: ['devicePath'],
  volumeMounts: ['mountPath'],
  volumes: ['name'],
};

function mergeMember(member: string, target: Json | undefined, patch: Json): Json {
  if (!isJsonArray(patch)) {
    return applyStrategicMergePatch(target, patch);
  }
  if (member === 'finalizers' && isJsonArray(target)) {
    return [...target, ...patch.filter((value) => !target.includes(value))];
  }
  const keys = Object.hasOwn(MERGE_KEYS, member) ? MERGE_KEYS[member] : undefined;
  const key = keys?.find((candidate) =>
    patch.every(
      (element) => isJsonObject(element) && (candidate in element || '$patch' in element),
    ),
  );
  return key === undefined ? patch : mergeElements(isJsonArray(target) ? target : [], patch, key);
}

/** Merges lists of objects by the member that tells their elements apart. */
function mergeElements(
  target: readonly Json[],
  patch: readonly Json[],
  key: string,
): readonly Json[] {
  let merged = target;
  for (const element of patch) {
    if (!isJsonObject(element)) {
      continue;
    }
    if (element['$patch'] === 'replace' && !(key in element)) {
      return patch.filter((one) => one !== element);
    }
    const index = merged.findIndex(
      (one) => isJsonObject(one) && isSameJson(one[key], element[key]),
    );
    if (element['$patch'] === 'delete') {
      merged = index < 0 ? merged : merged.toSpliced(index, 1);
    } else {
      const value = applyStrategicMergePatch(merged[index], element);
      merged = index < 0 ? [...merged, value] : merged.with(index, value);
    }
  }
  return merged;
}

function withoutDirectives(patch: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(patch).filter(([member]) => !member.startsWith('$')));
}

function withoutValues(target: Json | undefined, values: Json | undefined): Json | undefined {
  return isJsonArray(target) && isJsonArray(values)
    ? target.filter((value) => !values.includes(value))
    : target;
}
