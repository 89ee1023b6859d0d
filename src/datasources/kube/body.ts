import type { Readable } from 'node:stream';
import { toReason } from '../../async/delay.ts';
import { FleetError } from '../errors.ts';
import { toConnectionError } from './connection-error.ts';
import { parseJson } from './json.ts';
import { createLineSplitter } from './line-splitter.ts';

/** @throws {FleetError} `INTERNAL` for an answer above the bound. */
export async function readBody(name: string, body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of toChunks(body)) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new FleetError('INTERNAL', `${name} answered with more than ${maxBytes} bytes.`, {
        cluster: name,
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** The beginning of a failure's body; what comes after 64 KiB is not waited for. */
export async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of toChunks(body)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, MAX_TEXT_BYTES);
}

/** @throws {FleetError} `INTERNAL` when the body is not JSON. */
export function parseBody(name: string, body: Buffer): unknown {
  try {
    return parseJson(body.toString('utf8'));
  } catch (cause) {
    throw new FleetError('INTERNAL', `${name} answered with something that is not JSON.`, {
      cluster: name,
      cause,
    });
  }
}

/** The lines of an open stream; the body is destroyed when the loop is left or a signal aborts. */
export async function* toLines(
  name: string,
  body: Readable,
  options: { readonly maxBytes: number; readonly signals: readonly AbortSignal[] },
): AsyncGenerator<readonly Buffer[], void, undefined> {
  const splitter = createLineSplitter({ maxBytes: options.maxBytes });
  for await (const chunk of toStreamChunks(name, body, options)) {
    const lines = splitter.push(chunk);
    if (lines.length > 0) yield lines;
  }
}

/**
 * An open stream as it comes. Nothing more is read than is asked for; the body is destroyed when the
 * loop is left or a signal aborts.
 */
export async function* toStreamChunks(
  name: string,
  body: Readable,
  { signals }: { readonly signals: readonly AbortSignal[] },
): AsyncGenerator<Buffer, void, undefined> {
  const onAbort = (): void => {
    body.destroy();
  };
  for (const signal of signals) signal.addEventListener('abort', onAbort, { once: true });
  try {
    // It may have been left before anybody read: an abort that is over calls no listener.
    throwIfAborted(signals);
    yield* toChunks(body);
  } catch (error) {
    throwIfAborted(signals);
    throw toConnectionError(name, error);
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', onAbort);
    body.destroy();
  }
  throwIfAborted(signals);
}

export function toHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

const MAX_TEXT_BYTES = 64 * 1024;

async function* toChunks(body: Readable): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of body) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

function throwIfAborted(signals: readonly AbortSignal[]): void {
  const aborted = signals.find((signal) => signal.aborted);
  if (aborted !== undefined) throw toReason(aborted);
}
