import { isJsonObject } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import { parsePathKey, toPathKey } from './field-path.ts';
import type { FieldPath } from './field-path.ts';

/** Fields by the keys of their paths. */
export type FieldSet = ReadonlySet<string>;

/** The form that `metadata.managedFields` holds. */
export function toFieldsV1(set: FieldSet): JsonObject {
  return renderTree(toTree(set));
}

export function parseFieldsV1(fields: Json | undefined): FieldSet {
  const set = new Set<string>();
  const visit = (found: JsonObject, path: FieldPath): void => {
    const below = Object.entries(found).filter(([element]) => element !== '.');
    if (path.length > 0 && (below.length === 0 || '.' in found)) {
      set.add(toPathKey(path));
    }
    for (const [element, child] of below) {
      visit(isJsonObject(child) ? child : {}, [...path, element]);
    }
  };
  if (isJsonObject(fields)) {
    visit(fields, []);
  }
  return set;
}

/** In the order of the real server: fields with nothing below them first, then by name. */
export function listPaths(set: FieldSet): readonly FieldPath[] {
  const paths: FieldPath[] = [];
  const visit = ({ below }: Tree, path: FieldPath): void => {
    const children = [...below].toSorted(([left], [right]) => compare(left, right));
    for (const [element, child] of children) {
      if (child.isMember) {
        paths.push([...path, element]);
      }
    }
    for (const [element, child] of children) {
      visit(child, [...path, element]);
    }
  };
  visit(toTree(set), []);
  return paths;
}

/** Whether both name the same fields. */
export function isSameSet(left: FieldSet, right: FieldSet): boolean {
  return left.size === right.size && left.isSubsetOf(right);
}

interface Tree {
  readonly below: Map<string, Tree>;
  isMember: boolean;
}

function toTree(set: FieldSet): Tree {
  const root: Tree = { below: new Map(), isMember: false };
  for (const key of set) {
    let node = root;
    for (const element of parsePathKey(key)) {
      const next: Tree = node.below.get(element) ?? { below: new Map(), isMember: false };
      node.below.set(element, next);
      node = next;
    }
    node.isMember = true;
  }
  return root;
}

function renderTree({ below, isMember }: Tree): JsonObject {
  const children = [...below]
    .toSorted(([left], [right]) => compare(left, right))
    .map(([element, child]) => [element, renderTree(child)] as const);
  const own = isMember && children.length > 0 ? [['.', {}] as const] : [];
  return Object.fromEntries([...own, ...children]);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
