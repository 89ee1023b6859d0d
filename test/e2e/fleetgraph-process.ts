import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The whole program in a process of its own, as `npm start` runs it. */
export interface FleetgraphProcess extends AsyncDisposable {
  readonly url: string;
  /** Asks it to end by SIGTERM, and answers with its exit code; one that does not end is killed. */
  stop(): Promise<unknown>;
}

/** Longer than the server's own grace. */
const END_MS = 20_000;

/** Starts it on a free port and waits for the line that tells it serves. */
export async function startFleetgraph(...options: readonly string[]): Promise<FleetgraphProcess> {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const child = spawn(execPath, [main, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const [line]: unknown[] = await Promise.race([once(lines, 'line'), exited]);
  const url = /^Fleetgraph ready at (http:\S+)$/.exec(String(line))?.[1];
  if (url === undefined) throw new Error(`Fleetgraph did not start: ${String(line)}`);
  const stop = async (): Promise<unknown> => {
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), END_MS);
    const [code]: unknown[] = await exited;
    clearTimeout(kill);
    return code;
  };
  return {
    url,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}
