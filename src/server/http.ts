import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import Fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../telemetry/log.ts';
import type { ApolloContext } from './apollo.ts';
import type { CreateCaller } from './execution.ts';
import { registerEventStreams } from './event-streams.ts';
import type { EventStreamOptions } from './event-streams.ts';
import { registerGraphiql } from './graphiql.ts';
import type { HostGuard } from './hosts.ts';
import type { Limits } from './limits.ts';

export interface HttpOptions extends Pick<EventStreamOptions, 'executor' | 'readDocument'> {
  readonly apollo: ApolloServer<ApolloContext>;
  readonly createCaller: CreateCaller;
  readonly guard: HostGuard;
  readonly limits: Limits;
  readonly isGraphiqlOn: boolean;
  readonly isReady: () => boolean;
  readonly log: Log;
  /** Of the requests that run; whoever closes the server aborts those that take too long. */
  readonly running: Set<AbortController>;
}

export const GRAPHQL_PATH = '/graphql';

/** How long a client may take to send its request. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The HTTP side of the server, not listening yet: GraphQL, GraphiQL, health. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { apollo, guard, limits, isGraphiqlOn, isReady, log } = options;
  const http = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  http.server.maxConnections = limits.connections;
  // A page may send text/plain to any origin without being asked; nothing here reads it.
  http.removeContentTypeParser('text/plain');
  http.addHook('onRequest', (request, reply, next) => {
    void reply.headers({ ...SECURITY_HEADERS, 'x-correlation-id': request.id });
    const refusal = guard.refuse(request.headers);
    if (refusal === undefined) next();
    else void reply.code(403).send(failure(refusal, 'FORBIDDEN'));
  });
  // Closing waits for all connections: one that was busy then must not be kept for a next request.
  http.addHook('onSend', (_request, reply, _payload, next) => {
    if (!http.server.listening) void reply.header('connection', 'close');
    next();
  });
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, correlationId: request.id }, 'A request failed.');
    return reply
      .code(status)
      .send(
        status < 500
          ? failure(error.message, 'BAD_REQUEST')
          : failure('Internal error.', 'INTERNAL'),
      );
  });
  http.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(failure(`Not found: GraphQL is at ${GRAPHQL_PATH}.`, 'NOT_FOUND')),
  );
  registerGraphql(http, apollo, options);
  registerEventStreams(http, {
    ...options,
    signalOf: (reply) => abortsOnDisconnect(reply, options.running),
  });
  http.get('/healthz', () => ({ status: 'ok' }));
  http.get('/readyz', (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'starting' }),
  );
  if (isGraphiqlOn) await registerGraphiql(http);
  return http;
}

function registerGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<ApolloContext>,
  { createCaller, running }: HttpOptions,
): void {
  http.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => {
        const signal = abortsOnDisconnect(reply, running);
        return Promise.resolve({ caller: createCaller({ signal, correlationId: request.id }) });
      },
    }),
  });
  http.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
    url: GRAPHQL_PATH,
    handler: (_request: FastifyRequest, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send(failure('GraphQL takes GET and POST.', 'BAD_REQUEST')),
  });
}

/**
 * Aborts when the client goes away before it has its answer. Only the response tells that: the
 * request's own `close` comes as soon as its body is read.
 */
function abortsOnDisconnect(reply: FastifyReply, running: Set<AbortController>): AbortSignal {
  const controller = new AbortController();
  running.add(controller);
  reply.raw.once('close', () => {
    running.delete(controller);
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

function failure(message: string, code: string): Readonly<Record<string, unknown>> {
  return { errors: [{ message, extensions: { code } }] };
}

const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
