import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  CLUSTER_API,
  CLUSTER_PROFILE,
  FLEET_CLUSTER,
  GKE_MEMBERSHIP,
  KARMADA_CLUSTER,
  KUBEFED_CLUSTER,
  MANAGED_CLUSTER,
  MANAGED_SEED,
  MEMBER_CLUSTER,
  PEDIA_CLUSTER,
  RANCHER_CLUSTER,
  RANCHER_PROVISIONING,
  SEED,
  SHOOT,
  openHubs,
  serveHubKinds,
  toHubObject,
} from '../../support/hubs.ts';
import type { TestFleet } from '../../support/open-fleet.ts';

const KNOWN_UID = '3f0c9a52-7d1b-4b43-9d3c-00000000000c';

describe('the objects of many hubs', () => {
  it('are the clusters that evidence ties together, and others where only names are alike', async () => {
    await using hub = await startHub();
    await using alpha = await startEmbeddedCluster({ name: 'alpha' });
    await using beta = await startEmbeddedCluster({ name: 'beta' });
    describeByClaims(hub, alpha.uid);
    describeByLinks(hub, beta.uid);
    describeKnown(hub, KNOWN_UID);
    describeByNames(hub, 'alpha');
    await using app = await openHubs([hub, alpha, beta]);

    await expect
      .poll(() => readClusters(app))
      .toEqual([
        'KNOWN CLUSTERPEDIA alpha',
        'KNOWN CLUSTER_API alpha',
        'KNOWN CLUSTER_INVENTORY alpha',
        'KNOWN GARDENER alpha',
        'KNOWN GARDENER alpha',
        'KNOWN GARDENER c, GARDENER c-shoot',
        'KNOWN GKE_HUB c, KARMADA c, OCM c-ocm',
        'KNOWN KUBEFED alpha',
        'KNOWN KUBEFLEET alpha',
        'KNOWN RANCHER alpha',
        'KNOWN RANCHER_FLEET alpha',
        'LIVE',
        `LIVE CLUSTER_API a-capi, CLUSTER_INVENTORY a, CLUSTER_INVENTORY a, GKE_HUB a, KARMADA a, OCM a-ocm`,
        'LIVE CLUSTER_API b-asked, CLUSTER_INVENTORY b, RANCHER c-b, RANCHER_FLEET b',
      ]);
  });
});

async function startHub(): Promise<EmbeddedCluster> {
  const hub = await startEmbeddedCluster({ name: 'hub' });
  serveHubKinds(hub, [
    CLUSTER_API,
    CLUSTER_PROFILE,
    FLEET_CLUSTER,
    GKE_MEMBERSHIP,
    KARMADA_CLUSTER,
    KUBEFED_CLUSTER,
    MANAGED_CLUSTER,
    MANAGED_SEED,
    MEMBER_CLUSTER,
    PEDIA_CLUSTER,
    RANCHER_CLUSTER,
    RANCHER_PROVISIONING,
    SEED,
    SHOOT,
  ]);
  return hub;
}

/** By its UID as hubs say it or the cluster claims it, by an import, and by the label of a manager. */
function describeByClaims(hub: EmbeddedCluster, uid: string): void {
  hub.apply(toHubObject(KARMADA_CLUSTER, 'a', { spec: { id: uid } }));
  hub.apply(toHubObject(GKE_MEMBERSHIP, 'a', { spec: { externalId: uid } }));
  hub.apply(toHubObject(CLUSTER_API, 'a-capi'));
  hub.apply(
    toHubObject(MANAGED_CLUSTER, 'a-ocm', {
      metadata: { annotations: { 'cluster.x-k8s.io/cluster': 'fleet/a-capi' } },
      status: { clusterClaims: [{ name: 'id.k8s.io', value: uid }] },
    }),
  );
  for (const namespace of ['team-1', 'team-2']) {
    hub.apply(
      toHubObject(CLUSTER_PROFILE, 'a', {
        metadata: { namespace, labels: { 'open-cluster-management.io/cluster-name': 'a-ocm' } },
        spec: { clusterManager: { name: 'open-cluster-management' } },
      }),
    );
  }
}

/** By what Rancher, its Fleet and what it makes say of one another; its agent alone says the UID. */
function describeByLinks(hub: EmbeddedCluster, uid: string): void {
  hub.apply(toHubObject(RANCHER_CLUSTER, 'c-b'));
  hub.apply(
    toHubObject(RANCHER_PROVISIONING, 'b-asked', {
      spec: { rkeConfig: {} },
      status: { clusterName: 'c-b' },
    }),
  );
  hub.apply(toHubObject(CLUSTER_API, 'b-asked'));
  hub.apply(
    toHubObject(FLEET_CLUSTER, 'b', {
      metadata: { labels: { 'management.cattle.io/cluster-name': 'c-b' } },
      spec: { clientID: uid },
    }),
  );
  const properties = [{ name: 'cluster.clusterset.k8s.io', value: uid }];
  hub.apply(toHubObject(CLUSTER_PROFILE, 'b', { status: { properties } }));
}

/** One that no entry leads to; and a seed that is a shoot. */
function describeKnown(hub: EmbeddedCluster, uid: string): void {
  hub.apply(toHubObject(KARMADA_CLUSTER, 'c', { spec: { id: uid } }));
  hub.apply(toHubObject(GKE_MEMBERSHIP, 'c', { spec: { externalId: uid } }));
  const clusterClaims = [{ name: 'id.k8s.io', value: uid }];
  hub.apply(toHubObject(MANAGED_CLUSTER, 'c-ocm', { status: { clusterClaims } }));
  hub.apply(toHubObject(SEED, 'c'));
  const garden = { namespace: 'garden' };
  hub.apply(toHubObject(SHOOT, 'c-shoot', { metadata: garden }));
  hub.apply(
    toHubObject(MANAGED_SEED, 'c', { metadata: garden, spec: { shoot: { name: 'c-shoot' } } }),
  );
}

function describeByNames(hub: EmbeddedCluster, name: string): void {
  const kinds = [
    KUBEFED_CLUSTER,
    MEMBER_CLUSTER,
    PEDIA_CLUSTER,
    SEED,
    SHOOT,
    CLUSTER_API,
    CLUSTER_PROFILE,
    FLEET_CLUSTER,
  ];
  for (const kind of kinds) hub.apply(toHubObject(kind, name));
  hub.apply(toHubObject(RANCHER_CLUSTER, 'c-x', { spec: { displayName: name } }));
}

/** Each cluster as its state, and the members that it is. */
async function readClusters(app: TestFleet): Promise<readonly string[]> {
  const { data } = await app.query(
    '{ clusters { nodes { state memberships { name federation { type } } } } }',
  );
  return data
    .list('clusters.nodes')
    .map((cluster) => {
      const members = cluster
        .list('memberships')
        .map((member) => `${String(member.at('federation.type'))} ${String(member.at('name'))}`);
      return `${String(cluster.at('state'))} ${members.toSorted().join(', ')}`.trim();
    })
    .toSorted();
}
