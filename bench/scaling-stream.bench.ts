import { createClient } from 'graphql-ws';
import { request } from 'undici';
import { WebSocket } from 'ws';
import { startApiServers, startServing } from './processes.ts';
import { median } from './requests.ts';
import { toScalingEvent } from './scaling-objects.ts';
import type { Row } from './table.ts';

const WRITES = 40;
const QUERY = 'subscription { scalingEvents { events { id type message } } }';

/** From the API server's answer to the write of an Event until the scaling event is on the socket. */
export async function benchScalingStream(): Promise<readonly Row[]> {
  await using servers = await startApiServers({ clusters: 1, nodes: 10, pods: 10 });
  const [api] = servers.clusters;
  if (api === undefined) throw new Error('There is no API server.');
  await using server = await startServing('../src/main.ts', servers);
  const client = createClient({
    url: new URL('/graphql', server.url).href.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    lazy: false,
  });
  const frames = client.iterate({ query: QUERY });
  await frames.next();
  const latencies: number[] = [];
  for (let at = 0; at < WRITES; at += 1) {
    await write(api.url, at);
    const writtenAt = performance.now();
    await untilTold(frames, `pool-${at} `);
    latencies.push(performance.now() - writtenAt);
  }
  await client.dispose();
  return [
    {
      work: 'an Event’s write → frame of the scaling event',
      figure: `p50 ${median(latencies).toFixed(0)} ms, most ${Math.max(...latencies).toFixed(0)} ms`,
      ratio: 'the tick is 75 ms',
    },
  ];
}

async function untilTold(frames: AsyncIterator<unknown>, text: string): Promise<void> {
  for (;;) {
    const { value, done } = await frames.next();
    if (done === true) throw new Error('The stream has ended.');
    if (JSON.stringify(value).includes(text)) return;
  }
}

async function write(api: string, at: number): Promise<void> {
  const event = toScalingEvent(at, {
    uid: `bench-${at}`,
    component: 'cluster-autoscaler',
    reason: 'ScaledUpGroup',
    kind: 'ConfigMap',
    message: `Scale-up: setting group pool-${at} size to 5 instead of 3 (max: 10)`,
  });
  const { statusCode, body } = await request(`${api}/api/v1/namespaces/default/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
  });
  await body.dump();
  if (statusCode !== 201) throw new Error(`The Event was answered with ${statusCode}.`);
}
