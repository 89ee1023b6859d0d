import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  CLUSTER_API,
  KARMADA_CLUSTER,
  MANAGED_CLUSTER,
  SEED,
  SHOOT,
  openHubs,
  serveHubKinds,
  toHubObject,
  yes,
} from '../../support/hubs.ts';

describe('federations', () => {
  it('are the hubs whose kinds are served, with members or without', async () => {
    await using hub = await startHub();
    await using other = await startEmbeddedCluster({ name: 'other' });
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    await using app = await openHubs([hub, other]);

    const { data, errors } = await app.query(`{ federations {
      totalCount isComplete
      nodes { id type name hub { name } capabilities memberCount sets { name } members { nodes { name } } }
      outcomes { cluster { name } state providers { provider state } }
    } }`);
    const again = await app.query(
      'query ($id: ID!) { node(id: $id) { ... on Federation { type name } } }',
      { id: data.at('federations.nodes.0.id') },
    );

    expect(errors).toEqual([]);
    expect(data.at('federations.nodes')).toMatchObject([
      { type: 'KARMADA', name: 'hub', hub: { name: 'hub' }, memberCount: 1, sets: [] },
      { type: 'OCM', name: 'hub', memberCount: 0, members: { nodes: [] } },
    ]);
    expect(data.at('federations.isComplete')).toBe(true);
    const outcomes = data.list('federations.outcomes');
    expect(outcomes.map((one) => [one.at('cluster.name'), one.at('state')])).toEqual([
      ['hub', 'LIVE'],
      ['member1', 'KNOWN'],
      ['other', 'ABSENT'],
    ]);
    expect(again.data.at('node')).toEqual({ type: 'KARMADA', name: 'hub' });
  });

  it('cost two lists by label beyond discovery where there is no hub', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'plain' });
    await using app = await openHubs([cluster]);

    const { data } = await app.query(
      '{ federations { totalCount isComplete } federationMembers { totalCount isComplete } }',
    );

    expect(data.value).toEqual({
      federations: { totalCount: 0, isComplete: true },
      federationMembers: { totalCount: 0, isComplete: true },
    });
    const lists = cluster.requests.filter(({ query }) => query.includes('labelSelector=app'));
    expect(lists.map(({ path }) => path).toSorted()).toEqual([
      '/apis/apps/v1/deployments',
      '/apis/apps/v1/statefulsets',
    ]);
    const others = cluster.requests.filter(({ path }) => path.includes('.io/'));
    expect(others.filter(({ path }) => !path.includes('apiextensions.k8s.io'))).toEqual([]);
  });

  it('appear with the kinds of a hub, and with its first member', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    await using app = await openHubs([hub]);
    const before = await app.query('{ federations { totalCount } }');
    const stream = app.follow(`subscription { federationMembers {
      isSynced changes { type federationMember { name ready cluster { name state } } }
    } }`);
    await stream.next();

    serveHubKinds(hub, [KARMADA_CLUSTER]);
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1', { status: { conditions: [yes('Ready')] } }));
    const joined = await stream.next();
    await stream.return(undefined);
    const after = await app.query('{ federations { nodes { type } } clusters { totalCount } }');

    expect(before.data.at('federations.totalCount')).toBe(0);
    expect(joined.value?.at('federationMembers.changes')).toEqual([
      {
        type: 'ADDED',
        federationMember: {
          name: 'member1',
          ready: 'TRUE',
          cluster: { name: 'member1', state: 'KNOWN' },
        },
      },
    ]);
    expect(after.data.value).toEqual({
      federations: { nodes: [{ type: 'KARMADA' }] },
      clusters: { totalCount: 2 },
    });
  });

  it('show what two hubs have as one cluster when they say its UID, and the one that answers', async () => {
    await using hub = await startHub();
    await using member = await startEmbeddedCluster({ name: 'prod' });
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1', { spec: { id: member.uid } }));
    const clusterClaims = [{ name: 'id.k8s.io', value: member.uid }];
    hub.apply(toHubObject(MANAGED_CLUSTER, 'prod-eu', { status: { clusterClaims } }));
    hub.apply(toHubObject(MANAGED_CLUSTER, 'prod'));
    await using app = await openHubs([hub, member]);

    const fields = `{ id name state aliases { name federation { type } }
      memberships { name federation { type } } sources { kind hubType name } }`;
    const { data } = await app.query(
      `{ cluster(name: "prod-eu") ${fields} clusters { nodes { name state } } }`,
    );

    expect(data.at('cluster')).toMatchObject({
      name: 'prod',
      state: 'LIVE',
      aliases: [
        { name: 'member1', federation: { type: 'KARMADA' } },
        { name: 'prod-eu', federation: { type: 'OCM' } },
      ],
      memberships: [
        { name: 'member1', federation: { type: 'KARMADA' } },
        { name: 'prod-eu', federation: { type: 'OCM' } },
      ],
      sources: [
        { kind: 'EMBEDDED', hubType: null },
        { kind: 'HUB', hubType: 'KARMADA', name: 'member1' },
        { kind: 'HUB', hubType: 'OCM', name: 'prod-eu' },
      ],
    });
    expect(data.list('clusters.nodes').map(({ value }) => value)).toEqual([
      { name: 'hub', state: 'LIVE' },
      { name: 'ocm/prod', state: 'KNOWN' },
      { name: 'prod', state: 'LIVE' },
    ]);
  });

  it('make a hub the parent of what it made, and never of itself', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [CLUSTER_API, MANAGED_CLUSTER]);
    hub.apply(toHubObject(CLUSTER_API, 'own'));
    hub.apply(toHubObject(CLUSTER_API, 'made'));
    const labels = { 'local-cluster': 'true' };
    const annotations = { 'cluster.x-k8s.io/cluster': 'fleet/own' };
    hub.apply(toHubObject(MANAGED_CLUSTER, 'local', { metadata: { labels, annotations } }));
    await using app = await openHubs([hub]);

    const { data } = await app.query(
      '{ clusters { nodes { name memberships { name } parent { name } children { name } } } }',
    );

    expect(data.at('clusters.nodes')).toEqual([
      {
        name: 'hub',
        memberships: expect.arrayContaining([{ name: 'local' }, { name: 'own' }]),
        parent: null,
        children: [{ name: 'made' }],
      },
      { name: 'made', memberships: [{ name: 'made' }], parent: { name: 'hub' }, children: [] },
    ]);
  });

  it('tell of the parent of a cluster to who may list it alone', async () => {
    await using garden = await startEmbeddedCluster({ name: 'garden' });
    serveHubKinds(garden, [SEED, SHOOT]);
    garden.apply(toHubObject(SEED, 'aws'));
    garden.apply(toHubObject(SHOOT, 'a', { spec: { seedName: 'aws' } }));
    await using app = await openHubs([garden], {
      ...NOBODY,
      access: {
        key: 'developer',
        namespacesOf: ({ resource }) => (resource.resource === 'shoots' ? 'all' : new Set()),
      },
    });

    const { data } = await app.query('{ clusters { nodes { name parent { name } } } }');

    expect(data.at('clusters.nodes')).toEqual([
      { name: 'a', parent: null },
      { name: 'garden', parent: null },
    ]);
  });

  it('tell who may not list their members of none of them', async () => {
    await using hub = await startHub();
    hub.apply(toHubObject(KARMADA_CLUSTER, 'member1'));
    await using app = await openHubs([hub], NOBODY);

    const { data } = await app.query(`{
      federations { totalCount }
      federationMembers { totalCount }
      clusters { nodes { name memberships { name } } }
    }`);

    expect(data.value).toEqual({
      federations: { totalCount: 0 },
      federationMembers: { totalCount: 0 },
      clusters: { nodes: [{ name: 'hub', memberships: [] }] },
    });
  });
});

const NOBODY: Viewer = {
  name: 'eve',
  groups: [],
  isAnonymous: false,
  access: { key: 'eve', namespacesOf: () => new Set() },
};

async function startHub(): Promise<EmbeddedCluster> {
  const hub = await startEmbeddedCluster({ name: 'hub' });
  serveHubKinds(hub, [KARMADA_CLUSTER, MANAGED_CLUSTER]);
  return hub;
}
