import type { TestServer } from './test-server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: GraphqlBody;
}

export interface GraphqlBody {
  readonly data?: unknown;
  readonly errors?: readonly AnsweredError[];
  readonly extensions?: unknown;
}

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** One operation by POST, as a front end sends it. */
export async function post(
  server: TestServer,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const response = await fetch(server.graphqlUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    },
    body: JSON.stringify({ query, variables }),
  });
  return toAnswer(response);
}

/** One query by GET, with the header that shows that no foreign page sent it. */
export async function get(
  server: TestServer,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const url = new URL(server.graphqlUrl);
  url.searchParams.set('query', query);
  if (variables !== undefined) url.searchParams.set('variables', JSON.stringify(variables));
  const response = await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } });
  return toAnswer(response);
}

/** The codes of the errors of an answer. */
export function codesOf({ errors = [] }: GraphqlBody): unknown[] {
  return errors.map((error) => error.extensions?.['code']);
}

async function toAnswer(response: Response): Promise<Answer> {
  const body: GraphqlBody = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, body };
}
