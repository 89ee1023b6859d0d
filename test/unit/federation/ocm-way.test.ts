import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FleetError } from '../../../src/datasources/errors.ts';
import { DEFAULT_WAYS, loadWays } from '../../../src/datasources/federation/reach/way-settings.ts';
import type { KubeRequest } from '../../../src/datasources/kube/call.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startHubProxy } from '../../support/hub-proxy.ts';
import type { HubKind } from '../../support/hubs.ts';
import { MANAGED_CLUSTER, serveHubKinds, toHubObject, yes } from '../../support/hubs.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { createTemporaryFolder } from '../../support/temporary-folder.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import type { AnsweredHub } from '../../support/ways.ts';
import { findWay, toSecret } from '../../support/ways.ts';

const ADD_ON = '/apis/addon.open-cluster-management.io/v1beta1/namespaces/prod';
const ACCOUNT =
  '/apis/authentication.open-cluster-management.io/v1beta1/namespaces/prod/managedserviceaccounts';
const ADD_ON_KIND: HubKind = [
  'addon.open-cluster-management.io/v1alpha1',
  'ManagedClusterAddOn',
  'managedclusteraddons',
];
const CERTIFICATE =
  '/api/v1/namespaces/open-cluster-management-addon/secrets/cluster-proxy-user-serving-cert';
const AUTHORITY = new URL('../../fixtures/tls/ca.crt', import.meta.url);
const OTHER = { url: 'https://other.example', certificateAuthority: undefined };
const READY = { status: { conditions: [{ type: 'Available', status: 'True' }] } };

