import { describe, expect, it } from 'vitest';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { HubKind } from '../../support/hubs.ts';
import { MANAGED_CLUSTER, openHubs, serveHubKinds, toHubObject } from '../../support/hubs.ts';

const CLAIMED = '3f0c9a52-7d1b-4b43-9d3c-0000000000aa';
const PROPERTY: HubKind = [
  'about.k8s.io/v1beta1',
  'ClusterProperty',
  'clusterproperties',
  'Cluster',
];
const OLD_PROPERTY: HubKind = [
  'about.k8s.io/v1alpha1',
  'ClusterProperty',
  'clusterproperties',
  'Cluster',
];

describe('what a cluster says of itself', () => {
  it.each([
    ['v1beta1', PROPERTY],
    ['v1alpha1', OLD_PROPERTY],
  ])('is told as its properties, from %s', async (_version, kind) => {
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    say(alpha, { 'cluster.clusterset.k8s.io': 'alpha-eu', 'clusterset.k8s.io': 'prod' }, kind);
    await using app = await openHubs([alpha]);

    const { data, errors } = await app.query(
      '{ cluster(name: "alpha") { clusterSet properties { name value } } }',
    );

    expect(errors).toEqual([]);
    expect(data.at('cluster')).toEqual({
      clusterSet: 'prod',
      properties: [
        { name: 'cluster.clusterset.k8s.io', value: 'alpha-eu' },
        { name: 'clusterset.k8s.io', value: 'prod' },
      ],
    });
  });

  it('is nothing, and costs no call, where the kind is not served', async () => {
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    await using app = await openHubs([alpha]);

    const { data } = await app.query(
      '{ cluster(name: "alpha") { clusterSet properties { name } } }',
    );

    expect(data.at('cluster')).toEqual({ clusterSet: null, properties: [] });
    expect(alpha.requests.filter(({ path }) => path.includes('about.k8s.io'))).toEqual([]);
  });

  it('ties it to the hub that knows it by that identity, and no more when it says so no more', async () => {
    await using hub = await startHub();
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    say(alpha, { 'cluster.clusterset.k8s.io': CLAIMED });
    await using app = await openHubs([hub, alpha]);
    const names = async (): Promise<unknown> =>
      (await app.query('{ clusters { nodes { name state aliases { name } } } }')).data.at(
        'clusters.nodes',
      );

    await expect.poll(names).toEqual([
      { name: 'alpha', state: 'LIVE', aliases: [{ name: 'member' }] },
      { name: 'hub', state: 'LIVE', aliases: [] },
    ]);
    alpha.remove({
      apiVersion: 'about.k8s.io/v1beta1',
      kind: 'ClusterProperty',
      name: 'cluster.clusterset.k8s.io',
    });

    await expect.poll(names).toEqual([
      { name: 'alpha', state: 'LIVE', aliases: [] },
      { name: 'hub', state: 'LIVE', aliases: [] },
      { name: 'member', state: 'KNOWN', aliases: [] },
    ]);
  });

  it.each([
    ['is no UUID', 'prod-eu', 'prod-eu', 1],
    ['two of them claim', CLAIMED, CLAIMED, 2],
  ])('ties it to nothing when it is an identity that %s', async (_why, told, claimed, count) => {
    await using hub = await startHub(told);
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    await using beta = await startEmbeddedCluster({ name: 'beta' });
    for (const one of [alpha, beta].slice(0, count)) {
      say(one, { 'cluster.clusterset.k8s.io': claimed });
    }
    await using app = await openHubs([hub, alpha, beta]);
    const read = async (): Promise<unknown> =>
      (await app.query('{ clusters { nodes { name state properties { name } } } }')).data.at(
        'clusters.nodes',
      );
    await app.query('{ clusters { nodes { properties { name } } } }');

    await expect
      .poll(read)
      .toMatchObject([
        { name: 'alpha' },
        { name: 'beta' },
        { name: 'hub' },
        { name: 'member', state: 'KNOWN', properties: null },
      ]);
  });

  it('takes nothing from the cluster that has the UID which it claims', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    await using liar = await startEmbeddedCluster({ name: 'liar' });
    describeMember(hub, alpha.uid);
    say(liar, { 'cluster.clusterset.k8s.io': alpha.uid });
    await using app = await openHubs([hub, alpha, liar]);

    await app.query('{ clusters { nodes { properties { name } } } }');

    await expect
      .poll(async () =>
        (await app.query('{ cluster(name: "member") { name memberships { name } } }')).data.at(
          'cluster',
        ),
      )
      .toEqual({ name: 'alpha', memberships: [{ name: 'member' }] });
  });
});

async function startHub(claimed = CLAIMED): Promise<EmbeddedCluster> {
  const hub = await startEmbeddedCluster({ name: 'hub' });
  describeMember(hub, claimed);
  return hub;
}

function describeMember(hub: EmbeddedCluster, claimed: string): void {
  serveHubKinds(hub, [MANAGED_CLUSTER]);
  const status = { clusterClaims: [{ name: 'id.k8s.io', value: claimed }] };
  hub.apply(toHubObject(MANAGED_CLUSTER, 'member', { status }));
}

function say(
  cluster: EmbeddedCluster,
  properties: Readonly<Record<string, string>>,
  kind: HubKind = PROPERTY,
): void {
  serveHubKinds(cluster, [kind]);
  for (const [name, value] of Object.entries(properties)) {
    cluster.apply(toHubObject(kind, name, { spec: { value } }));
  }
}
