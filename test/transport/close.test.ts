import { describe, expect, it } from 'vitest';
import { post } from './post.ts';
import { connect, subscribe } from './socket.ts';
import { startTestServer } from './test-server.ts';

describe('close', () => {
  it('completes streams and then closes their socket with 1001', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);
    subscribe(socket, '1', 'subscription { quiet { value } }');
    await expect.poll(server.held).toBe(1);

    await server.close();

    expect(await socket.next()).toEqual({ id: '1', type: 'complete' });
    expect((await socket.closed).code).toBe(1001);
    expect(server.held()).toBe(0);
  });

  it('lets requests finish and takes no new ones', async () => {
    await using server = await startTestServer();
    const running = post(server, '{ waits }');
    await expect.poll(server.held).toBe(1);

    const closed = server.close();
    const late = await post(server, '{ hello }').then(
      ({ status }) => status,
      () => 'refused',
    );
    server.release();

    expect(['refused', 503]).toContain(late);
    expect((await running).body).toEqual({ data: { waits: 'done' } });
    await closed;
  });

  it('lets an operation on a socket finish', async () => {
    await using server = await startTestServer();
    await using socket = await connect(server);
    subscribe(socket, '1', '{ waits }');
    await expect.poll(server.held).toBe(1);

    const closed = server.close();
    server.release();

    expect(await socket.next()).toMatchObject({
      type: 'next',
      payload: { data: { waits: 'done' } },
    });
    expect((await socket.closed).code).toBe(1001);
    await closed;
  });

  it('cuts off after the grace what does not end, by aborting it', async () => {
    await using server = await startTestServer({ graceMs: 1 });
    await using socket = await connect(server);
    subscribe(socket, '1', '{ waits }');
    const running = post(server, '{ waits }').catch((error: unknown) => error);
    await expect.poll(server.held).toBe(2);

    await server.close();

    expect(server.aborted()).toBe(2);
    expect(await running).toBeInstanceOf(Error);
  });

  it('comes to the same end when it is called again', async () => {
    await using server = await startTestServer();

    await Promise.all([server.close(), server.close()]);
    await server.close();

    await expect(post(server, '{ hello }')).rejects.toThrow('fetch failed');
  });
});
