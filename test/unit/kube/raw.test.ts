import { describe, expect, it } from 'vitest';
import { reviewAccess } from '../../../src/datasources/kube/access-review.ts';
import { probe, readIdentity } from '../../../src/datasources/kube/identity.ts';
import { getRaw, listRaw } from '../../../src/datasources/kube/raw.ts';
import { removeSecrets } from '../../../src/datasources/kube/redact.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { openTransport, sendJson, startScriptedServer } from '../../support/kube-client.ts';

const signal = new AbortController().signal;

describe('removeSecrets', () => {
  it('takes the data of Secrets, whatever wraps them', () => {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      data: { a: 'Yg==' },
      stringData: { c: 'd' },
    };
    const bare = { metadata: { name: 'x' }, data: { a: 'Yg==' } };

    expect(removeSecrets(secret)).toEqual({ apiVersion: 'v1', kind: 'Secret' });
    expect(removeSecrets({ apiVersion: 'v1', kind: 'List', items: [secret] })).toEqual({
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'v1', kind: 'Secret' }],
    });
    expect(removeSecrets({ apiVersion: 'v1', kind: 'SecretList', items: [bare] })).toEqual({
      apiVersion: 'v1',
      kind: 'SecretList',
      items: [{ metadata: { name: 'x' } }],
    });
  });

  it('takes managedFields and the copies that tools keep of what they applied', () => {
    const metadata = {
      name: 'x',
      managedFields: [{ manager: 'kubectl' }],
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"a":"Yg=="}}',
        'kapp.k14s.io/original': '{}',
        team: 'blue',
      },
    };

    expect(removeSecrets({ kind: 'ConfigMap', metadata })).toEqual({
      kind: 'ConfigMap',
      metadata: { name: 'x', annotations: { team: 'blue' } },
    });
  });

  it.each([
    ['a kubeconfig by its key', { data: { 'admin.kubeconfig': 'x' } }, { data: {} }],
    [
      'a kubeconfig by its text',
      { data: { file: 'apiVersion: v1\nclusters: []\nusers: []\ncurrent-context: x' } },
      { data: {} },
    ],
    ['a private key', { spec: { tls: '-----BEGIN RSA PRIVATE KEY-----\nabc' } }, { spec: {} }],
    [
      'a token in a list',
      { args: ['--token', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJrdWJlIn0.c2lnbmF0dXJl'] },
      { args: ['--token', '(removed)'] },
    ],
    [
      'Helm values',
      { kind: 'HelmRelease', spec: { chart: 'a', values: { password: 'x' } } },
      { kind: 'HelmRelease', spec: { chart: 'a' } },
    ],
    [
      'the values of an Argo application',
      { kind: 'Application', spec: { sources: [{ helm: { valuesObject: { a: 'b' } } }] } },
      { kind: 'Application', spec: { sources: [{ helm: {} }] } },
    ],
    [
      'the credentials of a PediaCluster',
      {
        kind: 'PediaCluster',
        spec: {
          apiserver: 'https://a',
          kubeconfig: 'x',
          tokenData: 'x',
          certData: 'x',
          keyData: 'x',
          caData: 'y',
        },
      },
      { kind: 'PediaCluster', spec: { apiserver: 'https://a', caData: 'y' } },
    ],
    [
      'the credentials of a Cluster of Rancher',
      {
        kind: 'Cluster',
        spec: { importedConfig: { kubeConfig: 'x' } },
        status: { serviceAccountToken: 'x', serviceAccountTokenSecret: 'name' },
      },
      {
        kind: 'Cluster',
        spec: { importedConfig: {} },
        status: { serviceAccountTokenSecret: 'name' },
      },
    ],
    [
      'what a cluster registers with at Rancher',
      {
        apiVersion: 'management.cattle.io/v3',
        kind: 'ClusterRegistrationToken',
        spec: { clusterName: 'c-1' },
        status: { token: 'x', command: 'curl x', manifestUrl: 'https://r/x.yaml' },
      },
      {
        apiVersion: 'management.cattle.io/v3',
        kind: 'ClusterRegistrationToken',
        spec: { clusterName: 'c-1' },
        status: {},
      },
    ],
    [
      'a token of Rancher',
      { apiVersion: 'management.cattle.io/v3', kind: 'Token', token: 'x', userId: 'u' },
      { apiVersion: 'management.cattle.io/v3', kind: 'Token', userId: 'u' },
    ],
  ])('takes %s', (_, object, expected) => {
    expect(removeSecrets(object)).toEqual(expected);
  });

  it('leaves what only names a Secret', () => {
    const object = {
      apiVersion: 'core.kubefed.io/v1beta1',
      kind: 'KubeFedCluster',
      spec: { apiEndpoint: 'https://a', caBundle: 'LS0t', secretRef: { name: 'a-x' } },
    };

    expect(removeSecrets(object)).toEqual(object);
  });

  it('leaves everything else as it is', () => {
    const object = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', labels: { app: 'web' } },
      spec: { template: { spec: { containers: [{ env: [{ name: 'A', value: 'b' }] }] } } },
    };

    expect(removeSecrets(object)).toEqual(object);
  });
});

