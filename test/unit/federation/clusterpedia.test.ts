import { describe, expect, it } from 'vitest';
import { PEDIA_CLUSTER, no, readMember, toHubObject, unknown, yes } from '../../support/hubs.ts';

const HEALTHY = yes('ClusterHealthy', 'Healthy');

describe('a member of Clusterpedia', () => {
  it('is told with all that its PediaCluster says, and without what leads into it', async () => {
    const member = await readMember(
      PEDIA_CLUSTER,
      toHubObject(PEDIA_CLUSTER, 'cluster-1', {
        spec: {
          apiserver: 'https://10.30.43.43:6443',
          kubeconfig: SECRET,
          tokenData: SECRET,
          certData: SECRET,
          keyData: SECRET,
        },
        status: {
          apiserver: 'https://10.30.43.43:6443',
          version: 'v1.27.3',
          conditions: [HEALTHY, yes('Ready'), yes('ClusterSynchroInitialized')],
        },
      }),
      `name syncMode isAccepted isJoined ready isCordoned health taints { key } sets { name }
       federation { type capabilities } object { object { raw yaml } }
       cluster { name kubernetesVersion apiEndpoint provider parent { name } }`,
    );

    expect(member).toMatchObject({
      name: 'cluster-1',
      syncMode: 'NONE',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: null,
      health: 'HEALTHY',
      taints: [],
      sets: [],
      federation: { type: 'CLUSTERPEDIA', capabilities: [] },
      object: { object: { raw: { spec: { apiserver: 'https://10.30.43.43:6443' } } } },
      cluster: {
        name: 'cluster-1',
        kubernetesVersion: 'v1.27.3',
        apiEndpoint: 'https://10.30.43.43:6443',
        provider: 'UNKNOWN',
        parent: null,
      },
    });
    expect(JSON.stringify(member)).not.toContain(SECRET);
  });

  it.each([
    ['UNKNOWN before there is any condition', [], 'UNKNOWN', false],
    ['HEALTHY when it is', [HEALTHY, yes('Ready')], 'TRUE', true],
    ['UNHEALTHY when it is not', [no('ClusterHealthy', 'Unhealthy')], 'UNKNOWN', false],
    [
      'UNREACHABLE when it is not reached',
      [no('ClusterHealthy', 'NotReachable'), no('Ready', 'x')],
      'FALSE',
      false,
    ],
    [
      'UNREACHABLE when nobody looks any more',
      [unknown('ClusterHealthy', 'MonitorStop')],
      'UNKNOWN',
      false,
    ],
    [
      'DEGRADED when what it asks for is no good',
      [HEALTHY, no('Validated', 'Invalidated'), no('Ready', 'x')],
      'FALSE',
      false,
    ],
    ['DEGRADED when it cannot be read', [HEALTHY, no('Ready', 'x')], 'FALSE', false],
  ])('is %s', async (title, conditions, ready, isJoined) => {
    const member = await readMember(
      PEDIA_CLUSTER,
      toHubObject(PEDIA_CLUSTER, 'a', { spec: {}, status: { conditions } }),
      'health ready isJoined',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready, isJoined });
  });

  it('is DELETING while it is being deleted', async () => {
    const member = await readMember(
      PEDIA_CLUSTER,
      toHubObject(PEDIA_CLUSTER, 'a', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { conditions: [HEALTHY] },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });
});

const SECRET = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ=';
