import { isJsonArray, isJsonObject, isSameJson } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { applyConflict } from './status.ts';
import type { StatusCause } from './status.ts';

/** What each field manager applied last, by its name. */
export type AppliedConfigurations = ReadonlyMap<string, JsonObject>;

/**
 * A simple form of server-side apply. Managers own the leaves (values and whole lists) that they
 * applied: leaves that a manager no longer applies and nobody else owns are removed; a leaf that
 * another manager applied with another value is a conflict, unless forced. Plain updates own
 * nothing, lists are not merged, and `metadata.managedFields` is not written.
 * @throws {StatusError} 409 with a cause for each leaf in conflict.
 */
export function applyConfiguration(
  live: JsonObject,
  applied: AppliedConfigurations,
  change: {
    readonly manager: string;
    readonly configuration: JsonObject;
    readonly isForced: boolean;
  },
): JsonObject {
  const { manager, configuration, isForced } = change;
  const others = [...applied].filter(([name]) => name !== manager);
  const leaves = toLeaves(configuration);
  if (!isForced) {
    const causes = others.flatMap(([name, other]) => findConflicts(name, toLeaves(other), leaves));
    if (causes.length > 0) {
      throw applyConflict(causes);
    }
  }

  const owned = new Set(others.flatMap(([, other]) => Array.from(toLeaves(other).keys())));
  let merged: Json = live;
  for (const path of toLeaves(applied.get(manager) ?? {}).keys()) {
    if (!leaves.has(path) && !owned.has(path)) {
      merged = without(merged, parsePath(path));
    }
  }
  for (const [path, value] of leaves) {
    merged = withLeaf(merged, parsePath(path), value);
  }
  return isJsonObject(merged) ? merged : live;
}

function findConflicts(
  manager: string,
  theirs: ReadonlyMap<string, Json>,
  ours: ReadonlyMap<string, Json>,
): readonly StatusCause[] {
  return [...ours]
    .filter(([path, value]) => theirs.has(path) && !isSameJson(theirs.get(path), value))
    .map(([path]) => ({
      reason: 'FieldManagerConflict',
      message: `conflict with "${manager}"`,
      field: `.${parsePath(path).join('.')}`,
    }));
}

/** Values and lists by the JSON text of their path; what names the object belongs to nobody. */
function toLeaves(value: JsonObject): ReadonlyMap<string, Json> {
  const leaves = new Map<string, Json>();
  const visit = (found: Json | undefined, path: readonly string[]): void => {
    if (isJsonObject(found) && Object.keys(found).length > 0) {
      for (const [member, child] of Object.entries(found)) {
        visit(child, [...path, member]);
      }
    } else if (found !== undefined && !UNOWNED.has(path.join('.'))) {
      leaves.set(JSON.stringify(path), found);
    }
  };
  visit(value, []);
  return leaves;
}

const UNOWNED: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'metadata.resourceVersion',
]);

function parsePath(text: string): readonly string[] {
  const path: unknown = JSON.parse(text);
  return isJsonArray(path) ? path.map(String) : [];
}

function without(value: Json, path: readonly string[]): Json {
  const [member, ...rest] = path;
  if (!isJsonObject(value) || member === undefined || value[member] === undefined) {
    return value;
  }
  if (rest.length > 0) {
    return { ...value, [member]: without(value[member], rest) };
  }
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));
}

function withLeaf(value: Json | undefined, path: readonly string[], leaf: Json): Json {
  const [member, ...rest] = path;
  if (member === undefined) {
    // An empty object is applied as "there is one", not as "it is empty".
    return isJsonObject(leaf) && isJsonObject(value) ? value : leaf;
  }
  const parent = isJsonObject(value) ? value : {};
  return { ...parent, [member]: withLeaf(parent[member], rest, leaf) };
}
