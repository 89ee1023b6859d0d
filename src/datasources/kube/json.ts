/** Untyped JSON: what an API server sends, before it is read field by field. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** One object of the API as it came. Nothing in it is trusted to have the type its schema says. */
export type KubernetesObject = JsonRecord;

export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record, or an empty one: for reading on through what may be missing. */
export function asRecord(value: unknown): JsonRecord {
  return isJsonRecord(value) ? value : EMPTY_RECORD;
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : EMPTY_ARRAY;
}

/** The records of an array; what is none is left out. */
export function asRecords(value: unknown): readonly JsonRecord[] {
  return asArray(value).filter(isJsonRecord);
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The string, or the empty one. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function asStrings(value: unknown): readonly string[] {
  return asArray(value).filter((element) => typeof element === 'string');
}

/** A whole number, a quantity or an IntOrString as text. */
export function asScalarText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : asString(value);
}

/** What lies at the end of a path of keys. */
export function getPath(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (!isJsonRecord(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** @throws SyntaxError when the text is not JSON. */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

const EMPTY_RECORD: JsonRecord = Object.freeze({});
const EMPTY_ARRAY: readonly unknown[] = Object.freeze([]);
