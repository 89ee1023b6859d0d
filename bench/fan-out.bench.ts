import { setTimeout as delay } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { WebSocket } from 'ws';
import { startApiServers, startServing } from './processes.ts';
import type { Measured } from './processes.ts';
import { median } from './requests.ts';
import type { Row } from './table.ts';

const NODES = 900;
const CHANGES_A_SECOND = 150;
const SOCKETS = 100;

/** What one change costs when thousands follow the same rows. */
export async function benchFanOut(): Promise<readonly Row[]> {
  await using servers = await startApiServers({ clusters: 1, nodes: NODES, pods: 10 });
  const [api] = servers.clusters;
  if (api === undefined) throw new Error('There is no API server.');
  await using server = await startServing('../src/main.ts', servers);
  const many = await measure(server, api.url, { subscribers: 5000, isShared: true });
  const equal = await measure(server, api.url, { subscribers: 500, isShared: true });
  const apart = await measure(server, api.url, { subscribers: 500, isShared: false });
  return [
    {
      work: `${CHANGES_A_SECOND} changes a second to 5,000 equal subscribers`,
      figure: `${many.seen} of ${many.made} changes seen by all, ${toMicros(many)} µs CPU a delivery, last ${many.spreadMs.toFixed(0)} ms after first`,
      ratio: `${many.frames} frames in ${many.seconds.toFixed(1)} s; the tick is 75 ms`,
    },
    {
      work: `${CHANGES_A_SECOND} changes a second to 500 equal subscribers`,
      figure: `${toMicros(equal)} µs CPU a delivery`,
      ratio: `${(apart.cpuMs / apart.deliveries / (equal.cpuMs / equal.deliveries)).toFixed(1)} × less than 500 with documents of their own (${toMicros(apart)} µs)`,
    },
  ];
}

interface Result {
  readonly made: number;
  /** Changes that every subscriber was told of. */
  readonly seen: number;
  readonly frames: number;
  readonly deliveries: number;
  readonly cpuMs: number;
  readonly spreadMs: number;
  readonly seconds: number;
}

function toMicros({ cpuMs, deliveries }: Result): string {
  return ((cpuMs / deliveries) * 1000).toFixed(1);
}

async function measure(
  server: Measured,
  api: string,
  order: { readonly subscribers: number; readonly isShared: boolean },
): Promise<Result> {
  const crowd = await openCrowd(server, order);
  const cpuBefore = await server.cpuMs();
  const startedAt = performance.now();
  await change(api, NODES);
  const seconds = (performance.now() - startedAt) / 1000;
  await crowd.settled();
  const cpuMs = (await server.cpuMs()) - cpuBefore;
  crowd.close();
  return { ...crowd.count(), made: NODES, cpuMs, seconds };
}

interface Crowd {
  /** Resolves when nothing has come for a while. */
  settled(): Promise<void>;
  count(): Pick<Result, 'seen' | 'frames' | 'deliveries' | 'spreadMs'>;
  close(): void;
}

async function openCrowd(
  server: Measured,
  { subscribers, isShared }: { readonly subscribers: number; readonly isShared: boolean },
): Promise<Crowd> {
  const url = new URL('/graphql', server.url).href.replace('http', 'ws');
  const frames: { first: number; last: number; count: number }[] = [];
  const positions = new Map<string, number>();
  const told = new Map<string, number>();
  let ready = 0;
  let lastAt = 0;
  let isLive = false;
  const everybody = Promise.withResolvers<void>();
  const sockets = await Promise.all(
    Array.from({ length: SOCKETS }, async (_socket, index) => {
      const socket = new WebSocket(url, 'graphql-transport-ws');
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send('{"type":"connection_init"}');
      await new Promise((resolve) => socket.once('message', resolve));
      socket.on('message', (data: Buffer) => {
        lastAt = performance.now();
        const text = data.toString('latin1');
        if (!isLive) {
          if (text.includes('"isSynced":true')) ready += 1;
          if (ready === subscribers) everybody.resolve();
          return;
        }
        const subscriber = `${index} ${text.slice(7, text.indexOf('"', 7))}`;
        const position = positions.get(subscriber) ?? 0;
        positions.set(subscriber, position + 1);
        const frame = (frames[position] ??= { first: lastAt, last: lastAt, count: 0 });
        frame.last = lastAt;
        frame.count += 1;
        if (index === 0 && subscriber.endsWith(' 1')) countTold(text, told);
      });
      return socket;
    }),
  );
  for (let number = 0; number < subscribers; number += 1) {
    const id = String(Math.floor(number / SOCKETS) + 1);
    const name = isShared ? 'name' : `n${number}: name`;
    const query = `subscription { clusterNodes { isSynced changes { type clusterNode { ${name} resourceVersion } } } }`;
    sockets[number % SOCKETS]?.send(JSON.stringify({ type: 'subscribe', id, payload: { query } }));
  }
  await everybody.promise;
  isLive = true;
  return {
    async settled() {
      while (performance.now() - lastAt < 500) await delay(100);
    },
    count: () => ({
      seen: frames.every(({ count }) => count === subscribers) ? told.size : 0,
      frames: frames.length,
      deliveries: frames.reduce((sum, { count }) => sum + count, 0),
      spreadMs: median(frames.map(({ first, last }) => last - first)),
    }),
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}

function countTold(text: string, told: Map<string, number>): void {
  for (const [version] of text.matchAll(/"resourceVersion":"\d+"/g)) {
    told.set(version, (told.get(version) ?? 0) + 1);
  }
}

/** Each node once, evenly over the time. */
async function change(api: string, count: number): Promise<void> {
  const dispatcher = new Agent({ connections: 20 });
  const startedAt = performance.now();
  const written: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const dueMs = (index * 1000) / CHANGES_A_SECOND - (performance.now() - startedAt);
    if (dueMs > 1) await delay(dueMs);
    written.push(label(api, `node-${String(index).padStart(4, '0')}`, dispatcher));
  }
  await Promise.all(written);
  await dispatcher.close();
}

async function label(api: string, node: string, dispatcher: Agent): Promise<void> {
  const { body } = await request(`${api}/api/v1/nodes/${node}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify({ metadata: { labels: { bench: String(performance.now()) } } }),
    dispatcher,
  });
  await body.dump();
}
