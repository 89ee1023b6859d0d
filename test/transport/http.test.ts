import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { codesOf, get, post } from './post.ts';
import { startTestServer } from './test-server.ts';

describe('/graphql', () => {
  it('answers a POST with the media type of GraphQL responses', async () => {
    await using server = await startTestServer();

    const { status, headers, body } = await post(server, '{ hello }');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(body).toEqual({ data: { hello: 'Hello, world.' } });
  });

  it('answers queries by GET, with variables', async () => {
    await using server = await startTestServer();

    const { body } = await get(server, 'query ($name: String) { hello(name: $name) }', {
      name: 'GET',
    });

    expect(body).toEqual({ data: { hello: 'Hello, GET.' } });
  });

  it('refuses a mutation by GET with 405 and names POST', async () => {
    await using server = await startTestServer();

    const { status, headers } = await get(server, 'mutation { rename(name: "x") }');

    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('POST');
  });

  it('refuses a GET that a foreign page could have sent without being asked', async () => {
    await using server = await startTestServer();

    const response = await fetch(`${server.graphqlUrl}?query={hello}`);

    expect(response.status).toBe(400);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('refuses %s with 405', async (method) => {
    await using server = await startTestServer();

    const response = await fetch(server.graphqlUrl, { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it.each([
    ['text/plain', '{"query":"{ hello }"}', 415],
    ['application/x-www-form-urlencoded', 'query={hello}', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/json', '[{"query":"{ hello }"}]', 400],
    ['application/json', '{"query":', 400],
    ['application/json', '{"query":"{ hello }","variables":"{}"}', 400],
  ])('refuses a body of %s: %s', async (type, body, expected) => {
    await using server = await startTestServer();

    const response = await fetch(server.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

    expect(response.status).toBe(expected);
    expect(await response.json()).toHaveProperty('errors');
  });

  it('refuses a subscription and names the way that it takes', async () => {
    await using server = await startTestServer();

    const { status, body } = await post(server, 'subscription { quiet { value } }');

    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toContain('WebSocket');
  });

  it('refuses persisted queries, as it keeps none', async () => {
    await using server = await startTestServer();
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };

    const response = await fetch(server.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions }),
    });

    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });

  it('makes one context an operation', async () => {
    await using server = await startTestServer();

    const first = await post(server, '{ contexts }');
    const second = await post(server, '{ contexts }');

    expect([first.body.data, second.body.data]).toEqual([{ contexts: 1 }, { contexts: 2 }]);
  });

  it('tells the upstream calls of the operation where that is on', async () => {
    await using server = await startTestServer({
      isUpstreamShown: true,
      upstreamOf: ({ number }) => ({ prod: number }),
    });

    const { body } = await post(server, '{ hello }');

    expect(body.extensions).toEqual({ upstream: { prod: 1 } });
  });

  it('aborts what it runs when its client goes away', async () => {
    await using server = await startTestServer();
    const client = request(server.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    client.on('error', () => {});
    client.end(JSON.stringify({ query: '{ waits }' }));
    await expect.poll(server.held).toBe(1);

    client.destroy();

    await expect.poll(server.aborted).toBe(1);
    expect(server.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('does not abort what it runs once it has read the request', async () => {
    await using server = await startTestServer();
    const answer = post(server, '{ waits }');
    await expect.poll(server.held).toBe(1);

    server.release();

    expect((await answer).body).toEqual({ data: { waits: 'done' } });
    expect(server.aborted()).toBe(0);
  });
});

describe('introspection', () => {
  it('answers when it is on', async () => {
    await using server = await startTestServer();

    const { body } = await post(server, '{ __schema { queryType { name } } }');

    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it.each(['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }'])(
    'is refused when it is off: %s',
    async (query) => {
      await using server = await startTestServer({ isIntrospectionOn: false });

      const { status, body } = await post(server, query);

      expect(status).toBe(400);
      expect(codesOf(body)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    },
  );

  it.each([
    ['a field', '{ helo }', undefined],
    ['an argument', '{ hello(nam: "x") }', undefined],
    ['an enum value', '{ pods(filter: { colors: [GREN] }) { totalCount } }', undefined],
    [
      'an enum value in variables',
      'query ($filter: Filter) { pods(filter: $filter) { totalCount } }',
      { filter: { colors: ['GREN'] } },
    ],
    [
      'an input field in variables',
      'query ($filter: Filter) { pods(filter: $filter) { totalCount } }',
      { filter: { txt: 'x' } },
    ],
  ])('off also means no suggestion for %s', async (_case, query, variables) => {
    await using open = await startTestServer();
    await using closed = await startTestServer({ isIntrospectionOn: false });

    const answers = [await post(open, query, variables), await post(closed, query, variables)];

    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers[0]?.body.errors?.[0]?.message).toContain('Did you mean');
    expect(answers[1]?.body.errors?.[0]?.message).not.toContain('Did you mean');
  });
});

describe('every answer', () => {
  it.each(['/graphql?query={hello}', '/healthz', '/nowhere'])(
    'at %s keeps itself out of frames, caches and guesses',
    async (path) => {
      await using server = await startTestServer();

      const { headers } = await fetch(new URL(path, server.url));

      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
    },
  );
});

describe('health', () => {
  it('is alive at once, and ready when the fleet is', async () => {
    let isReady = false;
    await using server = await startTestServer({ isReady: () => isReady });
    const statusOf = async (path: string) => (await fetch(new URL(path, server.url))).status;

    const before = [await statusOf('/healthz'), await statusOf('/readyz')];
    isReady = true;
    const after = [await statusOf('/healthz'), await statusOf('/readyz')];

    expect(before).toEqual([200, 503]);
    expect(after).toEqual([200, 200]);
  });
});

describe('GraphiQL', () => {
  it('is served at the root with a policy that keeps it to this host', async () => {
    await using server = await startTestServer({ isGraphiqlOn: true });

    const page = await fetch(server.url);
    const examples = await fetch(new URL('/graphiql/examples.json', server.url));

    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(await page.text()).toContain('graphiql');
    expect(await examples.json()).toBeInstanceOf(Array);
  });

  it('is absent when it is off', async () => {
    await using server = await startTestServer({ isGraphiqlOn: false });

    const response = await fetch(server.url);

    expect(response.status).toBe(404);
  });
});
