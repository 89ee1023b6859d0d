import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fleetgraph-package-'));
    await run('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, maxBuffer: 1e8 });
    const names = await readdir(folder);
    const tarball = names.find((name) => name.endsWith('.tgz')) ?? '';
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--omit', 'optional'];
    await run('npm', ['install', ...quiet, join(folder, tarball)], { cwd: folder, maxBuffer: 1e8 });
  }, 300_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('starts where it is installed, answers and ends', async () => {
    const main = join(folder, 'node_modules/fleetgraph/dist/main.js');
    const child = spawn(execPath, [main, '--port', '0', '--log-level', 'error'], { cwd: folder });
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const found = /ready at (\S+)/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      });
      let errors = '';
      child.stderr.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
      });
      child.on('exit', (code) => reject(new Error(`It ended with ${code}: ${errors}`)));
    });

    const answer = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ fleet { clusterCount podCount } }' }),
    });
    const body: unknown = await answer.json();
    const page = await fetch(url);
    const html = await page.text();
    const ended = new Promise<number | null>((resolve) => {
      child.removeAllListeners('exit');
      child.on('exit', (code) => resolve(code));
    });
    child.kill('SIGTERM');

    // The five clusters of the embedded fleet, and those that its hubs were heard to speak of.
    expect(body).toMatchObject({
      data: {
        fleet: { clusterCount: expect.toSatisfy((count: number) => count >= 5, 'five or more') },
      },
    });
    expect(html).toContain('<script type="module"');
    expect(await ended).toBe(0);
  });
});
