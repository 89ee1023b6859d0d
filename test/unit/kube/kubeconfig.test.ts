import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadInCluster } from '../../../src/datasources/kube/in-cluster.ts';
import { loadKubeconfig } from '../../../src/datasources/kube/kubeconfig.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';

const AUTHORITY = new URL('../../fixtures/tls/ca.crt', import.meta.url);

describe('loadKubeconfig', () => {
  it('resolves every context to its cluster, its user and its namespace', async () => {
    const { file } = await write(config({ contexts: ['east', 'west'] }));

    const { entries, files } = await loadKubeconfig({ files: [file] });

    expect(files).toEqual([file]);
    expect(entries).toMatchObject([
      {
        context: 'east',
        cluster: 'cluster-east',
        file,
        namespace: 'shop',
        connection: {
          server: 'https://east.test:6443',
          namespace: 'shop',
          user: { token: 'token-east' },
        },
      },
      { context: 'west', connection: { server: 'https://west.test:6443' } },
    ]);
  });

  it('takes only the contexts that were chosen', async () => {
    const { file } = await write(config({ contexts: ['east', 'west'] }));

    const { entries } = await loadKubeconfig({ files: [file], contexts: ['west'] });

    expect(entries.map(({ context }) => context)).toEqual(['west']);
  });

  it('reads everything a user may have', async () => {
    const authority = await readFile(AUTHORITY, 'utf8');
    const { file, directory } = await write({
      clusters: [
        {
          name: 'c',
          cluster: {
            server: 'https://c.test/prefix',
            'certificate-authority': 'ca.crt',
            'tls-server-name': 'inner.test',
            'proxy-url': 'http://proxy.test:3128',
          },
        },
      ],
      users: [
        {
          name: 'u',
          user: {
            'client-certificate-data': base64('CERT'),
            'client-key': 'keys/key.pem',
            tokenFile: 'token',
            as: 'jane',
            'as-uid': '7',
            'as-groups': ['dev'],
            'as-user-extra': { team: ['blue'] },
          },
        },
      ],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
    });
    await mkdir(join(directory, 'keys'));
    await writeFile(join(directory, 'keys/key.pem'), 'KEY');
    await writeFile(join(directory, 'token'), 'abc');
    await writeFile(join(directory, 'ca.crt'), authority);

    const { entries } = await loadKubeconfig({ files: [file] });

    expect(entries[0]?.connection).toEqual({
      server: 'https://c.test/prefix',
      namespace: undefined,
      certificateAuthority: authority,
      isTlsVerificationOff: false,
      tlsServerName: 'inner.test',
      proxyUrl: 'http://proxy.test:3128',
      user: {
        clientCertificate: 'CERT',
        clientCertificateFile: undefined,
        clientKey: undefined,
        clientKeyFile: join(directory, 'keys/key.pem'),
        token: undefined,
        tokenFile: join(directory, 'token'),
        username: undefined,
        password: undefined,
        exec: undefined,
        authProvider: undefined,
        impersonate: { user: 'jane', uid: '7', groups: ['dev'], extra: { team: ['blue'] } },
      },
    });
  });

  it('reads exec plugins and auth providers without running them', async () => {
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: './plugin',
      args: ['--a'],
      env: [{ name: 'A', value: 'b' }],
      provideClusterInfo: true,
    };
    const extension = { audience: 'east' };
    const extensions = [{ name: 'client.authentication.k8s.io/exec', extension }];
    const { file, directory } = await write(
      config({ contexts: ['east'], user: { exec }, cluster: { extensions } }),
    );

    const { entries } = await loadKubeconfig({ files: [file] });

    expect(entries[0]?.connection.user.exec).toEqual({
      ...exec,
      clusterConfig: extension,
      installHint: undefined,
      workingDirectory: directory,
    });
  });

  it('merges the files of KUBECONFIG: the first to name something has it', async () => {
    const first = await write({
      ...config({ contexts: ['east'] }),
      users: [{ name: 'user-west', user: { token: 'of the first file' } }],
    });
    const second = await write(config({ contexts: ['east', 'west'] }));
    const kubeconfigVariable = [first.file, '/does/not/exist', second.file].join(':');

    const { entries } = await loadKubeconfig({ files: ['default'], kubeconfigVariable });

    expect(entries.map(({ context, file }) => [context, file])).toEqual([
      ['east', first.file],
      ['west', second.file],
    ]);
    expect(entries[1]?.connection.user.token).toBe('of the first file');
  });

  it('finds the file in the home directory', async () => {
    const { directory } = await write({});
    await mkdir(join(directory, '.kube'));
    await writeFile(join(directory, '.kube/config'), stringify(config({ contexts: ['home'] })));

    const { entries } = await loadKubeconfig({ files: ['default'], home: directory });

    expect(entries.map(({ context }) => context)).toEqual(['home']);
  });

  it('keeps files apart that were given one by one', async () => {
    const first = await write(config({ contexts: ['east'] }));
    const second = await write(config({ contexts: ['east'], user: { token: 'other' } }));

    const { entries } = await loadKubeconfig({ files: [first.file, second.file] });

    expect(entries.map(({ file, connection }) => [file, connection.user.token])).toEqual([
      [first.file, 'token-east'],
      [second.file, 'other'],
    ]);
  });
});

