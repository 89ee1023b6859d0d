import { Kind, visit } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** Tells operations apart by what they ask for. */
export interface ShareKeys {
  of(operation: {
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly variables: Readonly<Record<string, unknown>>;
  }): string;
}

/** Where in a stream a reader comes in says nothing of what it sees from then on. */
const POSITION = 'after';

/** Documents are told apart by identity: reading the same text twice must give the same one. */
export function createShareKeys(): ShareKeys {
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  let last = 0;
  return {
    of({ document, operation, variables }) {
      const number = numbers.get(operation) ?? (last += 1);
      numbers.set(operation, number);
      const position = findPosition(document, operation);
      const entries = Object.entries(variables)
        .filter(([name]) => name !== position)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
      return `${number} ${JSON.stringify(entries)}`;
    },
  };
}

/** The variable that is the root field's position and nothing else. */
function findPosition(
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): string | undefined {
  const [field] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return undefined;
  const value = field.arguments?.find(({ name }) => name.value === POSITION)?.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  let uses = 0;
  visit(document, {
    Variable(node) {
      if (node.name.value === name) uses += 1;
    },
    VariableDefinition: () => false,
  });
  return uses === 1 ? name : undefined;
}
