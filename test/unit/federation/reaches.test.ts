import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createCredentials } from '../../../src/datasources/kube/credentials.ts';
import { createCredentialSource } from '../../../src/datasources/kube/credential-source.ts';
import { FleetError } from '../../../src/datasources/errors.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { findWay, toSecret } from '../../support/ways.ts';

const SERVER = 'https://member.example:6443';

describe('the way to a member', () => {
  it('of Karmada leads below its hub, with the credentials of that', async () => {
    const { connection } = await findWay('KARMADA', { name: 'member 1' });

    expect(connection).toEqual({
      server:
        'https://hub.example:7443/base/apis/cluster.karmada.io/v1alpha1/clusters/member%201/proxy/',
      certificateAuthority: 'AUTHORITY',
      user: { token: 'hub' },
    });
  });

  it('of Rancher leads beside the hub, where that is called through Rancher', async () => {
    const server = 'https://rancher.example/k8s/clusters/local';
    const { connection } = await findWay('RANCHER', { name: 'c-abcde' }, { server });

    expect(connection?.server).toBe('https://rancher.example/k8s/clusters/c-abcde/');
    await expect(findWay('RANCHER', { name: 'c-abcde' })).rejects.toThrow('/k8s/clusters/local');
  });

  it('of Rancher is none where the hub is another cluster than its own', async () => {
    const server = 'https://rancher.example/k8s/clusters/c-other';

    const found = findWay('RANCHER', { name: 'local' }, { server });

    await expect(found).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(['..', '.', '', '../local', 'a%2fb'])('leads nowhere by the name %j', async (name) => {
    const server = 'https://rancher.example/k8s/clusters/local';
    const ways = [
      findWay('KARMADA', { name }),
      findWay('RANCHER', { name }, { server }),
      findWay('OCM', { kind: 'ManagedCluster', name }, { answer: () => AVAILABLE }),
    ];

    const refused = await Promise.allSettled(ways);

    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('keeps a name with ? and # in the path', async () => {
    const { connection } = await findWay('KARMADA', { name: 'a?b#c' });

    expect(connection?.server).toContain('/clusters/a%3Fb%23c/proxy/');
  });

  it('of Cluster API is in a Secret beside it, and follows what is rotated there', async () => {
    const clock = createVirtualClock();
    let token = 'first';
    const { connection, asked } = await findWay(
      'CLUSTER_API',
      { namespace: 'fleet', name: 'prod' },
      { clock, answer: () => toSecret('value', toKubeconfig({ token })) },
    );
    const credentials = createCredentials({
      name: 'member',
      source: createCredentialSource({ name: 'member', connection: connection ?? FAIL, clock }),
      clock,
    });

    const before = await credentials.get();
    token = 'second';
    clock.advance(5 * 60_000);
    const after = await credentials.get();
    token = 'third';
    credentials.refuse(after, new FleetError('UNAUTHENTICATED', 'No.'));
    const refused = await credentials.get();

    expect(connection?.server).toBe(SERVER);
    expect(asked[0]).toBe('GET /api/v1/namespaces/fleet/secrets/prod-kubeconfig');
    expect([before, after, refused].map(({ authorization }) => authorization)).toEqual([
      'Bearer first',
      'Bearer second',
      'Bearer third',
    ]);
  });

  it('of vcluster leads to its Service where its kubeconfig names its own pod', async () => {
    const { connection, asked } = await findWay(
      'VCLUSTER',
      { namespace: 'team', name: 'dev', memberName: 'dev' },
      { answer: () => toSecret('config', toKubeconfig({ server: 'https://localhost:8443' })) },
    );

    expect(asked[0]).toBe('GET /api/v1/namespaces/team/secrets/vc-dev');
    expect(connection?.server).toBe('https://dev.team.svc:443');
  });

  it('of vcluster is looked for in no time, whatever lies there', async () => {
    const text = '\n'.repeat(1_000_000);
    const start = performance.now();
    const found = findWay(
      'VCLUSTER',
      { namespace: 'team', name: 'dev', memberName: 'dev' },
      { answer: () => toSecret('config', text) },
    );

    await expect(found).rejects.toThrow('too long for a kubeconfig');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('of KubeFed is put together of its object and a Secret', async () => {
    const spec = {
      apiEndpoint: SERVER,
      caBundle: Buffer.from('PEM').toString('base64'),
      secretRef: { name: 'prod-token' },
    };
    const { connection, asked } = await findWay(
      'KUBEFED',
      { apiVersion: 'core.kubefed.io/v1beta1', namespace: 'kube-federation-system', name: 'prod' },
      { answer: ({ path }) => (path.includes('/secrets/') ? toSecret('token', 'abc') : { spec }) },
    );
    const credential = await connection?.user.given?.obtain(AbortSignal.timeout(1000));

    expect(connection).toMatchObject({ server: SERVER, certificateAuthority: 'PEM' });
    expect(credential).toMatchObject({ authorization: 'Bearer abc' });
    expect(asked.slice(0, 2)).toEqual([
      'GET /apis/core.kubefed.io/v1beta1/namespaces/kube-federation-system/kubefedclusters/prod',
      'GET /api/v1/namespaces/kube-federation-system/secrets/prod-token',
    ]);
  });

  it('of Gardener is asked for, with all rights where there are such, until just before it ends', async () => {
    const clock = createVirtualClock();
    const { connection, asked } = await findWay(
      'GARDENER',
      { kind: 'Shoot', namespace: 'garden-dev', name: 'prod' },
      {
        clock,
        answer({ path }) {
          if (path.endsWith('/adminkubeconfig')) throw new FleetError('FORBIDDEN', 'No.');
          const kubeconfig = Buffer.from(toKubeconfig({ token: 'viewer' })).toString('base64');
          const end = new Date(clock.now() + 3_600_000).toISOString();
          return { status: { kubeconfig, expirationTimestamp: end } };
        },
      },
    );
    const credential = await connection?.user.given?.obtain(AbortSignal.timeout(1000));

    const shoot = '/apis/core.gardener.cloud/v1beta1/namespaces/garden-dev/shoots/prod';
    expect(asked.slice(0, 2)).toEqual([
      `POST ${shoot}/adminkubeconfig`,
      `POST ${shoot}/viewerkubeconfig`,
    ]);
    expect(credential).toMatchObject({
      authorization: 'Bearer viewer',
      expiresAt: clock.now() + 3_600_000,
    });
  });

  it.each([
    ['has ended already, by a clock that differs', '1999-12-31T23:00:00Z', 60_000],
    ['does not say when it ends', '', 300_000],
    ['says so in no words', 'tomorrow', 300_000],
  ])('of Gardener is not asked for with every call where it %s', async (_title, end, lifeMs) => {
    const clock = createVirtualClock();
    const { connection } = await findWay(
      'GARDENER',
      { kind: 'Shoot', namespace: 'garden-dev', name: 'prod' },
      {
        clock,
        answer() {
          const kubeconfig = Buffer.from(toKubeconfig({ token: 'admin' })).toString('base64');
          return { status: { kubeconfig, expirationTimestamp: end } };
        },
      },
    );

    const credential = await connection?.user.given?.obtain(AbortSignal.timeout(1000));

    expect(credential).toMatchObject({ expiresAt: clock.now() + lifeMs });
  });

  it('does not lead with a credential for another server to the one that was', async () => {
    let server = SERVER;
    const { connection } = await findWay(
      'CLUSTER_API',
      { namespace: 'fleet', name: 'prod' },
      { answer: () => toSecret('value', toKubeconfig({ server, token: server })) },
    );

    server = 'https://moved.example:6443';
    const credential = connection?.user.given?.obtain(AbortSignal.timeout(1000));

    await expect(credential).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is refused when what the hub gives would run something here', async () => {
    const kubeconfig = toKubeconfig({ exec: { command: 'rm' } });
    const found = findWay(
      'CLUSTER_API',
      { namespace: 'fleet', name: 'prod' },
      { answer: () => toSecret('value', kubeconfig) },
    );

    await expect(found).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused when the Secret has no such value', async () => {
    const found = findWay(
      'CLUSTER_API',
      { namespace: 'fleet', name: 'prod' },
      { answer: () => toSecret('other', 'text') },
    );

    await expect(found).rejects.toThrow(
      'The Secret fleet/prod-kubeconfig of the hub has no value.',
    );
  });
});

const AVAILABLE = { status: { conditions: [{ type: 'Available', status: 'True' }] } };
const FAIL = { server: 'https://nobody.example', user: {} };

function toKubeconfig({ server = SERVER, ...user }: Readonly<Record<string, unknown>>): string {
  return stringify({
    'current-context': 'admin',
    contexts: [{ name: 'admin', context: { cluster: 'member', user: 'admin' } }],
    clusters: [{ name: 'member', cluster: { server } }],
    users: [{ name: 'admin', user }],
  });
}