describe('getRaw and listRaw', () => {
  it('answer objects as they are, without secrets, and with their kind', async () => {
    await using world = await start();
    const { api, transport } = world;
    api.apply({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's', namespace: 'default' },
      data: { password: 'c2VjcmV0' },
    });
    const secrets = { group: '', version: 'v1', resource: 'secrets', namespace: 'default' };

    const one = await getRaw(transport, { ...secrets, name: 's' }, { signal });
    const { objects } = await listRaw(transport, secrets, { signal });

    expect(one).toMatchObject({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } });
    expect(objects).toMatchObject([{ apiVersion: 'v1', kind: 'Secret' }]);
    expect(JSON.stringify([one, objects])).not.toContain('c2VjcmV0');
  });

  it('page through a list', async () => {
    await using world = await start(['a', 'b', 'c']);
    const { transport } = world;
    const pods = { group: '', version: 'v1', resource: 'pods' };

    const first = await listRaw(transport, pods, { signal, limit: 2 });
    const { continueToken } = first;
    const second = await listRaw(transport, pods, { signal, limit: 2, continueToken });

    expect([first.objects.length, second.objects.length]).toEqual([2, 1]);
    expect(second.continueToken).toBeUndefined();
  });

  it('refuse a name that could lead elsewhere', async () => {
    await using world = await start();
    const { api, transport } = world;
    const location = { group: '', version: 'v1', resource: 'pods', namespace: 'a', name: '../b' };

    await expect(getRaw(transport, location, { signal })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(api.requests).toHaveLength(0);
  });

  it('keep the capitals of names', async () => {
    await using world = await start();
    const { api, transport } = world;
    const role = {
      group: 'rbac.authorization.k8s.io',
      version: 'v1',
      resource: 'clusterroles',
      name: 'System:Admin',
    };

    await expect(getRaw(transport, role, { signal })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(api.requests[0]?.path).toMatch(/System(%3A|:)Admin$/);
  });
});

describe('reviewAccess', () => {
  it('asks the API server', async () => {
    await using world = await start();
    const { api, transport } = world;
    const question = { verb: 'delete', group: '', resource: 'pods', namespace: 'default' };

    const before = await reviewAccess(transport, question, { signal });
    api.faults.add({ type: 'forbidden', resource: 'pods', verbs: ['delete'] });
    const after = await reviewAccess(transport, question, { signal });

    expect([before, after]).toEqual([true, false]);
  });
});

describe('readIdentity', () => {
  it('is the UID of kube-system, another one after a rebuild', async () => {
    await using world = await start();
    const { api, transport } = world;

    const before = await readIdentity(transport, signal);
    api.rebuild();
    const after = await readIdentity(transport, signal);

    expect(after).toBe(api.uid);
    expect(before).not.toBe(after);
  });

  it.each([
    ['forbidden', 'FORBIDDEN'],
    ['rubbish-body', 'INTERNAL'],
    ['unauthorized', 'UNAUTHENTICATED'],
  ] as const)('tells %s apart', async (type, code) => {
    await using world = await start();
    const { api, transport } = world;
    api.faults.add({ type });

    await expect(readIdentity(transport, signal)).rejects.toMatchObject({ code });
  });
});

describe('probe', () => {
  it('asks for the version where readiness may not be asked for', async () => {
    await using server = await startScriptedServer((request, response) => {
      sendJson(response, request.url === '/version' ? 200 : 403, {});
    });
    await using transport = openTransport(server.url);

    await probe(transport, { signal, timeoutMs: 1000 });

    expect(server.requests.map(({ url }) => url)).toEqual(['/readyz', '/version']);
  });

  it('fails when nothing answers', async () => {
    await using world = await start();
    const { api, transport } = world;
    await api.kill();

    await expect(probe(transport, { signal, timeoutMs: 1000 })).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
    });
  });
});

async function start(pods: readonly string[] = []) {
  const api = await startEmbeddedCluster({ pods });
  const transport = openTransport(api.url, { limits: { maxRetries: 0 } });
  return {
    api,
    transport,
    async [Symbol.asyncDispose]() {
      await transport[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
    },
  };
}
