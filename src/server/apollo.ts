import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { createHttpErrorFormatter } from './errors.ts';
import type { Caller, Executor, Operation } from './execution.ts';
import type { Limits } from './limits.ts';
import { documentRules } from './limits/document-rules.ts';
import type { Log } from '../telemetry/log.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly limits: Limits;
  readonly isIntrospectionOn: boolean;
  readonly log: Log;
}

/** What Apollo Server clones for each request; what matters lies below `caller` and is not cloned. */
export interface ApolloContext {
  readonly caller: Caller;
}

/**
 * Apollo Server as the HTTP front of our executor: it reads requests, parses, validates and caches
 * documents, chooses status and content type. Execution is handed over through its gateway
 * interface, so that HTTP and WebSocket share one executor and no plug-in wraps the schema's fields.
 */
export function createApollo(options: ApolloOptions): ApolloServer<ApolloContext> {
  const { schema, executor, limits, isIntrospectionOn, log } = options;
  return new ApolloServer<ApolloContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: () =>
        Promise.resolve({
          executor: ({ document, request: { operationName, variables }, context }) =>
            answer(executor, { document, operationName, variables }, callerOf(context)),
        }),
      stop: () => Promise.resolve(),
    },
    introspection: isIntrospectionOn,
    hideSchemaDetailsFromClientErrors: !isIntrospectionOn,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules(limits),
    formatError: createHttpErrorFormatter(log),
    // It counts as a plug-in of caching, and triples the time of an execution when left on.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    logger: {
      debug: (message) => log.debug({}, String(message)),
      info: (message) => log.info({}, String(message)),
      warn: (message) => log.warn({}, String(message)),
      error: (message) => log.error({}, String(message)),
    },
  });
}

/** An answer without `data` never ran: Apollo Server makes it a 400. */
async function answer(
  executor: Executor,
  request: Operation,
  caller: Caller,
): Promise<ExecutionResult<Record<string, unknown>, Record<string, unknown>>> {
  const prepared = executor.prepare(request, caller);
  if (!('document' in prepared)) return { errors: prepared };
  if (prepared.operation.operation === OperationTypeNode.SUBSCRIPTION)
    return { errors: [NOT_OVER_HTTP] };
  return executor.execute(prepared, caller);
}

const NOT_OVER_HTTP = new GraphQLError(
  'Subscriptions run over WebSocket (graphql-transport-ws) on this path.',
  { extensions: { code: 'BAD_REQUEST' } },
);

function callerOf(context: Record<string, unknown>): Caller {
  const { caller } = context;
  if (isCaller(caller)) return caller;
  throw new GraphQLError('A request came without its caller.');
}

function isCaller(value: unknown): value is Caller {
  return typeof value === 'object' && value !== null && 'correlationId' in value;
}
