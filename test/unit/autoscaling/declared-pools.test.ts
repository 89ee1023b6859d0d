import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { HubKind } from '../../support/hubs.ts';
import {
  CLUSTER_API,
  RANCHER_CLUSTER,
  RANCHER_PROVISIONING,
  SHOOT,
  openHubs,
  serveHubKinds,
  toHubObject,
} from '../../support/hubs.ts';

const MACHINES: HubKind = [
  'cluster.x-k8s.io/v1beta2',
  'MachineDeployment',
  'machinedeployments',
  'Namespaced',
];

const POOLS = `{ nodeGroups { nodes {
  name provider minSize maxSize desiredSize isAutoscaled autoscaler instanceTypes zones
  workloadCluster { name }
} } }`;

describe('pools that hubs declare of their members', () => {
  it.each([
    [
      'a worker of Gardener',
      [
        toHubObject(SHOOT, 'dev', {
          spec: {
            provider: {
              workers: [
                {
                  name: 'pool',
                  minimum: 1,
                  maximum: 4,
                  machine: { type: 'm5.large' },
                  zones: ['a', 'b'],
                },
              ],
            },
          },
        }),
      ],
      {
        provider: 'GARDENER',
        minSize: 1,
        maxSize: 4,
        desiredSize: null,
        isAutoscaled: true,
        instanceTypes: ['m5.large'],
        zones: ['a', 'b'],
        workloadCluster: { name: 'dev' },
      },
    ],
    [
      'a machine pool of Rancher',
      [
        toHubObject(RANCHER_CLUSTER, 'c-1', { spec: { displayName: 'dev' } }),
        toHubObject(RANCHER_PROVISIONING, 'dev', {
          spec: { rkeConfig: { machinePools: [{ name: 'pool', quantity: 3 }] } },
          status: { clusterName: 'c-1' },
        }),
      ],
      {
        provider: 'RANCHER',
        minSize: null,
        maxSize: null,
        desiredSize: 3,
        isAutoscaled: false,
        workloadCluster: { name: 'dev' },
      },
    ],
    [
      'a pool of EKS, of which nobody says whether it is scaled',
      [toRancher({ eksConfig: { nodeGroups: [toEks()] } })],
      { minSize: 1, maxSize: 5, desiredSize: 2, isAutoscaled: null, autoscaler: null },
    ],
    [
      'a pool of AKS that is not scaled, whose bounds mean nothing',
      [toRancher({ aksConfig: { nodePools: [{ name: 'pool', count: 2, minCount: 1 }] } })],
      { minSize: null, desiredSize: 2, isAutoscaled: false },
    ],
    [
      'a pool of GKE',
      [
        toRancher({
          gkeConfig: {
            nodePools: [
              {
                name: 'pool',
                initialNodeCount: 2,
                autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 6 },
                config: { machineType: 'e2-standard-4' },
              },
            ],
          },
        }),
      ],
      { minSize: 1, maxSize: 6, desiredSize: 2, instanceTypes: ['e2-standard-4'] },
    ],
  ])('are %s', async (_title, objects, expected) => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [SHOOT, RANCHER_CLUSTER, RANCHER_PROVISIONING]);
    for (const object of objects) hub.apply(object);
    await using app = await openHubs([hub]);
    await app.query('{ federationMembers { totalCount } }');

    const { data, errors } = await app.query(POOLS);

    expect(errors).toEqual([]);
    expect(data.list('nodeGroups.nodes').map(({ value }) => value)).toMatchObject([
      { name: 'pool', ...expected },
    ]);
  });

  it('are those of the member, and none of the cluster that its hub is', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [CLUSTER_API, MACHINES]);
    for (const name of ['one', 'two']) {
      hub.apply(toHubObject(CLUSTER_API, name));
      hub.apply(toHubObject(MACHINES, `${name}-workers`, { spec: { clusterName: name } }));
    }
    await using app = await openHubs([hub]);
    await app.query('{ federationMembers { totalCount } }');
    const groupsOf = async (cluster: string) => {
      const { data } = await app.query(
        'query ($name: String!) { cluster(name: $name) { nodeGroups { nodes { name cluster { name } } } } }',
        { name: cluster },
      );
      return data.at('cluster.nodeGroups.nodes');
    };

    expect(await groupsOf('one')).toEqual([{ name: 'one-workers', cluster: { name: 'hub' } }]);
    expect(await groupsOf('hub')).toEqual([]);
  });

  it('are not bounded where the topology of their cluster would undo it', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [MACHINES]);
    const metadata = { labels: { 'topology.cluster.x-k8s.io/owned': '' } };
    hub.apply(toHubObject(MACHINES, 'workers', { metadata, spec: { clusterName: 'one' } }));
    await using app = await openHubs([hub]);
    const { data } = await app.query('{ nodeGroups { nodes { id } } }');

    const answer = await app.query(
      `mutation ($input: SetNodeGroupBoundsInput!) {
        setNodeGroupBounds(input: $input) { nodeGroup { id } errors { code message } }
      }`,
      { input: { id: data.at('nodeGroups.nodes.0.id'), maxSize: 3 } },
    );

    expect(answer.data.at('setNodeGroupBounds')).toMatchObject({
      nodeGroup: null,
      errors: [{ code: 'UNSUPPORTED', message: expect.stringContaining('spec.topology') }],
    });
  });
});

function toRancher(spec: object): ReturnType<typeof toHubObject> {
  return toHubObject(RANCHER_CLUSTER, 'c-1', { spec });
}

function toEks(): object {
  return { nodegroupName: 'pool', minSize: 1, maxSize: 5, desiredSize: 2 };
}
