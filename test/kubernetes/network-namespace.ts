import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A program and what it is started with. */
export interface Command {
  readonly path: string;
  readonly parameters: readonly string[];
}

/**
 * The same program in a network namespace of its own: whatever it listens on is seen by nobody
 * outside, and of the world outside it sees `port` of the loopback address alone, by way of the hatch
 * at `socket`. It and what it starts end with the program that is started here.
 */
export function toNamespaced(
  command: Command,
  { port, socket }: { readonly port: number; readonly socket: string },
): Command {
  return {
    path: 'unshare',
    parameters: [
      ...NAMESPACES,
      process.execPath,
      fileURLToPath(new URL('enter-namespace.ts', import.meta.url)),
      String(port),
      socket,
      command.path,
      ...command.parameters,
    ],
  };
}

/**
 * The outer end of the way: passes what comes to a Unix socket on to a port of the loopback address.
 * Namespaces of networks share the file system. Disposing of it cuts what is open.
 */
export async function openHatch(path: string, port: number): Promise<AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    join(socket, connect(port, '127.0.0.1'));
  });
  server.listen(path);
  await once(server, 'listening');
  return {
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Passes on what either socket says to the other, and ends both with the first. */
export function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    // Ends of servers that are killed are expected; `close` follows.
    from.on('error', () => undefined);
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
}

/** @throws {Error} where this machine lets nobody make such a namespace, or has no `ip`. */
export async function requireNamespaces(): Promise<void> {
  try {
    await run('unshare', [...NAMESPACES, ...LOOPBACK_UP]);
  } catch (error) {
    const said = error instanceof Error ? error.message.trim() : String(error);
    throw new Error(
      `Karpenter needs a network namespace of its own (unshare, and ip of iproute2), which this machine does not give: ${said}`,
      { cause: error },
    );
  }
}

/** What a new namespace begins with: its loopback device is down. */
export const LOOPBACK_UP = ['ip', 'link', 'set', 'lo', 'up'] as const;

const run = promisify(execFile);

/** In a namespace of processes, too: its first process takes all others with it. */
const NAMESPACES = ['--user', '--map-root-user', '--net', '--pid', '--fork', '--kill-child'];
