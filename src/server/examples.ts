import { readdir, readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';

/** A tab that GraphiQL opens with. */
export interface Example {
  readonly query: string;
  /** As JSON text, or null where the operation takes none. */
  readonly variables: string | null;
}

/**
 * One example a document of `folder`, `fleet.graphql` first, then in the order of their names, with
 * the variables that `variables.json` beside them holds for the document's first operation. Left
 * out are values with a `<placeholder>`, which only an earlier answer can fill, and filters: a first
 * look shows all. Answers none where there is no such folder.
 */
export async function readExamples(folder: URL): Promise<readonly Example[]> {
  const names = await readdir(folder).catch(() => []);
  const variables = parseVariables(
    await readFile(new URL('variables.json', folder), 'utf8').catch(() => '{}'),
  );
  const documents = names
    .filter((name) => name.endsWith('.graphql'))
    .toSorted((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
  return Promise.all(
    documents.map(async (name) => {
      const query = await readFile(new URL(name, folder), 'utf8');
      return { query, variables: variablesFor(firstOperation(query), variables) };
    }),
  );
}

function rank(name: string): number {
  return name === 'fleet.graphql' ? 0 : 1;
}

function parseVariables(text: string): ReadonlyMap<string, unknown> {
  const parsed: unknown = JSON.parse(text);
  return new Map(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []);
}

function firstOperation(query: string): string | undefined {
  const operation = parse(query).definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operation?.name?.value;
}

function variablesFor(
  operation: string | undefined,
  variables: ReadonlyMap<string, unknown>,
): string | null {
  const found = operation === undefined ? undefined : variables.get(operation);
  if (found === undefined) return null;
  const kept = JSON.stringify(withoutPlaceholders(found), undefined, 2);
  return kept === '{}' ? null : kept;
}

/** Values such as `<cluster.name>` stand for what only an earlier answer can tell. */
function withoutPlaceholders(value: unknown): unknown {
  if (typeof value === 'string') return /^<.*>$/.test(value) ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(withoutPlaceholders).filter((entry) => entry !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'filter')
      .map(([name, nested]) => [name, withoutPlaceholders(nested)]),
  );
}
