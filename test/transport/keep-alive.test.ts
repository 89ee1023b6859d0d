import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
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

function urlOf(address: AddressInfo | string | null): string {
  return typeof address === 'object' ? `ws://127.0.0.1:${address?.port}/graphql` : '';
}
