import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { describe, expect, it } from 'vitest';
import type { ProfileProvider } from '../../../src/datasources/federation/reach/profile-providers.ts';
import { loadProfileProviders } from '../../../src/datasources/federation/reach/profile-providers.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { CLUSTER_PROFILE, serveHubKinds, toHubObject } from '../../support/hubs.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';
import { findWay } from '../../support/ways.ts';

const SERVER = 'https://member.example:6443';
const EXEC = { apiVersion: 'client.authentication.k8s.io/v1', command: 'get-token' };

describe('the way to a member by its ClusterProfile', () => {
  it('leads to its server, with the first plugin from here that it offers too', async () => {
    const profileProviders = [
      toProvider('other'),
      toProvider('second', { command: 'second' }),
      toProvider('first', { command: 'first' }),
    ];
    const { connection, asked } = await find(
      {
        accessProviders: [
          toAccess('first', {}),
          toAccess('second', {
            'certificate-authority-data': Buffer.from('PEM').toString('base64'),
            'tls-server-name': 'kubernetes',
            extensions: [
              { name: 'client.authentication.k8s.io/exec', extension: { audience: 'prod' } },
            ],
          }),
        ],
        // The name that the list had: of equal names the other one counts.
        credentialProviders: [toAccess('second', { server: 'https://old.example' })],
      },
      profileProviders,
    );

    expect(asked).toEqual([
      'GET /apis/multicluster.x-k8s.io/v1alpha1/namespaces/fleet/clusterprofiles/prod',
    ]);
    expect(connection).toMatchObject({
      server: SERVER,
      certificateAuthority: 'PEM',
      tlsServerName: 'kubernetes',
      user: { exec: { command: 'second', args: [], clusterConfig: { audience: 'prod' } } },
    });
  });

  it.each<[string, Partial<ProfileProvider>, readonly string[], readonly string[]]>([
    ['nothing', {}, ['--mine'], ['REGION=here']],
    ['arguments', { args: 'Append' }, ['--mine', '--cluster', 'prod'], ['REGION=here']],
    [
      'variables that it has not itself',
      { variables: 'AppendIfNotExists' },
      ['--mine'],
      ['REGION=there', 'ZONE=a', 'REGION=here'],
    ],
    [
      'all variables',
      { variables: 'Replace' },
      ['--mine'],
      ['REGION=here', 'REGION=there', 'ZONE=a'],
    ],
  ])('takes of the profile for the plugin %s', async (_title, policy, args, variables) => {
    const exec = { args: ['--mine'], env: [{ name: 'REGION', value: 'here' }] };
    const profile = toAccess('mine', {
      extensions: [
        toExtension('additional-args', ['--cluster', 'prod']),
        toExtension('additional-envs', { REGION: 'there', ZONE: 'a' }),
      ],
    });

    const { connection } = await find({ accessProviders: [profile] }, [
      { ...toProvider('mine', exec), ...policy },
    ]);

    const plugin = connection?.user.exec;
    expect(plugin?.command).toBe('get-token');
    expect(plugin?.args).toEqual(args);
    expect(plugin?.env.map(({ name, value }) => `${name}=${value}`)).toEqual(variables);
  });

  it.each<[string, unknown, string]>([
    [
      'another proxy',
      { 'proxy-url': 'http://proxy.example' },
      'Its ClusterProfile has "proxy-url"',
    ],
    [
      'no check of certificates',
      { 'insecure-skip-tls-verify': true },
      'Its ClusterProfile has "insecure-skip-tls-verify"',
    ],
    ['a server at this machine', { server: 'https://127.0.0.1' }, '--discover-local'],
    [
      'another program for the plugin',
      { extensions: [toExtension('additional-envs', { PATH: '/tmp' })] },
      'the variable "PATH", which is not taken from a hub',
    ],
    [
      'arguments that are none',
      { extensions: [toExtension('additional-args', '--cluster')] },
      'additional arguments that are no list of texts',
    ],
  ])('is refused for %s', async (_title, cluster, reason) => {
    const provider: ProfileProvider = {
      ...toProvider('mine'),
      args: 'Append',
      variables: 'Replace',
    };
    const status = { accessProviders: [toAccess('mine', Object(cluster))] };

    await expect(find(status, [provider])).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining(reason),
    });
  });

  it.each([
    'Path',
    'LD_PRELOAD',
    'OPENSSL_CONF',
    'DOTNET_STARTUP_HOOKS',
    'CLOUDSDK_PYTHON',
    'GIT_SSH_COMMAND',
    'AWS_CONFIG_FILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'AWS_ENDPOINT_URL_STS',
    'AZURE_AUTHORITY_HOST',
    'GCE_METADATA_HOST',
    'REQUESTS_CA_BUNDLE',
    'HTTPS_PROXY',
    'XDG_CONFIG_HOME',
  ])('does not let it say %s to the plugin', async (name) => {
    const provider: ProfileProvider = { ...toProvider('mine'), variables: 'AppendIfNotExists' };
    const extensions = [toExtension('additional-envs', { [name]: '/tmp/theirs' })];
    const status = { accessProviders: [toAccess('mine', { extensions })] };

    await expect(find(status, [provider])).rejects.toThrow(`the variable "${name}"`);
  });

  it.each(['AWS_PROFILE', 'AWS_REGION', 'CLOUDSDK_CORE_PROJECT', 'AZURE_TENANT_ID', 'CLUSTER'])(
    'lets it say %s to the plugin',
    async (name) => {
      const provider: ProfileProvider = { ...toProvider('mine'), variables: 'Replace' };
      const extensions = [toExtension('additional-envs', { [name]: 'prod' })];
      const status = { accessProviders: [toAccess('mine', { extensions })] };

      const { connection } = await find(status, [provider]);

      expect(connection?.user.exec?.env).toEqual([{ name, value: 'prod' }]);
    },
  );

  it.each<[string, object, readonly ProfileProvider[], string]>([
    ['nothing is configured', {}, [], 'is said by --cluster-profile-providers'],
    [
      'it offers no provider that is',
      { accessProviders: [toAccess('theirs', {})] },
      [toProvider('mine')],
      'offers no access provider that is configured, but theirs.',
    ],
    [
      'its control plane is sick',
      {
        conditions: [{ type: 'ControlPlaneHealthy', status: 'False', message: 'No etcd' }],
        accessProviders: [toAccess('mine', {})],
      },
      [toProvider('mine')],
      'Its control plane is not healthy: No etcd.',
    ],
  ])('is none when %s', async (_title, status, providers, reason) => {
    await expect(find(status, providers)).rejects.toThrow(reason);
  });

  it('is none where the hub is itself one that a hub led to', async () => {
    const status = { accessProviders: [toAccess('mine', {})] };
    const found = findWay(
      'CLUSTER_INVENTORY',
      { apiVersion: 'multicluster.x-k8s.io/v1alpha1', namespace: 'fleet', name: 'prod' },
      {
        isDiscovered: true,
        answer: () => ({ status }),
        ways: { profileProviders: [toProvider('mine')] },
      },
    );

    await expect(found).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: 'Its hub is itself a member of a hub: profiles there get no credential.',
    });
  });

  it('is gone, by a plugin that is told of the cluster', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    await using member = await startEmbeddedCluster({
      name: 'member',
      token: 'for-prod',
      pods: ['web-1'],
    });
    serveHubKinds(hub, [CLUSTER_PROFILE]);
    const extension = { audience: 'prod' };
    const extensions = [{ name: 'client.authentication.k8s.io/exec', extension }];
    hub.apply(
      toHubObject(CLUSTER_PROFILE, 'prod', {
        status: { accessProviders: [toAccess('mine', { server: member.url, extensions })] },
      }),
    );
    const script = `process.stdout.write(JSON.stringify({ ...${JSON.stringify(EXEC)},
      kind: 'ExecCredential', status: { token: 'for-' +
        JSON.parse(process.env.KUBERNETES_EXEC_INFO).spec.cluster.config.audience } }))`;
    const provider = toProvider('mine', {
      command: execPath,
      args: ['-e', script],
      provideClusterInfo: true,
    });
    await using app = await openFleet(
      [{ name: 'hub', connection: { server: hub.url, user: {} } }],
      {
        hasHubs: true,
        discover: ['CLUSTER_INVENTORY'],
        ways: { profileProviders: [provider] },
      },
    );

    const { data } = await app.query(`{
      pods { nodes { name cluster { name uid access { path state reference reason } } } }
    }`);

    expect(data.at('pods.nodes')).toEqual([
      {
        name: 'web-1',
        cluster: {
          name: 'prod',
          uid: member.uid,
          access: [
            {
              path: 'CLUSTER_PROFILE',
              state: 'USED',
              reference: 'ClusterProfile fleet/prod',
              reason: null,
            },
          ],
        },
      },
    ]);
  });
});

