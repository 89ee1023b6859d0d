import { describe, expect, it } from 'vitest';
import { codesOf, post } from './post.ts';
import type { GraphqlBody } from './post.ts';
import { ask, connect } from './socket.ts';
import { startTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

type Ask = (server: TestServer, query: string) => Promise<GraphqlBody>;

describe.each<[string, Ask]>([
  ['HTTP', async (server, query) => (await post(server, query)).body],
  ['WebSocket', askOverSocket],
])('errors over %s', (_transport, answer) => {
  it('tells what the world did with code, cluster and correlation id, and no cause', async () => {
    await using server = await startTestServer();

    const body = await answer(server, '{ hello fleetError }');

    expect(body.data).toEqual({ hello: 'Hello, world.', fleetError: null });
    expect(body.errors).toEqual([
      {
        message: 'No answer from prod in 10 ms.',
        locations: [{ line: 1, column: 9 }],
        path: ['fleetError'],
        extensions: {
          code: 'CLUSTER_TIMEOUT',
          cluster: 'prod',
          isRetryable: true,
          retryAfterMs: 500,
          correlationId: expect.stringMatching(/^[\da-f-]{36}$/),
        },
      },
    ]);
  });

  it.each(['bug', 'gone'])(
    'masks what clients need not know (%s), and logs it whole',
    async (field) => {
      await using server = await startTestServer();

      const body = await answer(server, `{ ${field} }`);

      const logged = server.logged.filter(({ level }) => level === 'error');
      expect(codesOf(body)).toEqual(['INTERNAL']);
      expect(JSON.stringify(body)).not.toMatch(/hunter2|too old|stack|TypeError/);
      expect(logged.map(({ fields }) => fields['correlationId'])).toEqual([
        body.errors?.[0]?.extensions?.['correlationId'],
      ]);
      expect(logged[0]?.fields['err']).toBeInstanceOf(Error);
    },
  );

  it.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($to: Int!) { pods(first: $to) { totalCount } }', 'BAD_USER_INPUT'],
    ['query A { hello } query B { hello }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('keeps the codes of GraphQL itself: %s', async (query, code) => {
    await using server = await startTestServer();

    const body = await answer(server, query);

    expect(body.data).toBeUndefined();
    expect(codesOf(body)).toEqual([code]);
  });
});

async function askOverSocket(server: TestServer, query: string): Promise<GraphqlBody> {
  await using socket = await connect(server);
  return await ask(socket, query);
}
