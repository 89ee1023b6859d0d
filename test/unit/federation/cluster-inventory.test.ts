import { describe, expect, it } from 'vitest';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  CLUSTER_PROFILE,
  MANAGED_CLUSTER,
  no,
  openHubs,
  readMember,
  readMembers,
  serveHubKinds,
  toHubObject,
  unknown,
  yes,
} from '../../support/hubs.ts';

const HEALTHY = yes('ControlPlaneHealthy');

describe('a member of an inventory', () => {
  it('is told with all that its ClusterProfile says', async () => {
    const member = await readMember(
      CLUSTER_PROFILE,
      toHubObject(CLUSTER_PROFILE, 'x-1', {
        metadata: { labels: { 'multicluster.x-k8s.io/clusterset': 'prod' } },
        spec: { displayName: 'Production', clusterManager: { name: 'some' } },
        status: {
          version: { kubernetes: 'v1.33.0' },
          properties: [
            { name: 'location', value: 'europe', lastObservedTime: '2026-01-02T03:04:05Z' },
            { name: 'platform.open-cluster-management.io', value: 'AWS' },
            { name: 'product.open-cluster-management.io', value: 'EKS' },
          ],
          conditions: [HEALTHY, yes('Joined')],
        },
      }),
      `name namespace syncMode isAccepted isJoined ready isCordoned health object { name }
       sets { name kind } properties { name value observedAt } federation { type capabilities }
       cluster { name kubernetesVersion provider distribution region parent { name } }`,
    );

    expect(member).toEqual({
      name: 'Production',
      namespace: 'fleet',
      syncMode: 'NONE',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      object: { name: 'x-1' },
      sets: [{ name: 'prod', kind: 'ClusterSet' }],
      properties: [
        { name: 'location', value: 'europe', observedAt: '2026-01-02T03:04:05Z' },
        { name: 'platform.open-cluster-management.io', value: 'AWS', observedAt: null },
        { name: 'product.open-cluster-management.io', value: 'EKS', observedAt: null },
      ],
      federation: { type: 'CLUSTER_INVENTORY', capabilities: [] },
      cluster: {
        name: 'Production',
        kubernetesVersion: 'v1.33.0',
        provider: 'AWS',
        distribution: 'EKS',
        region: 'europe',
        parent: null,
      },
    });
  });

  it.each([
    ['UNKNOWN before there is any condition', [], 'UNKNOWN', false],
    ['HEALTHY when its control plane is', [HEALTHY], 'TRUE', true],
    ['HEALTHY though it has left', [HEALTHY, no('Joined', 'x')], 'TRUE', false],
    ['UNHEALTHY when its control plane is not', [no('ControlPlaneHealthy', 'x')], 'FALSE', false],
    [
      'UNREACHABLE when nobody knows',
      [unknown('ControlPlaneHealthy', 'x'), yes('Joined')],
      'UNKNOWN',
      true,
    ],
  ])('is %s', async (title, conditions, ready, isJoined) => {
    const member = await readMember(
      CLUSTER_PROFILE,
      toHubObject(CLUSTER_PROFILE, 'a', { spec: {}, status: { conditions } }),
      'name health ready isJoined',
    );

    expect(member).toEqual({ name: 'a', health: title.split(' ')[0], ready, isJoined });
  });

  it('is DELETING while it is being deleted', async () => {
    const member = await readMember(
      CLUSTER_PROFILE,
      toHubObject(CLUSTER_PROFILE, 'a', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { conditions: [HEALTHY] },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });

  it('is one cluster in all namespaces, by the label of the manager that wrote it', async () => {
    const members = await readMembers(
      [CLUSTER_PROFILE, MANAGED_CLUSTER],
      [
        toHubObject(MANAGED_CLUSTER, 'eu'),
        toProfile('ns1', 'open-cluster-management'),
        toProfile('ns2', 'open-cluster-management'),
        toProfile('ns3', 'another'),
      ],
      'namespace cluster { id }',
    );

    const ids = new Map(
      members.map((member) => {
        const { namespace, cluster } = asRecord(member);
        return [namespace, asRecord(cluster)['id']];
      }),
    );
    expect([ids.get('ns1'), ids.get('ns2')]).toEqual([ids.get(null), ids.get(null)]);
    expect(ids.get('ns3')).not.toBe(ids.get(null));
  });

  it.each(['cluster.clusterset.k8s.io', 'id.k8s.io'])(
    'is the engaged cluster whose UID it has as %s',
    async (name) => {
      await using hub = await startEmbeddedCluster({ name: 'hub' });
      await using member = await startEmbeddedCluster({ name: 'prod' });
      serveHubKinds(hub, [CLUSTER_PROFILE]);
      hub.apply(
        toHubObject(CLUSTER_PROFILE, 'a', {
          status: { properties: [{ name, value: member.uid }] },
        }),
      );
      await using app = await openHubs([hub, member]);

      const { data } = await app.query(
        '{ federationMembers { nodes { cluster { name state } } } }',
      );

      expect(data.at('federationMembers.nodes')).toEqual([
        { cluster: { name: 'prod', state: 'LIVE' } },
      ]);
    },
  );
});

function toProfile(namespace: string, manager: string) {
  return toHubObject(CLUSTER_PROFILE, 'eu', {
    metadata: { namespace, labels: { 'open-cluster-management.io/cluster-name': 'eu' } },
    spec: { clusterManager: { name: manager } },
  });
}