describe('the way to a member of Open Cluster Management', () => {
  it('leads through the add-on’s Service, by the authority that the hub has for that', async () => {
    const { connection, asked } = await find({
      [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY,
      [CERTIFICATE]: toSecret('ca.crt', 'AUTHORITY'),
    });
    const credential = await connection?.user.given?.obtain(AbortSignal.timeout(1000));

    expect(connection).toMatchObject({
      server: `${DEFAULT_WAYS.ocmProxies[0]?.url}/prod/`,
      certificateAuthority: 'AUTHORITY',
    });
    expect(connection?.user).not.toHaveProperty('token');
    expect(credential?.authorization).toBe('Bearer hub');
    expect(asked.slice(0, 3)).toEqual([
      `GET ${ADD_ON}/managedclusteraddons/cluster-proxy`,
      `GET ${CERTIFICATE}`,
      `GET ${ACCOUNT}/fleetgraph`,
    ]);
  });

  it('takes the token of a ManagedServiceAccount, and what follows that before its end', async () => {
    const clock = createVirtualClock();
    const end = clock.now() + 60_000;
    const answers: Record<string, unknown> = {
      [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY,
      [`${ACCOUNT}/console`]: {
        status: {
          tokenSecretRef: { name: 'console' },
          expirationTimestamp: new Date(end).toISOString(),
        },
      },
      '/api/v1/namespaces/prod/secrets/console': toSecret('token', 'first\n'),
    };
    const ways = { ocmServiceAccount: 'console' };
    const { connection } = await find(answers, { clock, ways });
    const obtain = () => connection?.user.given?.obtain(AbortSignal.timeout(1000));

    const first = await obtain();
    answers['/api/v1/namespaces/prod/secrets/console'] = toSecret('token', 'second');
    const second = await obtain();
    clock.advance(60_000);

    expect(first).toEqual({ authorization: 'Bearer first', expiresAt: end });
    expect(second?.authorization).toBe('Bearer second');
    await expect(obtain()).rejects.toThrow('The token of its ManagedServiceAccount console has');
  });

  it('leads to the address and by the authority that are configured', async () => {
    const ocmProxies = [
      { hub: 'other', url: 'https://other.example', certificateAuthority: undefined },
      { hub: 'hub', url: 'https://proxy.example/users/', certificateAuthority: 'CONFIGURED' },
    ];
    const { connection, asked } = await find(
      { [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY },
      { ways: { ocmProxies } },
    );

    expect(connection).toMatchObject({
      server: 'https://proxy.example/users/prod/',
      certificateAuthority: 'CONFIGURED',
    });
    expect(asked).not.toContain(`GET ${CERTIFICATE}`);
  });

  it.each<[string, Readonly<Record<string, unknown>>, Partial<AnsweredHub>, string]>([
    [
      'belongs to a hub for which no address is given',
      { [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY },
      { ways: { ocmProxies: [{ ...OTHER, hub: 'other' }] } },
      'No --ocm-cluster-proxy says where members of its hub hub are called.',
    ],
    ['has no add-on', {}, {}, 'It has no add-on cluster-proxy'],
    [
      'has an add-on that does not work',
      {
        [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: {
          status: { conditions: [{ type: 'Available', status: 'False', message: 'No lease.' }] },
        },
      },
      {},
      'Its add-on cluster-proxy is not available: No lease.',
    ],
    [
      'belongs to a hub that is called with a certificate',
      { [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY },
      { user: { clientCertificate: 'CERTIFICATE', clientKey: 'KEY' } },
      'a certificate cannot be passed on',
    ],
    [
      'belongs to a hub that is called on behalf of somebody',
      { [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY },
      { user: { token: 'hub', impersonate: { user: 'jane' } } },
      'on behalf of somebody',
    ],
    [
      'belongs to a hub that another hub led to, whose token may be that of the other',
      { [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY },
      { isDiscovered: true },
      'its hub is itself a member of a hub',
    ],
    [
      'has an account without a token',
      {
        [`${ADD_ON}/managedclusteraddons/cluster-proxy`]: READY,
        [`${ACCOUNT}/fleetgraph`]: { status: {} },
      },
      {},
      'Its ManagedServiceAccount fleetgraph has no token yet.',
    ],
  ])('is refused when it %s', async (_title, answers, hub, reason) => {
    await expect(find(answers, hub)).rejects.toThrow(reason);
  });

  it('carries what is read of it, with the token of the hub', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub', token: 'of-the-hub' });
    await using member = await startEmbeddedCluster({ name: 'member', pods: ['web-1'] });
    await using proxy = await startHubProxy(
      hub,
      { prod: member },
      { memberPath: /^\/([^/]+)(\/.*)$/, authorization: 'Bearer of-the-hub' },
    );
    serveHubKinds(hub, [MANAGED_CLUSTER, ADD_ON_KIND]);
    hub.apply(toHubObject(MANAGED_CLUSTER, 'prod'));
    hub.apply(
      toHubObject(ADD_ON_KIND, 'cluster-proxy', {
        metadata: { namespace: 'prod' },
        status: { conditions: [yes('Available')] },
      }),
    );
    const ocmProxies = [{ hub: 'hub', url: proxy.url, certificateAuthority: undefined }];
    await using app = await openFleet(
      [{ name: 'hub', connection: { server: hub.url, user: { token: 'of-the-hub' } } }],
      { hasHubs: true, discover: ['OCM'], ways: { ocmProxies } },
    );

    const { data } = await app.query(`{
      pods { nodes { name cluster { name uid } } }
      cluster(name: "prod") { state apiEndpoint access { path state reference reason } }
    }`);

    expect(data.at('pods.nodes')).toMatchObject([
      { name: 'web-1', cluster: { name: 'prod', uid: member.uid } },
    ]);
    expect(data.at('cluster')).toEqual({
      state: 'LIVE',
      apiEndpoint: `${proxy.url}/prod/`,
      access: [
        { path: 'HUB_PROXY', state: 'USED', reference: 'ManagedCluster prod', reason: null },
      ],
    });
  });
});

describe('the options of the way to members of Open Cluster Management', () => {
  const options = {
    isLocalAllowed: false,
    ocmProxyUrls: [],
    ocmProxyAuthorityFiles: [],
    ocmServiceAccount: undefined,
    profileProvidersFile: undefined,
  };

  it('may be none', async () => {
    expect(await loadWays(options)).toEqual(DEFAULT_WAYS);
  });

  it('name an address, and who signed for it, of each hub', async () => {
    const folder = await createTemporaryFolder();
    const files = [join(folder, 'a=b.crt'), join(folder, 'any.crt')];
    const authority = await readFile(AUTHORITY, 'utf8');
    for (const file of files) await writeFile(file, authority);

    const { ocmProxies, ocmServiceAccount } = await loadWays({
      ...options,
      ocmProxyUrls: ['https://any.example', 'garden=https://garden.example/a=b'],
      ocmProxyAuthorityFiles: [`garden=${files[0]}`],
      ocmServiceAccount: 'console',
    });

    expect(ocmProxies).toEqual([
      { hub: undefined, url: 'https://any.example', certificateAuthority: undefined },
      { hub: 'garden', url: 'https://garden.example/a=b', certificateAuthority: authority },
    ]);
    expect(ocmServiceAccount).toBe('console');
  });

  it.each(['proxy.example', 'http://proxy.example', 'https://jane@proxy.example', 'https://a?b=c'])(
    'name no address that is %s',
    async (url) => {
      const ways = loadWays({ ...options, ocmProxyUrls: [url] });

      await expect(ways).rejects.toThrow(`--ocm-cluster-proxy is an https URL, not "${url}"`);
    },
  );

  it.each(['https://:secret@proxy.example', 'hub=https://jane:secret@proxy.example'])(
    'do not show the password in %s',
    async (url) => {
      const ways = loadWays({ ...options, ocmProxyUrls: [url] });

      await expect(ways).rejects.toThrow(/^--ocm-cluster-proxy is an https URL(?!.*secret)/);
    },
  );

  it('name no hub by what stands in a URL', async () => {
    const ways = loadWays({ ...options, ocmProxyUrls: ['https://a.example/?b=https://c.example'] });

    await expect(ways).rejects.toThrow('--ocm-cluster-proxy is an https URL');
  });
});

/** What is not among the answers is not there. */
function find(answers: Readonly<Record<string, unknown>>, hub: Partial<AnsweredHub> = {}) {
  const answer = ({ path }: KubeRequest): unknown => {
    if (path in answers) return answers[path];
    throw new FleetError('NOT_FOUND', `There is no ${path}.`);
  };
  return findWay('OCM', { kind: 'ManagedCluster', name: 'prod' }, { answer, ...hub });
}
