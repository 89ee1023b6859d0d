/** A JSON value. `undefined` members are left out when written, as `JSON.stringify` does. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

export function toJsonObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

export function toJsonArray(value: Json | undefined): readonly Json[] {
  return isJsonArray(value) ? value : [];
}

export function toText(value: Json | undefined): string {
  if (value === undefined || value === null || typeof value === 'object') {
    return '';
  }
  return String(value);
}

/** Follows member names from `value`; undefined as soon as one is missing. */
export function getPath(value: Json | undefined, path: readonly string[]): Json | undefined {
  let found = value;
  for (const member of path) {
    if (!isJsonObject(found)) {
      return undefined;
    }
    found = found[member];
  }
  return found;
}

/** A copy of `object` with the value at `path` set; parents that are missing are made. */
export function withPath(object: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [member, ...rest] = path;
  if (member === undefined) {
    return object;
  }
  if (rest.length === 0) {
    return { ...object, [member]: value };
  }
  return { ...object, [member]: withPath(toJsonObject(object[member]), rest, value) };
}

/** Equality of what would be written; the order of members does not count. */
export function isSameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) {
    return true;
  }
  if (isJsonArray(left)) {
    return (
      isJsonArray(right) &&
      left.length === right.length &&
      left.every((value, index) => isSameJson(value, right[index]))
    );
  }
  if (!isJsonObject(left) || !isJsonObject(right)) {
    return false;
  }
  for (const member of Object.keys(left)) {
    if (!isSameJson(left[member], right[member])) {
      return false;
    }
  }
  return Object.keys(right).every((member) => right[member] === undefined || member in left);
}
