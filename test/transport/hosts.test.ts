import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { FleetError } from '../../src/datasources/errors.ts';
import { startTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

interface Names {
  readonly host?: string;
  readonly origin?: string;
}

/** `$` stands for the port that the server listens on. */
const CASES: readonly (readonly [names: Names, isAllowed: boolean])[] = [
  [{}, true],
  [{ host: 'localhost:$' }, true],
  [{ host: '127.0.0.1:$', origin: 'http://127.0.0.1:$' }, true],
  [{ host: '127.0.0.1:$', origin: 'http://localhost:$' }, true],
  [{ host: 'fleet.example' }, true],
  [{ host: 'FLEET.example', origin: 'https://fleet.example' }, true],
  [{ host: 'other.example:8443' }, true],
  [{ host: 'evil.example' }, false],
  [{ host: 'evil.example:$' }, false],
  [{ host: 'localhost' }, false],
  [{ host: 'localhost:1' }, false],
  [{ host: '127.0.0.1.evil.example:$' }, false],
  [{ host: 'other.example' }, false],
  [{ host: 'user@localhost:$' }, false],
  [{ host: 'localhost:$/path' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'http://localhost:1' }, false],
  [{ origin: 'http://localhost' }, false],
  [{ origin: 'null' }, false],
  [{ origin: 'file://' }, false],
  [{ host: 'fleet.example', origin: 'https://fleet.example:444' }, false],
];

describe('a request', () => {
  it.each(CASES)('that says %j is allowed: %s', async (names, isAllowed) => {
    await using server = await start();

    const status = await postAs(server, names);

    expect(status).toBe(isAllowed ? 200 : 403);
  });
});

describe('an upgrade', () => {
  it.each(CASES)('that says %j is allowed: %s', async (names, isAllowed) => {
    await using server = await start();

    const outcome = await upgradeAs(server, names);

    expect(outcome).toBe(isAllowed ? 'open' : 403);
  });

  it('is found at /graphql alone', async () => {
    await using server = await start();
    const socket = new WebSocket(
      server.socketUrl.replace('graphql', 'other'),
      'graphql-transport-ws',
    );

    const [error] = await once(socket, 'error');

    expect(String(error)).toContain('404');
  });
});

describe('startServer', () => {
  it.each(['0.0.0.0', '::', '192.168.1.1', 'fleet.example', '127.0.0.1.evil.example'])(
    'refuses to listen on %s while callers have no identity',
    async (host) => {
      const started = startTestServer({ host });

      await expect(started).rejects.toThrow(FleetError);
      await expect(started).rejects.toThrow(/without configured identities/);
    },
  );

  it('tells in one line that its port is taken', async () => {
    await using server = await startTestServer();

    const started = startTestServer({ port: server.port });

    await expect(started).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'port',
      message: `Port ${server.port} of 127.0.0.1 is in use: choose another with --port, or 0 for any that is free.`,
    });
  });
});

function start(): Promise<TestServer> {
  return startTestServer({ allowedHosts: ['fleet.example', 'other.example:8443'] });
}

/** fetch sets both headers itself, so that they can only be forged below it. */
async function postAs(server: TestServer, names: Names): Promise<number | undefined> {
  const forged = request(server.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(server, names) },
  });
  forged.end('{"query":"{ hello }"}');
  const [response] = await once(forged, 'response');
  response.resume();
  return response.statusCode;
}

async function upgradeAs(server: TestServer, names: Names): Promise<unknown> {
  const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws', {
    headers: headersOf(server, names),
  });
  const outcome = await Promise.race([
    once(socket, 'open').then(() => 'open'),
    once(socket, 'unexpected-response').then(([, response]) => response.statusCode),
  ]);
  socket.on('error', () => {});
  socket.terminate();
  return outcome;
}

function headersOf(server: TestServer, names: Names): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([name, value]) => [
      name,
      value.replaceAll('$', String(server.port)),
    ]),
  );
}
