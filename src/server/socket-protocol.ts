import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { makeServer } from 'graphql-ws';
import type { Server } from 'graphql-ws';
import type { DocumentReader } from './documents.ts';
import type { Caller, CreateCaller, Executor, PreparedOperation } from './execution.ts';
import type { Limits } from './limits.ts';
import type { Answer } from './shared-results.ts';
import { mapStream } from './stream.ts';
import type { Stream } from './stream.ts';

export interface SocketProtocolOptions {
  readonly executor: Executor;
  readonly readDocument: DocumentReader;
  readonly createCaller: CreateCaller;
  readonly limits: Limits;
}

/** What is open on one socket; the connection's owner ends it. */
export interface SocketConnection {
  /** Aborts what runs, as its reader is gone. */
  readonly running: Set<AbortController>;
  /** Ended, these tell their reader that they are complete. */
  readonly streams: Set<Stream<never>>;
  /** Resolves when the frame has left, or its reader is gone. */
  readonly send: (frame: Buffer) => Promise<void>;
}

/**
 * The graphql-transport-ws protocol over our executor: the same documents, limits and errors as over
 * HTTP, a context for each operation and a fresh one for each event of a subscription.
 */
export function createSocketProtocol(options: SocketProtocolOptions): Server<SocketConnection> {
  const { executor, limits } = options;
  const jobs = new WeakMap<ExecutionArgs, Job>();
  return makeServer<Record<string, unknown>, SocketConnection>({
    onSubscribe({ extra, subscriptions }, id, { query, operationName, variables }) {
      if (Object.keys(subscriptions).length > limits.subscriptionsPerConnection)
        return [tooManyOperations(limits.subscriptionsPerConnection)];
      const document = options.readDocument(query);
      if (!('kind' in document)) return document;
      const job = openJob(extra, options);
      const prepared = executor.prepare(
        {
          document,
          operationName: operationName ?? undefined,
          variables: variables ?? undefined,
        },
        job.caller,
      );
      if (!('document' in prepared)) {
        job.end();
        return prepared;
      }
      const args = { schema: prepared.schema, document, operationName: operationName ?? null };
      jobs.set(args, { ...job, id, prepared });
      return args;
    },
    async execute(args) {
      const { prepared, caller, end } = jobOf(jobs, args);
      try {
        return await executor.execute(prepared, caller);
      } finally {
        end();
      }
    },
    subscribe: (args) => openStream(executor, jobOf(jobs, args)),
  });
}

interface Job extends OpenJob {
  readonly id: string;
  readonly prepared: PreparedOperation;
}

interface OpenJob {
  readonly connection: SocketConnection;
  readonly caller: Caller;
  readonly callerOfEvent: (signal?: AbortSignal) => Caller;
  readonly end: () => void;
}

function openJob(connection: SocketConnection, { createCaller }: SocketProtocolOptions): OpenJob {
  const controller = new AbortController();
  const { signal } = controller;
  const correlationId = randomUUID();
  const callerOfEvent = (lasting = signal): Caller =>
    createCaller({ signal: lasting, correlationId });
  connection.running.add(controller);
  return {
    connection,
    caller: callerOfEvent(),
    callerOfEvent,
    end: () => {
      connection.running.delete(controller);
      controller.abort();
    },
  };
}

/**
 * Frames are written to the socket as they were made, once for all who get them; the protocol's own
 * loop is given a stream without events, which ends when the source does or its reader goes. The next
 * frame is asked for when the last one has left.
 */
async function openStream(
  executor: Executor,
  { id, prepared, caller, callerOfEvent, connection, end }: Job,
): Promise<Stream<never> | ExecutionResult> {
  const opened = await executor.subscribe(prepared, caller, {
    callerOfEvent,
    onEnd: () => undefined,
  });
  if (!('next' in opened)) {
    end();
    return opened;
  }
  const frames = mapStream<Answer, never>(opened, {
    async map(answer) {
      await connection.send(answer.frame(id));
      return undefined;
    },
    toError: (error) => toError(error),
    onEnd() {
      connection.streams.delete(frames);
      end();
    },
  });
  connection.streams.add(frames);
  return frames;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}

function jobOf(jobs: WeakMap<ExecutionArgs, Job>, args: ExecutionArgs): Job {
  const job = jobs.get(args);
  if (job === undefined) throw new Error('An operation was run that nobody subscribed to.');
  return job;
}

function tooManyOperations(limit: number): GraphQLError {
  return new GraphQLError(`At most ${limit} operations can be open on one connection.`, {
    extensions: { code: 'COST_EXCEEDED' },
  });
}
