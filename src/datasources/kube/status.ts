import type { ErrorCause, FleetErrorCode } from '../errors.ts';
import { FleetError } from '../errors.ts';
import type { JsonRecord } from './json.ts';
import {
  asNumber,
  asRecord,
  asRecords,
  asString,
  getPath,
  isJsonRecord,
  parseJson,
} from './json.ts';

/** An answer that is no success: its status, and what the body said. */
export interface FailedResponse {
  readonly statusCode: number;
  readonly body: string;
  /** Of the `Retry-After` header. */
  readonly retryAfterMs?: number | undefined;
}

/** The one table from the API server's reasons to our codes. */
const CODE_BY_REASON: Readonly<Record<string, FleetErrorCode>> = {
  Unauthorized: 'UNAUTHENTICATED',
  Forbidden: 'FORBIDDEN',
  NotFound: 'NOT_FOUND',
  AlreadyExists: 'CONFLICT',
  Conflict: 'CONFLICT',
  Gone: 'EXPIRED',
  Expired: 'EXPIRED',
  Invalid: 'BAD_USER_INPUT',
  BadRequest: 'BAD_USER_INPUT',
  MethodNotAllowed: 'BAD_USER_INPUT',
  NotAcceptable: 'BAD_USER_INPUT',
  UnsupportedMediaType: 'BAD_USER_INPUT',
  RequestEntityTooLarge: 'BAD_USER_INPUT',
  ServerTimeout: 'CLUSTER_TIMEOUT',
  Timeout: 'CLUSTER_TIMEOUT',
  TooManyRequests: 'RATE_LIMITED',
  ServiceUnavailable: 'CLUSTER_UNREACHABLE',
  InternalError: 'INTERNAL',
};

/** For answers without a reason we know: aggregated APIs, proxies, load balancers. */
const CODE_BY_STATUS: Readonly<Record<number, FleetErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'BAD_USER_INPUT',
  406: 'BAD_USER_INPUT',
  408: 'CLUSTER_TIMEOUT',
  409: 'CONFLICT',
  410: 'EXPIRED',
  412: 'PRECONDITION_FAILED',
  413: 'BAD_USER_INPUT',
  415: 'BAD_USER_INPUT',
  422: 'BAD_USER_INPUT',
  429: 'RATE_LIMITED',
  502: 'CLUSTER_UNREACHABLE',
  503: 'CLUSTER_UNREACHABLE',
  504: 'CLUSTER_TIMEOUT',
};

/**
 * Translates a failed answer. The server's own message is kept for people (cut to a line of
 * bounded length); a page of HTML is not a message.
 */
export function toResponseError(cluster: string, response: FailedResponse): FleetError {
  const status = parseStatus(response.body);
  return toStatusError(cluster, status, {
    statusCode: response.statusCode,
    retryAfterMs: response.retryAfterMs,
    text: status === undefined ? (findMessage(response.body) ?? response.body) : undefined,
  });
}

/** Translates a `Status` object: the body of a failure, or the object of a watch's ERROR event. */
export function toStatusError(
  cluster: string,
  status: JsonRecord | undefined,
  answer: {
    readonly statusCode?: number;
    readonly retryAfterMs?: number | undefined;
    readonly text?: string | undefined;
  } = {},
): FleetError {
  const statusCode = asNumber(status?.['code']) ?? answer.statusCode ?? 500;
  const reason = asString(status?.['reason']);
  const message = toMessage(asString(status?.['message']) ?? answer.text);
  const details = asRecord(status?.['details']);
  const seconds = asNumber(details['retryAfterSeconds']);
  const retryAfterMs = answer.retryAfterMs ?? (seconds === undefined ? undefined : seconds * 1000);
  return new FleetError(
    toCode(reason, statusCode, details),
    message ?? `The API server answered with status ${statusCode}.`,
    {
      cluster,
      causes: toCauses(details),
      ...(status === undefined ? {} : { reason: reason ?? '' }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
  );
}

/** The `Status` in a body; undefined for plain text, HTML and rubbish. */
function parseStatus(body: string): JsonRecord | undefined {
  if (!body.trimStart().startsWith('{')) return undefined;
  try {
    const value = parseJson(body);
    return isJsonRecord(value) && value['kind'] === 'Status' ? value : undefined;
  } catch {
    // An answer that begins like JSON and is none is text.
    return undefined;
  }
}

/** Of what clouds answer, `{"error":{"message":…}}`; undefined for anything else. */
function findMessage(body: string): string | undefined {
  if (!body.trimStart().startsWith('{')) return undefined;
  try {
    return asString(getPath(parseJson(body), 'error', 'message'));
  } catch {
    // It is shown as it came.
    return undefined;
  }
}

const MAX_MESSAGE = 500;

function toCauses(details: JsonRecord): readonly ErrorCause[] {
  return asRecords(details['causes']).map(({ reason, message, field }) => ({
    reason: asString(reason),
    message: toMessage(asString(message)) ?? '',
    field: asString(field),
  }));
}

function toCode(
  reason: string | undefined,
  statusCode: number,
  details: JsonRecord,
): FleetErrorCode {
  // A version ahead of the server: it was restored from a backup, or rebuilt. Listing again helps.
  const causes = asRecords(details['causes']);
  if (causes.some((cause) => cause['reason'] === 'ResourceVersionTooLarge')) return 'EXPIRED';
  const known = reason !== undefined && Object.hasOwn(CODE_BY_REASON, reason);
  const byReason = known ? CODE_BY_REASON[reason] : undefined;
  return byReason ?? CODE_BY_STATUS[statusCode] ?? 'INTERNAL';
}

function toMessage(text: string | undefined): string | undefined {
  if (text === undefined || text.trimStart().startsWith('<')) return undefined;
  const line = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  if (line === '') return undefined;
  return line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line;
}
