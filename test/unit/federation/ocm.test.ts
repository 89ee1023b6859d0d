import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
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

const JOINED = yes('ManagedClusterJoined', 'ManagedClusterJoined');
const AVAILABLE = 'ManagedClusterConditionAvailable';

describe('a member of Open Cluster Management', () => {
  it('is told with all that its ManagedCluster says', async () => {
    const member = await readMember(
      MANAGED_CLUSTER,
      toHubObject(MANAGED_CLUSTER, 'prod-eu', {
        metadata: { labels: { 'cluster.open-cluster-management.io/clusterset': 'prod' } },
        spec: {
          hubAcceptsClient: true,
          managedClusterClientConfigs: [{ url: 'https://prod-eu.example:6443' }],
          taints: [
            {
              key: 'cluster.open-cluster-management.io/unreachable',
              effect: 'NoSelect',
              timeAdded: '2026-01-02T03:04:05Z',
            },
            { key: 'gpu', value: 'a', effect: 'NoSelectIfNew' },
            { key: 'slow', value: 'b', effect: 'PreferNoSelect' },
          ],
        },
        status: {
          version: { kubernetes: 'v1.33.5' },
          capacity: { cpu: '64', memory: '256Gi' },
          allocatable: { cpu: '60', memory: '240Gi' },
          clusterClaims: [
            { name: 'platform.open-cluster-management.io', value: 'Azure' },
            { name: 'product.open-cluster-management.io', value: 'OpenShift' },
            { name: 'region.open-cluster-management.io', value: 'westeurope' },
          ],
          conditions: [JOINED, yes(AVAILABLE)],
        },
      }),
      `name syncMode isAccepted isJoined ready isCordoned health
       taints { key effect isOfHub } sets { name kind members { totalCount } }
       properties { name value observedAt }
       cluster {
         name state kubernetesVersion provider distribution region apiEndpoint nodeCount { total }
         capacity { cpuMillis } allocatable { cpuMillis }
       }`,
    );

    expect(member).toEqual({
      name: 'prod-eu',
      syncMode: 'PULL',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: false,
      health: 'HEALTHY',
      taints: [
        {
          key: 'cluster.open-cluster-management.io/unreachable',
          effect: 'NO_SELECT',
          isOfHub: true,
        },
        { key: 'gpu', effect: 'NO_SELECT_IF_NEW', isOfHub: false },
        { key: 'slow', effect: 'PREFER_NO_SELECT', isOfHub: false },
      ],
      sets: [{ name: 'prod', kind: 'ManagedClusterSet', members: { totalCount: 1 } }],
      properties: [
        { name: 'platform.open-cluster-management.io', value: 'Azure', observedAt: null },
        { name: 'product.open-cluster-management.io', value: 'OpenShift', observedAt: null },
        { name: 'region.open-cluster-management.io', value: 'westeurope', observedAt: null },
      ],
      cluster: {
        name: 'prod-eu',
        state: 'KNOWN',
        kubernetesVersion: 'v1.33.5',
        provider: 'AZURE',
        distribution: 'OPENSHIFT',
        region: 'westeurope',
        apiEndpoint: 'https://prod-eu.example:6443',
        nodeCount: null,
        capacity: { cpuMillis: 64_000 },
        allocatable: { cpuMillis: 60_000 },
      },
    });
  });

  it.each([
    ['PROVISIONING until it has joined', [], 'UNKNOWN'],
    ['UNKNOWN when it has joined, and nobody says more', [JOINED], 'UNKNOWN'],
    ['HEALTHY when it is available', [JOINED, yes(AVAILABLE)], 'TRUE'],
    [
      'DEGRADED when its clock is wrong',
      [JOINED, yes(AVAILABLE), no('ManagedClusterConditionClockSynced', 'OutOfSync')],
      'TRUE',
    ],
    [
      'UNHEALTHY when its API server is not there',
      [JOINED, no(AVAILABLE, 'ManagedClusterKubeAPIServerUnavailable')],
      'FALSE',
    ],
    [
      'UNREACHABLE when its lease ends',
      [JOINED, unknown(AVAILABLE, 'ManagedClusterLeaseUpdateStopped')],
      'UNKNOWN',
    ],
  ])('is %s', async (title, conditions, ready) => {
    const member = await readMember(
      MANAGED_CLUSTER,
      toHubObject(MANAGED_CLUSTER, 'prod-eu', { spec: {}, status: { conditions } }),
      'health ready isAccepted',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready, isAccepted: false });
  });

  it('is the hub itself where its label says so, and of no other name', async () => {
    const marked = { labels: { 'local-cluster': 'true' } };
    const members = await readMembers(
      [MANAGED_CLUSTER],
      [
        toHubObject(MANAGED_CLUSTER, 'local-cluster'),
        toHubObject(MANAGED_CLUSTER, 'own', { metadata: marked }),
      ],
      'name cluster { name }',
    );

    expect(members).toEqual([
      { name: 'local-cluster', cluster: { name: 'local-cluster' } },
      { name: 'own', cluster: { name: 'hub' } },
    ]);
  });

  it('was last heard of when its Lease was renewed, which is read once for all members', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [MANAGED_CLUSTER]);
    for (const name of ['a', 'b', 'silent']) hub.apply(toHubObject(MANAGED_CLUSTER, name));
    for (const namespace of ['a', 'b']) {
      hub.apply({
        apiVersion: 'coordination.k8s.io/v1',
        kind: 'Lease',
        metadata: { namespace, name: 'managed-cluster-lease' },
        spec: { renewTime: `2026-01-02T03:04:0${namespace === 'a' ? 1 : 2}.000000Z` },
      });
    }
    await using app = await openHubs([hub]);
    await app.query('{ federationMembers { totalCount } }');

    const { data, upstream } = await app.query(
      '{ federationMembers { nodes { name lastHeartbeatAt } } }',
    );

    expect(data.at('federationMembers.nodes')).toEqual([
      { name: 'a', lastHeartbeatAt: '2026-01-02T03:04:01.000000Z' },
      { name: 'b', lastHeartbeatAt: '2026-01-02T03:04:02.000000Z' },
      { name: 'silent', lastHeartbeatAt: null },
    ]);
    expect([...upstream]).toEqual([['hub', 1]]);
  });

  it('is cordoned by a taint that keeps placements away and is not the hub’s own', async () => {
    const taints = [{ key: 'maintenance', effect: 'NoSelect' }];
    const member = await readMember(
      MANAGED_CLUSTER,
      toHubObject(MANAGED_CLUSTER, 'prod-eu', { spec: { taints } }),
      'isCordoned',
    );

    expect(member).toEqual({ isCordoned: true });
  });
});
