import {
  getArgumentValues,
  getDirectiveValues,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';
import type {
  FieldNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  SelectionNode,
} from 'graphql';

/** One state of a row, and what its resolvers may ask beside it. */
export interface RowState {
  readonly parent: unknown;
  readonly context: object;
}

/**
 * Whether two states of a row look the same through what an operation selects at a path below its root
 * field, by its fragments, aliases and directives. A field is the row's own when its resolver needs
 * nothing but the row: what asks the rest of the context, or answers later, leads to something else.
 */
export function compareSelected(
  info: GraphQLResolveInfo,
  path: readonly string[],
): (before: RowState, after: RowState) => boolean {
  let type: GraphQLOutputType = info.returnType;
  let selections = info.fieldNodes.flatMap(toSelections);
  for (const name of path) {
    const parent = unwrap(type);
    if (!isObjectType(parent)) return () => true;
    const nodes = collectFields(selections, parent, info).get(name) ?? [];
    const field = parent.getFields()[name];
    if (field === undefined || nodes.length === 0) return () => true;
    type = field.type;
    selections = nodes.flatMap(toSelections);
  }
  return (before, after) =>
    isSameValue(
      { type, selections, info },
      { value: before.parent, context: before.context },
      { value: after.parent, context: after.context },
    );
}

interface Selected {
  readonly type: GraphQLOutputType;
  readonly selections: readonly SelectionNode[];
  readonly info: GraphQLResolveInfo;
}

interface Resolved {
  readonly value: unknown;
  readonly context: object;
}

function isSameValue(selected: Selected, before: Resolved, after: Resolved): boolean {
  const { selections, info } = selected;
  const a = before.value;
  const b = after.value;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  const type = getNullableType(selected.type);
  if (isListType(type)) {
    if (!Array.isArray(a) || !Array.isArray(b)) return isSameLeaf(a, b);
    const of = { type: type.ofType, selections, info };
    return (
      a.length === b.length &&
      a.every((value: unknown, index) =>
        isSameValue(of, { ...before, value }, { ...after, value: b[index] }),
      )
    );
  }
  if (selections.length === 0) return isSameLeaf(a, b);
  const object = toObjectType(type, before, info);
  if (object === undefined || object !== toObjectType(type, after, info)) return false;
  return [...collectFields(selections, object, info).values()].every((nodes) =>
    isSameField(object, { nodes, info }, before, after),
  );
}

function isSameField(
  parent: GraphQLObjectType,
  { nodes, info }: { readonly nodes: readonly FieldNode[]; readonly info: GraphQLResolveInfo },
  before: Resolved,
  after: Resolved,
): boolean {
  const [node] = nodes;
  const field = node && parent.getFields()[node.name.value];
  if (node === undefined || field === undefined) return true;
  const args: unknown = getArgumentValues(field, node, info.variableValues);
  const read = ({ value, context }: Resolved): unknown => {
    if (field.resolve) return field.resolve(value, args, guard(context), info);
    return readProperty(value, field.name);
  };
  const a = attempt(() => read(before));
  const b = attempt(() => read(after));
  if (a === undefined || b === undefined) return true;
  return isSameValue(
    { type: field.type, selections: nodes.flatMap(toSelections), info },
    { ...before, value: a.value },
    { ...after, value: b.value },
  );
}

/** Undefined for what is not the row's own: it asks for something that is not there, or answers later. */
function attempt(read: () => unknown): { readonly value: unknown } | undefined {
  try {
    const value = read();
    if (!(value instanceof Promise)) return { value };
    // It fails as it may; only that it takes time matters here.
    value.catch(() => undefined);
    return undefined;
  } catch {
    // It needs more than the row.
    return undefined;
  }
}

/** A context that has what it is given, and fails whoever asks for more. */
function guard(context: object): object {
  return new Proxy(context, {
    get(target, name, receiver): unknown {
      if (!(name in target)) throw new Error(`${String(name)} is not of the row.`);
      return Reflect.get(target, name, receiver);
    },
  });
}

/** The fields by the name in the schema they have, or by the alias where two aliases ask for one. */
function collectFields(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
  found = new Map<string, FieldNode[]>(),
): ReadonlyMap<string, readonly FieldNode[]> {
  for (const node of selections) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.arguments?.length ? (node.alias ?? node.name).value : node.name.value;
      found.set(key, [...(found.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment === undefined || !appliesTo(condition, type, info)) continue;
    collectFields(fragment.selectionSet.selections, type, info, found);
  }
  return found;
}

function isIncluded(node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function appliesTo(
  condition: string | undefined,
  type: GraphQLObjectType,
  { schema }: GraphQLResolveInfo,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

function toObjectType(
  type: GraphQLOutputType,
  { value, context }: Resolved,
  info: GraphQLResolveInfo,
): GraphQLObjectType | undefined {
  const named = unwrap(type);
  if (isObjectType(named)) return named;
  if (!isAbstractType(named)) return undefined;
  return info.schema
    .getPossibleTypes(named)
    .find((one) => attempt(() => one.isTypeOf?.(value, guard(context), info))?.value === true);
}

function unwrap(type: GraphQLOutputType): GraphQLOutputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? unwrap(nullable.ofType) : nullable;
}

function toSelections(node: FieldNode): readonly SelectionNode[] {
  return node.selectionSet?.selections ?? [];
}

function readProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isSameLeaf(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}
