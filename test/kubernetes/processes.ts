import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A program that ends with us, however we end. */
export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  readonly isRunning: boolean;
  /** The last lines it wrote. */
  tail(): Promise<string>;
  /** Sends the signal and waits for the end; after ten seconds the process is killed. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface ProcessOptions {
  readonly name: string;
  readonly path: string;
  readonly parameters: readonly string[];
  /** Variables of its environment beside ours. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/**
 * Starts a program under a small shell that kills it when our end of its standard input closes, so
 * that nothing is left behind by a test runner that dies.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const log = await open(options.logFile, 'a');
  const guard = spawn('sh', ['-c', GUARD, 'guard', options.path, ...options.parameters], {
    stdio: ['pipe', log.fd, log.fd, 'pipe'],
    env: { ...process.env, ...options.environment },
  });
  await log.close();
  const ended = once(guard, 'exit');
  let isRunning = true;
  guard.once('exit', () => {
    isRunning = false;
  });
  const [, , , channel] = guard.stdio;
  if (channel === null || channel === undefined || !('read' in channel)) {
    throw new Error(`${options.name} did not start.`);
  }
  const pid = Number(await text(channel));

  return {
    name: options.name,
    pid,
    get isRunning() {
      return isRunning;
    },
    async tail() {
      const written = await readFile(options.logFile, 'utf8');
      return written.split('\n').slice(-25).join('\n');
    },
    async end(signal) {
      if (!isRunning) {
        return;
      }
      process.kill(pid, signal);
      const impatience = setTimeout(() => {
        guard.stdin?.destroy();
      }, 10_000);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** Ports of the loopback address that nobody listened on just now. */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map(async (server) => once(server, 'listening')));
  const ports = servers.map((server) => portOf(server.address()));
  await Promise.all(
    servers.map(async (server) => {
      server.close();
      await once(server, 'close');
    }),
  );
  return ports;
}

const GUARD = `
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
program=$!
echo "$program" >&3
exec 3>&-
(cat <&4 >/dev/null; kill -9 "$program" 2>/dev/null) &
watcher=$!
exec 4<&-
wait "$program"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

function portOf(address: AddressInfo | string | null): number {
  return address === null || typeof address === 'string' ? 0 : address.port;
}