describe('what is broken is one line:', () => {
  it.each([
    ['a file that is not there', undefined, /kubeconfig .*config does not exist\.$/],
    ['an empty file', '', /is empty or no mapping\.$/],
    ['broken YAML', 'a: [1,\nb: }', /is not valid YAML \(line \d\)\.$/],
    ['another kind of document', 'kind: Pod', /is no kubeconfig/],
    ['no context', 'contexts: []', /There is no context in/],
    ['a context without a cluster', contexts({ cluster: 'x' }), /a cluster that is not there: "x"/],
    [
      'a context without a user',
      `${contexts({ cluster: 'c', user: 'u' })}${cluster({ server: 'https://a.test' })}`,
      /names a user that is not there: "u"/,
    ],
    [
      'a server that is no URL',
      `${contexts({ cluster: 'c' })}${cluster({ server: 'ftp://a' })}`,
      /has no http or https URL as its server/,
    ],
    [
      'an authority that is not there',
      `${contexts({ cluster: 'c' })}${cluster({ server: 'https://a.test', 'certificate-authority': 'none.crt' })}`,
      /certificate authority that does not exist: .*none\.crt/,
    ],
    [
      'an authority that is none',
      `${contexts({ cluster: 'c' })}${cluster({ server: 'https://a.test', 'certificate-authority-data': base64('rubbish') })}`,
      /that is no PEM certificate/,
    ],
    [
      'a YAML bomb',
      `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`,
      /is not valid YAML|no context/,
    ],
  ])('%s', async (_, text, message) => {
    const directory = await createTemporaryFolder();
    const file = join(directory, 'config');
    if (text !== undefined) await writeFile(file, text);

    const loading = loadKubeconfig({ files: [file] });

    await expect(loading).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
    await expect(loading).rejects.toMatchObject({
      message: expect.not.stringContaining('\n'),
    });
  });

  it('a context that does not exist', async () => {
    const { file } = await write(config({ contexts: ['east'] }));

    await expect(loadKubeconfig({ files: [file], contexts: ['nord'] })).rejects.toThrow(
      `There is no context "nord" in ${file}.`,
    );
  });

  it.each([
    [{ exec: { command: 'x' } }, /without command or apiVersion/],
    [{ exec: { command: 'x', apiVersion: 'v1', interactiveMode: 'Always' } }, /needs a terminal/],
    [{ 'client-key': 'gone.pem' }, /as client-key that does not exist/],
  ])('a user that cannot be used: %j', async (user, message) => {
    const { file } = await write(config({ contexts: ['east'], user }));

    await expect(loadKubeconfig({ files: [file] })).rejects.toThrow(message);
  });
});

describe('loadInCluster', () => {
  it('takes host and port of the environment and the mounted service account', async () => {
    const { directory } = await write({});
    await Promise.all([
      writeFile(join(directory, 'ca.crt'), 'CA'),
      writeFile(join(directory, 'namespace'), 'fleet\n'),
    ]);
    const environment = { KUBERNETES_SERVICE_HOST: 'fd00::1', KUBERNETES_SERVICE_PORT: '443' };

    await expect(loadInCluster({ environment, directory })).resolves.toEqual({
      server: 'https://[fd00::1]:443',
      certificateAuthority: 'CA',
      namespace: 'fleet',
      user: { tokenFile: join(directory, 'token') },
    });
  });

  it.each([
    [{}, /This is not a pod/],
    [
      { KUBERNETES_SERVICE_HOST: 'a', KUBERNETES_SERVICE_PORT: '443' },
      /No service account is mounted/,
    ],
  ])('says what is missing', async (environment, message) => {
    const loading = loadInCluster({ environment, directory: '/does/not/exist' });

    await expect(loading).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
  });
});

function config(options: {
  readonly contexts: readonly string[];
  readonly user?: unknown;
  readonly cluster?: object;
}) {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: options.contexts.map((name) => ({
      name: `cluster-${name}`,
      cluster: { server: `https://${name}.test:6443`, ...options.cluster },
    })),
    users: options.contexts.map((name) => ({
      name: `user-${name}`,
      user: options.user ?? { token: `token-${name}` },
    })),
    contexts: options.contexts.map((name) => ({
      name,
      context: { cluster: `cluster-${name}`, user: `user-${name}`, namespace: 'shop' },
    })),
  };
}

async function write(content: unknown): Promise<{ file: string; directory: string }> {
  const directory = await createTemporaryFolder();
  const file = join(directory, 'config');
  await writeFile(file, stringify(content));
  return { file, directory };
}

function contexts(context: unknown): string {
  return stringify({ contexts: [{ name: 'x', context }] });
}

function cluster(content: unknown): string {
  return stringify({ clusters: [{ name: 'c', cluster: content }] });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
