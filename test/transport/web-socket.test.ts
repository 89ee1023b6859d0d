import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ask, connect, openSocket, subscribe } from './socket.ts';
import { startTestServer } from './test-server.ts';

describe('the protocol of the WebSocket', () => {
  it.each(['', 'graphql-ws', 'something'])(
    'closes 4406 for the subprotocol "%s"',
    async (protocol) => {
      await using server = await startTestServer();
      const raw = new WebSocket(server.socketUrl, protocol === '' ? [] : [protocol]);
      raw.on('error', () => {});

      const code = await new Promise((resolve) => raw.once('close', resolve));

      // A client that offered a name and got none of it gives up by itself.
      expect([4406, 1006]).toContain(code);
    },
  );

  it('closes 4406 where no subprotocol was asked for', async () => {
    await using server = await startTestServer();
    await using socket = await openSocket(server, { protocol: '' });

    expect((await socket.closed).code).toBe(4406);
  });

  it('closes 4408 when nothing is said in time', { timeout: 10_000 }, async () => {
    await using server = await startTestServer();
    await using socket = await openSocket(server);

    expect((await socket.closed).code).toBe(4408);
  });

  it('closes 4429 for a second init', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    socket.send({ type: 'connection_init' });

    expect((await socket.closed).code).toBe(4429);
  });

  it('closes 4401 for an operation before the acknowledgement', async () => {
    await using server = await startTestServer();
    await using socket = await openSocket(server);

    subscribe(socket, '1', '{ hello }');

    expect((await socket.closed).code).toBe(4401);
  });

  it('closes 4409 for an id that is in use', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    subscribe(socket, '1', 'subscription { quiet { value } }');
    subscribe(socket, '1', '{ hello }');

    expect((await socket.closed).code).toBe(4409);
    await expect.poll(server.held).toBe(0);
  });

  it.each(['rubbish', '{}', '{"type":"unknown"}', '[]', 'null', '{"type":"subscribe","id":""}'])(
    'closes 4400 for %s',
    async (message) => {
      await using server = await startTestServer();
      await using socket = await connect(server);

      socket.send(message);

      expect((await socket.closed).code).toBe(4400);
    },
  );

  it.each(['next', 'error', 'connection_ack'])(
    'closes 4400 for a message of the type "%s", which a server sends',
    async (type) => {
      await using server = await startTestServer();
      await using socket = await connect(server);

      socket.send({ type, id: '1', payload: [] });

      expect((await socket.closed).code).toBe(4400);
    },
  );

  it('runs a document that speaks of such messages', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    const answer = await ask(socket, '{ hello(name: "\\"type\\":\\"next\\"") }');

    expect(answer.data).toEqual({ hello: 'Hello, "type":"next".' });
  });

  it('closes 4400 for a binary message, whatever is in it', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    socket.raw.send(Buffer.from('{"type":"ping"}'), { binary: true });

    expect((await socket.closed).code).toBe(4400);
  });

  it('answers a ping with a pong of the same payload', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    socket.send({ type: 'ping', payload: { at: 1 } });

    expect(await socket.next()).toEqual({ type: 'pong', payload: { at: 1 } });
  });

  it('tells of a refused operation by one error, never followed by complete', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    subscribe(socket, '1', '{ nothing }');
    const refused = await socket.next();
    socket.send({ type: 'ping' });

    expect(refused).toMatchObject({
      type: 'error',
      id: '1',
      payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await socket.next()).toEqual({ type: 'pong' });
  });

  it('runs queries and mutations, and takes an id again once it is complete', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    subscribe(socket, '1', '{ hello }');
    const query = [await socket.next(), await socket.next()];
    subscribe(socket, '1', 'mutation { rename(name: "x") }');
    const mutation = [await socket.next(), await socket.next()];

    expect(query).toEqual([
      { id: '1', type: 'next', payload: { data: { hello: 'Hello, world.' } } },
      { id: '1', type: 'complete' },
    ]);
    expect(mutation).toEqual([
      { id: '1', type: 'next', payload: { data: { rename: 'x' } } },
      { id: '1', type: 'complete' },
    ]);
  });

  it('ends the source of a quiet subscription when the client completes it', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);
    subscribe(socket, '1', 'subscription { quiet { value } }');
    await expect.poll(server.held).toBe(1);

    socket.send({ type: 'complete', id: '1' });

    await expect.poll(server.held).toBe(0);
    expect(socket.frames).toEqual([{ type: 'connection_ack' }]);
  });

  it('ends all that runs on a socket when it is dropped', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);
    subscribe(socket, '1', 'subscription { quiet { value } }');
    subscribe(socket, '2', 'subscription { quiet { value } }');
    subscribe(socket, '3', '{ waits }');
    await expect.poll(server.held).toBe(3);

    socket.raw.terminate();

    await expect.poll(server.held).toBe(0);
    expect(server.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a subscription', () => {
  it('sends each event in order and completes with its source', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    subscribe(socket, '1', 'subscription { count(to: 3) { value } }');
    const frames = [
      await socket.next(),
      await socket.next(),
      await socket.next(),
      await socket.next(),
    ];

    expect(frames.map(({ payload }) => payload)).toEqual([
      { data: { count: { value: 1 } } },
      { data: { count: { value: 2 } } },
      { data: { count: { value: 3 } } },
      undefined,
    ]);
    expect(frames[3]?.type).toBe('complete');
  });

  it('executes each event with a context of its own', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    subscribe(socket, '1', 'subscription { count(to: 2) { contexts } }');
    const events = [await socket.next(), await socket.next()];

    expect(events.map(({ payload }) => payload)).toEqual([
      { data: { count: { contexts: 2 } } },
      { data: { count: { contexts: 3 } } },
    ]);
  });

  it('tells of a source that breaks by one masked error', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    subscribe(socket, '1', 'subscription { breaks { value } }');
    const [event, error] = [await socket.next(), await socket.next()];

    expect(event.type).toBe('next');
    expect(error).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'INTERNAL' } }] });
    expect(JSON.stringify(error)).not.toContain('hunter2');
    expect(server.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('tells why its source was refused', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);

    const body = await ask(socket, 'subscription { refused { value } }');

    expect(body.errors).toMatchObject([
      { message: 'Not now.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('reaches the client of graphql-ws', async () => {
    await using server = await startTestServer();
    const client = createClient({ url: server.socketUrl, webSocketImpl: WebSocket });

    const values = await Array.fromAsync(
      client.iterate({ query: 'subscription { count(to: 2) { value } }' }),
      ({ data }) => data,
    );
    await client.dispose();

    expect(values).toEqual([{ count: { value: 1 } }, { count: { value: 2 } }]);
  });
});

