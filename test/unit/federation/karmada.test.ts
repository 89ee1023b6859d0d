import { describe, expect, it } from 'vitest';
import { KARMADA_CLUSTER, no, readMember, toHubObject, unknown, yes } from '../../support/hubs.ts';

const COMPLETE = yes('CompleteAPIEnablements', 'Complete');

describe('a member of Karmada', () => {
  it('is told with all that its Cluster says', async () => {
    const member = await readMember(
      KARMADA_CLUSTER,
      toHubObject(KARMADA_CLUSTER, 'member1', {
        metadata: { labels: { env: 'prod' } },
        spec: {
          syncMode: 'Pull',
          provider: 'aws',
          region: 'eu-west-1',
          zones: ['eu-west-1a'],
          apiEndpoint: 'https://member1.example:6443',
          taints: [
            { key: 'cluster.karmada.io/not-ready', effect: 'NoSchedule' },
            { key: 'team', value: 'a', effect: 'NoExecute', timeAdded: '2026-01-02T03:04:05Z' },
          ],
        },
        status: {
          kubernetesVersion: 'v1.34.1',
          conditions: [yes('Ready', 'ClusterReady'), COMPLETE],
          nodeSummary: { totalNum: 5, readyNum: 4 },
          resourceSummary: { allocatable: { cpu: '20', memory: '64Gi', pods: '550' } },
        },
      }),
      `name syncMode isAccepted isJoined ready isCordoned health lastHeartbeatAt
       labels { key value } taints { key value effect addedAt isOfHub } sets { name }
       object { kind name }
       cluster {
         name state health kubernetesVersion provider region apiEndpoint
         nodeCount { total ready notReady } allocatable { cpuMillis }
       }`,
    );

    expect(member).toEqual({
      name: 'member1',
      syncMode: 'PULL',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: false,
      health: 'HEALTHY',
      lastHeartbeatAt: null,
      labels: [{ key: 'env', value: 'prod' }],
      taints: [
        {
          key: 'cluster.karmada.io/not-ready',
          value: '',
          effect: 'NO_SCHEDULE',
          addedAt: null,
          isOfHub: true,
        },
        {
          key: 'team',
          value: 'a',
          effect: 'NO_EXECUTE',
          addedAt: '2026-01-02T03:04:05Z',
          isOfHub: false,
        },
      ],
      sets: [],
      object: { kind: 'Cluster', name: 'member1' },
      cluster: {
        name: 'member1',
        state: 'KNOWN',
        health: 'HEALTHY',
        kubernetesVersion: 'v1.34.1',
        provider: 'AWS',
        region: 'eu-west-1',
        apiEndpoint: 'https://member1.example:6443',
        nodeCount: { total: 5, ready: 4, notReady: null },
        allocatable: { cpuMillis: 20_000 },
      },
    });
  });

  it.each([
    ['UNKNOWN before there is any condition', [], 'UNKNOWN', false],
    ['HEALTHY when it is Ready and complete', [yes('Ready'), COMPLETE], 'TRUE', true],
    [
      'DEGRADED when not all of its API could be read',
      [yes('Ready'), no('CompleteAPIEnablements', 'Partial')],
      'TRUE',
      true,
    ],
    ['UNHEALTHY when it says so', [no('Ready', 'ClusterNotReady'), COMPLETE], 'FALSE', true],
    [
      'UNREACHABLE when the hub does not reach it',
      [no('Ready', 'ClusterNotReachable')],
      'FALSE',
      true,
    ],
    [
      'UNREACHABLE when its reports stop',
      [unknown('Ready', 'ClusterStatusUnknown')],
      'UNKNOWN',
      true,
    ],
    [
      'UNREACHABLE when it has never reported',
      [unknown('Ready', 'ClusterStatusNeverUpdated')],
      'UNKNOWN',
      false,
    ],
  ])('is %s', async (title, conditions, ready, isJoined) => {
    const member = await readMember(
      KARMADA_CLUSTER,
      toHubObject(KARMADA_CLUSTER, 'member1', { spec: {}, status: { conditions } }),
      'health ready isJoined cluster { health }',
    );

    const [health] = title.split(' ');
    expect(member).toEqual({ health, ready, isJoined, cluster: { health } });
  });

  it('is DELETING while its finalizer waits', async () => {
    const finalizers = ['karmada.io/cluster-controller'];
    const member = await readMember(
      KARMADA_CLUSTER,
      toHubObject(KARMADA_CLUSTER, 'member1', {
        metadata: { finalizers, deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { conditions: [yes('Ready')] },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });

  it('is cordoned by the taint that karmadactl sets', async () => {
    const taints = [{ key: 'cluster.karmada.io/unschedulable', effect: 'NoSchedule' }];
    const member = await readMember(
      KARMADA_CLUSTER,
      toHubObject(KARMADA_CLUSTER, 'member1', { spec: { taints } }),
      'isCordoned syncMode',
    );

    expect(member).toEqual({ isCordoned: true, syncMode: 'PUSH' });
  });
});
