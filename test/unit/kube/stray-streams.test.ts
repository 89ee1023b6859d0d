import { once } from 'node:events';
import { connect, createServer } from 'node:http2';
import type { ClientHttp2Stream, Http2Session } from 'node:http2';
import { describe, expect, it } from 'vitest';
import { endStrayStreams } from '../../../src/datasources/kube/stray-streams.ts';

const LOST = new Error('The connection is lost.');

describe('a stream that nobody asked for', () => {
  it('is ended, and what is asked for goes on', async () => {
    await using server = await startPushingServer();
    server.owns(endStrayStreams());
    const { asked, stray } = await server.openBoth();

    await once(stray, 'close');

    expect(asked.destroyed).toBe(false);
  });

  it('loses its connection without harm', async () => {
    await using server = await startPushingServer();
    server.owns(endStrayStreams());
    const { asked, stray } = await server.openBoth();

    const end = once(asked, 'error');
    stray.session?.destroy(LOST);

    expect(await end).toEqual([LOST]);
    expect(stray.errored).toBe(LOST);
  });

  it('is left alone once they are not ended any more', async () => {
    endStrayStreams()[Symbol.dispose]();
    await using server = await startPushingServer();
    const { stray } = await server.openBoth();

    expect(stray.listenerCount('error')).toBe(0);
  });
});

interface PushingServer extends AsyncDisposable {
  /** Is disposed with it. */
  owns(guard: Disposable): void;
  openBoth(): Promise<{ readonly asked: ClientHttp2Stream; readonly stray: ClientHttp2Stream }>;
}

/** Answers a call by its headers, and by a push: what Node.js opens a stream for that was not asked for. */
async function startPushingServer(): Promise<PushingServer> {
  const sessions = new Set<Http2Session>();
  const server = createServer();
  server.on('session', (session) => sessions.add(session));
  server.on('stream', (stream) => {
    stream.on('error', () => undefined);
    stream.pushStream({ ':path': '/pushed' }, (_error, pushed) => {
      pushed.on('error', () => undefined);
      pushed.respond();
      stream.respond();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const owned = new DisposableStack();
  return {
    owns: (guard) => void owned.use(guard),
    async openBoth() {
      const session = connect(`http://127.0.0.1:${port}`);
      session.on('error', () => undefined);
      sessions.add(session);
      const pushed = Promise.withResolvers<ClientHttp2Stream>();
      session.on('stream', (stream) => {
        pushed.resolve(stream);
      });
      const asked = session.request({ ':path': '/asked' });
      return { asked, stray: await pushed.promise };
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const session of sessions) session.destroy();
      await closed;
      owned.dispose();
    },
  };
}
