import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import {
  GKE_MEMBERSHIP,
  openHubs,
  readMember,
  serveHubKinds,
  toHubObject,
} from '../../support/hubs.ts';

describe('a member of GKE Hub', () => {
  it('is told with all that its GKEHubMembership says', async () => {
    const lastConnectionTime = new Date().toISOString();
    const member = await readMember(
      GKE_MEMBERSHIP,
      toHubObject(GKE_MEMBERSHIP, 'prod', {
        spec: { resourceID: 'prod-membership', location: 'global' },
        status: {
          state: { code: 'READY' },
          lastConnectionTime,
          endpoint: {
            kubernetesMetadata: {
              kubernetesApiServerVersion: 'v1.31.4',
              nodeProviderId: 'vsphere://4231',
              nodeCount: 5,
              vcpuCount: 20,
              memoryMb: 64_000,
            },
          },
          conditions: [{ type: 'Ready', status: 'True', reason: 'UpToDate' }],
        },
      }),
      `name namespace syncMode isAccepted isJoined ready isCordoned health lastHeartbeatAt
       object { name } taints { key } sets { name } conditions { type status reason }
       federation { type capabilities }
       cluster {
         kubernetesVersion provider distribution region kind nodeCount { total ready }
         capacity { cpu memoryBytes pods } parent { name }
       }`,
    );

    expect(member).toEqual({
      name: 'prod-membership',
      namespace: 'fleet',
      syncMode: 'PULL',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      lastHeartbeatAt: lastConnectionTime,
      object: { name: 'prod' },
      taints: [],
      sets: [],
      conditions: [{ type: 'Ready', status: 'TRUE', reason: 'UpToDate' }],
      federation: { type: 'GKE_HUB', capabilities: [] },
      cluster: {
        kubernetesVersion: 'v1.31.4',
        provider: 'VSPHERE',
        distribution: null,
        region: null,
        kind: null,
        nodeCount: { total: 5, ready: null },
        capacity: { cpu: '20', memoryBytes: 64_000_000_000, pods: null },
        parent: null,
      },
    });
  });

  it.each([
    ['//container.googleapis.com/projects/p/locations/us-west1-a/clusters/c', 'us-west1'],
    ['//container.googleapis.com/projects/p/locations/us-west1/clusters/c', 'us-west1'],
    [
      'https://container.googleapis.com/v1/projects/p/zones/europe-west4-b/clusters/c',
      'europe-west4',
    ],
    [undefined, 'asia-east1'],
  ])('of a cluster of Google’s at %s is in %s', async (external, region) => {
    const resourceRef = external === undefined ? { name: 'c' } : { external };
    const member = await readMember(
      GKE_MEMBERSHIP,
      toHubObject(GKE_MEMBERSHIP, 'prod', {
        spec: { location: 'asia-east1', endpoint: { gkeCluster: { resourceRef } } },
      }),
      'cluster { provider distribution kind region capacity { cpu } }',
    );

    expect(member).toEqual({
      cluster: { provider: 'GCP', distribution: 'GKE', kind: 'MANAGED', region, capacity: null },
    });
  });

  it.each([
    ['UNKNOWN while nothing is said of it', '', 'UNKNOWN'],
    ['UNKNOWN when the cloud says a word that is not known', 'CODE_UNSPECIFIED', 'UNKNOWN'],
    ['PROVISIONING while it is made', 'CREATING', 'UNKNOWN'],
    ['HEALTHY when it is ready', 'READY', 'TRUE'],
    ['HEALTHY while it is changed', 'UPDATING', 'TRUE'],
    ['HEALTHY while the hub changes it', 'SERVICE_UPDATING', 'TRUE'],
    ['DELETING while it is taken away', 'DELETING', 'UNKNOWN'],
  ])('is %s', async (title, code, ready) => {
    const member = await readMember(
      GKE_MEMBERSHIP,
      toHubObject(GKE_MEMBERSHIP, 'a', { spec: {}, status: { state: { code } } }),
      'health ready',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready });
  });

  it('is DELETING while its object is being deleted', async () => {
    const member = await readMember(
      GKE_MEMBERSHIP,
      toHubObject(GKE_MEMBERSHIP, 'a', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { state: { code: 'READY' } },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });

  it('is the engaged cluster whose UID it has', async () => {
    await using hub = await startEmbeddedCluster({ name: 'hub' });
    await using member = await startEmbeddedCluster({ name: 'prod' });
    serveHubKinds(hub, [GKE_MEMBERSHIP]);
    hub.apply(toHubObject(GKE_MEMBERSHIP, 'a', { spec: { externalId: member.uid } }));
    await using app = await openHubs([hub, member]);

    const { data } = await app.query('{ federationMembers { nodes { cluster { name state } } } }');

    expect(data.at('federationMembers.nodes')).toEqual([
      { cluster: { name: 'prod', state: 'LIVE' } },
    ]);
  });
});
