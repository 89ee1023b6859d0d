import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols } from 'graphql-ws';
import type { Server } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { Log } from '../telemetry/log.ts';
import { createKeepAlive } from './keep-alive.ts';
import type { KeepAlive } from './keep-alive.ts';
import type { SocketConnection } from './socket-protocol.ts';
import type { Stream } from './stream.ts';

export interface SocketsOptions {
  readonly protocol: Server<SocketConnection>;
  /** The greatest message that is read; a longer one closes the socket with 1009. */
  readonly messageBytes: number;
  readonly log: Log;
  /**
   * How often each socket is pinged; one that did not answer by the next time is cut off, one that
   * does not read what waits for it after ten times.
   * @default 12_000
   */
  readonly keepAliveMs?: number;
}

/** All WebSockets of a server. */
export interface Sockets {
  /** Makes a WebSocket of an HTTP request that was found acceptable. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Completes all streams, waits for what else runs, and closes each socket with 1001. */
  close(): Promise<void>;
  /** Cuts off what `close` still waits for. */
  terminate(): void;
}

export function createSockets({
  protocol,
  messageBytes,
  log,
  keepAliveMs = 12_000,
}: SocketsOptions): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytes,
    perMessageDeflate: false, // Costs more than the loopback or a proxy's network saves.
    handleProtocols,
  });
  const open = new Map<WebSocket, OpenSocket>();
  const rounds = setInterval(() => {
    for (const [socket, state] of open) keepAliveRound(socket, state);
  }, keepAliveMs);
  const attach = (socket: WebSocket, raw: Duplex): void => {
    const state = createOpenSocket(socket, raw);
    open.set(socket, state);
    socket.on('pong', () => state.keepAlive.answer());
    socket.on('error', (error) => log.debug({ err: error }, 'A WebSocket failed.'));
    const closed = protocol.opened(toProtocolSocket(socket, { state, log }), state);
    socket.once('close', (code, reason) => {
      open.delete(socket);
      for (const controller of state.running) controller.abort();
      void closed(code, String(reason));
    });
  };
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (upgraded) => attach(upgraded, socket)),
    async close() {
      clearInterval(rounds);
      await Promise.all([...open].map(([socket, state]) => complete(socket, state)));
      server.close();
    },
    terminate() {
      for (const [socket, { running }] of open) {
        for (const controller of running) controller.abort();
        socket.terminate();
      }
    },
  };
}

interface OpenSocket extends SocketConnection {
  /** Messages that are being answered: of an operation, until its last frame is sent. */
  readonly answering: Set<Promise<void>>;
  readonly keepAlive: KeepAlive;
}

function createOpenSocket(socket: WebSocket, raw: Duplex): OpenSocket {
  return {
    running: new Set<AbortController>(),
    streams: new Set<Stream<never>>(),
    send(frame) {
      holdForTurn(raw);
      return send(socket, frame);
    },
    answering: new Set<Promise<void>>(),
    keepAlive: createKeepAlive(),
  };
}

function keepAliveRound(socket: WebSocket, { keepAlive }: OpenSocket): void {
  const next = keepAlive.round(socket.bufferedAmount);
  if (next === 'cut') socket.terminate();
  else if (next === 'ping' && socket.readyState === socket.OPEN) socket.ping();
}

async function complete(socket: WebSocket, { streams, answering }: OpenSocket): Promise<void> {
  const closed = new Promise((resolve) => {
    socket.once('close', resolve);
  });
  for (const stream of streams) void stream.return();
  await Promise.race([Promise.all(answering), closed]);
  socket.close(1001, 'The server is going away');
  await closed;
}

function toProtocolSocket(
  socket: WebSocket,
  { state, log }: { readonly state: OpenSocket; readonly log: Log },
): Parameters<Server<SocketConnection>['opened']>[0] {
  return {
    protocol: socket.protocol,
    send: (text) => send(socket, text),
    close: (code, reason) => socket.close(code, reason),
    onMessage(handle) {
      socket.on('message', (message, isBinary) => {
        if (isBinary) {
          socket.close(CloseCode.BadRequest, 'Binary messages are not read');
          return;
        }
        const text = toText(message);
        if (isServerMessage(text)) {
          socket.close(CloseCode.BadRequest, 'Only a server sends such messages');
          return;
        }
        const answer = handle(text).catch((error: unknown) => {
          log.error({ err: error }, 'A WebSocket message failed for an unknown reason.');
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
        state.answering.add(answer);
        void answer.finally(() => state.answering.delete(answer));
      });
    },
  };
}

/** What a client has no business to send; the protocol's library takes it for a failure of its own. */
function isServerMessage(text: string): boolean {
  if (!SERVER_TYPE.test(text)) return false;
  try {
    const message: unknown = JSON.parse(text);
    const type =
      typeof message === 'object' && message !== null && 'type' in message && message.type;
    return typeof type === 'string' && SERVER_TYPE.test(`"type":"${type}"`);
  } catch {
    // The library refuses what is no JSON.
    return false;
  }
}

const SERVER_TYPE = /"type"\s*:\s*"(?:next|error|connection_ack)"/;

/** What several operations of one socket are told of one event leaves in one write. */
function holdForTurn(raw: Duplex): void {
  if (raw.writableCorked > 0 || raw.destroyed) return;
  raw.cork();
  setImmediate(() => raw.uncork());
}

function send(socket: WebSocket, frame: string | Buffer): Promise<void> {
  return new Promise((resolve) => {
    // A frame that cannot be sent any more has lost its reader: the close that follows tells.
    if (socket.readyState === socket.OPEN) socket.send(frame, { binary: false }, () => resolve());
    else resolve();
  });
}

function toText(message: RawData): string {
  if (Buffer.isBuffer(message)) return message.toString('utf8');
  return (Array.isArray(message) ? Buffer.concat(message) : Buffer.from(message)).toString('utf8');
}
