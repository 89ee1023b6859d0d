import { Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** How a number is made of an operation, from the leaves up. */
export interface Measure {
  /** What a field amounts to, given what lies below it. */
  readonly field: (field: FieldNode, below: number) => number;
  /** What a fragment's spread or an inline fragment amounts to; by default what lies in it. */
  readonly fragment?: (selection: SelectionNode, within: number) => number;
  /** How neighbours are joined. */
  readonly join: (left: number, right: number) => number;
}

/** Measures the selection sets of one document; see `createMeasurer`. */
export type Measurer = (selections: SelectionSetNode) => number;

/**
 * Folds selection sets as if all fragments were written out, at the cost of the document as it
 * stands: each fragment is measured once. Fragments that are missing or contain themselves count
 * nothing where they would go on; other rules refuse them.
 */
export function createMeasurer(document: DocumentNode, measure: Measure): Measurer {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const { field, fragment = (_, within) => within, join } = measure;

  const ofSelections = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => join(sum, ofSelection(selection)), 0);

  const ofSelection = (selection: SelectionNode): number => {
    switch (selection.kind) {
      case Kind.FIELD:
        return field(
          selection,
          selection.selectionSet === undefined ? 0 : ofSelections(selection.selectionSet),
        );
      case Kind.INLINE_FRAGMENT:
        return fragment(selection, ofSelections(selection.selectionSet));
      case Kind.FRAGMENT_SPREAD:
        return fragment(selection, ofFragment(selection.name.value));
    }
  };

  const ofFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, 0);
    const definition = fragments.get(name);
    const measured = definition === undefined ? 0 : ofSelections(definition.selectionSet);
    known.set(name, measured);
    return measured;
  };

  return ofSelections;
}

export function operationsOf(document: DocumentNode): readonly OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
}
