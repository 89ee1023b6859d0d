import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { FleetError } from '../datasources/errors.ts';
import type { Log } from '../telemetry/log.ts';

/** Codes of the GraphQL layer itself and of its limits, which pass as they are. */
const OWN_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'COST_EXCEEDED',
  'INTERNAL',
]);

const MASKED = 'Internal error: the log has it under the correlation id.';

export interface ErrorContext {
  readonly correlationId: string;
  /** Once aborted nobody reads the answer, and what fails by that is not logged. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/**
 * An execution's error as the client may see it, with code and correlation id. What the world did
 * keeps its message and names its cluster; a bug is masked, and logged whole under the same id.
 */
export function toClientError(error: GraphQLError, context: ErrorContext): GraphQLError {
  const { originalError } = error;
  if (originalError instanceof FleetError && !isInternal(originalError))
    return withExtensions(error, { ...fleetExtensions(originalError), ...idOf(context) });
  const code = error.extensions['code'] ?? (isInput(error) ? 'BAD_USER_INPUT' : 'INTERNAL');
  if (OWN_CODES.has(code) && code !== 'INTERNAL')
    return withExtensions(error, { ...error.extensions, code, ...idOf(context) });
  if (!context.signal.aborted)
    context.log.error(
      { ...idOf(context), path: error.path, err: originalError ?? error },
      'A field failed for a reason that is none of the known ones.',
    );
  return withExtensions(
    new GraphQLError(MASKED, {
      nodes: error.nodes ?? null,
      path: error.path ?? null,
    }),
    { code: 'INTERNAL', ...idOf(context) },
  );
}

/**
 * The last look at errors that Apollo Server is about to send: those of its own keep their codes,
 * limits that were reported as validation errors get theirs back, all else is masked and logged.
 */
export function createHttpErrorFormatter(
  log: Log,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = limitCode(error) ?? formatted.extensions?.['code'];
    if (OWN_CODES.has(code) || formatted.extensions?.['correlationId'] !== undefined)
      return { ...formatted, extensions: { ...formatted.extensions, code } };
    const correlationId = randomUUID();
    log.error({ correlationId, err: error }, 'A request failed for an unknown reason.');
    return { message: MASKED, extensions: { code: 'INTERNAL', correlationId } };
  };
}

/** What a source of events threw, in the form of errors of fields. */
export function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

/** An error of parsing or validation with the code that Apollo Server gives it over HTTP. */
export function withCode(error: GraphQLError, code: string): GraphQLError {
  return withExtensions(error, { ...error.extensions, code: error.extensions['code'] ?? code });
}

/** What graphql itself refuses before any field is run; it has no path yet. */
function isInput({ path, originalError }: GraphQLError): boolean {
  const isOfGraphql = originalError === undefined || originalError instanceof GraphQLError;
  return path === undefined && isOfGraphql;
}

/** Codes that are only for readers inside never leave. */
function isInternal({ code }: FleetError): boolean {
  return code === 'INTERNAL' || code === 'EXPIRED' || code === 'LAPPED';
}

function fleetExtensions(error: FleetError): Record<string, unknown> {
  const { code, cluster, argument, isRetryable, retryAfterMs } = error;
  return {
    code,
    isRetryable,
    ...(cluster === undefined ? {} : { cluster }),
    ...(argument === undefined ? {} : { argument }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

function idOf({ correlationId }: ErrorContext): { readonly correlationId: string } {
  return { correlationId };
}

function withExtensions(error: GraphQLError, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions,
  });
}

function limitCode(error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original instanceof GraphQLError ? original.extensions['code'] : undefined;
}
