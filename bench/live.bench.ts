import { createClient } from 'graphql-ws';
import { request } from 'undici';
import { WebSocket } from 'ws';
import { startApiServers, startServing } from './processes.ts';
import type { Measured } from './processes.ts';
import { median } from './requests.ts';
import type { Row } from './table.ts';

const WRITES = 40;
const QUERY =
  'subscription { clusterNodes { changes { type clusterNode { name resourceVersion } } } }';

/** From the API server's answer to a write until the frame is on the socket. */
export async function benchLive(): Promise<readonly Row[]> {
  await using servers = await startApiServers({ clusters: 1, nodes: 100, pods: 10 });
  const [api] = servers.clusters;
  if (api === undefined) throw new Error('There is no API server.');
  await using server = await startServing('../src/main.ts', servers);
  const one = await follow(server, api.url, 1);
  const many = await follow(server, api.url, 200);
  const watches = await servers.nodeWatches();
  return [
    {
      work: 'write → frame, 1 subscriber',
      figure: `p50 ${one.firstMs.toFixed(0)} ms, ${one.cpuMs.toFixed(2)} ms CPU a delivery`,
      ratio: 'the tick is 75 ms',
    },
    {
      work: 'write → frame, 200 subscribers',
      figure: `first p50 ${many.firstMs.toFixed(0)} ms, last p50 ${many.lastMs.toFixed(0)} ms, ${many.cpuMs.toFixed(2)} ms CPU a delivery`,
      ratio: `${(many.lastMs / one.firstMs).toFixed(1)} × one subscriber`,
    },
    {
      work: 'upstream watches of nodes for 201 subscribers',
      figure: String(watches),
      ratio: '1 a cluster',
    },
  ];
}

interface LiveResult {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly cpuMs: number;
}

async function follow(server: Measured, api: string, count: number): Promise<LiveResult> {
  const arrivals: number[][] = [];
  let current: number[] = [];
  let ready = 0;
  let onArrival: (() => void) | undefined;
  const url = new URL('/graphql', server.url).href.replace('http', 'ws');
  const clients = Array.from({ length: Math.ceil(count / 50) }, () =>
    createClient({ url, webSocketImpl: WebSocket, lazy: false }),
  );
  for (let index = 0; index < count; index += 1) {
    let isFirst = true;
    clients[index % clients.length]?.subscribe(
      { query: QUERY },
      {
        next() {
          if (isFirst) ready += 1;
          else current.push(performance.now());
          isFirst = false;
          onArrival?.();
        },
        error: (error) => console.error(error),
        complete: () => undefined,
      },
    );
  }
  const until = (isDone: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      onArrival = () => {
        if (isDone()) resolve();
      };
      onArrival();
    });
  await until(() => ready === count);
  const cpuBefore = await server.cpuMs();
  for (let index = 0; index < WRITES; index += 1) {
    current = [];
    await label(api, `node-${String(index % 100).padStart(4, '0')}`, `${count}-${index}`);
    const writtenAt = performance.now();
    await until(() => current.length >= count);
    arrivals.push(current.map((at) => at - writtenAt));
  }
  const cpuMs = ((await server.cpuMs()) - cpuBefore) / (WRITES * count);
  await Promise.all(clients.map(async (client) => await client.dispose()));
  return {
    firstMs: median(arrivals.map((times) => Math.min(...times))),
    lastMs: median(arrivals.map((times) => Math.max(...times))),
    cpuMs,
  };
}

async function label(api: string, node: string, value: string): Promise<void> {
  const { body } = await request(`${api}/api/v1/nodes/${node}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify({ metadata: { labels: { bench: value } } }),
  });
  await body.dump();
}
