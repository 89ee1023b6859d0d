import { describe, expect, it } from 'vitest';
import { KUBEFED_CLUSTER, no, readMember, toHubObject, unknown, yes } from '../../support/hubs.ts';

describe('a member of KubeFed', () => {
  it('is told with all that its KubeFedCluster says', async () => {
    const member = await readMember(
      KUBEFED_CLUSTER,
      toHubObject(KUBEFED_CLUSTER, 'cluster1', {
        metadata: { labels: { env: 'prod' } },
        spec: { apiEndpoint: 'https://cluster1.example:6443', secretRef: { name: 'cluster1-x' } },
        status: {
          kubernetesVersion: 'v1.24.3',
          region: 'us-east1',
          zones: ['us-east1-b', 'us-east1-c'],
          conditions: [yes('Ready', 'ClusterReady'), no('Offline', 'ClusterReachable')],
        },
      }),
      `name namespace syncMode isAccepted isJoined ready isCordoned health lastHeartbeatAt
       taints { key } sets { name } properties { name } labels { key } object { kind name }
       federation { type capabilities }
       cluster { name state kubernetesVersion region zones apiEndpoint provider kind }`,
    );

    expect(member).toEqual({
      name: 'cluster1',
      namespace: 'fleet',
      syncMode: 'PUSH',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      lastHeartbeatAt: null,
      taints: [],
      sets: [],
      properties: [],
      labels: [{ key: 'env' }],
      object: { kind: 'KubeFedCluster', name: 'cluster1' },
      federation: { type: 'KUBEFED', capabilities: ['CHANGE_PLACEMENT'] },
      cluster: {
        name: 'cluster1',
        state: 'KNOWN',
        kubernetesVersion: 'v1.24.3',
        region: 'us-east1',
        zones: ['us-east1-b', 'us-east1-c'],
        apiEndpoint: 'https://cluster1.example:6443',
        provider: 'UNKNOWN',
        kind: null,
      },
    });
  });

  it.each([
    ['UNKNOWN before there is any condition', [], 'UNKNOWN'],
    ['HEALTHY when it is Ready', [yes('Ready'), no('Offline', 'ClusterReachable')], 'TRUE'],
    [
      'UNHEALTHY when its health check says so',
      [no('Ready', 'ClusterNotReady'), no('Offline', 'ClusterReachable')],
      'FALSE',
    ],
    ['UNREACHABLE when only that is written', [yes('Offline', 'ClusterNotReachable')], 'FALSE'],
    ['UNREACHABLE when nobody knows whether it is Ready', [unknown('Ready', 'X')], 'UNKNOWN'],
    [
      'UNHEALTHY when its configuration is no good',
      [yes('ConfigMalformed', 'ClusterConfigMalformed')],
      'FALSE',
    ],
  ])('is %s', async (title, conditions, ready) => {
    const member = await readMember(
      KUBEFED_CLUSTER,
      toHubObject(KUBEFED_CLUSTER, 'cluster1', { spec: {}, status: { conditions } }),
      'health ready',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready });
  });

  it('is DELETING while it is being deleted', async () => {
    const member = await readMember(
      KUBEFED_CLUSTER,
      toHubObject(KUBEFED_CLUSTER, 'cluster1', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { conditions: [yes('Ready')] },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });
});
