import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { followLog, readLog } from '../../../src/datasources/kube/logs.ts';
import { openTransport, sendJson, startScriptedServer } from '../../support/kube-client.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const PLACE = { namespace: 'shop', pod: 'web-1', container: 'main' };
const NEVER = new AbortController().signal;

describe('readLog', () => {
  it('asks for what was asked, as whom it was asked', async () => {
    await using server = await startScriptedServer((_request, response) => response.end('a\nb\n'));
    await using transport = openTransport(server.url);

    const log = await readLog(transport, PLACE, {
      signal: NEVER,
      identity: { token: 'theirs' },
      tailLines: 10,
      sinceSeconds: 60,
      isPrevious: true,
      maxBytes: 1000,
    });

    expect(log.lines.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(log.isTruncated).toBe(false);
    const [request] = server.requests;
    expect(request?.url).toBe(
      '/api/v1/namespaces/shop/pods/web-1/log?container=main&timestamps=true&tailLines=10&sinceSeconds=60&previous=true&limitBytes=1000',
    );
    expect(request?.headers.authorization).toBe('Bearer theirs');
  });

  it('says when there was more than the bound', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.end('x'.repeat(100));
    });
    await using transport = openTransport(server.url);

    const log = await readLog(transport, PLACE, { signal: NEVER, maxBytes: 100 });

    expect(log.isTruncated).toBe(true);
    expect(log.lines).toHaveLength(1);
  });

  it.each([
    [500, undefined, 'CLUSTER_UNREACHABLE'],
    [500, 'InternalError', 'CLUSTER_UNREACHABLE'],
    [400, 'BadRequest', 'BAD_USER_INPUT'],
    [403, 'Forbidden', 'FORBIDDEN'],
    [404, 'NotFound', 'NOT_FOUND'],
  ])(
    'takes a %i of reason %s for %s, in the words of the API server',
    async (code, reason, expected) => {
      const message = 'dial tcp 127.0.0.1:10250: connect: connection refused';
      await using server = await startScriptedServer((_request, response) => {
        sendJson(response, code, { kind: 'Status', status: 'Failure', message, reason, code });
      });
      await using transport = openTransport(server.url);

      const reading = readLog(transport, PLACE, { signal: NEVER, maxBytes: 100 });

      await expect(reading).rejects.toMatchObject({ code: expected, message, cluster: 'alpha' });
    },
  );
});

describe('followLog', () => {
  it('gives lines as they come, and ends when the container ends', async () => {
    const { promise: opened, resolve } = Promise.withResolvers<ServerResponse>();
    await using server = await startScriptedServer((_request, response) => {
      response.writeHead(200);
      response.write('one\ntw');
      resolve(response);
    });
    await using transport = openTransport(server.url);
    const log = followLog(transport, PLACE, { signal: NEVER });

    const first = await log.next();
    (await opened).write('o\nthree');
    const second = await log.next();
    (await opened).end();
    const third = await log.next();
    const end = await log.next();

    expect(server.requests[0]?.url).toContain('follow=true');
    expect([first, second, third].map(({ value }) => value?.map(({ text }) => text))).toEqual([
      ['one'],
      ['two'],
      ['three'],
    ]);
    expect(end.done).toBe(true);
  });

  it('waits for the first line longer than any call may take', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<ServerResponse>();
    await using server = await startScriptedServer((_request, response) => resolve(response));
    const clock = createVirtualClock();
    await using transport = openTransport(server.url, { clock });
    const log = followLog(transport, PLACE, { signal: NEVER });
    const first = log.next();
    const response = await asked;

    clock.advance(3_600_000);
    response.end('late\n');

    expect((await first).value?.[0]?.text).toBe('late');
  });

  it('reads no faster than it is taken', async () => {
    let written = 0;
    await using server = await startScriptedServer((_request, response) => {
      const line = `${'x'.repeat(1023)}\n`;
      const write = (): void => {
        while (written < 1_000_000 && response.write(line)) written += 1;
        response.once('drain', write);
      };
      response.writeHead(200);
      write();
    });
    await using transport = openTransport(server.url);
    const log = followLog(transport, PLACE, { signal: NEVER });
    await log.next();
    await untilStill(() => written);

    const held = written;
    for (let batch = 0; batch < 50; batch += 1) await log.next();
    await untilStill(() => written);

    // Buffers of sockets hold some megabytes; what is written is a gigabyte.
    expect(held).toBeLessThan(50_000);
    expect(written).toBeGreaterThanOrEqual(held);
    await log.return(undefined);
  });

  it.each([
    ['its signal aborts', 'abort'],
    ['its loop is left', 'leave'],
  ])('lets go of the connection when %s', async (_title, how) => {
    let open = 0;
    await using server = await startScriptedServer((_request, response) => {
      open += 1;
      response.on('close', () => {
        open -= 1;
      });
      response.writeHead(200);
      response.write('one\n');
    });
    await using transport = openTransport(server.url);
    const aborter = new AbortController();
    const log = followLog(transport, PLACE, { signal: aborter.signal });
    await log.next();
    expect(open).toBe(1);

    const ended = how === 'abort' ? log.next() : log.return(undefined);
    aborter.abort(new Error('gone'));
    const [end] = await Promise.allSettled([ended]);

    expect(end.status).toBe(how === 'abort' ? 'rejected' : 'fulfilled');
    await expect.poll(() => open).toBe(0);
  });
});

/** Resolves when a number has not grown for some turns of the loop. */
async function untilStill(read: () => number): Promise<void> {
  let last = -1;
  await expect
    .poll(
      () => {
        const isStill = read() === last;
        last = read();
        return isStill;
      },
      { interval: 100 },
    )
    .toBe(true);
}
