import type { Json, JsonObject } from '../json.ts';
import { isJsonArray, isJsonObject, isSameJson, toText } from '../json.ts';

/**
 * Where a field stands, as `fieldsV1` spells it: `f:<member>` of an object, `k:<key>` for the
 * element of a list. Paths are compared by their JSON text.
 */
export type FieldPath = readonly string[];

/** What of an object is one field, and what has fields of its own. */
export interface FieldRules {
  /** Lists of built-in kinds are merged by what tells their elements apart; others are one field. */
  readonly mergesLists: boolean;
}

/** A field: a value that is owned as one, or something with fields below it. */
export interface Field {
  readonly path: FieldPath;
  /** Undefined of what has fields below it. */
  readonly value: Json | undefined;
}

export function toPathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/** Back from the text by which paths are compared. */
export function parsePathKey(key: string): FieldPath {
  const path: unknown = JSON.parse(key);
  return isJsonArray(path) ? path.map(toText) : [];
}

/** All fields of `value` by the key of their path, those with fields below them included. */
export function toFields(value: JsonObject, rules: FieldRules): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const add = (path: FieldPath, found: Json | undefined): void => {
    fields.set(toPathKey(path), { path, value: found });
  };
  const visit = (found: Json, path: FieldPath): void => {
    const below = childrenOf(found, path, rules);
    // There always is metadata, so nobody owns that there is.
    if (path.length > 1 || (path.length === 1 && path[0] !== 'f:metadata')) {
      add(path, below.length > 0 ? undefined : found);
    }
    for (const [element, child] of below) {
      visit(child, [...path, element]);
    }
  };
  visit(value, []);
  return fields;
}

/** The parts of what is owned part by part; none of what is owned as one. */
export function childrenOf(
  value: Json,
  path: FieldPath,
  rules: FieldRules,
): readonly (readonly [element: string, child: Json])[] {
  if (isJsonArray(value)) {
    const key = rules.mergesLists ? keyOfList(value, path) : undefined;
    return key === undefined ? [] : value.map((one) => [toElement(one, key), one] as const);
  }
  if (!isJsonObject(value) || ATOMIC.has(path.at(-1) ?? '')) {
    return [];
  }
  return Object.entries(value).flatMap(([member, child]) =>
    child === undefined || SERVER_OWNED.has([...path, member].join('/'))
      ? []
      : [[`f:${member}`, child] as const],
  );
}

/** What tells the elements of a list apart: their name or type, where each has another. */
export function keyOfList(list: readonly Json[], path: FieldPath): string | undefined {
  const member = path.at(-1) ?? '';
  if (ATOMIC.has(member)) {
    return undefined;
  }
  const candidates = member === 'f:ownerReferences' ? ['uid'] : ['name', 'type'];
  return candidates.find((key) => {
    const values = list.map((one) => (isJsonObject(one) ? toText(one[key]) : ''));
    return list.length > 0 && !values.includes('') && new Set(values).size === list.length;
  });
}

/** The element `k:{"name":"main"}` for a part of a list. */
export function toElement(value: Json, key: string): string {
  return `k:${JSON.stringify({ [key]: isJsonObject(value) ? value[key] : '' })}`;
}

/** As conflicts name it: `.spec.containers[name="main"].image`. */
export function toPathText(path: FieldPath): string {
  return path
    .map((element) => {
      if (element.startsWith('f:')) {
        return `.${element.slice(2)}`;
      }
      const [inner = ''] = /(?<=^k:\{).*(?=\}$)/.exec(element) ?? [];
      return `[${inner.replace(/"([^"]+)":/g, '$1=')}]`;
    })
    .join('');
}

/** Whether both are there, and are the same. */
export function isSameField(left: Field | undefined, right: Field | undefined): boolean {
  return left !== undefined && right !== undefined && isSameJson(left.value, right.value);
}

/** Maps and lists that are owned as one, by the member they stand in. */
const ATOMIC: ReadonlySet<string> = new Set([
  'f:nodeSelector',
  'f:ports',
  'f:selector',
  'f:volumeMounts',
]);

/** What names an object and what the server writes in it belongs to nobody. */
const SERVER_OWNED: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  ...[
    'creationTimestamp',
    'deletionGracePeriodSeconds',
    'deletionTimestamp',
    'generation',
    'managedFields',
    'name',
    'namespace',
    'resourceVersion',
    'selfLink',
    'uid',
  ].map((member) => `f:metadata/${member}`),
]);
