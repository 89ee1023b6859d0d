import { isJsonArray, isJsonObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { parseObject } from './object.ts';
import type { KubernetesObject } from './object.ts';
import {
  childrenOf,
  keyOfList,
  parsePathKey,
  toElement,
  toFields,
  toPathText,
} from './ownership/field-path.ts';
import type { FieldPath, FieldRules } from './ownership/field-path.ts';
import { isSameSet, listPaths } from './ownership/field-set.ts';
import type { FieldSet } from './ownership/field-set.ts';
import {
  compareObjects,
  isSameWriter,
  listOwnerships,
  withFields,
  withOwnerships,
} from './ownership/managed-fields.ts';
import type { Ownership, Writer } from './ownership/managed-fields.ts';
import { applyConflict } from './status.ts';
import type { ManagerConflict } from './status.ts';

/** A configuration that somebody applies. */
export interface Application {
  readonly writer: Writer;
  /** The fields the writer wants; what it no longer names and nobody else owns goes. */
  readonly configuration: KubernetesObject;
  readonly isForced: boolean;
  readonly at: string;
  readonly rules: FieldRules;
}

/**
 * Server-side apply: lays a configuration over what is there, and says in `metadata.managedFields`
 * who owns what. Maps are owned member by member; lists as one, but those of built-in kinds whose
 * elements have a name or a type element by element.
 * @throws {StatusError} 409 with a cause for each field that somebody else owns, unless forced.
 */
export function applyConfiguration(
  live: KubernetesObject | undefined,
  application: Application,
): KubernetesObject {
  const { writer, configuration, isForced, rules } = application;
  const known = live === undefined ? [] : toKnown(live, application);
  const own = known.find((one) => isSameWriter(one, writer));
  const others = known.filter((one) => one !== own);
  const wanted = toWanted(configuration, rules);
  const merged = merge(live ?? {}, configuration, [], rules);
  const dropped = (own?.fields ?? new Set<string>()).difference(wanted);
  const pruned = prune(merged, dropped, others);

  const { changed, removed } = compareObjects(live ?? {}, pruned, rules);
  const conflicts = others.flatMap((one) => toConflicts(one, one.fields.intersection(changed)));
  if (conflicts.length > 0 && !isForced) {
    throw applyConflict(conflicts);
  }
  const isChanged = changed.size > 0 || removed.size > 0;
  const isSame = own !== undefined && isSameSet(own.fields, wanted);
  const left = others.map((one) =>
    withFields(one, one.fields.difference(changed).difference(removed)),
  );
  const time = isSame || !isChanged ? (own?.time ?? '') : application.at;
  return withOwnerships(parseObject(pruned) ?? configuration, [
    ...left,
    { ...writer, time, fields: wanted },
  ]);
}

/** What was there before anybody applied belongs to nobody in particular, but not to no one. */
function toKnown(live: KubernetesObject, { at, rules }: Application): readonly Ownership[] {
  const known = listOwnerships(live);
  return known.length > 0
    ? known
    : [
        {
          manager: 'before-first-apply',
          operation: 'Update',
          apiVersion: live.apiVersion,
          subresource: '',
          time: at,
          fields: new Set(toFields(live, rules).keys()),
        },
      ];
}

/** The values and the elements of lists; a map is owned by itself only where it is empty. */
function toWanted(configuration: JsonObject, rules: FieldRules): FieldSet {
  return new Set(
    [...toFields(configuration, rules)]
      .filter(([, { path, value }]) => value !== undefined || path.at(-1)?.startsWith('k:'))
      .map(([key]) => key),
  );
}

function merge(live: Json | undefined, wanted: Json, path: FieldPath, rules: FieldRules): Json {
  if (isJsonObject(wanted) && isJsonObject(live) && !isAtomic(live, path, rules)) {
    const merged: Record<string, Json | undefined> = { ...live };
    for (const [member, value] of Object.entries(wanted)) {
      if (value !== undefined) {
        merged[member] = merge(live[member], value, [...path, `f:${member}`], rules);
      }
    }
    return merged;
  }
  if (isJsonArray(wanted) && isJsonArray(live) && rules.mergesLists) {
    const key = keyOfList([...wanted], path);
    return key === undefined || keyOfList([...live], path) !== key
      ? wanted
      : mergeList(live, wanted, key, path, rules);
  }
  return wanted;
}

function isAtomic(value: JsonObject, path: FieldPath, rules: FieldRules): boolean {
  return (
    path.length > 0 && Object.keys(value).length > 0 && childrenOf(value, path, rules).length === 0
  );
}

/** Elements stay where they are, new ones come behind them. */
function mergeList(
  live: readonly Json[],
  wanted: readonly Json[],
  key: string,
  path: FieldPath,
  rules: FieldRules,
): readonly Json[] {
  const rest = new Map(wanted.map((one) => [toElement(one, key), one]));
  const kept = live.map((one) => {
    const element = toElement(one, key);
    const found = rest.get(element);
    rest.delete(element);
    return found === undefined ? one : merge(one, found, [...path, element], rules);
  });
  return [...kept, ...rest.values()];
}

/** Removes what is wanted no more, from below, unless another owns it or a part of it. */
function prune(merged: Json, dropped: FieldSet, others: readonly Ownership[]): JsonObject {
  const held = new Set(
    others.flatMap(({ fields }) =>
      [...fields].flatMap((key) => {
        const path = parsePathKey(key);
        return path.map((_, index) => JSON.stringify(path.slice(0, index + 1)));
      }),
    ),
  );
  const paths = [...dropped]
    .filter((key) => !held.has(key))
    .map(parsePathKey)
    .toSorted((left, right) => left.length - right.length);
  let pruned = merged;
  for (const path of paths) {
    pruned = without(pruned, path, []) ?? {};
  }
  return isJsonObject(pruned) ? pruned : {};
}

/** Undefined when nothing is left. */
function without(value: Json, [element, ...rest]: FieldPath, path: FieldPath): Json | undefined {
  if (element === undefined) {
    return undefined;
  }
  const here = [...path, element];
  if (isJsonArray(value)) {
    const key = keyOfList([...value], path);
    const left = value.flatMap((one) => {
      if (key === undefined || toElement(one, key) !== element) {
        return [one];
      }
      const kept = without(one, rest, here);
      return kept === undefined ? [] : [kept];
    });
    return left.length === 0 ? undefined : left;
  }
  const member = element.slice(2);
  if (!isJsonObject(value) || value[member] === undefined) {
    return value;
  }
  const kept = without(value[member], rest, here);
  const others = Object.entries(value).filter(([name]) => name !== member);
  if (kept !== undefined) {
    return { ...value, [member]: kept };
  }
  return others.length === 0 ? undefined : Object.fromEntries(others);
}

function toConflicts(
  { manager, operation, apiVersion, subresource }: Ownership,
  fields: FieldSet,
): readonly ManagerConflict[] {
  const by = subresource === '' ? '' : ` with subresource "${subresource}"`;
  const using = operation === 'Apply' ? '' : ` using ${apiVersion}`;
  return listPaths(fields).map((path) => ({
    manager: `"${manager}"${by}${using}`,
    field: toPathText(path),
  }));
}
