import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { openFleet } from '../support/open-fleet.ts';

const PODS = 40;
const ROUNDS = 40;

describe('a live view over a socket', () => {
  it('brings a reader that slept through a churn to the present, once for each object', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);
    churn(cluster, 0);
    await using server = await app.serve();
    await using awake = await follow(server.url);
    await using asleep = await follow(server.url);
    await expect.poll(() => asleep.view.size).toBe(PODS);

    asleep.socket.pause();
    for (let round = 1; round <= ROUNDS; round += 1) {
      churn(cluster, round);
      // One message or more a round: who is awake has to have it before the next one.
      await expect.poll(() => awake.versions()).toEqual([String(round)]);
    }
    asleep.socket.resume();

    await expect.poll(() => asleep.versions(), { timeout: 10_000 }).toEqual([String(ROUNDS)]);
    expect(asleep.messages()).toBeLessThan(awake.messages() * 0.7);
    expect(asleep.merged()).toBeGreaterThan((ROUNDS / 3) * PODS);
    expect(asleep.view).toEqual(awake.view);
  }, 60_000);
});

/** Every pod gets another label, long enough that what waits in the kernel does not hold much. */
function churn(cluster: EmbeddedCluster, round: number): void {
  for (let index = 0; index < PODS; index += 1) {
    cluster.apply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `pod-${index}`,
        namespace: 'shop',
        labels: { round: String(round), weight: 'x'.repeat(60_000) },
      },
    });
  }
}

interface Reader extends AsyncDisposable {
  readonly socket: WebSocket;
  /** What it has, by id. */
  readonly view: ReadonlyMap<string, unknown>;
  /** The rounds that its rows are of, in order. */
  versions(): readonly string[];
  messages(): number;
  merged(): number;
}

interface Message {
  readonly payload: {
    readonly data: {
      readonly pods: {
        readonly merged: number;
        readonly changes: readonly {
          readonly type: string;
          readonly id: string;
          readonly pod: { readonly labels: readonly { key: string; value: string }[] } | null;
        }[];
      };
    };
  };
}

async function follow(url: string): Promise<Reader> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}graphql`, 'graphql-transport-ws');
  const view = new Map<string, unknown>();
  const rounds = new Map<string, string>();
  let messages = 0;
  let merged = 0;
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  socket.on('message', (data: Buffer) => {
    const message: Message = JSON.parse(data.toString());
    const { pods } = message.payload.data;
    messages += 1;
    merged += pods.merged;
    for (const { id, pod } of pods.changes) {
      view.set(id, pod);
      rounds.set(id, pod?.labels.find(({ key }) => key === 'round')?.value ?? '');
    }
  });
  const query =
    'subscription { pods { merged changes { type id pod { name labels { key value } } } } }';
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
  return {
    socket,
    view,
    versions: () => [...new Set(rounds.values())],
    messages: () => messages,
    merged: () => merged,
    async [Symbol.asyncDispose]() {
      socket.close();
      await once(socket, 'close');
    },
  };
}
