import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:http2';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { OpenStream, Reply } from './request.ts';
import type { StatusError } from './status.ts';

export type Incoming = IncomingMessage | Http2ServerRequest;

export type Outgoing = ServerResponse | Http2ServerResponse;

/** Bodies from here on are compressed for who accepts it, as the real server does. */
const COMPRESSED_FROM_LENGTH = 128 * 1024;

export async function readBody(incoming: Incoming): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of incoming) {
    if (part instanceof Uint8Array) {
      parts.push(part);
    }
  }
  return Buffer.concat(parts).toString();
}

export function toHeaders(incoming: Incoming): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':')) {
      headers[name] = Array.isArray(value) ? value.join(', ') : value;
    }
  }
  return headers;
}

export function sendError(outgoing: Outgoing, error: StatusError): void {
  send(outgoing, error.code, error.headers, JSON.stringify(error.body));
}

/** Writes an answer; resolves when it is handed over, for a watch when it is open. */
export async function sendReply(
  incoming: Incoming,
  outgoing: Outgoing,
  reply: Reply,
): Promise<void> {
  switch (reply.form) {
    case 'json':
      send(
        outgoing,
        reply.code,
        { 'content-type': reply.contentType ?? 'application/json', ...reply.headers },
        JSON.stringify(reply.body),
      );
      return;
    case 'text':
      send(
        outgoing,
        reply.code,
        { 'content-type': reply.contentType ?? 'text/plain; charset=utf-8' },
        reply.text,
      );
      return;
    case 'chunks':
      await sendChunks(incoming, outgoing, reply.code, reply.chunks);
      return;
    case 'watch':
      openStream(outgoing, reply.open, reply.contentType ?? 'application/json');
  }
}

/** Cuts the connection (with HTTP/2 the stream) without an answer. */
export function cut(incoming: Incoming): void {
  if ('stream' in incoming) {
    incoming.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  } else {
    incoming.socket.resetAndDestroy();
  }
}

function send(
  outgoing: Outgoing,
  code: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void {
  begin(outgoing, code, { 'content-type': 'application/json', ...headers }).end(text);
}

async function sendChunks(
  incoming: Incoming,
  outgoing: Outgoing,
  code: number,
  chunks: Iterable<string>,
): Promise<void> {
  const parts = [...chunks];
  const length = parts.reduce((total, part) => total + part.length, 0);
  const headers = { 'content-type': 'application/json' };
  const isCompressed =
    length >= COMPRESSED_FROM_LENGTH &&
    (incoming.headers['accept-encoding'] ?? '').includes('gzip');
  if (isCompressed) {
    const compressed = { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
    await pipeline(parts, createGzip({ level: 1 }), begin(outgoing, code, compressed));
  } else {
    await pipeline(parts, begin(outgoing, code, headers));
  }
}

function openStream(outgoing: Outgoing, open: OpenStream, contentType: string): void {
  const writable = begin(outgoing, 200, {
    'content-type': contentType,
    'cache-control': 'no-cache, private',
  });
  const stream = open({
    write: (text) => writable.write(text),
    onDrain(resume) {
      writable.once('drain', resume);
    },
    end() {
      writable.end();
    },
  });
  writable.once('close', () => {
    stream.close();
  });
}

/** Sends the head of an answer at once. */
function begin(
  outgoing: Outgoing,
  code: number,
  headers: Readonly<Record<string, string>>,
): Writable {
  if ('stream' in outgoing) {
    outgoing.writeHead(code, headers);
  } else {
    outgoing.writeHead(code, headers);
    outgoing.flushHeaders();
  }
  return outgoing;
}
