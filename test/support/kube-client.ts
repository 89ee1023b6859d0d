import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../../src/async/clock.ts';
import { createSlots } from '../../src/async/slots.ts';
import type { ConnectionConfig } from '../../src/datasources/kube/connection.ts';
import type { KubeCluster, KubeClusterOptions } from '../../src/datasources/kube/kube-cluster.ts';
import { createKubeCluster } from '../../src/datasources/kube/kube-cluster.ts';
import { toObjectRecord } from '../../src/datasources/kube/object-record.ts';
import { defineResource } from '../../src/datasources/kube/resource.ts';
import type { Transport, TransportOptions } from '../../src/datasources/kube/transport.ts';
import { createTransport } from '../../src/datasources/kube/transport.ts';
import { createSequence } from '../../src/datasources/store/sequence.ts';
import type { Clock as EmbeddedClock } from '../../src/embedded/clock.ts';
import { SILENT_LOG } from '../../src/telemetry/log.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

export const PODS = defineResource({
  group: '',
  resource: 'pods',
  kind: 'Pod',
  isNamespaced: true,
  versions: { v1: toObjectRecord },
  indexes: { namespace: (pod) => pod.namespace },
});

export const EVENTS = defineResource({
  group: '',
  resource: 'events',
  kind: 'Event',
  isNamespaced: true,
  versions: { v1: toObjectRecord },
  hasBookmarks: false,
});

/** A cluster's client under a clock that the test moves. Jitter is always in the middle. */
export interface TestClient extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly cluster: KubeCluster;
}

export function connect(
  url: string,
  options: Partial<KubeClusterOptions> & { readonly clock?: VirtualClock } = {},
): TestClient {
  const clock = options.clock ?? createVirtualClock();
  const cluster = createKubeCluster({
    name: 'alpha',
    connection: { server: url, user: {} },
    random: () => 0.5,
    verifyIdentity: () => Promise.resolve(),
    slots: createSlots({ capacity: 8 }),
    sequence: createSequence(),
    log: SILENT_LOG,
    namespaces: [],
    ...options,
    clock,
  });
  return {
    clock,
    cluster,
    [Symbol.asyncDispose]: async () => cluster[Symbol.asyncDispose](),
  };
}

export function openTransport(
  connection: ConnectionConfig | string,
  options: Partial<TransportOptions> = {},
): Transport {
  return createTransport({
    name: 'alpha',
    connection: typeof connection === 'string' ? { server: connection, user: {} } : connection,
    clock: createVirtualClock(),
    random: () => 0.5,
    ...options,
  });
}

/** Our clock, as the embedded API takes one. */
export function toEmbeddedClock(clock: Clock): EmbeddedClock {
  return {
    now: () => clock.now(),
    schedule(delayMs, run) {
      const timer = clock.setTimeout(run, delayMs);
      return () => {
        timer[Symbol.dispose]();
      };
    },
  };
}

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: IncomingMessage[];
  /** How many TCP connections were opened so far. */
  readonly connections: number;
}

/** For what no well-behaved API server does. */
export async function startScriptedServer(
  answer: (request: IncomingMessage, response: ServerResponse, index: number) => void,
): Promise<ScriptedServer> {
  const requests: IncomingMessage[] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    answer(request, response, requests.length - 1);
  };
  const server = createServer(listener);
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    get connections() {
      return connections;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

export function sendJson(response: ServerResponse, statusCode: number, body: unknown): void {
  response.writeHead(statusCode, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
