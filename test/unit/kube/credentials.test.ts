import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCredentialSource } from '../../../src/datasources/kube/credential-source.ts';
import type {
  CredentialSource,
  ObtainedCredential,
} from '../../../src/datasources/kube/credentials.ts';
import { createCredentials } from '../../../src/datasources/kube/credentials.ts';
import type { ExecConfig, UserConfig } from '../../../src/datasources/kube/connection.ts';
import { FleetError } from '../../../src/datasources/errors.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';

describe('credentials', () => {
  it('are obtained once for all who wait', async () => {
    const { credentials, source } = start();

    const answers = Promise.all(Array.from({ length: 50 }, () => credentials.get()));
    source.answer({ authorization: 'Bearer one' });

    expect(new Set((await answers).map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer one']),
    );
    expect(source.asked).toBe(1);
  });

  it('are renewed at 80 percent of their life, while the old one still serves', async () => {
    const { credentials, source, clock } = start();
    const first = credentials.get();
    source.answer({ authorization: 'Bearer one', expiresAt: clock.now() + 100_000 });
    await first;

    clock.advance(79_000);
    await credentials.get();
    const before = source.asked;
    clock.advance(2000);
    const during = await credentials.get();
    source.answer({ authorization: 'Bearer two' });
    await expect.poll(async () => (await credentials.get()).authorization).toBe('Bearer two');

    expect(before).toBe(1);
    expect(during.authorization).toBe('Bearer one');
    expect(source.asked).toBe(2);
  });

  it('are waited for when the old one has ended', async () => {
    const { credentials, source, clock } = start();
    const first = credentials.get();
    source.answer({ authorization: 'Bearer one', expiresAt: clock.now() + 100_000 });
    await first;

    clock.advance(100_000);
    const next = credentials.get();
    source.answer({ authorization: 'Bearer two' });

    await expect(next).resolves.toMatchObject({ authorization: 'Bearer two' });
  });

  it('that do not come in time are given up, and their source is told to stop', async () => {
    const { credentials, source, clock } = start();

    const waiting = credentials.get();
    clock.advance(30_000);

    await expect(waiting).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'The credentials of alpha could not be obtained in 30000 ms.',
    });
    expect(source.signal?.aborted).toBe(true);
  });

  it('that cannot be had are not asked for again at once', async () => {
    const { credentials, source, clock } = start();
    const first = credentials.get();
    source.fail(new Error('No.'));
    await expect(first).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });

    await expect(credentials.get()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const whileFailed = source.asked;
    clock.advance(15_000);
    const next = credentials.get();
    source.answer({ authorization: 'Bearer one' });

    expect(whileFailed).toBe(1);
    await expect(next).resolves.toMatchObject({ authorization: 'Bearer one' });
  });

  it('that were refused are not sent again until they change', async () => {
    const { credentials, source, clock } = start();
    const first = credentials.get();
    source.answer({ authorization: 'Bearer one' });
    const refused = await first;
    const refusal = new FleetError('UNAUTHENTICATED', 'Go away.');
    let changes = 0;
    credentials.onChange(() => {
      changes += 1;
    });

    credentials.refuse(refused, refusal);
    const again = credentials.get();
    source.answer({ authorization: 'Bearer one' });
    await expect(again).rejects.toBe(refusal);
    await expect(credentials.get()).rejects.toBe(refusal);
    const asked = source.asked;
    clock.advance(60_000);
    const changed = credentials.get();
    source.answer({ authorization: 'Bearer two' });

    await expect(changed).resolves.toMatchObject({ authorization: 'Bearer two' });
    expect(asked).toBe(2);
    expect(changes).toBe(1);
  });

  it('that were refused and do not change are tried once more after five minutes', async () => {
    const { credentials, source, clock } = start();
    const first = credentials.get();
    source.answer({ authorization: 'Bearer one' });
    credentials.refuse(await first, new FleetError('UNAUTHENTICATED', 'Go away.'));

    clock.advance(300_000);
    const next = credentials.get();
    source.answer({ authorization: 'Bearer one' });

    await expect(next).resolves.toMatchObject({ authorization: 'Bearer one' });
  });

  it('nobody waits for once they are disposed of', async () => {
    const { credentials } = start();

    const waiting = credentials.get();
    credentials[Symbol.dispose]();

    await expect(waiting).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a user', () => {
  it.each<[string, UserConfig, ObtainedCredential]>([
    ['nothing', {}, {}],
    ['a token', { token: 'abc' }, { authorization: 'Bearer abc' }],
    [
      'a name and a password',
      { username: 'jane', password: 'pässword' },
      { authorization: `Basic ${Buffer.from('jane:pässword').toString('base64')}` },
    ],
    [
      'a certificate',
      { clientCertificate: 'CERT', clientKey: 'KEY' },
      { clientCertificate: 'CERT', clientKey: 'KEY' },
    ],
  ])('with %s is signed with that', async (_, user, expected) => {
    await expect(obtain(user)).resolves.toEqual({ ...expected, expiresAt: undefined });
  });

  it('with a token file has it read again every minute', async () => {
    const directory = await createTemporaryFolder();
    const tokenFile = join(directory, 'token');
    await writeFile(tokenFile, 'one\n');
    const clock = createVirtualClock();
    const connection = { server: 'https://a.test', user: { tokenFile, token: 'static' } };
    const source = createCredentialSource({ name: 'alpha', connection, clock });
    const credentials = createCredentials({ name: 'alpha', source, clock });

    const first = await credentials.get();
    await writeFile(tokenFile, 'two\n');
    const cached = await credentials.get();
    clock.advance(61_000);
    const next = await credentials.get();

    expect([first, cached, next].map(({ authorization }) => authorization)).toEqual([
      'Bearer one',
      'Bearer one',
      'Bearer two',
    ]);
  });

  it('with a token file that went says so without its path', async () => {
    await expect(obtain({ tokenFile: '/does/not/exist' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.not.stringContaining('/does'),
    });
  });

  it('of an OIDC provider has the token that the Kubernetes client finds', async () => {
    const claims = Buffer.from(JSON.stringify({ exp: 4_000_000_000 })).toString('base64url');
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const idToken = `${header}.${claims}.c2ln`;

    const credential = await obtain({
      authProvider: { name: 'oidc', config: { 'id-token': idToken, 'client-id': 'fleet' } },
    });

    expect(credential).toEqual({
      authorization: `Bearer ${idToken}`,
      expiresAt: 4_000_000_000_000,
    });
  });

  it('of a provider that gives no token cannot sign anything', async () => {
    const user = { authProvider: { name: 'oidc', config: {} } };

    await expect(obtain(user)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('an exec plugin', () => {
  it('gets its arguments, its variables and KUBERNETES_EXEC_INFO, and no shell', async () => {
    const token = `process.stdout.write(JSON.stringify({
      apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status: {
        token: [process.argv[1], process.env.REGION, process.env.HOME, process.env.FLEETGRAPH_X,
          JSON.parse(process.env.KUBERNETES_EXEC_INFO).spec.cluster.server].join(' '),
        expirationTimestamp: '2030-01-01T00:00:00Z' } }))`;

    const credential = await obtain(
      plugin(token, { args: ['-e', token, '$(whoami)'], env: [{ name: 'REGION', value: 'eu' }] }),
      { HOME: '/home/jane', FLEETGRAPH_X: 'secret', PATH: process.env['PATH'] },
    );

    expect(credential).toEqual({
      authorization: 'Bearer $(whoami) eu /home/jane  https://a.test',
      expiresAt: Date.parse('2030-01-01T00:00:00Z'),
    });
  });

  it('may give a client certificate', async () => {
    const script = print({ clientCertificateData: 'CERT', clientKeyData: 'KEY' });

    await expect(obtain(plugin(script))).resolves.toEqual({
      clientCertificate: 'CERT',
      clientKey: 'KEY',
      expiresAt: undefined,
    });
  });

  it.each([
    ['rubbish', 'console.log("hello")', /did not print an ExecCredential/],
    ['nothing', '', /did not print an ExecCredential/],
    ['no token', print({}), /did not print an ExecCredential/],
    ['a token of no string', print({ token: 5 }), /did not print an ExecCredential/],
    ['an expiry that is no time', print({ token: 'a', expirationTimestamp: 'soon' }), /did not/],
    ['an exit code', 'console.error("token=abc"); process.exit(3)', /failed with exit code 3\.$/],
  ])('that ends with %s is refused in one line', async (_, script, message) => {
    const failure = obtain(plugin(script));

    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toMatchObject({ code: 'UNAUTHENTICATED', cluster: 'alpha' });
  });

  it('that is not installed is named, with the hint of the kubeconfig', async () => {
    const user = plugin('', { command: 'no-such-plugin', installHint: 'Install it with apt.\n' });

    await expect(obtain(user)).rejects.toThrow(
      'The credential plugin "no-such-plugin" cannot be started. Install it with apt.',
    );
  });

  it('that hangs is ended with all it started', async () => {
    const directory = await createTemporaryFolder();
    const started = join(directory, 'started');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(started)}, String(process.pid));
      setInterval(() => {}, 1000)`;
    const stopping = new AbortController();
    const clock = createVirtualClock();
    const connection = { server: 'https://a.test', user: plugin(script) };
    const source = createCredentialSource({ name: 'alpha', connection, clock });

    const waiting = source.obtain(stopping.signal);
    const { readFile } = await import('node:fs/promises');
    await expect
      .poll(() => readFile(started, 'utf8').catch(() => ''), { timeout: 5000 })
      .not.toBe('');
    const pid = Number(await readFile(started, 'utf8'));
    stopping.abort();

    await expect(waiting).rejects.toThrow(/was ended/);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});

interface ScriptedSource extends CredentialSource {
  readonly asked: number;
  readonly signal: AbortSignal | undefined;
  answer(credential: ObtainedCredential): void;
  fail(error: Error): void;
}

function createScriptedSource(): ScriptedSource {
  let pending = Promise.withResolvers<ObtainedCredential>();
  let asked = 0;
  let last: AbortSignal | undefined;
  return {
    get asked() {
      return asked;
    },
    get signal() {
      return last;
    },
    obtain(signal) {
      asked += 1;
      last = signal;
      pending = Promise.withResolvers();
      return pending.promise;
    },
    answer: (credential) => pending.resolve(credential),
    fail: (error) => pending.reject(error),
  };
}

function start() {
  const clock = createVirtualClock();
  const source = createScriptedSource();
  return { clock, source, credentials: createCredentials({ name: 'alpha', source, clock }) };
}

function obtain(
  user: UserConfig,
  environment: Readonly<Record<string, string | undefined>> = { PATH: process.env['PATH'] },
): Promise<ObtainedCredential> {
  const connection = { server: 'https://a.test', user };
  const clock = createVirtualClock();
  const source = createCredentialSource({ name: 'alpha', connection, clock, environment });
  return source.obtain(new AbortController().signal);
}

function plugin(script: string, exec: Partial<ExecConfig> = {}): UserConfig {
  return {
    exec: {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: process.execPath,
      args: ['-e', script],
      env: [],
      provideClusterInfo: true,
      installHint: undefined,
      workingDirectory: undefined,
      ...exec,
    },
  };
}

function print(status: unknown): string {
  const credential = {
    apiVersion: 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    status,
  };
  return `process.stdout.write(${JSON.stringify(JSON.stringify(credential))})`;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
