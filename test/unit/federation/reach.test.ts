import { describe, expect, it } from 'vitest';
import type { HubType } from '../../../src/datasources/fleet/cluster-source.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { createTestSource, toEntry } from '../../support/fleet.ts';
import { startHubProxy } from '../../support/hub-proxy.ts';
import { KARMADA_CLUSTER, serveHubKinds, toHubObject } from '../../support/hubs.ts';
import type { TestFleet } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';

const ACCESS = `query ($name: String!) { cluster(name: $name) {
  name state apiEndpoint access { path state reference reason }
} }`;

describe('members of Karmada that are engaged', () => {
  it('are called through their hub, their watches too, and leave with their membership', async () => {
    await using hub = await startKarmada();
    await using member = await startEmbeddedCluster({ name: 'member', pods: ['web-1'] });
    await using proxy = await startHubProxy(hub, { member1: member });
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    await using app = await openHub(proxy.url, ['KARMADA']);

    const pods = await app.query('{ pods { totalCount nodes { name cluster { id name uid } } } }');
    const access = await app.query(ACCESS, { name: 'member1' });
    const stream = app.follow('subscription { pods { changes { type pod { name } } } }');
    await stream.next();
    member.apply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web-2', namespace: 'default' },
      spec: { containers: [{ name: 'main', image: 'example/main:1' }] },
    });
    const added = await stream.next();
    hub.remove({
      apiVersion: 'cluster.karmada.io/v1alpha1',
      kind: 'Cluster',
      name: 'member1',
    });
    const left = await stream.next();
    await stream.return(undefined);

    expect(pods.data.at('pods.nodes')).toMatchObject([
      { name: 'web-1', cluster: { name: 'member1', uid: member.uid } },
    ]);
    expect(access.data.at('cluster')).toEqual({
      name: 'member1',
      state: 'LIVE',
      apiEndpoint: `${proxy.url}/apis/cluster.karmada.io/v1alpha1/clusters/member1/proxy/`,
      access: [{ path: 'HUB_PROXY', state: 'USED', reference: 'Cluster member1', reason: null }],
    });
    expect(added.value?.at('pods.changes')).toEqual([{ type: 'ADDED', pod: { name: 'web-2' } }]);
    expect(left.value?.list('pods.changes').map((change) => change.at('type'))).toEqual([
      'DELETED',
      'DELETED',
    ]);
    expect(proxy.passedOn).toBeGreaterThan(2);
  });

  it('are spare where the cluster was given here, which is used whoever came first', async () => {
    await using hub = await startKarmada();
    await using member = await startEmbeddedCluster({ name: 'member', pods: ['web-1'] });
    await using proxy = await startHubProxy(hub, { member1: member });
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    const clusters = [
      { name: 'hub', connection: { server: proxy.url, user: {} } },
      { name: 'given', connection: { server: member.url, user: {} } },
    ];
    await using app = await openFleet(clusters, { hasHubs: true, discover: ['KARMADA'] });

    await expect
      .poll(async () => (await app.query(ACCESS, { name: 'given' })).data.at('cluster.access'))
      .toEqual([
        { path: 'ENTRY', state: 'USED', reference: member.url, reason: null },
        {
          path: 'HUB_PROXY',
          state: 'SPARE',
          reference: 'Cluster member1',
          reason: 'Another way is used.',
        },
      ]);
    const { data } = await app.query('{ clusters { nodes { name aliases { name } } } }');

    expect(data.at('clusters.nodes')).toEqual([
      { name: 'given', aliases: [{ name: 'member1' }] },
      { name: 'hub', aliases: [] },
    ]);
  });

  it('tell a live view when another way is used', async () => {
    await using hub = await startKarmada();
    await using member = await startEmbeddedCluster({ name: 'member' });
    await using proxy = await startHubProxy(hub, { member1: member });
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    const source = createTestSource([toEntry('hub', proxy.url)]);
    await using app = await openFleet([], {
      sources: [source],
      hasHubs: true,
      discover: ['KARMADA'],
    });
    await app.query('{ pods { totalCount } }');
    const stream = app.follow(
      'subscription { clusters(filter: { clusters: ["member1"] }) { changes { cluster { access { path state } } } } }',
    );
    const first = await stream.next();

    source.set([toEntry('hub', proxy.url), toEntry('given', member.url)]);
    const then = await stream.next();
    await stream.return(undefined);

    expect(first.value?.at('clusters.changes.0.cluster.access')).toEqual([
      { path: 'HUB_PROXY', state: 'USED' },
    ]);
    expect(then.value?.at('clusters.changes.0.cluster.access')).toEqual([
      { path: 'ENTRY', state: 'USED' },
      { path: 'HUB_PROXY', state: 'SPARE' },
    ]);
  });

  it('are shown as what the hub knows when they do not answer, and why', async () => {
    await using hub = await startKarmada();
    const member = await startEmbeddedCluster({ name: 'member' });
    await using proxy = await startHubProxy(hub, { member1: member });
    await member[Symbol.asyncDispose]();
    hub.apply(
      toHubObject(KARMADA_CLUSTER, 'member1', { status: { kubernetesVersion: 'v1.34.1' } }),
    );
    await using app = await openHub(proxy.url, ['KARMADA']);

    const { data } = await app.query(
      `{ cluster(name: "member1") { state kubernetesVersion health access { state reason } } }`,
    );

    expect(data.at('cluster')).toMatchObject({
      state: 'DOWN',
      kubernetesVersion: 'v1.34.1',
      health: 'UNREACHABLE',
      access: [{ state: 'FAILED', reason: expect.stringContaining('dial tcp') }],
    });
  });

  it('are not called without being asked for, and say by which option they would', async () => {
    await using hub = await startKarmada();
    await using member = await startEmbeddedCluster({ name: 'member' });
    await using proxy = await startHubProxy(hub, { member1: member });
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    await using app = await openHub(proxy.url, []);

    const { data } = await app.query(ACCESS, { name: 'member1' });

    expect(data.at('cluster')).toMatchObject({
      state: 'KNOWN',
      access: [
        {
          path: 'HUB_PROXY',
          state: 'NOT_ENGAGED',
          reason: 'Members of such hubs are engaged with --discover karmada.',
        },
      ],
    });
    expect(proxy.passedOn).toBe(0);
  });

  it('say that nobody calls them where more is asked of them than hubs tell', async () => {
    await using hub = await startKarmada();
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    await using app = await openHub(hub.url, []);

    const { data, errors } = await app.query(`{
      cluster(name: "member1") { state pods { totalCount } }
      object(ref: { cluster: "member1", resource: "configmaps", version: "v1", namespace: "default", name: "one" }) { name }
    }`);

    expect(data.at('cluster')).toEqual({ state: 'KNOWN', pods: null });
    const refusal = {
      message: 'member1 is not engaged: of it is known what hubs and clouds say.',
      originalError: { code: 'CLUSTER_UNREACHABLE', isRetryable: false },
    };
    expect(errors).toMatchObject([
      { ...refusal, path: ['cluster', 'pods'] },
      { ...refusal, path: ['object'] },
    ]);
  });

  it('wait for one that leaves when there are as many as there may be', async () => {
    await using hub = await startKarmada();
    await using one = await startEmbeddedCluster({ name: 'one' });
    await using other = await startEmbeddedCluster({ name: 'other' });
    await using proxy = await startHubProxy(hub, { member1: one, member2: other });
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    await using app = await openHub(proxy.url, ['KARMADA'], 1);
    await app.query('{ pods { totalCount } }');
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member2'));
    const readAccess = async (name: string): Promise<unknown> =>
      (await app.query(ACCESS, { name })).data.at('cluster.access.0');

    await expect
      .poll(() => readAccess('member2'))
      .toMatchObject({
        state: 'NOT_ENGAGED',
        reason: 'No place is left of the 1 that --max-members allows.',
      });
    // What a member is called at may change: it keeps its place.
    hub.apply(
      toHubObject(KARMADA_CLUSTER, 'member1', { spec: { apiEndpoint: 'https://192.0.2.9' } }),
    );
    await expect.poll(() => readAccess('member1')).toMatchObject({ state: 'USED' });
    const meanwhile = await readAccess('member2');
    hub.remove({ apiVersion: 'cluster.karmada.io/v1alpha1', kind: 'Cluster', name: 'member1' });

    await expect.poll(() => readAccess('member2')).toMatchObject({ state: 'USED', reason: null });
    expect(meanwhile).toMatchObject({ state: 'NOT_ENGAGED' });
  });
});

async function startKarmada(): Promise<EmbeddedCluster> {
  const hub = await startEmbeddedCluster({ name: 'hub' });
  serveHubKinds(hub, [KARMADA_CLUSTER]);
  return hub;
}

function openHub(
  server: string,
  discover: readonly HubType[],
  maxMembers = 1000,
): Promise<TestFleet> {
  const clusters = [{ name: 'hub', connection: { server, user: {} } }];
  return openFleet(clusters, { hasHubs: true, discover, maxMembers });
}
