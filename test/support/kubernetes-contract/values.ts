import { getPath, isJsonArray, isJsonObject } from '../../../src/embedded/json.ts';

/** The names of the members of a list. */
export function namesIn(list: unknown): readonly string[] {
  return elementsAt(list, 'items').map((item) => textAt(item, 'metadata.name'));
}

/** As `getAt`; empty where there is no text. */
export function textAt(value: unknown, path: string): string {
  const found = getAt(value, path);
  return typeof found === 'string' ? found : '';
}

/** As `getAt`; empty where there is no list. */
export function elementsAt(value: unknown, path: string): readonly unknown[] {
  const found = getAt(value, path);
  return isJsonArray(found) ? found : [];
}

/** Follows member names and list positions; undefined where one is missing. */
export function getAt(value: unknown, path: string): unknown {
  let found = value;
  for (const member of path.split('.')) {
    if (isJsonArray(found)) {
      found = found[Number(member)];
    } else if (isJsonObject(found)) {
      found = getPath(found, [member]);
    } else {
      return undefined;
    }
  }
  return found;
}
