import type { Dispatcher } from 'undici';
import { createBackoff } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import type { Deadline } from '../../async/deadline.ts';
import { delay } from '../../async/delay.ts';
import { FleetError } from '../errors.ts';
import type { AgentPurpose } from './agents.ts';
import { readText, toHeader } from './body.ts';
import type { Breaker } from './breaker.ts';
import type { KubeRequest } from './call.ts';
import { isBrokenConnection, toConnectionError } from './connection-error.ts';
import { isRetryableStatus, parseRetryAfter, toRetryDelayMs } from './retry.ts';
import type { Sender, Sent } from './sender.ts';
import { toResponseError } from './status.ts';

export interface AttemptsOptions {
  readonly name: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly sender: Sender;
  readonly breaker: Breaker;
  /** For calls that may be repeated. */
  readonly maxRetries: number;
}

/** Sends a call until it succeeds, fails for good, or its deadline ends it. */
export type Attempts = (
  request: KubeRequest,
  purpose: AgentPurpose,
  deadline: Deadline,
) => Promise<Dispatcher.ResponseData>;

/**
 * Only what may be repeated is, reads above all: after overload (429, 502, 503; not before the time the server names), and
 * after a connection that broke before it answered. A 401 is repeated once for every method, with
 * another credential: nothing was done yet.
 */
export function createAttempts(options: AttemptsOptions): Attempts {
  const { name, clock, random, maxRetries } = options;
  return async (request, purpose, deadline) => {
    const backoff = createBackoff({ random });
    const { method = 'GET', isRepeatable = method === 'GET' } = request;
    let retries = isRepeatable ? maxRetries : 0;
    let hasRenewed = false;
    for (;;) {
      const sent = await attempt(options, { request, purpose, deadline, mayBreak: retries > 0 });
      if (sent !== undefined && isSuccess(sent.response.statusCode)) return sent.response;
      const failure = sent === undefined ? undefined : await toFailure(name, sent, clock.now());
      if (failure?.code === 'UNAUTHENTICATED' && sent?.renew !== undefined) {
        await sent.renew(failure);
        if (hasRenewed) throw failure;
        hasRenewed = true;
        continue;
      }
      if (failure !== undefined) {
        if (retries === 0 || !isRetryableStatus(sent?.response.statusCode ?? 0)) throw failure;
        const waitMs = toRetryDelayMs(failure, backoff.next(), random);
        if (waitMs >= deadline.endsAt - clock.now()) throw failure;
        await delay(waitMs, { clock, signal: deadline.signal });
      }
      retries -= 1;
    }
  };
}

interface Attempt {
  readonly request: KubeRequest;
  readonly purpose: AgentPurpose;
  readonly deadline: Deadline;
  /** Answers undefined, for another try, when the connection broke. */
  readonly mayBreak: boolean;
}

async function attempt(
  { name, breaker, sender }: AttemptsOptions,
  { request, purpose, deadline, mayBreak }: Attempt,
): Promise<Sent | undefined> {
  if (request.isProbe !== true) breaker.enter();
  try {
    const sent = await sender.send(request, purpose, deadline.signal);
    if (isGatewayFailure(sent.response)) breaker.fail(toGatewayError(name));
    else breaker.succeed();
    return sent;
  } catch (error) {
    // A refused credential, or a caller who left, says nothing of the connection.
    if (error instanceof FleetError) throw error;
    if (deadline.signal.aborted && !deadline.hasPassed) throw error;
    // The session may be dead without knowing: what comes next goes over a new one.
    if (deadline.hasPassed) sender.retire(purpose);
    const failure = deadline.hasPassed ? toTimeout(name) : toConnectionError(name, error);
    if (failure instanceof FleetError) breaker.fail(failure);
    if (mayBreak && !deadline.hasPassed && isBrokenConnection(error)) return undefined;
    throw error;
  }
}

/** A redirect is no answer: it leads to somebody's login page. */
function isSuccess(statusCode: number): boolean {
  return statusCode < 300 || statusCode === 304;
}

/** A gateway answers for a cluster that does not; the API server itself would send a Status. */
function isGatewayFailure({ statusCode, headers }: Dispatcher.ResponseData): boolean {
  const contentType = toHeader(headers['content-type']) ?? '';
  return (statusCode === 502 || statusCode === 504) && !contentType.includes('json');
}

function toGatewayError(name: string): FleetError {
  return new FleetError('CLUSTER_UNREACHABLE', `The gateway before ${name} cannot reach it.`, {
    cluster: name,
  });
}

function toTimeout(name: string): FleetError {
  return new FleetError('CLUSTER_TIMEOUT', `No answer from ${name} in time.`, { cluster: name });
}

async function toFailure(name: string, { response }: Sent, now: number): Promise<FleetError> {
  const retryAfterMs = parseRetryAfter(toHeader(response.headers['retry-after']), now);
  const body = await readText(response.body);
  return toResponseError(name, { statusCode: response.statusCode, body, retryAfterMs });
}
