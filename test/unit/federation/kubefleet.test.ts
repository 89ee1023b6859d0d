import { describe, expect, it } from 'vitest';
import type { HubKind } from '../../support/hubs.ts';
import { MEMBER_CLUSTER, no, readMember, toHubObject, unknown, yes } from '../../support/hubs.ts';

const V1BETA1: HubKind = [
  'cluster.kubernetes-fleet.io/v1beta1',
  'MemberCluster',
  'memberclusters',
  'Cluster',
];
const JOINED = yes('Joined', 'MemberClusterJoined');

describe('a member of KubeFleet', () => {
  it.each<[version: string, kind: HubKind]>([
    ['v1', MEMBER_CLUSTER],
    ['v1beta1', V1BETA1],
  ])('is told with all that its MemberCluster of %s says', async (_version, kind) => {
    const now = new Date().toISOString();
    const member = await readMember(
      kind,
      toHubObject(kind, 'aks-member-1', {
        metadata: { labels: { 'fleet.azure.com/location': 'eastus' } },
        spec: { taints: [{ key: 'team', value: 'a', effect: 'NoSchedule' }] },
        status: {
          conditions: [yes('ReadyToJoin'), JOINED],
          agentStatus: [
            { type: 'MultiClusterServiceAgent', lastReceivedHeartbeat: '2020-01-01T00:00:00Z' },
            {
              type: 'MemberAgent',
              lastReceivedHeartbeat: now,
              conditions: [JOINED, yes('Healthy')],
            },
          ],
          properties: {
            'kubernetes-fleet.io/node-count': {
              value: '3',
              observationTime: '2026-01-02T03:04:05Z',
            },
            'k8s.io/k8s-version': { value: 'v1.33.2' },
            'k8s.io/cluster-entrypoint': { value: 'https://aks.example:443' },
            'k8s.io/cluster-certificate-authority-data': { value: 'LS0t' },
          },
          resourceUsage: {
            capacity: { cpu: '12', memory: '48Gi' },
            allocatable: { cpu: '11', memory: '40Gi' },
          },
        },
      }),
      `name syncMode isAccepted isJoined ready isCordoned health lastHeartbeatAt
       taints { key value effect isOfHub } sets { name } properties { name value observedAt }
       conditions { type status } federation { type capabilities }
       cluster {
         kubernetesVersion region apiEndpoint nodeCount { total ready }
         capacity { cpuMillis } allocatable { cpuMillis } parent { name }
       }`,
    );

    expect(member).toEqual({
      name: 'aks-member-1',
      syncMode: 'PULL',
      isAccepted: true,
      isJoined: true,
      ready: 'TRUE',
      isCordoned: true,
      health: 'HEALTHY',
      lastHeartbeatAt: now,
      taints: [{ key: 'team', value: 'a', effect: 'NO_SCHEDULE', isOfHub: false }],
      sets: [],
      properties: [
        {
          name: 'kubernetes-fleet.io/node-count',
          value: '3',
          observedAt: '2026-01-02T03:04:05Z',
        },
        { name: 'k8s.io/k8s-version', value: 'v1.33.2', observedAt: null },
        { name: 'k8s.io/cluster-entrypoint', value: 'https://aks.example:443', observedAt: null },
      ],
      conditions: ['ReadyToJoin', 'Joined', 'Healthy'].map((type) => ({ type, status: 'TRUE' })),
      federation: { type: 'KUBEFLEET', capabilities: ['CORDON', 'UNJOIN', 'CHANGE_PLACEMENT'] },
      cluster: {
        kubernetesVersion: 'v1.33.2',
        region: 'eastus',
        apiEndpoint: 'https://aks.example:443',
        nodeCount: { total: 3, ready: null },
        capacity: { cpuMillis: 12_000 },
        allocatable: { cpuMillis: 11_000 },
        parent: null,
      },
    });
  });

  it.each([
    ['PROVISIONING until it has joined', [yes('ReadyToJoin')], 'UNKNOWN'],
    ['PROVISIONING while it leaves', [unknown('Joined', 'x'), yes('Healthy')], 'TRUE'],
    ['UNKNOWN when it has joined, and nobody says more', [JOINED], 'UNKNOWN'],
    ['HEALTHY when its agent finds so', [JOINED, yes('Healthy')], 'TRUE'],
    ['UNHEALTHY when its agent does not', [JOINED, no('Healthy', 'x')], 'FALSE'],
    ['UNREACHABLE when nobody knows', [JOINED, unknown('Healthy', 'x')], 'UNKNOWN'],
  ])('is %s', async (title, conditions, ready) => {
    const member = await readMember(
      MEMBER_CLUSTER,
      toHubObject(MEMBER_CLUSTER, 'a', { spec: {}, status: { conditions } }),
      'health ready isCordoned',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready, isCordoned: false });
  });

  it('is DELETING while it is being deleted', async () => {
    const member = await readMember(
      MEMBER_CLUSTER,
      toHubObject(MEMBER_CLUSTER, 'a', {
        metadata: { finalizers: ['x/y'], deletionTimestamp: '2026-01-02T03:04:05Z' },
        status: { conditions: [JOINED, yes('Healthy')] },
      }),
      'health',
    );

    expect(member).toEqual({ health: 'DELETING' });
  });
});
