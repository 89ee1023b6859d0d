import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { RequestParams } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { DocumentReader } from './documents.ts';
import { toGraphQLError } from './errors.ts';
import type { Caller, CreateCaller, Executor } from './execution.ts';
import type { Answer } from './shared-results.ts';
import type { Stream } from './stream.ts';

export interface EventStreamOptions {
  readonly executor: Executor;
  readonly readDocument: DocumentReader;
  readonly createCaller: CreateCaller;
  /** Aborts when the client goes away, or its server has waited long enough for it. */
  readonly signalOf: (reply: FastifyReply) => AbortSignal;
}

const EVENT_STREAM_PATH = '/graphql/stream';

/**
 * Serves operations as server-sent events by the graphql-sse protocol, each on a connection of its own:
 * the same documents, limits, executor and errors as over WebSocket. Behind HTTP/1.1 a browser opens
 * six connections to a server at most.
 */
export function registerEventStreams(http: FastifyInstance, options: EventStreamOptions): void {
  const open = new Set<Stream<ExecutionResult>>();
  const handle = createHandler({
    // Without a token there is nothing but distinct connections.
    authenticate: () => null,
    onSubscribe: async ({ raw, context: { reply } }, params) =>
      answer(options, { request: raw, reply, params, open }),
    // The protocol's own queue has no bound: the next message waits for the socket to take this one.
    onNext: async (_context, { context: { reply } }) => untilDrained(reply),
  });
  http.route({
    method: ['GET', 'POST'],
    url: EVENT_STREAM_PATH,
    exposeHeadRoute: false,
    async handler(request, reply) {
      if (request.headers.accept !== EVENT_STREAM) {
        return reply.code(406).send(refusal(`Accept: ${EVENT_STREAM} is what is served here.`));
      }
      reply.hijack();
      await handle(request, reply);
      return reply;
    },
  });
  http.addHook('preClose', (done) => {
    for (const stream of open) void stream.return();
    done();
  });
}

const EVENT_STREAM = 'text/event-stream';

interface Job {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly params: RequestParams;
  readonly open: Set<Stream<ExecutionResult>>;
}

async function answer(
  { executor, readDocument, createCaller, signalOf }: EventStreamOptions,
  { request, reply, params: { query, operationName, variables }, open }: Job,
): Promise<Stream<ExecutionResult> | ExecutionResult> {
  const document = readDocument(query);
  if (!('kind' in document)) return refuse(document);
  const signal = signalOf(reply);
  const callerOfEvent = (lasting = signal): Caller =>
    createCaller({ signal: lasting, correlationId: request.id });
  const caller = callerOfEvent();
  const prepared = executor.prepare(
    { document, operationName: operationName ?? undefined, variables: variables ?? undefined },
    caller,
  );
  if (!('document' in prepared)) return refuse(prepared);
  const { operation } = prepared.operation;
  if (operation === OperationTypeNode.MUTATION && request.method === 'GET') {
    return refuse([NOT_BY_GET]);
  }
  if (operation !== OperationTypeNode.SUBSCRIPTION) return executor.execute(prepared, caller);
  const opened = await executor.subscribe(prepared, caller, {
    callerOfEvent,
    onEnd: () => undefined,
  });
  if (!('next' in opened)) return refuse(opened.errors ?? []);
  const results = toResults(opened, () => open.delete(results));
  open.add(results);
  // A client that left while the source was opened is told of by nobody else.
  if (signal.aborted) await results.return();
  else signal.addEventListener('abort', () => void results.return(), { once: true });
  return results;
}

/** The protocol's library knows a result by its data. */
function refuse(errors: readonly GraphQLError[]): ExecutionResult {
  return { data: null, errors };
}

/** A source that breaks is told of by a last result: the protocol has no other place for it. */
function toResults(stream: Stream<Answer>, onEnd: () => void): Stream<ExecutionResult> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const next = await stream.next();
        if (next.done !== true) return { done: false, value: next.value.result };
      } catch (error) {
        return { done: false, value: refuse([toGraphQLError(error)]) };
      }
      onEnd();
      return { done: true, value: undefined };
    },
    async return() {
      onEnd();
      await stream.return();
      return { done: true, value: undefined };
    },
  };
}

function untilDrained({ raw }: FastifyReply): Promise<void> {
  if (!raw.writableNeedDrain) return Promise.resolve();
  return new Promise((resolve) => {
    const go = (): void => {
      raw.off('drain', go);
      raw.off('close', go);
      resolve();
    };
    raw.on('drain', go);
    raw.on('close', go);
  });
}

const NOT_BY_GET = new GraphQLError('Mutations are sent by POST.', {
  extensions: { code: 'BAD_REQUEST' },
});

function refusal(message: string): Readonly<Record<string, unknown>> {
  return { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
}
