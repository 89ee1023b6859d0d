import type { Clock } from '../../async/clock.ts';
import { createListenerSet } from '../../async/listener-set.ts';
import type { Deadline } from '../../async/deadline.ts';
import { createDeadline } from '../../async/deadline.ts';
import { createSlots } from '../../async/slots.ts';
import { FleetError } from '../errors.ts';
import { createAttempts } from './attempts.ts';
import { parseBody, readBody, toHeader, toLines, toStreamChunks } from './body.ts';
import { createBreaker } from './breaker.ts';
import type { KubeRequest } from './call.ts';
import { toAbortError } from './call.ts';
import { toConnectionError } from './connection-error.ts';
import type { ConnectionConfig } from './connection.ts';
import type { Environment } from './credential-source.ts';
import type { UpstreamCall } from './sender.ts';
import { createSender } from './sender.ts';

export interface KubeResponse {
  readonly statusCode: number;
  readonly etag: string | undefined;
  readonly contentType: string;
  readonly body: Buffer;
}

/** An open stream. It holds a connection until its lines end, its signal aborts or it is left. */
export interface KubeStream {
  /** The whole lines of each chunk that came. To be read to its end, once, or else `chunks`. */
  readonly lines: AsyncGenerator<readonly Buffer[], void, undefined>;
  /** The chunks as they come; the server is not read faster than they are taken. */
  readonly chunks: AsyncGenerator<Buffer, void, undefined>;
}

/**
 * The calls to one cluster over its long-lived connections. Failures are `FleetError`s with the
 * cluster's name; a call whose signal aborts rejects with the signal's reason.
 */
export interface Transport extends AsyncDisposable {
  readonly name: string;
  /** How many calls went out so far. */
  readonly calls: number;
  /** Answers success and 304; anything else is thrown. */
  request(request: KubeRequest): Promise<KubeResponse>;
  getJson(request: KubeRequest): Promise<unknown>;
  /**
   * The `Authorization` header that its own calls carry now; undefined where a certificate alone speaks
   * for them. For those who pass a call on to the same user elsewhere.
   * @throws {FleetError} `UNAUTHENTICATED` when there is none to be had, or it is known to be refused.
   */
  authorization(signal: AbortSignal): Promise<string | undefined>;
  /** `timeoutMs` bounds the wait for the first headers, `signal` the whole. */
  stream(request: KubeRequest): Promise<KubeStream>;
  /** Calls back when there is another credential: what was refused may be tried again. */
  onCredentialChange(listener: () => void): () => void;
  /** Calls back when the cluster has stopped answering. */
  onLoss(listener: () => void): () => void;
  /** Calls back when it answers again after that. */
  onRecovery(listener: () => void): () => void;
}

export interface TransportLimits {
  /** Requests at a time; streams do not count. @default 16 */
  readonly maxConcurrent?: number;
  /** @default 10000 */
  readonly timeoutMs?: number;
  /** For calls that may be repeated. @default 2 */
  readonly maxRetries?: number;
  /** Of a line of a stream. @default 16777216 */
  readonly maxLineBytes?: number;
  /** Of an answer. @default 67108864 */
  readonly maxBytes?: number;
}

export interface TransportOptions {
  readonly name: string;
  readonly connection: ConnectionConfig;
  readonly clock: Clock;
  /** Between 0 and 1, as `Math.random`. */
  readonly random: () => number;
  readonly limits?: TransportLimits;
  /** The process's variables, for exec plugins. @default none */
  readonly environment?: Environment;
  /** @default fleetgraph */
  readonly userAgent?: string;
  readonly onCall?: (call: UpstreamCall) => void;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a server or proxy URL that cannot be used. */
export function createTransport(options: TransportOptions): Transport {
  const { name, clock, random } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const sender = createSender(options);
  const closed = new AbortController();
  const loss = createListenerSet();
  const recovery = createListenerSet();
  const breaker = createBreaker({ clock, random, onOpen: loss.emit, onClose: recovery.emit });
  const { maxRetries } = limits;
  const open = createAttempts({ name, clock, random, sender, breaker, maxRetries });
  const slots = createSlots({ capacity: limits.maxConcurrent });
  const calling = { name, clock, closed: closed.signal, timeoutMs: limits.timeoutMs };

  const request = (call: KubeRequest): Promise<KubeResponse> =>
    withDeadline(calling, call, async (deadline) => {
      const place = await slots.acquire({ signal: deadline.signal });
      try {
        const { statusCode, headers, body } = await open(call, 'request', deadline);
        return {
          statusCode,
          etag: toHeader(headers['etag']),
          contentType: toHeader(headers['content-type']) ?? '',
          body: await readBody(name, body, call.maxBytes ?? limits.maxBytes),
        };
      } finally {
        place[Symbol.dispose]();
      }
    });
  return {
    name,
    get calls() {
      return sender.calls;
    },
    request,
    async getJson(call) {
      const { body } = await request(call);
      return parseBody(name, body);
    },
    authorization: (signal) => sender.authorization(signal),
    async stream(call) {
      const signals = call.signal === undefined ? [closed.signal] : [closed.signal, call.signal];
      const { body } = await withDeadline(calling, call, (deadline) =>
        open(call, 'watch', deadline),
      );
      // Generators begin when they are read: the one that is not costs nothing.
      return {
        lines: toLines(name, body, { maxBytes: limits.maxLineBytes, signals }),
        chunks: toStreamChunks(name, body, { signals }),
      };
    },
    onCredentialChange: (listener) => sender.onCredentialChange(listener),
    onLoss: loss.listen,
    onRecovery: recovery.listen,
    async [Symbol.asyncDispose]() {
      const message = `${name} was disengaged.`;
      closed.abort(new FleetError('CLUSTER_UNREACHABLE', message, { cluster: name }));
      await sender[Symbol.asyncDispose]();
    },
  };
}

const DEFAULT_LIMITS = {
  maxConcurrent: 16,
  timeoutMs: 10_000,
  maxRetries: 2,
  maxLineBytes: 16 * 1024 * 1024,
  maxBytes: 64 * 1024 * 1024,
} as const satisfies Required<TransportLimits>;

interface Calling {
  readonly name: string;
  readonly clock: Clock;
  readonly closed: AbortSignal;
  readonly timeoutMs: number;
}

async function withDeadline<T>(
  { name, clock, closed, timeoutMs: defaultMs }: Calling,
  { timeoutMs = defaultMs, signal }: KubeRequest,
  run: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const parents = signal === undefined ? [closed] : [closed, signal];
  using deadline = createDeadline(timeoutMs, { clock, parents });
  try {
    return await run(deadline);
  } catch (error) {
    throw deadline.signal.aborted
      ? toAbortError(name, deadline, timeoutMs)
      : toConnectionError(name, error);
  }
}
