import {
  createSourceEventStream,
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
} from 'graphql';
import type {
  DocumentNode,
  ExecutionArgs,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { FleetError } from '../datasources/errors.ts';
import { toClientError, toGraphQLError } from './errors.ts';
import type { Log } from '../telemetry/log.ts';
import type { Limits } from './limits.ts';
import { costExceeded } from './limits/cost-exceeded.ts';
import { checkVariableLists } from './limits/input-list-length.ts';
import { producedRows } from './limits/produced-rows.ts';
import { requestRows } from './limits/requested-rows.ts';
import { createShareKeys } from './share-key.ts';
import type { ShareKeys } from './share-key.ts';
import { createSharedResults, toAnswer } from './shared-results.ts';
import type { Answer } from './shared-results.ts';
import { mapStream } from './stream.ts';
import type { Stream } from './stream.ts';

/** A validated document, and which of its operations to run with what. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Whom an operation runs for: who opened it, under which id, until when. */
export interface Caller extends CallerRequest {
  /** What resolvers are given; of no concern here. */
  readonly context: unknown;
  /**
   * Equal for those who see the same: their answers to one event of a subscription are made once.
   * Undefined shares with nobody.
   */
  readonly shareKey?: string | undefined;
  /** The number of upstream calls so far, by cluster, where it is to be shown. */
  readonly upstream: (() => Readonly<Record<string, number>>) | undefined;
}

export interface CallerRequest {
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Told to the client with each error, and in the log. */
  readonly correlationId: string;
}

/** Called once an operation, and once an event of a subscription. */
export type CreateCaller = (request: CallerRequest) => Caller;

export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly log: Log;
  /** Whether refused variables may be answered with the names that were meant. */
  readonly isIntrospectionOn: boolean;
}

/** An operation that may run: its variables fit, and what it asks for is within the limits. */
export interface PreparedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of a subscription: equal for those who ask for the same, wherever in a stream they come in. */
  readonly shareKey: string;
  /** Whether no answer can be above the limit of produced rows. */
  readonly areRowsBound: boolean;
}

interface SubscribeOptions {
  /** Makes the context of one event: loaders must not outlive it. */
  readonly callerOfEvent: (signal?: AbortSignal) => Caller;
  /** Called once, however the stream ends; not called where there was none. */
  readonly onEnd: () => void;
}

/**
 * The one way operations are run, over HTTP and WebSocket alike: variables are coerced and rows
 * counted from them before anything runs, and errors come out as clients may see them.
 */
export interface Executor {
  /** The operation, or why it is refused. */
  prepare(operation: Operation, caller: Caller): PreparedOperation | readonly GraphQLError[];
  execute(operation: PreparedOperation, caller: Caller): Promise<ExecutionResult>;
  /** Opens the source of a subscription; a result instead of a stream holds the errors. */
  subscribe(
    operation: PreparedOperation,
    caller: Caller,
    options: SubscribeOptions,
  ): Promise<Stream<Answer> | ExecutionResult>;
}

export function createExecutor(options: ExecutorOptions): Executor {
  const { limits, log } = options;
  const shared = createSharedResults();
  const shareKeys = createShareKeys();
  const toClient = (errors: readonly GraphQLError[] = [], caller: Caller) =>
    errors.map((error) => toClientError(error, { ...caller, log }));
  const run = async (
    operation: PreparedOperation,
    caller: Caller,
    event?: unknown,
  ): Promise<ExecutionResult | undefined> => {
    const result = await execute(toArgs(operation, caller, options, event));
    if (isUnchanged(result)) return undefined;
    const refusal = operation.areRowsBound ? undefined : refuseRows(result, operation, limits);
    const errors = toClient(refusal === undefined ? result.errors : [refusal], caller);
    return {
      data: refusal === undefined ? (result.data ?? null) : null,
      ...(errors.length > 0 && { errors }),
      ...(caller.upstream && { extensions: { upstream: caller.upstream() } }),
    };
  };
  return {
    prepare(operation, caller) {
      const prepared = prepare(operation, { ...options, shareKeys });
      return 'document' in prepared ? prepared : toClient(prepared, caller);
    },
    execute: async (operation, caller) => (await run(operation, caller)) ?? { data: null },
    async subscribe(operation, caller, { callerOfEvent, onEnd }) {
      const source = await createSourceEventStream(toArgs(operation, caller, options));
      if (!(Symbol.asyncIterator in source)) return { errors: toClient(source.errors, caller) };
      return mapStream(source, {
        map: (event) => {
          const message = toMessage(event);
          if (caller.shareKey === undefined || message === undefined) {
            return toAnswer(run(operation, callerOfEvent(), event));
          }
          // Whoever comes first must not take the answer with it when it leaves.
          const { signal } = new AbortController();
          return shared.answer(message, `${caller.shareKey}\n${operation.shareKey}`, () =>
            run(operation, callerOfEvent(signal), event),
          );
        },
        toError: (error) => toClientError(toGraphQLError(error), { ...caller, log }),
        onEnd,
      });
    },
  };
}

/** What all readers who are in step are given as one object: the root field of the event. */
function toMessage(event: unknown): object | undefined {
  const [message]: unknown[] =
    typeof event === 'object' && event !== null ? Object.values(event) : [];
  return typeof message === 'object' && message !== null ? message : undefined;
}

/** Whether the event is none for this operation: its resolver says that there is nothing to tell. */
function isUnchanged({ errors }: ExecutionResult): boolean {
  const isTold = errors?.some(
    ({ originalError }) =>
      originalError instanceof FleetError && originalError.code === 'UNCHANGED',
  );
  return isTold === true;
}

function prepare(
  { document, operationName, variables = {} }: Operation,
  {
    schema,
    limits,
    isIntrospectionOn,
    shareKeys,
  }: ExecutorOptions & { readonly shareKeys: ShareKeys },
): PreparedOperation | readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [unknownOperation(operationName)];
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
    { maxErrors: 50, hideSuggestions: !isIntrospectionOn },
  );
  if (errors !== undefined) return errors;
  const longList = checkVariableLists(coerced, limits.inputListLength);
  if (longList !== undefined) return [longList];
  const requested = requestRows({ schema, document, operation, variables: coerced }, limits);
  if (requested instanceof GraphQLError) return [requested];
  const areRowsBound = requested.isBound && requested.rows <= limits.producedRows;
  const isShared = operation.operation === OperationTypeNode.SUBSCRIPTION;
  const shareKey = isShared ? shareKeys.of({ document, operation, variables }) : '';
  return { schema, document, operation, operationName, variables, areRowsBound, shareKey };
}

function unknownOperation(operationName: string | undefined): GraphQLError {
  return new GraphQLError(
    operationName === undefined
      ? 'The document has several operations or none: name the one to run with operationName.'
      : `The document has no operation named "${operationName}".`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  );
}

function toArgs(
  { schema, document, operationName, variables }: PreparedOperation,
  caller: Caller,
  { isIntrospectionOn }: ExecutorOptions,
  rootValue?: unknown,
): ExecutionArgs {
  return {
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: caller.context,
    rootValue,
    hideSuggestions: !isIntrospectionOn,
  };
}

function refuseRows(
  result: ExecutionResult,
  operation: PreparedOperation,
  limits: Limits,
): GraphQLError | undefined {
  const value = producedRows(result.data, operation);
  if (value <= limits.producedRows) return undefined;
  return costExceeded('rows in its answer', { value, limit: limits.producedRows });
}
