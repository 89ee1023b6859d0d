import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  KARMADA_CLUSTER,
  MANAGED_CLUSTER,
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

  it('cost nothing beyond discovery where there is no hub', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'plain' });
    await using app = await openHubs([cluster]);

    const { data } = await app.query(
      '{ federations { totalCount isComplete } federationMembers { totalCount isComplete } }',
    );

    expect(data.value).toEqual({
      federations: { totalCount: 0, isComplete: true },
      federationMembers: { totalCount: 0, isComplete: true },
    });
    const asked = cluster.requests.map(({ path }) => path);
    expect(
      asked.filter((path) => path.includes('.io/') && !path.includes('apiextensions')),
    ).toEqual([]);
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