describe('an event that many get', () => {
  it('is executed once for all who ask for the same, under whatever id', async () => {
    await using server = await startTestServer();
    await using one = await connect(server);
    await using two = await connect(server);
    subscribe(one, 'a', TICKS);
    subscribe(one, 'b', TICKS);
    subscribe(two, 'a', TICKS);
    await expect.poll(() => server.followers()).toBe(3);

    server.tick({ value: 1 });
    const frames = [await one.next(), await one.next(), await two.next()];

    expect(frames.map(({ id }) => id)).toEqual(['a', 'b', 'a']);
    for (const { payload } of frames) {
      expect(payload).toEqual({ data: { ticks: { value: 1, executions: 1 } } });
    }
  });

  it('is executed once for those who come in at different places', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);
    const query = 'subscription ($at: String) { ticks(after: $at) { value executions } }';
    subscribe(socket, '1', query, { at: 'here' });
    subscribe(socket, '2', query, { at: 'there' });
    await expect.poll(() => server.followers()).toBe(2);

    server.tick({ value: 1 });
    const frames = [await socket.next(), await socket.next()];

    for (const { payload } of frames) {
      expect(payload).toEqual({ data: { ticks: { value: 1, executions: 1 } } });
    }
  });

  it('is executed apart for those who ask for something else', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);
    subscribe(socket, '1', TICKS);
    subscribe(socket, '2', 'subscription { ticks { executions } }');
    await expect.poll(() => server.followers()).toBe(2);

    server.tick({ value: 1 });
    const frames = [await socket.next(), await socket.next()];

    expect(frames.map(({ payload }) => payload)).toEqual([
      { data: { ticks: { value: 1, executions: 1 } } },
      { data: { ticks: { executions: 2 } } },
    ]);
  });

  it('is not sent when there is nothing in it to see', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);
    subscribe(socket, '1', TICKS);
    await expect.poll(() => server.followers()).toBe(1);

    server.tick({ value: 1, isUnchanged: true });
    await ask(socket, '{ hello }');
    server.tick({ value: 2 });

    expect((await socket.next()).payload).toMatchObject({ data: { ticks: { value: 2 } } });
  });

  it('goes on to others when the one it was executed for has left', async () => {
    await using server = await startTestServer();
    const one = await connect(server);
    await using two = await connect(server);
    subscribe(one, '1', TICKS);
    subscribe(two, '1', TICKS);
    await expect.poll(() => server.followers()).toBe(2);

    server.tick({ value: 1 });
    one.raw.terminate();

    expect((await two.next()).payload).toMatchObject({ data: { ticks: { value: 1 } } });
    server.tick({ value: 2 });
    await expect.poll(() => server.followers()).toBe(1);
    expect((await two.next()).payload).toMatchObject({ data: { ticks: { value: 2 } } });
  });

  it('waits for nobody who does not read, and finds them in the present when they do', async () => {
    await using server = await startTestServer();
    await using asleep = await connect(server);
    await using awake = await connect(server);
    const query = 'subscription { ticks { value text } }';
    subscribe(asleep, '1', query);
    subscribe(awake, '1', query);
    await expect.poll(() => server.followers()).toBe(2);
    const text = 'x'.repeat(256 * 1024);

    asleep.raw.pause();
    for (let value = 1; value <= 100; value += 1) {
      server.tick({ value, text });
      const { payload } = await awake.next();
      expect(payload).toMatchObject({ data: { ticks: { value } } });
    }
    asleep.raw.resume();
    await expect
      .poll(() => JSON.stringify(asleep.frames.at(-1)).includes('"value":100'))
      .toBe(true);

    // What lay in the kernel's buffers was read first; between that and the present nothing was kept.
    expect(asleep.frames.length).toBeLessThan(90);
  });
});

const TICKS = 'subscription { ticks { value executions } }';