describe('the file of providers', () => {
  it('is read in the form that cluster-inventory-api has', async () => {
    const { file, folder } = await write({
      providers: [
        {
          name: 'gke',
          execConfig: {
            ...EXEC,
            args: ['--a'],
            env: [{ name: 'B', value: 'c' }],
            installHint: 'D',
          },
          profileSourcedCLIArgsPolicy: 'Append',
          profileSourcedEnvVarsPolicy: 'AppendIfNotExists',
        },
        { name: 'plain', execConfig: { ...EXEC, provideClusterInfo: true } },
      ],
    });

    expect(await loadProfileProviders(file)).toEqual([
      {
        name: 'gke',
        exec: {
          ...EXEC,
          args: ['--a'],
          env: [{ name: 'B', value: 'c' }],
          provideClusterInfo: false,
          installHint: 'D',
          workingDirectory: folder,
        },
        args: 'Append',
        variables: 'AppendIfNotExists',
      },
      {
        name: 'plain',
        exec: {
          ...EXEC,
          args: [],
          env: [],
          provideClusterInfo: true,
          installHint: undefined,
          workingDirectory: folder,
        },
        args: 'Ignore',
        variables: 'Ignore',
      },
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ['is no JSON', '{', /providers\.json is not valid JSON\.$/],
    ['is a list', [], /is no JSON object/],
    ['is empty', {}, /has no providers/],
    ['has no name', { providers: [{ execConfig: EXEC }] }, /a provider without a name/],
    ['has no command', { providers: [{ name: 'a' }] }, /"a" that has an exec plugin without/],
    [
      'has a name twice',
      { providers: [toEntry({}), toEntry({})] },
      /has the provider "mine" twice/,
    ],
    [
      'has a policy that is none',
      { providers: [toEntry({ profileSourcedCLIArgsPolicy: 'Always' })] },
      /profileSourcedCLIArgsPolicy that is none of Ignore, Append\.$/,
    ],
    [
      'asks a person',
      { providers: [{ name: 'a', execConfig: { ...EXEC, interactiveMode: 'Always' } }] },
      /needs a terminal/,
    ],
  ])('is refused when it %s', async (_title, content, reason) => {
    const { file } = await write(content);

    const failure = loadProfileProviders(file);

    await expect(failure).rejects.toThrow(reason);
    await expect(failure).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is refused when it is not there', async () => {
    await expect(loadProfileProviders('/no/such/file')).rejects.toThrow(
      '--cluster-profile-providers /no/such/file does not exist.',
    );
  });
});

function find(status: object, profileProviders: readonly ProfileProvider[]) {
  const row = {
    apiVersion: 'multicluster.x-k8s.io/v1alpha1',
    kind: 'ClusterProfile',
    namespace: 'fleet',
    name: 'prod',
  };
  return findWay('CLUSTER_INVENTORY', row, {
    answer: () => ({ status }),
    ways: { profileProviders },
  });
}

function toProvider(name: string, exec: Partial<ProfileProvider['exec']> = {}): ProfileProvider {
  return {
    name,
    exec: {
      ...EXEC,
      args: [],
      env: [],
      provideClusterInfo: false,
      installHint: undefined,
      workingDirectory: undefined,
      ...exec,
    },
    args: 'Ignore',
    variables: 'Ignore',
  };
}

function toAccess(name: string, cluster: object): object {
  return { name, cluster: { server: SERVER, ...cluster } };
}

function toExtension(name: string, extension: unknown): object {
  return { name: `clusterprofiles.multicluster.x-k8s.io/exec/${name}`, extension };
}

function toEntry(policies: object): object {
  return { name: 'mine', execConfig: EXEC, ...policies };
}

async function write(
  content: unknown,
): Promise<{ readonly file: string; readonly folder: string }> {
  const folder = await createTemporaryFolder();
  const file = join(folder, 'providers.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return { file, folder };
}
