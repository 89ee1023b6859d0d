import { describe, expect, it } from 'vitest';
import type { Limits } from '../../src/server/limits.ts';
import { codesOf, get, post } from './post.ts';
import type { GraphqlBody } from './post.ts';
import { ask, connect } from './socket.ts';
import { startTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

type Variables = Readonly<Record<string, unknown>>;

type Ask = (server: TestServer, query: string, variables?: Variables) => Promise<GraphqlBody>;

/** A limit, an operation that is just within it, and one that is just above. */
interface Case {
  readonly limits: Partial<Limits>;
  readonly within: readonly [query: string, variables?: Variables];
  readonly above: readonly [query: string, variables?: Variables];
  readonly code?: string;
}

const CASES: readonly (readonly [name: string, Case])[] = [
  [
    'characters of a document',
    {
      limits: { documentLength: 40 },
      within: [`{ hello } #${'x'.repeat(29)}`],
      above: [`{ hello } #${'x'.repeat(30)}`],
    },
  ],
  [
    'tokens',
    {
      limits: { tokens: 3 },
      within: ['{ hello }'],
      above: ['{ hello hello }'],
      code: 'GRAPHQL_PARSE_FAILED',
    },
  ],
  [
    'depth',
    {
      limits: { depth: 3 },
      within: ['{ world { world { hello } } }'],
      above: ['{ world { world { world { hello } } } }'],
    },
  ],
  [
    'depth through fragments',
    {
      limits: { depth: 3 },
      within: ['{ world { ...A } } fragment A on World { world { hello } }'],
      above: ['{ world { ...A } } fragment A on World { world { ... { world { hello } } } }'],
    },
  ],
  [
    'depth of introspection, apart from that of other fields',
    {
      limits: { depth: 2, introspectionDepth: 3 },
      within: ['{ __schema { types { fields { name } } } }'],
      above: ['{ __schema { types { fields { type { name } } } } }'],
    },
  ],
  [
    'aliases',
    {
      limits: { aliases: 2 },
      within: ['{ a: hello b: hello }'],
      above: ['{ a: hello ...F ...F } fragment F on Query { b: hello }'],
    },
  ],
  [
    'fields at the root',
    {
      limits: { rootFields: 2 },
      within: ['{ hello contexts }'],
      above: ['{ hello ...F } fragment F on Query { contexts __typename }'],
    },
  ],
  [
    'directives',
    {
      limits: { directives: 2 },
      within: ['{ hello @include(if: true) ... @include(if: true) { contexts } }'],
      above: ['{ hello @include(if: true) ... @include(if: true) { contexts @skip(if: false) } }'],
    },
  ],
  [
    'selections, fragments written out',
    {
      limits: { recursiveSelections: 6 },
      within: ['{ ...A ...A } fragment A on Query { hello contexts }'],
      above: ['{ ...A ...A hello } fragment A on Query { hello contexts }'],
    },
  ],
  [
    'entries of a list in the document',
    {
      limits: { inputListLength: 3 },
      within: ['{ numbers(values: [1, 2, 3]) }'],
      above: ['{ numbers(values: [1, 2, 3, 4]) }'],
    },
  ],
  [
    'entries of a list in variables',
    {
      limits: { inputListLength: 3 },
      within: [
        'query ($filter: Filter) { pods(filter: $filter) { totalCount } }',
        { filter: { values: { deep: [1, 2, 3] } } },
      ],
      above: [
        'query ($filter: Filter) { pods(filter: $filter) { totalCount } }',
        { filter: { values: { deep: [[1, 2, 3, 4]] } } },
      ],
    },
  ],
  [
    'the size of a page',
    {
      limits: { pageSize: 10 },
      within: ['{ pods(first: 10) { totalCount } }'],
      above: ['{ pods(first: 11) { totalCount } }'],
      code: 'BAD_USER_INPUT',
    },
  ],
  [
    'the size of a page in variables',
    {
      limits: { pageSize: 10 },
      within: ['query ($n: Int) { pods(first: $n) { totalCount } }', { n: 10 }],
      above: ['query ($n: Int) { pods(first: $n) { totalCount } }', { n: 11 }],
      code: 'BAD_USER_INPUT',
    },
  ],
  [
    'requested rows, by literals',
    {
      limits: { requestedRows: 110 },
      within: ['{ pods(first: 10) { nodes { pods(first: 10) { nodes { name } } } } }'],
      above: ['{ pods(first: 10) { nodes { pods(first: 11) { nodes { name } } } } }'],
    },
  ],
  [
    'requested rows, by variables and their defaults',
    {
      limits: { requestedRows: 110 },
      within: [
        'query ($a: Int, $b: Int = 10) { pods(first: $a) { nodes { pods(first: $b) { nodes { name } } } } }',
        { a: 10 },
      ],
      above: [
        'query ($a: Int, $b: Int = 11) { pods(first: $a) { nodes { pods(first: $b) { nodes { name } } } } }',
        { a: 10 },
      ],
    },
  ],
  [
    "requested rows, by the schema's default",
    {
      limits: { requestedRows: 50 },
      within: ['{ pods { nodes { name } } }'],
      above: ['{ pods { nodes { name } } world { pods(first: 1) { nodes { name } } } }'],
    },
  ],
  [
    'requested rows, through edges and fragments',
    {
      limits: { requestedRows: 40 },
      within: [
        '{ pods(first: 20) { ...F } } fragment F on PodConnection { nodes { name } edges { node { name } } }',
      ],
      above: [
        '{ pods(first: 21) { ...F } } fragment F on PodConnection { nodes { name } edges { node { name } } }',
      ],
    },
  ],
  [
    'produced rows, below lists of unknown length',
    {
      limits: { producedRows: 12 },
      within: ['{ pods(first: 2) { nodes { labels { pods(first: 2) { a: nodes { name } } } } } }'],
      above: ['{ pods(first: 2) { nodes { labels { pods(first: 3) { a: nodes { name } } } } } }'],
    },
  ],
  [
    'produced rows, where more were asked for',
    {
      limits: { producedRows: 5 },
      within: ['{ pods(first: 5) { edges { node { name } } } }'],
      above: ['{ pods(first: 6) { edges { node { name } } } }'],
    },
  ],
];

describe.each<readonly [string, Ask]>([
  ['POST', async (server, ...operation) => (await post(server, ...operation)).body],
  ['GET', async (server, ...operation) => (await get(server, ...operation)).body],
  ['WebSocket', askOverSocket],
])('limits over %s', (_transport, answer) => {
  it.each(CASES)(
    'hold for %s',
    async (_name, { limits, within, above, code = 'COST_EXCEEDED' }) => {
      await using server = await startTestServer({ limits });

      const allowed = await answer(server, ...within);
      const refused = await answer(server, ...above);

      expect(allowed.errors).toBeUndefined();
      expect(codesOf(refused)).toEqual([code]);
      expect(refused.data ?? undefined).toBeUndefined();
    },
  );
});

describe('a page above the cap', () => {
  it('is refused with the argument and the cap', async () => {
    await using server = await startTestServer();

    const { status, body } = await post(server, '{ pods(first: 5001) { totalCount } }');

    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('between 0 and 5000'),
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  });
});

describe('the body', () => {
  it('is read up to its limit', async () => {
    await using server = await startTestServer({ limits: { bodyBytes: 200 } });

    const within = await post(server, '{ hello }', { text: 'x'.repeat(100) });
    const above = await post(server, '{ hello }', { text: 'x'.repeat(200) });

    expect([within.status, above.status]).toEqual([200, 413]);
  });
});

describe('a WebSocket message', () => {
  it('is read up to its limit; above it the socket is closed with 1009', async () => {
    await using server = await startTestServer({ limits: { messageBytes: 300 } });
    await using socket = await connect(server);

    const within = await ask(socket, '{ hello }', { text: 'x'.repeat(200) });
    socket.send({ type: 'ping', payload: { text: 'x'.repeat(300) } });

    expect(within.data).toEqual({ hello: 'Hello, world.' });
    expect((await socket.closed).code).toBe(1009);
  });
});

describe('operations on one socket', () => {
  it('are refused above their limit, and one that ends makes room', async () => {
    await using server = await startTestServer({ limits: { subscriptionsPerConnection: 2 } });
    await using socket = await connect(server);
    const quiet = (id: string) =>
      socket.send({
        type: 'subscribe',
        id,
        payload: { query: 'subscription { quiet { value } }' },
      });

    quiet('1');
    quiet('2');
    await expect.poll(server.held).toBe(2);
    const refused = await ask(socket, '{ hello }');
    socket.send({ type: 'complete', id: '1' });
    await expect.poll(server.held).toBe(1);
    const allowed = await ask(socket, '{ hello }');

    expect(codesOf(refused)).toEqual(['COST_EXCEEDED']);
    expect(allowed.data).toEqual({ hello: 'Hello, world.' });
  });
});

describe('connections', () => {
  it('are dropped above their limit', async () => {
    await using server = await startTestServer({ limits: { connections: 1 } });
    await using socket = await connect(server);

    const refused = post(server, '{ hello }');

    await expect(refused).rejects.toThrow('fetch failed');
    expect(await ask(socket, '{ hello }')).toEqual({ data: { hello: 'Hello, world.' } });
  });
});

async function askOverSocket(
  server: TestServer,
  query: string,
  variables?: Variables,
): Promise<GraphqlBody> {
  await using socket = await connect(server);
  return await ask(socket, query, variables);
}
