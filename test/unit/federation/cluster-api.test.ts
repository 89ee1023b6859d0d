import { describe, expect, it } from 'vitest';
import { asRecord } from '../../../src/datasources/kube/json.ts';
import type { HubKind } from '../../support/hubs.ts';
import {
  CLUSTER_API,
  MANAGED_CLUSTER,
  no,
  readMember,
  readMembers,
  toHubObject,
  unknown,
  yes,
} from '../../support/hubs.ts';

const V1BETA1: HubKind = ['cluster.x-k8s.io/v1beta1', 'Cluster', 'clusters'];
const AVAILABLE = yes('Available', 'Available');

const FIELDS = `name namespace syncMode isAccepted isJoined ready isCordoned health
  sets { name } federation { type capabilities }
  cluster {
    name kubernetesVersion provider kind apiEndpoint nodeCount { total ready } parent { name }
  }`;

const SPEC = {
  controlPlaneEndpoint: { host: '10.0.0.1', port: 443 },
  infrastructureRef: { kind: 'AWSCluster', name: 'prod' },
  controlPlaneRef: { kind: 'KubeadmControlPlane', name: 'prod' },
};

const MEMBER = {
  name: 'prod',
  namespace: 'fleet',
  syncMode: 'NONE',
  isAccepted: true,
  isJoined: true,
  ready: 'TRUE',
  isCordoned: null,
  health: 'HEALTHY',
  sets: [],
  federation: { type: 'CLUSTER_API', capabilities: ['UNJOIN', 'SET_NODE_GROUP_BOUNDS'] },
};

const CLUSTER = {
  name: 'prod',
  kubernetesVersion: 'v1.34.0',
  provider: 'AWS',
  kind: 'PHYSICAL',
  apiEndpoint: 'https://10.0.0.1:443',
  nodeCount: { total: 6, ready: 5 },
  parent: { name: 'hub' },
};

describe('a member of Cluster API', () => {
  it('is told with all that its Cluster of v1beta2 says', async () => {
    const member = await readMember(
      CLUSTER_API,
      toHubObject(CLUSTER_API, 'prod', {
        spec: SPEC,
        status: {
          phase: 'Provisioned',
          initialization: { controlPlaneInitialized: true },
          controlPlane: {
            replicas: 3,
            readyReplicas: 3,
            versions: [{ version: 'v1.34.0', replicas: 3 }],
          },
          workers: { replicas: 3, readyReplicas: 2 },
          conditions: [AVAILABLE],
        },
      }),
      FIELDS,
    );

    expect(member).toEqual({ ...MEMBER, cluster: CLUSTER });
  });

  it('is told with all that its Cluster of v1beta1 says', async () => {
    const member = await readMember(
      V1BETA1,
      toHubObject(V1BETA1, 'prod', {
        spec: { ...SPEC, topology: { class: 'x', version: 'v1.34.0' } },
        status: {
          phase: 'Provisioned',
          controlPlaneReady: true,
          conditions: [yes('Ready')],
          v1beta2: {
            controlPlane: { replicas: 3, readyReplicas: 3 },
            workers: { replicas: 3, readyReplicas: 2 },
          },
        },
      }),
      FIELDS,
    );

    expect(member).toEqual({ ...MEMBER, cluster: CLUSTER });
  });

  it.each([
    ['UNKNOWN while nothing is said of it', '', [], 'UNKNOWN'],
    ['PROVISIONING before anything is made', 'Pending', [], 'UNKNOWN'],
    ['PROVISIONING while it is being made', 'Provisioning', [no('Available', 'x')], 'FALSE'],
    ['DELETING when its phase says so', 'Deleting', [AVAILABLE], 'TRUE'],
    [
      'UNREACHABLE when its probe fails',
      'Provisioned',
      [AVAILABLE, no('RemoteConnectionProbe', 'ProbeFailed')],
      'TRUE',
    ],
    ['UNREACHABLE when nobody knows', 'Provisioned', [unknown('Available', 'x')], 'UNKNOWN'],
    ['UNHEALTHY when it is not available', 'Provisioned', [no('Available', 'x')], 'FALSE'],
    ['UNHEALTHY when it was given up', 'Failed', [AVAILABLE], 'TRUE'],
    [
      'DEGRADED when its workers are not there',
      'Provisioned',
      [AVAILABLE, no('WorkersAvailable', 'x')],
      'TRUE',
    ],
    [
      'HEALTHY when it is available, and its probe succeeds',
      'Provisioned',
      [AVAILABLE, yes('RemoteConnectionProbe', 'ProbeSucceeded'), yes('WorkersAvailable')],
      'TRUE',
    ],
  ])('is %s', async (title, phase, conditions, ready) => {
    const member = await readMember(
      CLUSTER_API,
      toHubObject(CLUSTER_API, 'prod', { spec: {}, status: { phase, conditions } }),
      'health ready isJoined',
    );

    expect(member).toEqual({ health: title.split(' ')[0], ready, isJoined: false });
  });

  it.each([
    ['HEALTHY when v1beta1 finds it Ready', { conditions: [yes('Ready')] }],
    ['UNHEALTHY when v1beta1 does not', { conditions: [no('Ready', 'x')] }],
    [
      'UNREACHABLE when v1beta1 tells of a probe that fails',
      {
        conditions: [yes('Ready')],
        v1beta2: { conditions: [no('RemoteConnectionProbe', 'ProbeFailed')] },
      },
    ],
  ])('is %s', async (title, status) => {
    const member = await readMember(
      V1BETA1,
      toHubObject(V1BETA1, 'prod', { spec: {}, status: { phase: 'Provisioned', ...status } }),
      'health',
    );

    expect(member).toEqual({ health: title.split(' ')[0] });
  });

  it.each([
    ['AzureManagedCluster', 'AzureManagedControlPlane', 'AZURE', 'MANAGED'],
    ['VSphereCluster', 'RKE2ControlPlane', 'VSPHERE', 'PHYSICAL'],
    ['Metal3Cluster', 'KamajiControlPlane', 'BARE_METAL', 'HOSTED_CONTROL_PLANE'],
    ['VCluster', 'VCluster', 'OTHER', 'VIRTUAL'],
    ['DockerCluster', 'KubeadmControlPlane', 'LOCAL', 'PHYSICAL'],
    ['NutanixCluster', 'KubeadmControlPlane', 'OTHER', 'PHYSICAL'],
  ])('of a %s and a %s is %s and %s', async (infrastructure, controlPlane, provider, kind) => {
    const spec = {
      infrastructureRef: { kind: infrastructure },
      controlPlaneRef: { kind: controlPlane },
    };
    const member = await readMember(
      CLUSTER_API,
      toHubObject(CLUSTER_API, 'prod', { spec }),
      'cluster { provider kind }',
    );

    expect(member).toEqual({ cluster: { provider, kind } });
  });

  it('is the cluster that was imported from it by Open Cluster Management', async () => {
    const annotations = { 'cluster.x-k8s.io/cluster': 'fleet/prod' };
    const members = await readMembers(
      [CLUSTER_API, MANAGED_CLUSTER],
      [
        toHubObject(CLUSTER_API, 'prod'),
        toHubObject(MANAGED_CLUSTER, 'eu', { metadata: { annotations } }),
        toHubObject(MANAGED_CLUSTER, 'prod'),
      ],
      'cluster { id }',
    );

    const [made, imported, other] = members.map(
      (member) => asRecord(asRecord(member)['cluster'])['id'],
    );
    expect(imported).toBe(made);
    expect(other).not.toBe(made);
  });
});
