import { FleetError } from '../errors.ts';
import type { CallIdentity } from './connection.ts';
import type { LogLine } from './log-lines.ts';
import { createLogSplitter } from './log-lines.ts';
import { toObjectPath } from './object-path.ts';
import type { Transport } from './transport.ts';

/** One container of a pod. */
export interface ContainerPlace {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

export interface LogOptions {
  readonly signal: AbortSignal;
  /** @default the connection's own user */
  readonly identity?: CallIdentity | undefined;
  /** The last lines alone. @default all that are kept */
  readonly tailLines?: number | undefined;
  /** Not older than this. */
  readonly sinceSeconds?: number | undefined;
  /** Of the run before the present one. @default false */
  readonly isPrevious?: boolean | undefined;
  /** Of a line; the rest of longer ones is lost. @default 16384 */
  readonly maxLineBytes?: number;
}

/** What a container has written. */
export interface LogText {
  readonly lines: readonly LogLine[];
  /** Whether there was more than the bound. */
  readonly isTruncated: boolean;
}

/**
 * What a container has written so far, up to a number of bytes.
 * @throws {FleetError} `CLUSTER_UNREACHABLE` where no kubelet answers, `BAD_USER_INPUT` for a container
 * that has not begun, `NOT_FOUND`, `FORBIDDEN`.
 */
export async function readLog(
  transport: Transport,
  place: ContainerPlace,
  { maxBytes, ...options }: LogOptions & { readonly maxBytes: number },
): Promise<LogText> {
  try {
    const { body } = await transport.request({
      ...toRequest(place, options),
      query: { ...toQuery(place, options), limitBytes: maxBytes },
      // The server cuts; what it sends beyond that is its own.
      maxBytes: maxBytes + 1024,
    });
    const splitter = createLogSplitter({ maxBytes: options.maxLineBytes ?? MAX_LINE_BYTES });
    const lines = [...splitter.push(body), ...splitter.flush()];
    return { lines, isTruncated: body.length >= maxBytes };
  } catch (error) {
    throw toLogError(error);
  }
}

/**
 * What a container writes, in batches as they come; ends when it ends. Not read faster than it is
 * taken, and left by its signal or by leaving the loop. @throws as `readLog`
 */
export async function* followLog(
  transport: Transport,
  place: ContainerPlace,
  options: LogOptions,
): AsyncGenerator<readonly LogLine[], void, undefined> {
  try {
    const stream = await transport.stream({
      ...toRequest(place, options),
      query: { ...toQuery(place, options), follow: true },
      // A kubelet sends not even headers before the container's first line.
      timeoutMs: FOR_EVER_MS,
    });
    const splitter = createLogSplitter({ maxBytes: options.maxLineBytes ?? MAX_LINE_BYTES });
    for await (const chunk of stream.chunks) yield* toBatches(splitter.push(chunk));
    yield* toBatches(splitter.flush());
  } catch (error) {
    throw toLogError(error);
  }
}

const MAX_LINE_BYTES = 16 * 1024;
const MAX_BATCH = 500;
/** The longest that timers know. */
const FOR_EVER_MS = 2 ** 31 - 1;

function* toBatches(lines: readonly LogLine[]): Generator<readonly LogLine[], void, undefined> {
  for (let start = 0; start < lines.length; start += MAX_BATCH) {
    yield lines.slice(start, start + MAX_BATCH);
  }
}

function toRequest({ namespace, pod }: ContainerPlace, { signal, identity }: LogOptions) {
  const location = { group: '', version: 'v1', resource: 'pods', namespace, name: pod };
  return {
    path: toObjectPath({ ...location, subresource: 'log' }),
    accept: '*/*',
    signal,
    identity,
  };
}

function toQuery(
  { container }: ContainerPlace,
  { tailLines, sinceSeconds, isPrevious }: LogOptions,
): Readonly<Record<string, string | number | boolean | undefined>> {
  const previous = isPrevious === true ? true : undefined;
  return { container, timestamps: true, tailLines, sinceSeconds, previous };
}

/** The API server hands on what it met on its way to the kubelet as an error of its own. */
function toLogError(error: unknown): unknown {
  if (!(error instanceof FleetError) || error.code !== 'INTERNAL') return error;
  const { message, cluster } = error;
  return new FleetError('CLUSTER_UNREACHABLE', message, {
    ...(cluster === undefined ? {} : { cluster }),
    cause: error,
  });
}
