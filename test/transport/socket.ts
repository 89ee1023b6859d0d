import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import type { GraphqlBody } from './post.ts';
import type { TestServer } from './test-server.ts';

export interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A bare WebSocket that says exactly what a test wants said. */
export interface Socket extends AsyncDisposable {
  readonly raw: WebSocket;
  readonly frames: readonly Frame[];
  send(frame: Frame | string): void;
  /** The next frame that was not taken yet. */
  next(): Promise<Frame>;
  /** The code and reason that the server closed with. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

export async function openSocket(
  server: TestServer,
  { protocol = 'graphql-transport-ws', ...options }: ClientOptions & { protocol?: string } = {},
): Promise<Socket> {
  const raw = new WebSocket(server.socketUrl, protocol === '' ? [] : [protocol], options);
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  let taken = 0;
  raw.on('message', (message: Buffer) => {
    const frame: Frame = JSON.parse(message.toString('utf8'));
    frames.push(frame);
    if (waiting.length > 0) {
      taken += 1;
      waiting.shift()?.(frame);
    }
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    raw.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await once(raw, 'open');
  return {
    raw,
    frames,
    closed,
    send: (frame) => raw.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next() {
      const frame = frames[taken];
      if (frame === undefined) return new Promise((resolve) => waiting.push(resolve));
      taken += 1;
      return Promise.resolve(frame);
    },
    async [Symbol.asyncDispose]() {
      raw.close();
      await closed;
    },
  };
}

/** A socket that the server has acknowledged. */
export async function connect(server: TestServer): Promise<Socket> {
  const socket = await openSocket(server);
  socket.send({ type: 'connection_init' });
  await socket.next();
  return socket;
}

export function subscribe(
  socket: Socket,
  id: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): void {
  socket.send({ type: 'subscribe', id, payload: { query, variables } });
}

/** The answer that a one-off operation gives over the socket, whether it ran or was refused. */
export async function ask(
  socket: Socket,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<GraphqlBody> {
  const id = `ask-${socket.frames.length}`;
  subscribe(socket, id, query, variables);
  const { type, payload } = await socket.next();
  if (type === 'error' && Array.isArray(payload)) return { errors: payload };
  await socket.next();
  return typeof payload === 'object' && payload !== null ? payload : {};
}
