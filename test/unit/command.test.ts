import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

describe('the command', { timeout: 30_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fleetgraph-command-'));
    await writeFile(join(folder, 'broken.yaml'), 'clusters: [\n');
    await writeFile(
      join(folder, 'no-ca.yaml'),
      toKubeconfig({ 'certificate-authority': 'gone.crt' }),
    );
    await writeFile(join(folder, 'good.yaml'), toKubeconfig({}));
    await writeFile(join(folder, 'rubbish.yaml'), toKubeconfig({}, toPlugin('/bin/echo')));
    await writeFile(join(folder, 'no-plugin.yaml'), toKubeconfig({}, toPlugin('/no/such/plugin')));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['an unknown flag', ['--nonsense'], /--nonsense/],
    ['a port that is none', ['--port', 'abc'], /--port/],
    ['an unknown scenario', ['--scenario', 'none'], /--scenario is one of demo/],
    ['no pace at all', ['--scenario-speed', '0'], /--scenario-speed is 1 or more/],
    [
      'a pace for real clusters',
      ['--in-cluster', '--scenario-speed', '60'],
      /--scenario-speed is for the embedded fleet alone/,
    ],
    ['two sorts of clusters', ['--in-cluster', '--scenario', 'demo'], /Give one of/],
    ['a handler without an isolation', ['--runtime-handler', 'my-kata'], /--runtime-handler/],
    ['no pod to be in', ['--in-cluster'], /KUBERNETES_SERVICE_HOST/],
    ['a kubeconfig that is missing', ['--kubeconfig', 'missing.yaml'], /missing\.yaml/],
    ['a kubeconfig that is broken', ['--kubeconfig', 'broken.yaml'], /broken\.yaml/],
    ['an authority that cannot be read', ['--kubeconfig', 'no-ca.yaml'], /gone\.crt/],
    [
      'a credential plugin that prints rubbish',
      ['--kubeconfig', 'rubbish.yaml', '--log-level', 'silent'],
      /did not print an ExecCredential/,
    ],
    [
      'a credential plugin that is missing',
      ['--kubeconfig', 'no-plugin.yaml', '--log-level', 'silent'],
      /cannot be started/,
    ],
    ['an unknown context', ['--kubeconfig', 'good.yaml', '--context', 'nowhere'], /nowhere/],
    [
      'a proxy that anybody could be',
      ['--ocm-cluster-proxy', 'http://proxy.example'],
      /--ocm-cluster-proxy is an https URL/,
    ],
    [
      'an authority that is none',
      ['--ocm-cluster-proxy-ca', 'good.yaml'],
      /good\.yaml is no PEM certificate/,
    ],
    [
      'providers that are none',
      ['--cluster-profile-providers', 'broken.yaml'],
      /--cluster-profile-providers broken\.yaml is not valid JSON/,
    ],
    [
      'a list of clouds that is none',
      ['--cloud-fleets', 'good.yaml'],
      /--cloud-fleets good\.yaml is no list of fleets/,
    ],
    [
      'an address that others could reach',
      ['--host', '0.0.0.0', '--port', '0'],
      /loopback|0\.0\.0\.0/,
    ],
  ])('refuses %s with one line and exit code 2', async (_title, args, line) => {
    const { code, errors } = await run(args, folder);

    expect(code).toBe(2);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toMatch(line);
  });

  it('refuses a port that is taken with one line and exit code 2', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });

    const { code, errors } = await run(['--port', String(port), '--log-level', 'silent'], folder);
    server.close();

    expect(code).toBe(2);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toContain(String(port));
  });

  it('prints all options', async () => {
    const { code, output } = await run(['--help'], folder);

    expect(code).toBe(0);
    expect(output).toContain('--kubeconfig FILE');
    expect(output).toContain('--max-depth N');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one line when it serves, and ends on %s',
    async (signal) => {
      const { code, output } = await run(['--port', '0', '--log-level', 'silent'], folder, signal);

      expect(output).toMatch(/^Fleetgraph ready at http:\/\/127\.0\.0\.1:\d+\/\n$/);
      expect(code).toBe(0);
    },
  );

  it('serves a fleet whose only cluster is dead', async () => {
    const args = ['--kubeconfig', 'good.yaml', '--port', '0', '--log-level', 'silent'];

    const { code, output } = await run(args, folder, 'SIGTERM');

    expect(output).toMatch(/^Fleetgraph ready at/);
    expect(code).toBe(0);
  });
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command to its end; with a signal, which is sent when it serves. */
function run(args: readonly string[], cwd: string, signal?: NodeJS.Signals): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, [MAIN, ...args], { cwd, env: { HOME: cwd, PATH: '' } });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /ready at (\S+)/.exec(output)?.[1];
      if (signal === undefined || url === undefined) return;
      askAll(url).then(() => child.kill(signal), reject);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

/** Starts what a fleet can run, over a connection that is kept alive: nothing of it may keep the process. */
async function askAll(url: string): Promise<void> {
  const lists =
    'clusterNodes pods workloads autoscalers nodeGroups scalingEvents scalingActivities';
  const rows = lists.split(' ').map((list) => `${list} { totalCount }`);
  const capacity = 'capacity { groups(by: ZONE) { value } unplaced { podCount } }';
  const query = `{ fleet { podCount nodeCount { total } ${capacity} } ${rows.join(' ')} }`;
  const answer = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await answer.text();
  if (text.includes('"errors"')) throw new Error(text);
}

function toPlugin(command: string): object {
  const apiVersion = 'client.authentication.k8s.io/v1';
  return { exec: { apiVersion, command, args: ['rubbish'], interactiveMode: 'Never' } };
}

function toKubeconfig(
  cluster: Readonly<Record<string, string>>,
  user: object = { token: 'none' },
): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'one', cluster: { server: 'https://127.0.0.1:1', ...cluster } }],
    users: [{ name: 'one', user }],
    contexts: [{ name: 'one', context: { cluster: 'one', user: 'one' } }],
  });
}
