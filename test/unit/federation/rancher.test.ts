import { describe, expect, it } from 'vitest';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  CLUSTER_API,
  RANCHER_CLUSTER,
  RANCHER_PROVISIONING,
  no,
  openHubs,
  readMember,
  readMembers,
  serveHubKinds,
  toHubObject,
  unknown,
  yes,
} from '../../support/hubs.ts';

const PROVISIONED = yes('Provisioned');

describe('a member of Rancher', () => {
  it('is told with all that its Cluster says', async () => {
    const member = await readMember(
      RANCHER_CLUSTER,
      toHubObject(RANCHER_CLUSTER, 'c-m-abcd1234', {
        spec: {
          displayName: 'Production EU',
          fleetWorkspaceName: 'fleet-default',
          eksConfig: { region: 'eu-west-1', imported: true },
          importedConfig: { kubeConfig: 'secret' },
        },
        status: {
          driver: 'EKS',
          provider: 'eks',
          version: { gitVersion: 'v1.33.1-eks-1' },
          apiEndpoint: 'https://eks.example',
          nodeCount: 4,
          capacity: { cpu: '16', memory: '64Gi', pods: '440' },
          allocatable: { cpu: '15', memory: '60Gi', pods: '440' },
          conditions: [PROVISIONED, yes('Ready'), yes('AgentDeployed')],
        },
      }),
      `name namespace syncMode isAccepted isJoined ready isCordoned health object { name }
       taints { key } sets { name kind } properties { name } federation { type capabilities }
       cluster {
         name kubernetesVersion provider distribution region zones kind apiEndpoint
         nodeCount { total ready } capacity { cpuMillis pods } allocatable { cpuMillis }
         parent { name }
       }`,
    );

    expect(member).toEqual({
      name: 'Production EU',
      namespace: null,
      syncMode: 'PULL',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      object: { name: 'c-m-abcd1234' },
      taints: [],
      sets: [{ name: 'fleet-default', kind: 'FleetWorkspace' }],
      properties: [],
      federation: { type: 'RANCHER', capabilities: ['SET_NODE_GROUP_BOUNDS'] },
      cluster: {
        name: 'Production EU',
        kubernetesVersion: 'v1.33.1-eks-1',
        provider: 'AWS',
        distribution: 'EKS',
        region: 'eu-west-1',
        zones: [],
        kind: 'MANAGED',
        apiEndpoint: 'https://eks.example',
        nodeCount: { total: 4, ready: null },
        capacity: { cpuMillis: 16_000, pods: 440 },
        allocatable: { cpuMillis: 15_000 },
        parent: null,
      },
    });
  });

  it.each([
    ['PROVISIONING while nothing is said of it', [], 'UNKNOWN', false],
    ['PROVISIONING until it is', [no('Provisioned', 'x'), no('Ready', 'x')], 'FALSE', false],
    [
      'PROVISIONING while nobody knows whether it is',
      [unknown('Provisioned', 'x'), yes('Ready')],
      'TRUE',
      true,
    ],
    ['UNKNOWN when it is, and nobody says more', [PROVISIONED], 'UNKNOWN', false],
    [
      'UNREACHABLE when its agent is gone',
      [PROVISIONED, unknown('Ready', 'Disconnected'), yes('AgentDeployed')],
      'UNKNOWN',
      true,
    ],
    ['UNHEALTHY when it is not Ready', [PROVISIONED, no('Ready', 'x')], 'FALSE', false],
    [
      'DEGRADED when memory is short',
      [PROVISIONED, yes('Ready'), no('NoMemoryPressure', 'x')],
      'TRUE',
      true,
    ],
    [
      'DEGRADED when disks are full',
      [PROVISIONED, yes('Ready'), no('NoDiskPressure', 'x')],
      'TRUE',
      true,
    ],
    ['HEALTHY when it is Ready', [PROVISIONED, yes('Ready')], 'TRUE', true],
    ['HEALTHY when it is Ready, and nobody says how it was made', [yes('Ready')], 'TRUE', true],
  ])('is %s', async (title, conditions, ready, isJoined) => {
    const member = await readMember(
      RANCHER_CLUSTER,
      toHubObject(RANCHER_CLUSTER, 'c-abcde', { spec: {}, status: { conditions } }),
      'name health ready isJoined isAccepted',
    );

    const health = title.split(' ')[0];
    expect(member).toEqual({ name: 'c-abcde', health, ready, isJoined, isAccepted: isJoined });
  });

  it('is DELETING while it is being deleted', async () => {
    const member = await readMember(
      RANCHER_CLUSTER,
      toHubObject(RANCHER_CLUSTER, 'c-abcde', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { conditions: [PROVISIONED, yes('Ready')] },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });

  it.each([
    [{ gkeConfig: { zone: 'europe-west1-b' } }, 'GCP', 'europe-west1', ['europe-west1-b'], 'hub'],
    [{ aksConfig: { resourceLocation: 'westeurope' } }, 'AZURE', 'westeurope', [], 'hub'],
    [{ eksConfig: { region: 'us-east-1', imported: true } }, 'AWS', 'us-east-1', [], undefined],
  ])('of %j is where the cloud says', async (spec, provider, region, zones, parent) => {
    const member = await readMember(
      RANCHER_CLUSTER,
      toHubObject(RANCHER_CLUSTER, 'c-abcde', { spec }),
      'cluster { provider region zones parent { name } }',
    );

    expect(member).toEqual({
      cluster: { provider, region, zones, parent: parent === undefined ? null : { name: parent } },
    });
  });

  it('is what Rancher made of machines, by the object that asked for it', async () => {
    const members = await readMembers(
      [RANCHER_CLUSTER, RANCHER_PROVISIONING, CLUSTER_API],
      [
        toHubObject(RANCHER_CLUSTER, 'c-m-1', {
          spec: { displayName: 'prod' },
          status: { info: { machineProvider: 'vsphere' } },
        }),
        toHubObject(RANCHER_CLUSTER, 'c-m-2', { spec: { displayName: 'prod' } }),
        toProvisioning('prod', 'c-m-1', { rkeConfig: { machinePools: [] } }),
        toProvisioning('other', 'c-m-2', {}),
        toHubObject(CLUSTER_API, 'prod'),
        toHubObject(CLUSTER_API, 'other'),
      ],
      'object { name } federation { type } cluster { id parent { name } provider }',
    );

    const clusters = new Map(
      members.map((member) => {
        const { object, federation, cluster } = asRecord(member);
        const name = String(asRecord(object)['name']);
        return [`${String(asRecord(federation)['type'])} ${name}`, asRecord(cluster)];
      }),
    );
    const idOf = (name: string): unknown => clusters.get(name)?.['id'];
    expect(idOf('RANCHER c-m-1')).toBe(idOf('CLUSTER_API prod'));
    expect(idOf('RANCHER c-m-2')).not.toBe(idOf('CLUSTER_API other'));
    // They are called alike, and are two.
    expect(idOf('RANCHER c-m-2')).not.toBe(idOf('RANCHER c-m-1'));
    expect(clusters.get('RANCHER c-m-1')).toMatchObject({
      parent: { name: 'hub' },
      provider: 'VSPHERE',
    });
    expect(clusters.get('RANCHER c-m-2')).toMatchObject({ parent: null });
  });

  it('is the hub itself where it is the cluster that Rancher runs in', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [RANCHER_CLUSTER]);
    hub.apply(toHubObject(RANCHER_CLUSTER, 'local', { spec: { internal: true } }));
    await using app = await openHubs([hub]);

    const { data } = await app.query(
      '{ clusters { nodes { name state memberships { name } parent { name } children { name } } } }',
    );

    expect(data.at('clusters.nodes')).toEqual([
      {
        name: 'hub',
        state: 'LIVE',
        memberships: [{ name: 'local' }],
        parent: null,
        children: [],
      },
    ]);
  });

  it('is seen by who may list what asked for it, too', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    serveHubKinds(hub, [RANCHER_CLUSTER, RANCHER_PROVISIONING]);
    hub.apply(toHubObject(RANCHER_CLUSTER, 'c-1'));
    hub.apply(toHubObject(RANCHER_CLUSTER, 'c-2'));
    hub.apply(toProvisioning('prod', 'c-1', {}));
    await using app = await openHubs([hub], {
      name: 'eve',
      groups: [],
      isAnonymous: false,
      access: {
        key: 'eve',
        namespacesOf: ({ resource }) =>
          resource.group === 'management.cattle.io' ? 'all' : new Set(),
      },
    });

    const { data } = await app.query('{ federationMembers { nodes { name } } }');

    expect(data.at('federationMembers.nodes')).toEqual([{ name: 'c-2' }]);
  });
});

function toProvisioning(name: string, clusterName: string, spec: object) {
  return toHubObject(RANCHER_PROVISIONING, name, { spec, status: { clusterName } });
}
