import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { Server } from '../../src/server/server.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';

const LOGS = `subscription ($id: ID!) {
  podLogs(input: { id: $id, tailLines: 1 }) { container lines { text } }
}`;
const OPERATION = 'subscription ($id: ID!) { operation(id: $id) { state } }';

describe('actions and logs over the network', () => {
  let cluster: EmbeddedCluster;
  let app: TestFleet;
  let server: Server;
  let pod: string;
  let node: string;
  beforeAll(async () => {
    cluster = await startEmbeddedCluster({ name: 'one', objects: [toNode(), toPod('web', 1)] });
    app = await openFleet([{ name: 'one', connection: { server: cluster.url, user: {} } }]);
    server = await app.serve();
    const { data } = await app.query('{ pods { nodes { id } } clusterNodes { nodes { id } } }');
    pod = String(data.at('pods.nodes.0.id'));
    node = String(data.at('clusterNodes.nodes.0.id'));
  });
  afterAll(async () => {
    await server?.close();
    await app?.[Symbol.asyncDispose]();
    await cluster?.[Symbol.asyncDispose]();
  });
  const countOpenLogs = (): number =>
    cluster.requests.filter(({ path, isOpen }) => path.endsWith('/log') && isOpen).length;

  it('lets go of a log when its reader unsubscribes, whatever it waits for', async () => {
    const client = connect(server);
    const logs = client.iterate({ query: LOGS, variables: { id: pod } });
    const first = await logs.next();
    const waiting = logs.next();
    await expect.poll(countOpenLogs).toBe(1);

    await logs.return?.();
    await waiting;

    expect(first.value).toMatchObject({ data: { podLogs: { container: 'main' } } });
    await expect.poll(countOpenLogs).toBe(0);
    await client.dispose();
  });

  it('lets go of all logs when a socket drops', async () => {
    const client = connect(server);
    const logs = Array.from({ length: 3 }, () =>
      client.iterate({ query: LOGS, variables: { id: pod } }),
    );
    await Promise.all(logs.map((one) => one.next()));
    await expect.poll(countOpenLogs).toBe(3);

    client.terminate();

    await expect.poll(countOpenLogs).toBe(0);
  });

  it('goes on with a drain whose caller has gone, and tells whoever asks again', async () => {
    cluster.apply(toPod('slow', 2));
    const input = { id: node, force: true };
    const drain =
      'mutation ($input: DrainClusterNodeInput!) { drainClusterNode(input: $input) { operation { id state } errors { code } } }';
    const answer = await post(server, drain, { input });
    const id = /"operation":\{"id":"(?<id>[^"]+)"/.exec(answer)?.groups?.['id'] ?? '';
    const client = connect(server);
    const following = client.iterate({ query: OPERATION, variables: { id } });
    const first = await following.next();
    client.terminate();

    const again = connect(server);
    const states: unknown[] = [];
    for await (const { data } of again.iterate({ query: OPERATION, variables: { id } })) {
      states.push(data?.['operation']);
    }
    await again.dispose();

    expect(first.value).toEqual({ data: { operation: { state: 'RUNNING' } } });
    expect(states.at(-1)).toEqual({ state: 'SUCCEEDED' });
    expect(cluster.list({ apiVersion: 'v1', kind: 'Pod' })).toEqual([]);
  }, 20_000);
});

function connect(server: Server): Client {
  const url = `${server.url.replace('http', 'ws')}graphql`;
  return createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
}

async function post(server: Server, query: string, variables: object): Promise<string> {
  const response = await fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return await response.text();
}

function toNode() {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n-1' } };
}

function toPod(name: string, terminationGracePeriodSeconds: number) {
  const startedAt = new Date(Date.now() - 600_000).toISOString();
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default' },
    spec: {
      nodeName: 'n-1',
      terminationGracePeriodSeconds,
      containers: [{ name: 'main', image: 'web:1' }],
    },
    status: {
      phase: 'Running',
      startTime: startedAt,
      containerStatuses: [{ name: 'main', ready: true, state: { running: { startedAt } } }],
    },
  };
}
