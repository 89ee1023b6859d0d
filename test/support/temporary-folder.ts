import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the running test, gone with it. */
export async function createTemporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'fleetgraph-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
