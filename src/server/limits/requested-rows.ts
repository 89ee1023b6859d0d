import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { Limits } from '../limits.ts';
import { costExceeded } from './cost-exceeded.ts';

export interface RowsOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As coerced, so with the operation's own defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The rows that an operation asks for. */
export interface RequestedRows {
  readonly rows: number;
  /** Whether no answer can have more: no list of unknown length has pages below it. */
  readonly isBound: boolean;
}

/**
 * Multiplies the `first` of nested lists and adds up neighbours, before anything is run: variables
 * and the schema's defaults count, fragments are followed (each is looked at once), `@skip` and
 * `@include` are not. What is counted are the entries of `nodes` and `edges` of connections.
 * Answers an error instead where a `first` is above its cap, or all together are above theirs.
 */
export function requestRows(
  operation: RowsOperation,
  limits: Limits,
): RequestedRows | GraphQLError {
  const root = operation.schema.getRootType(operation.operation.operation);
  if (!root) return NOTHING;
  const refusals: GraphQLError[] = [];
  const costs = createRowCosts(operation, { limits, refuse: (error) => refusals.push(error) });
  const cost = costs(operation.operation.selectionSet, root);
  if (refusals[0] !== undefined) return refusals[0];
  if (cost.rows <= limits.requestedRows) return cost;
  return costExceeded('rows in all its lists (the product of nested `first`)', {
    value: cost.rows,
    limit: limits.requestedRows,
    node: operation.operation,
  });
}

/** What selections cost by themselves, and for each row of the connection they stand in. */
interface RowCost extends RequestedRows {
  readonly perRow: number;
}

interface PageChecks {
  readonly limits: Limits;
  readonly refuse: (error: GraphQLError) => void;
}

const NOTHING: RowCost = { rows: 0, perRow: 0, isBound: true };

/** Assumed of a connection that takes no `first`. */
const ROWS_OF_UNSIZED_CONNECTION = 50;

function createRowCosts(
  { schema, document, variables }: RowsOperation,
  checks: PageChecks,
): (selections: SelectionSetNode, parent: GraphQLNamedType) => RowCost {
  const fragments = new Map<string, RowCost>();

  const ofSelections = (set: SelectionSetNode, parent: GraphQLNamedType): RowCost =>
    set.selections.reduce(
      (sum, selection) => addCosts(sum, ofSelection(selection, parent)),
      NOTHING,
    );

  const ofSelection = (selection: SelectionNode, parent: GraphQLNamedType): RowCost => {
    switch (selection.kind) {
      case Kind.FIELD:
        return ofField(selection, parent);
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? parent : (schema.getType(condition) ?? parent);
        return ofSelections(selection.selectionSet, type);
      }
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(selection.name.value);
    }
  };

  const ofFragment = (name: string): RowCost => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    const definition = document.definitions.find(
      (candidate) => candidate.kind === Kind.FRAGMENT_DEFINITION && candidate.name.value === name,
    );
    if (definition?.kind !== Kind.FRAGMENT_DEFINITION) return NOTHING;
    const type = schema.getType(definition.typeCondition.name.value);
    const cost = type === undefined ? NOTHING : ofSelections(definition.selectionSet, type);
    fragments.set(name, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType): RowCost => {
    const field = fieldOf(parent, node.name.value);
    if (field === undefined || node.selectionSet === undefined) return NOTHING;
    const below = ofSelections(node.selectionSet, getNamedType(field.type));
    if (parent.name.endsWith('Connection') && isRowsField(field.name))
      return { rows: 0, perRow: 1 + below.rows, isBound: below.isBound };
    const first = field.args.find((argument) => argument.name === 'first');
    if (first !== undefined)
      return times(below, pageSize(node, first.defaultValue, { variables, ...checks }));
    if (below.perRow > 0) return { ...times(below, ROWS_OF_UNSIZED_CONNECTION), isBound: false };
    return isListType(getNullableType(field.type)) ? ofList(node, below, variables) : below;
  };

  return ofSelections;
}

function fieldOf(
  parent: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** Whether a field of a connection holds its rows. */
export function isRowsField(name: string): boolean {
  return name === 'nodes' || name === 'edges';
}

function times(cost: RowCost, size: number): RowCost {
  return { rows: cost.rows + size * cost.perRow, perRow: 0, isBound: cost.isBound };
}

function addCosts(left: RowCost, right: RowCost): RowCost {
  return {
    rows: left.rows + right.rows,
    perRow: left.perRow + right.perRow,
    isBound: left.isBound && right.isBound,
  };
}

/** A list without pages: as long as the longest list among its arguments (`nodes(ids:)`). */
function ofList(node: FieldNode, below: RowCost, variables: RowsOperation['variables']): RowCost {
  if (below.rows === 0) return below;
  const lengths = (node.arguments ?? [])
    .map((argument) => valueFromASTUntyped(argument.value, variables))
    .map((value) => (Array.isArray(value) ? value.length : 1));
  const size = Math.max(1, ...lengths);
  return { rows: size * below.rows, perRow: 0, isBound: below.isBound && size > 1 };
}

function pageSize(
  node: FieldNode,
  defaultValue: unknown,
  { variables, limits, refuse }: PageChecks & Pick<RowsOperation, 'variables'>,
): number {
  const given = node.arguments?.find((argument) => argument.name.value === 'first');
  const value: unknown = given && valueFromASTUntyped(given.value, variables);
  const size = Number(value ?? defaultValue ?? ROWS_OF_UNSIZED_CONNECTION);
  if (size <= limits.pageSize && size >= 0) return size;
  const message = `"first" of "${node.name.value}" is ${size}: it must lie between 0 and ${limits.pageSize}; page with "after" for more.`;
  refuse(
    new GraphQLError(message, {
      nodes: node,
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    }),
  );
  return 0;
}
