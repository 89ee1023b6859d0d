import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { codesOf, post } from './post.ts';
import type { GraphqlBody } from './post.ts';
import { ask, connect } from './socket.ts';
import { startTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

type Variables = Readonly<Record<string, unknown>>;

interface Attack {
  readonly query: string;
  readonly variables?: Variables;
  readonly code: string;
}

/** What is known to keep GraphQL servers busy for seconds to minutes, with its refusal. */
const ATTACKS: readonly (readonly [name: string, attack: Attack])[] = [
  [
    '22 levels of fragments that double, less than 955 bytes',
    { query: doublingFragments(22), code: 'COST_EXCEEDED' },
  ],
  ['150 levels of them', { query: doublingFragments(150), code: 'COST_EXCEEDED' }],
  ['400 aliases', { query: aliases(400), code: 'COST_EXCEEDED' }],
  ['1,000 aliases', { query: aliases(1_000), code: 'GRAPHQL_PARSE_FAILED' }],
  ['20,000 aliases', { query: aliases(20_000), code: 'GRAPHQL_PARSE_FAILED' }],
  ['a query 500 deep', { query: nested(500), code: 'COST_EXCEEDED' }],
  ['a query 5,000 deep', { query: nested(5_000), code: 'GRAPHQL_PARSE_FAILED' }],
  ['lists nested to 25 million rows', { query: nestedPages('', '5000'), code: 'COST_EXCEEDED' }],
  [
    'the same by variables',
    { query: nestedPages('($n: Int)', '$n'), variables: { n: 5_000 }, code: 'COST_EXCEEDED' },
  ],
  [
    'the same by defaults of variables',
    { query: nestedPages('($n: Int = 5000)', '$n'), code: 'COST_EXCEEDED' },
  ],
  [
    '10,000 directives',
    { query: `{ hello ${'@a '.repeat(10_000)} }`, code: 'GRAPHQL_PARSE_FAILED' },
  ],
  ['100 unknown directives', { query: `{ hello ${'@a '.repeat(100)} }`, code: 'COST_EXCEEDED' }],
  ['1,500 overlapping fields', { query: `{ ${'hello '.repeat(1_500)} }`, code: 'COST_EXCEEDED' }],
  [
    'a fragment that contains itself',
    {
      query: '{ ...A } fragment A on Query { ...A hello }',
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
  ],
];

describe.each<
  readonly [
    string,
    (server: TestServer, query: string, variables?: Variables) => Promise<GraphqlBody>,
  ]
>([
  ['HTTP', async (server, query, variables) => (await post(server, query, variables)).body],
  ['WebSocket', askOverSocket],
])('over %s', (_transport, answer) => {
  it.each(ATTACKS)('refuses %s before anything runs', async (_name, { query, code, variables }) => {
    await using server = await startTestServer();

    const body = await answer(server, query, variables);

    expect(codesOf(body)).toContain(code);
    expect(body.data).toBeUndefined();
    expect(server.logged).toEqual([]);
  });

  it('answers the introspection that tools send', async () => {
    await using server = await startTestServer();

    const body = await answer(
      server,
      getIntrospectionQuery({ inputValueDeprecation: true, directiveIsRepeatable: true }),
    );

    expect(body.errors).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toJSON', 'hasOwnProperty'])(
    'takes %s for an alias like any other name',
    async (name) => {
      await using server = await startTestServer();

      const body = await answer(server, `{ ${name}: pods(first: 1) { nodes { ${name}: name } } }`);

      expect(body.errors).toBeUndefined();
    },
  );
});

describe('the work of checking a document', () => {
  it('grows with the document and not with what it expands to', async () => {
    await using server = await startTestServer({
      limits: {
        recursiveSelections: Infinity,
        rootFields: Infinity,
        depth: Infinity,
        aliases: Infinity,
        directives: Infinity,
      },
    });
    const small = rowsOf(10);
    const large = rowsOf(60);

    const answers = [await post(server, small), await post(server, large)];

    // 2^60 selections could not even be counted one by one: that an answer comes at all is the proof.
    expect(answers.map(({ body }) => codesOf(body))).toEqual([
      ['COST_EXCEEDED'],
      ['COST_EXCEEDED'],
    ]);
  });
});

function doublingFragments(levels: number): string {
  const fragments = repeat(levels, (n) => `fragment F${n} on Query{...F${n + 1} ...F${n + 1}}`);
  return `{...F0} ${fragments} fragment F${levels} on Query{hello}`;
}

/** The same, with a page of rows at its end. */
function rowsOf(levels: number): string {
  return doublingFragments(levels).replace('{hello}', '{pods(first:5000){nodes{name}}}');
}

function aliases(count: number): string {
  return `{ ${repeat(count, (n) => `a${n}:x`)} }`;
}

function nestedPages(variables: string, first: string): string {
  return `query ${variables} { pods(first: ${first}) { nodes { pods(first: ${first}) { nodes { name } } } } }`;
}

function nested(depth: number): string {
  return `{ ${'world { '.repeat(depth)} hello ${'} '.repeat(depth)} }`;
}

function repeat(times: number, toText: (n: number) => string): string {
  return Array.from({ length: times }, (_, n) => toText(n)).join(' ');
}

async function askOverSocket(
  server: TestServer,
  query: string,
  variables?: Variables,
): Promise<GraphqlBody> {
  await using socket = await connect(server);
  return await ask(socket, query, variables);
}
