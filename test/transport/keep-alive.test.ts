import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createKeepAlive } from '../../src/server/keep-alive.ts';
import { createSockets } from '../../src/server/sockets.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';

describe('a socket', () => {
  it('is cut off when it does not answer pings, and kept while it does', async () => {
    const closings: number[] = [];
    await using http = createServer();
    const sockets = createSockets({
      protocol: { opened: () => (code) => Promise.resolve(void closings.push(code ?? 0)) },
      messageBytes: 1_000,
      log: SILENT_LOG,
      keepAliveMs: 20,
    });
    http.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const url = urlOf(http.address());
    const lively = new WebSocket(url, 'graphql-transport-ws');
    const silent = new WebSocket(url, 'graphql-transport-ws', { autoPong: false });
    const pings = new Set<number>();
    lively.on('ping', () => pings.add(pings.size));

    await once(silent, 'close');
    const soFar = pings.size;

    await expect.poll(() => pings.size).toBeGreaterThan(soFar + 3);
    expect(lively.readyState).toBe(WebSocket.OPEN);
    expect(closings).toEqual([1006]);
    await sockets.close();
  });
});

describe('a peer', () => {
  it('is cut off in the round after a ping that it did not answer', () => {
    const keepAlive = createKeepAlive();

    expect([keepAlive.round(0), keepAlive.round(0)]).toEqual(['ping', 'cut']);
  });

  it('is pinged again when it has answered, whatever waits for it', () => {
    const keepAlive = createKeepAlive();
    keepAlive.round(0);

    keepAlive.answer();

    expect(keepAlive.round(1000)).toBe('ping');
  });

  it('is waited for while it sleeps on what was sent before, and cut off when it sleeps on', () => {
    const keepAlive = createKeepAlive();
    keepAlive.round(1000);

    const rounds = Array.from({ length: 11 }, () => keepAlive.round(1000));

    expect(rounds.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'wait'));
    expect(rounds[10]).toBe('cut');
  });

  it('is waited for as long as it takes anything', () => {
    const keepAlive = createKeepAlive();
    keepAlive.round(1000);

    const rounds = Array.from({ length: 500 }, (_round, index) => keepAlive.round(999 - index));

    expect(new Set(rounds)).toEqual(new Set(['wait']));
  });

  it('is asked anew when it has woken up', () => {
    const keepAlive = createKeepAlive();
    keepAlive.round(1000);
    keepAlive.round(1000);

    expect([keepAlive.round(0), keepAlive.round(0)]).toEqual(['ping', 'cut']);
  });
});

function urlOf(address: AddressInfo | string | null): string {
  return typeof address === 'object' ? `ws://127.0.0.1:${address?.port}/graphql` : '';
}
