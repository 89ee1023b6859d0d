import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import { FleetError } from '../datasources/errors.ts';
import type { Log } from '../telemetry/log.ts';
import { createApollo } from './apollo.ts';
import { createDocumentReader } from './documents.ts';
import { createExecutor } from './execution.ts';
import type { CallerRequest, CreateCaller } from './execution.ts';
import { assertLoopback, createHostGuard, toUrlHost } from './hosts.ts';
import type { HostGuard } from './hosts.ts';
import { createHttp, GRAPHQL_PATH } from './http.ts';
import type { Limits } from './limits.ts';
import { createSocketProtocol } from './socket-protocol.ts';
import { createSockets } from './sockets.ts';
import type { Sockets } from './sockets.ts';

/** `Context` is what resolvers are given. */
export interface ServerOptions<Context = RequestContext> {
  readonly schema: GraphQLSchema;
  /** Called once an operation, and once an event of a subscription, so that loaders are fresh. */
  readonly createContext: (request: CallerRequest) => Context;
  /** Must be of this machine alone: callers have no identity yet. */
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Names besides the bound address and `localhost` under which the server may be called. */
  readonly allowedHosts: readonly string[];
  readonly isIntrospectionOn: boolean;
  readonly isGraphiqlOn: boolean;
  /** Whether answers tell their upstream calls, as `extensions.upstream`. */
  readonly isUpstreamShown: boolean;
  readonly limits: Limits;
  readonly log: Log;
  /** What `/readyz` answers. */
  readonly isReady: () => boolean;
  /** The number of upstream calls of an operation, by cluster. */
  readonly upstreamOf?: (context: Context) => Readonly<Record<string, number>>;
  /** Equal for callers who see the same; see `Caller.shareKey`. @default nobody shares */
  readonly shareKeyOf?: (context: Context) => string;
  /**
   * How long `close` waits for what still runs before it is cut off.
   * @default 10_000
   */
  readonly graceMs?: number;
}

export interface Server extends AsyncDisposable {
  /** With the port that was really taken, as `http://127.0.0.1:4000/`. */
  readonly url: string;
  readonly port: number;
  /**
   * Takes no new work, completes all streams, lets requests finish, and cuts off after `graceMs`
   * what has not. Once is enough: later calls wait for the same end.
   */
  close(): Promise<void>;
}

/**
 * Serves a schema over HTTP and WebSocket at `/graphql`, as server-sent events at `/graphql/stream`,
 * with GraphiQL at `/`.
 * @throws {FleetError} `BAD_USER_INPUT` when the port is taken, or others could reach the address.
 */
export async function startServer<Context = RequestContext>(
  options: ServerOptions<Context>,
): Promise<Server> {
  const { host, limits, log, graceMs = 10_000 } = options;
  assertLoopback(host);
  const createCaller = callersOf(options);
  const executor = createExecutor(options);
  const apollo = createApollo({ ...options, executor });
  await apollo.start();
  const readDocument = createDocumentReader(options);
  const sockets = createSockets({
    protocol: createSocketProtocol({ executor, readDocument, createCaller, limits }),
    messageBytes: limits.messageBytes,
    log,
  });
  const running = new Set<AbortController>();
  const guard = createHostGuard(options, () => portOf(http));
  const http = await createHttp({
    ...options,
    executor,
    readDocument,
    apollo,
    createCaller,
    guard,
    running,
  });
  acceptUpgrades(http, { guard, sockets });
  const close = async (): Promise<void> => {
    const cutOff = setTimeout(() => {
      for (const controller of running) controller.abort();
      sockets.terminate();
      http.server.closeAllConnections();
    }, graceMs);
    await Promise.all([http.close(), sockets.close()]).finally(() => clearTimeout(cutOff));
    await apollo.stop();
  };
  try {
    await http.listen({ host, port: options.port });
  } catch (error) {
    await close();
    throw listenError(error, options);
  }
  let closed: Promise<void> | undefined;
  const closeOnce = (): Promise<void> => (closed ??= close());
  const port = portOf(http);
  return {
    port,
    url: `http://${toUrlHost(host)}:${port}/`,
    close: closeOnce,
    [Symbol.asyncDispose]: closeOnce,
  };
}

function callersOf<Context>({
  createContext,
  isUpstreamShown,
  upstreamOf,
  shareKeyOf,
}: ServerOptions<Context>): CreateCaller {
  return (request) => {
    const context = createContext(request);
    const upstream = isUpstreamShown && upstreamOf ? () => upstreamOf(context) : undefined;
    return { ...request, context, upstream, shareKey: shareKeyOf?.(context) };
  };
}

function acceptUpgrades(
  http: FastifyInstance,
  { guard, sockets }: { readonly guard: HostGuard; readonly sockets: Sockets },
): void {
  http.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
    if (!http.server.listening) refuse(503, 'Service Unavailable');
    else if (path !== GRAPHQL_PATH) refuse(404, 'Not Found');
    else if (guard.refuse(request.headers) !== undefined) refuse(403, 'Forbidden');
    else sockets.upgrade(request, socket, head);

    function refuse(status: number, reason: string): void {
      socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
  });
}

function portOf(http: FastifyInstance): number {
  const address: AddressInfo | string | null = http.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function listenError(
  cause: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): FleetError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const message =
    code === 'EADDRINUSE'
      ? `Port ${port} of ${host} is in use: choose another with --port, or 0 for any that is free.`
      : `Cannot listen on ${host}:${port} (${String(code ?? cause)}).`;
  return new FleetError('BAD_USER_INPUT', message, { argument: 'port', cause });
}
