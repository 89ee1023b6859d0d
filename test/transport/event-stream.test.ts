import { createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { startTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

describe('the stream of server-sent events', () => {
  it('sends each event in order to the client of graphql-sse and completes with its source', async () => {
    await using server = await startTestServer();
    const client = createClient({ url: `${server.graphqlUrl}/stream`, retryAttempts: 0 });
    const values: unknown[] = [];

    for await (const { data } of client.iterate({
      query: 'subscription { count(to: 3) { value } }',
    })) {
      values.push(data);
    }

    expect(values).toEqual([1, 2, 3].map((value) => ({ count: { value } })));
  });

  it('runs queries and mutations', async () => {
    await using server = await startTestServer();

    const query = await send(server, { query: '{ hello }' });
    const mutation = await send(server, { query: 'mutation { rename(name: "b") }' });

    expect(await query.text()).toContain('{"data":{"hello":"Hello, world."}}');
    expect(await mutation.text()).toContain('{"data":{"rename":"b"}}');
  });

  it('runs a query of a GET, and refuses its mutation', async () => {
    await using server = await startTestServer();
    const get = async (query: string): Promise<string> => {
      const url = `${server.graphqlUrl}/stream?query=${encodeURIComponent(query)}`;
      return await (await fetch(url, { headers: { accept: 'text/event-stream' } })).text();
    };

    expect(await get('{ hello }')).toContain('Hello, world.');
    expect(await get('mutation { rename(name: "b") }')).toContain('Mutations are sent by POST.');
  });

  it.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['query ($n: Int!) { pods(first: $n) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ pods(first: 6000) { totalCount } }', 'BAD_USER_INPUT'],
    ['subscription { refused { value } }', 'BAD_USER_INPUT'],
  ])('refuses %s as every entrance does', async (query, code) => {
    await using server = await startTestServer();

    const text = await (await send(server, { query })).text();

    expect(text).toContain(`"code":"${code}"`);
  });

  it('tells of a source that breaks by one masked error, and ends', async () => {
    await using server = await startTestServer();

    const text = await (await send(server, { query: 'subscription { breaks { value } }' })).text();

    expect(text).toContain('"value":1');
    expect(text).toContain('"code":"INTERNAL"');
    expect(text).not.toContain('hunter2');
    expect(text).toContain('event: complete');
  });

  it('answers nobody who does not accept event streams', async () => {
    await using server = await startTestServer();

    const response = await send(server, { query: '{ hello }' }, 'application/json');

    expect(response.status).toBe(406);
  });

  it('refuses a page of another origin', async () => {
    await using server = await startTestServer();

    const response = await fetch(`${server.graphqlUrl}/stream?query={hello}`, {
      headers: { accept: 'text/event-stream', origin: 'https://evil.example' },
    });

    expect(response.status).toBe(403);
  });

  it('ends the source of a quiet subscription when its reader goes', async () => {
    await using server = await startTestServer();
    const leaving = new AbortController();
    await send(server, { query: 'subscription { quiet { value } }' }, undefined, leaving.signal);
    await expect.poll(() => server.held()).toBe(1);

    leaving.abort();

    await expect.poll(() => server.held()).toBe(0);
  });

  it('completes its streams when the server closes', async () => {
    await using server = await startTestServer();
    const response = await send(server, { query: 'subscription { ticks { value } }' });
    await expect.poll(() => server.followers()).toBe(1);
    server.tick({ value: 1 });

    const [text] = await Promise.all([response.text(), server.close()]);

    expect(text).toContain('event: complete');
  });

  it('keeps nothing for a reader who does not read', async () => {
    await using server = await startTestServer();
    const response = await send(server, { query: 'subscription { ticks { value text } }' });
    await expect.poll(() => server.followers()).toBe(1);
    const text = 'x'.repeat(256 * 1024);

    for (let value = 1; value <= 100; value += 1) {
      server.tick({ value, text });
      await send(server, { query: '{ hello }' }).then(async (answer) => answer.text());
    }
    const values = await readValues(response, 100);

    expect(values.at(-1)).toBe(100);
    expect(values.length).toBeLessThan(90);
  });
});

function send(
  server: TestServer,
  body: object,
  accept = 'text/event-stream',
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${server.graphqlUrl}/stream`, {
    method: 'POST',
    headers: { accept, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** The values of the ticks, up to one of them. */
async function readValues(response: Response, last: number): Promise<readonly number[]> {
  const values: number[] = [];
  let text = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  while (values.at(-1) !== last) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    text += part.value;
    for (const [, value] of text.matchAll(/"value":(\d+)/g)) values.push(Number(value));
    text = text.slice(-20).replaceAll(/"value":\d+/g, '');
  }
  await reader?.cancel();
  return values;
}
