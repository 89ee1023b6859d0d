import { describe, expect, it } from 'vitest';
import type { AccessResource, Viewer } from '../../../src/datasources/access/viewer.ts';
import type { KubernetesObject } from '../../../src/datasources/kube/json.ts';
import { asRecord, asText } from '../../../src/datasources/kube/json.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { readCapture } from '../../support/captures.ts';
import { STATUS_TEXT, STATUS_YAML } from '../../support/cluster-autoscaler-status.ts';
import type { TestFleet, TestFleetOptions } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

/** When the status was written that the tests apply. */
const WRITTEN_MS = Date.parse('2026-11-20T10:00:00.123Z');

const GROUPS = `{
  nodeGroups {
    nodes {
      name provider autoscaler minSize maxSize desiredSize readySize isAutoscaled health healthReason
      scaleUp { status reason } scaleDown { status candidates } instanceTypes zones
      limits { cpuMillis memoryBytes nodes } source { kind namespace name }
      nodes { nodes { name } }
    }
    outcomes { state providers { provider state error { code message } } }
  }
}`;

describe('the pools of clouds', () => {
  it.each([
    'eks.amazonaws.com/nodegroup',
    'cloud.google.com/gke-nodepool',
    'kubernetes.azure.com/agentpool',
    'worker.gardener.cloud/pool',
    'doks.digitalocean.com/node-pool',
  ])('are told by the label %s of their nodes', async (label) => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toNode('a-1', { [label]: 'pool-a' }, { zone: 'z-1' }),
        toNode('a-2', { [label]: 'pool-a' }, { zone: 'z-2', isReady: false }),
        toNode('b-1', { [label]: 'pool-b' }),
        toNode('lone', {}),
      ],
    });
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(GROUPS);

    expect(errors).toEqual([]);
    expect(data.list('nodeGroups.nodes').map(({ value }) => value)).toMatchObject([
      {
        name: 'pool-a',
        provider: 'NODE_LABELS',
        autoscaler: null,
        isAutoscaled: null,
        desiredSize: null,
        readySize: 1,
        health: 'DEGRADED',
        healthReason: '1 of 2 nodes are ready.',
        scaleUp: null,
        instanceTypes: ['m5.large'],
        zones: ['z-1', 'z-2'],
        nodes: { nodes: [{ name: 'a-1' }, { name: 'a-2' }] },
      },
      { name: 'pool-b', readySize: 1, health: 'HEALTHY' },
    ]);
    expect(data.at('nodeGroups.outcomes')).toEqual([
      {
        state: 'LIVE',
        providers: [
          { provider: 'KARPENTER', state: 'ABSENT', error: null },
          { provider: 'CLUSTER_AUTOSCALER', state: 'ABSENT', error: null },
          { provider: 'CLUSTER_API', state: 'ABSENT', error: null },
          { provider: 'GARDENER', state: 'ABSENT', error: null },
          { provider: 'RANCHER', state: 'ABSENT', error: null },
          { provider: 'NODE_LABELS', state: 'LIVE', error: null },
        ],
      },
    ]);
  });

  it('are what a node says it is in, read again by the same id', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toNode('a-1', { agentpool: 'pool-a' }), toNode('lone', {})],
    });
    await using app = await openApp(cluster);

    const { data } = await app.query('{ clusterNodes { nodes { nodeGroup { id name } } } }');
    const id = data.at('clusterNodes.nodes.0.nodeGroup.id');
    const again = await app.query(
      'query ($id: ID!) { node(id: $id) { __typename id ... on NodeGroup { name cluster { name } } } }',
      { id },
    );

    expect(data.at('clusterNodes.nodes.1.nodeGroup')).toBeNull();
    expect(again.data.at('node')).toEqual({
      __typename: 'NodeGroup',
      id,
      name: 'pool-a',
      cluster: { name: 'alpha' },
    });
  });

  it('say what their nodes can give and what the pods on them ask for', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toNode('a-1', { agentpool: 'pool-a' }),
        toNode('a-2', { agentpool: 'pool-a' }),
        toPod('one', 'a-1'),
        toPod('two', 'a-2'),
        toPod('else', 'lone'),
      ],
    });
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ nodeGroups { nodes { allocatable { cpuMillis } requested { cpuMillis pods } } } }',
    );

    expect(data.at('nodeGroups.nodes.0')).toEqual({
      allocatable: { cpuMillis: 4000 },
      requested: { cpuMillis: 500, pods: 2 },
    });
  });
});

describe('the groups of Cluster Autoscaler', () => {
  it.each([
    ['1.30 and later', STATUS_YAML],
    ['up to 1.29', STATUS_TEXT],
  ])('are read from its status of %s, and are their pools of the cloud', async (_form, status) => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toStatus(status),
        toNode('a-1', { 'kubernetes.azure.com/agentpool': 'a' }, { scaleSet: 'pool-A' }),
        toNode('other', { 'kubernetes.azure.com/agentpool': 'other' }, { scaleSet: 'other' }),
      ],
    });
    const clock = createVirtualClock(WRITTEN_MS + 10_000);
    await using app = await openApp(cluster, { clock });

    const { data, errors } = await app.query(GROUPS);

    expect(errors).toEqual([]);
    const rows = data.list('nodeGroups.nodes');
    expect(rows.map((row) => [row.at('provider'), row.at('name')])).toEqual(
      expect.arrayContaining([
        ['CLUSTER_AUTOSCALER', 'pool-a'],
        ['NODE_LABELS', 'other'],
      ]),
    );
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row.at('name') === 'pool-a')?.value).toEqual({
      name: 'pool-a',
      provider: 'CLUSTER_AUTOSCALER',
      autoscaler: 'CLUSTER_AUTOSCALER',
      minSize: 1,
      maxSize: 10,
      desiredSize: 5,
      readySize: 2,
      isAutoscaled: true,
      health: 'HEALTHY',
      healthReason: null,
      scaleUp: { status: 'IN_PROGRESS', reason: null },
      scaleDown: { status: 'CANDIDATES', candidates: 2 },
      instanceTypes: ['m5.large'],
      zones: ['z-1'],
      limits: null,
      source: { kind: 'ConfigMap', namespace: 'kube-system', name: 'cluster-autoscaler-status' },
      nodes: { nodes: [{ name: 'a-1' }] },
    });
    // Its nodes are there, and nobody knows which they are.
    expect(rows.find((row) => row.at('scaleUp.status') === 'BACKING_OFF')?.value).toMatchObject({
      health: 'DEGRADED',
      readySize: 3,
      nodes: null,
    });
  });

  it.each([
    ['eks-web-3ac1f0a2-1111-2222-3333-444455556666', { 'eks.amazonaws.com/nodegroup': 'web' }],
    ['eksctl-c-nodegroup-web-NodeGroup-1ABC', { 'alpha.eksctl.io/nodegroup-name': 'web' }],
    ['web.k8s.example.com', { 'kops.k8s.io/instancegroup': 'web' }],
    ['ocid1.nodepool.oc1..web', { 'oci.oraclecloud.com/node-pool-id': 'ocid1.nodepool.oc1..web' }],
    ['web', { 'hcloud/node-group': 'web' }],
    [
      'https://www.googleapis.com/compute/v1/projects/p/zones/z-1/instanceGroups/gke-c-web-1a2b3c4d-grp',
      { 'cloud.google.com/gke-nodepool': 'web' },
    ],
  ])('find their nodes where the cloud calls them %s', async (group, labels) => {
    const name = 'gke-c-web-1a2b3c4d-x7z9';
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [
        toStatus(STATUS_YAML.replaceAll('pool-a', group)),
        toNode(name, labels, { providerId: `gce://p/z-1/${name}` }),
      ],
    });
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ clusterNodes { nodes { nodeGroup { name provider maxSize } } } nodeGroups { totalCount } }',
    );

    expect(data.value).toEqual({
      clusterNodes: {
        nodes: [{ nodeGroup: { name: group, provider: 'CLUSTER_AUTOSCALER', maxSize: 10 } }],
      },
      nodeGroups: { totalCount: 2 },
    });
  });

  it('are not known to be healthy once nobody writes their status any more', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toStatus(STATUS_YAML)],
    });
    const clock = createVirtualClock(WRITTEN_MS + 10_000);
    await using app = await openApp(cluster, { clock });
    const query =
      '{ nodeGroups(filter: { text: "pool-a" }) { nodes { desiredSize health healthReason } } }';
    const before = await app.query(query);

    clock.advance(290_000);
    const after = await app.query(query);

    expect(before.data.at('nodeGroups.nodes.0.health')).toBe('HEALTHY');
    expect(after.data.at('nodeGroups.nodes')).toEqual([
      {
        desiredSize: 5,
        health: 'UNKNOWN',
        healthReason: 'It has not written its status since 2026-11-20T10:00:00Z.',
      },
    ]);
  });

  it('are told by labels alone while its status cannot be read, and the outcome says why', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toStatus('%%% not a status'), toNode('a-1', { agentpool: 'pool-a' })],
    });
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(GROUPS);

    expect(errors).toEqual([]);
    expect(data.at('nodeGroups.nodes.0.provider')).toBe('NODE_LABELS');
    expect(data.at('nodeGroups.outcomes.0.state')).toBe('DOWN');
    expect(data.at('nodeGroups.outcomes.0.providers.1')).toEqual({
      provider: 'CLUSTER_AUTOSCALER',
      state: 'DOWN',
      error: {
        code: 'INTERNAL',
        message:
          'The status of Cluster Autoscaler on alpha cannot be read: Line 1 is no member of a map.',
      },
    });
  });

  it('stream their sizes, and nothing when only the time of their status moves', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toStatus(STATUS_YAML)],
    });
    await using app = await openApp(cluster);
    const stream = app.follow(
      'subscription { nodeGroups(filter: { text: "pool-a" }) { changes { type nodeGroup { name desiredSize } } } }',
    );
    const first = await stream.next();

    cluster.apply(toStatus(STATUS_YAML.replace('10:00:00.123 ', '10:00:10.123 ')));
    cluster.apply(
      toStatus(STATUS_YAML.replace('cloudProviderTarget: 5', 'cloudProviderTarget: 6')),
    );
    const { value } = await stream.next();

    expect(first.value?.at('nodeGroups.changes')).toEqual([
      { type: 'ADDED', nodeGroup: { name: 'pool-a', desiredSize: 5 } },
    ]);
    expect(value?.at('nodeGroups.changes')).toEqual([
      { type: 'MODIFIED', nodeGroup: { name: 'pool-a', desiredSize: 6 } },
    ]);
  });
});

describe('the pools of Karpenter', () => {
  it('are as they were recorded, each one row with its claims and nodes', async () => {
    await using cluster = await startKarpenter();
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(GROUPS);

    expect(errors).toEqual([]);
    const nodes = cluster.list({ apiVersion: 'v1', kind: 'Node' });
    expect(data.list('nodeGroups.nodes').map(({ value }) => value)).toEqual([
      {
        name: 'general',
        provider: 'KARPENTER',
        autoscaler: 'KARPENTER',
        minSize: null,
        maxSize: null,
        desiredSize: nodes.length,
        readySize: nodes.length,
        isAutoscaled: true,
        health: 'HEALTHY',
        healthReason: null,
        scaleUp: { status: 'IDLE', reason: null },
        scaleDown: { status: 'CANDIDATES', candidates: expect.any(Number) },
        instanceTypes: expect.arrayContaining([expect.any(String)]),
        zones: expect.arrayContaining([expect.any(String)]),
        limits: { cpuMillis: 200_000, memoryBytes: 800 * 1024 ** 3, nodes: null },
        source: { kind: 'NodePool', namespace: null, name: 'general' },
        nodes: { nodes: nodes.map(({ metadata }) => ({ name: metadata.name })) },
      },
    ]);
  });

  it.each([
    [
      'waits for a claim',
      { claims: [toClaim('c-1', { Launched: 'True' })] },
      {
        desiredSize: 1,
        readySize: 0,
        scaleUp: { status: 'IN_PROGRESS', reason: 'c-1 waits for Registered: because.' },
      },
    ],
    [
      'has reached its limit',
      { spec: { limits: { cpu: '4', nodes: 3 } }, status: { resources: { cpu: '4' }, nodes: 2 } },
      {
        maxSize: 3,
        desiredSize: 0,
        limits: { cpuMillis: 4000, memoryBytes: null, nodes: 3 },
        scaleUp: { status: 'LIMITED', reason: 'Its limit of CPU is reached.' },
      },
    ],
    [
      'is not ready',
      {
        status: {
          conditions: [
            { type: 'Ready', status: 'False', reason: 'NodeClassNotFound', message: 'No class.' },
          ],
        },
      },
      {
        health: 'UNHEALTHY',
        healthReason: 'No class.',
        scaleUp: { status: 'BLOCKED', reason: 'No class.' },
      },
    ],
    [
      'has a size of its own',
      { spec: { replicas: 3 } },
      { minSize: 3, maxSize: 3, desiredSize: 3, isAutoscaled: false },
    ],
  ])(
    'tell of a pool that %s',
    async (_what, { spec = {}, status = {}, claims = [] }: Pool, row) => {
      await using cluster = await startKarpenter([]);
      cluster.apply({
        apiVersion: 'karpenter.sh/v1',
        kind: 'NodePool',
        metadata: { name: 'default' },
        spec,
        status,
      });
      for (const claim of claims) cluster.apply(claim);
      await using app = await openApp(cluster);

      const { data } = await app.query(GROUPS);

      expect(data.at('nodeGroups.nodes.0')).toMatchObject(row);
    },
  );

  it('are not those of the cloud that have the same name', async () => {
    await using cluster = await startKarpenter([]);
    cluster.apply({
      apiVersion: 'karpenter.sh/v1',
      kind: 'NodePool',
      metadata: { name: 'default' },
    });
    cluster.apply(toNode('k-1', { 'karpenter.sh/nodepool': 'default' }));
    cluster.apply(toNode('e-1', { 'eks.amazonaws.com/nodegroup': 'default' }));
    await using app = await openApp(cluster);

    const { data } = await app.query(
      '{ nodeGroups { nodes { name provider nodes { nodes { name } } } } }',
    );

    expect(data.at('nodeGroups.nodes')).toEqual([
      { name: 'default', provider: 'NODE_LABELS', nodes: { nodes: [{ name: 'e-1' }] } },
      { name: 'default', provider: 'KARPENTER', nodes: { nodes: [{ name: 'k-1' }] } },
    ]);
  });
});

describe('the pools of Cluster API', () => {
  it('are told where they are managed, once where Cluster Autoscaler tells of them, too', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    for (const [kind, plural] of [
      ['MachineDeployment', 'machinedeployments'],
      ['MachinePool', 'machinepools'],
    ] as const) {
      cluster.addCrd({ group: 'cluster.x-k8s.io', kind, plural, versions: ['v1beta2'] });
    }
    cluster.apply(toMachines('MachineDeployment', 'md-0', { annotations: BOUNDS }));
    cluster.apply(toMachines('MachineDeployment', 'md-1', { annotations: BOUNDS }));
    cluster.apply(toMachines('MachinePool', 'mp-0', { phase: 'Failed' }));
    cluster.apply(toStatus(STATUS_TEXT));
    await using app = await openApp(cluster);

    const { data } = await app.query(`{ nodeGroups(filter: { text: "m" }) { nodes {
      name provider autoscaler minSize maxSize desiredSize readySize health scaleUp { status } nodes { totalCount }
    } } }`);

    expect(data.at('nodeGroups.nodes')).toEqual([
      expect.objectContaining({
        name: 'MachineDeployment/default/md-0',
        provider: 'CLUSTER_AUTOSCALER',
      }),
      {
        name: 'md-1',
        provider: 'CLUSTER_API',
        autoscaler: 'CLUSTER_AUTOSCALER',
        minSize: 1,
        maxSize: 5,
        desiredSize: 3,
        readySize: 2,
        health: 'DEGRADED',
        scaleUp: { status: 'IN_PROGRESS' },
        nodes: null,
      },
      expect.objectContaining({ name: 'mp-0', autoscaler: null, health: 'UNHEALTHY' }),
    ]);
  });
});

describe('a viewer', () => {
  it('who may list nodes alone sees the pools that nodes tell of', async () => {
    await using cluster = await startKarpenter();
    cluster.apply(toNode('a-1', { agentpool: 'pool-a' }));
    await using app = await openApp(cluster, { viewer: mayList('nodes') });

    const { data } = await app.query(
      '{ nodeGroups { nodes { name readySize } } clusterNodes { nodes { nodeGroup { name } } } }',
    );

    expect(data.at('nodeGroups.nodes')).toEqual([{ name: 'pool-a', readySize: 1 }]);
    const groups = data.list('clusterNodes.nodes').map((node) => node.at('nodeGroup.name'));
    expect(new Set(groups)).toEqual(new Set(['pool-a', undefined]));
  });

  it('name what makes the nodes of a NodePool, and when those may go', async () => {
    await using cluster = await startKarpenter();
    const versions = ['v1alpha1'];
    const kind = 'KWOKNodeClass';
    cluster.addCrd({
      group: 'karpenter.kwok.sh',
      kind,
      plural: 'kwoknodeclasses',
      scope: 'Cluster',
      versions,
    });
    cluster.apply({
      apiVersion: 'karpenter.kwok.sh/v1alpha1',
      kind,
      metadata: { name: 'default' },
    });
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(`{ nodeGroups { nodes {
      nodeClass { apiVersion kind name object { apiVersion kind } }
      disruption { consolidationPolicy consolidateAfter expireAfter budgets { nodes reasons schedule } }
    } } }`);

    expect(errors).toEqual([]);
    expect(data.at('nodeGroups.nodes')).toEqual([
      {
        nodeClass: {
          apiVersion: null,
          kind,
          name: 'default',
          object: { apiVersion: 'karpenter.kwok.sh/v1alpha1', kind },
        },
        disruption: {
          consolidationPolicy: 'WhenEmptyOrUnderutilized',
          consolidateAfter: '10s',
          expireAfter: '720h',
          budgets: [{ nodes: '100%', reasons: [], schedule: null }],
        },
      },
    ]);
  });

  it('who may not list nodes and claims sees of a NodePool what it says itself', async () => {
    await using cluster = await startKarpenter();
    await using app = await openApp(cluster, { viewer: mayList('nodepools') });

    const { data } = await app.query(GROUPS);

    expect(data.at('nodeGroups.nodes')).toEqual([
      expect.objectContaining({
        name: 'general',
        readySize: null,
        scaleUp: { status: 'UNKNOWN', reason: null },
        scaleDown: { status: 'UNKNOWN', candidates: 0 },
        instanceTypes: null,
        nodes: { nodes: [] },
      }),
    ]);
  });

  it('who may list ConfigMaps where the status lies sees the groups of Cluster Autoscaler', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toStatus(STATUS_YAML)],
    });
    await using there = await openApp(cluster, { viewer: mayList('configmaps', ['kube-system']) });
    await using elsewhere = await openApp(cluster, { viewer: mayList('configmaps', ['shop']) });
    const query = '{ nodeGroups { totalCount } }';

    const seen = await there.query(query);
    const unseen = await elsewhere.query(query);

    expect(seen.data.at('nodeGroups.totalCount')).toBe(2);
    expect(unseen.data.at('nodeGroups.totalCount')).toBe(0);
  });
});

interface Pool {
  readonly spec?: object;
  readonly status?: object;
  readonly claims?: readonly Manifest[];
}

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

function openApp(
  cluster: EmbeddedCluster,
  options: Pick<TestFleetOptions, 'clock' | 'viewer'> = {},
): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }], options);
}

/** One who may list this and nothing else: everywhere, or in some namespaces. */
function mayList(resource: AccessResource['resource'], namespaces?: readonly string[]): Viewer {
  return {
    name: 'alice',
    groups: [],
    isAnonymous: false,
    access: {
      key: `alice ${resource} ${namespaces?.join() ?? ''}`,
      namespacesOf: (question) =>
        question.resource.resource === resource && namespaces === undefined
          ? 'all'
          : new Set(question.resource.resource === resource ? namespaces : []),
    },
  };
}

/** With what was recorded of Karpenter, as it was before anything was deleted. */
async function startKarpenter(
  resources = ['nodepools', 'nodeclaims', 'nodes'],
): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  for (const [kind, plural] of [
    ['NodePool', 'nodepools'],
    ['NodeClaim', 'nodeclaims'],
  ] as const) {
    const versions = ['v1'];
    cluster.addCrd({ group: 'karpenter.sh', kind, plural, scope: 'Cluster', versions });
  }
  for (const resource of resources) {
    for (const { type, object } of await readCapture('karpenter', resource)) {
      const isGoing = 'deletionTimestamp' in asRecord(object['metadata']);
      if (type !== 'DELETED' && !isGoing) cluster.apply(asManifest(object));
    }
  }
  return cluster;
}

function asManifest(object: KubernetesObject): Manifest {
  const metadata = asRecord(object['metadata']);
  return {
    ...object,
    apiVersion: asText(object['apiVersion']),
    kind: asText(object['kind']),
    metadata: { ...metadata, name: asText(metadata['name']) },
  };
}

function toClaim(name: string, conditions: Readonly<Record<string, string>>): Manifest {
  return {
    apiVersion: 'karpenter.sh/v1',
    kind: 'NodeClaim',
    metadata: { name, labels: { 'karpenter.sh/nodepool': 'default' } },
    status: {
      conditions: ['Launched', 'Registered', 'Initialized', 'Ready'].map((type) => ({
        type,
        status: conditions[type] ?? 'Unknown',
        reason: 'because',
      })),
    },
  };
}

const BOUNDS = {
  'cluster.x-k8s.io/cluster-api-autoscaler-node-group-min-size': '1',
  'cluster.x-k8s.io/cluster-api-autoscaler-node-group-max-size': '5',
};

function toMachines(
  kind: string,
  name: string,
  { annotations = {}, phase = 'Running' }: { annotations?: object; phase?: string },
): Manifest {
  return {
    apiVersion: 'cluster.x-k8s.io/v1beta2',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec: { replicas: 3 },
    status: { replicas: 3, readyReplicas: 2, phase },
  };
}

function toStatus(status: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'cluster-autoscaler-status', namespace: 'kube-system' },
    data: { status },
  };
}

function toNode(
  name: string,
  labels: object,
  {
    zone = 'z-1',
    isReady = true,
    scaleSet,
    providerId,
  }: {
    readonly zone?: string;
    readonly isReady?: boolean;
    readonly scaleSet?: string;
    readonly providerId?: string;
  } = {},
): Manifest {
  const machine =
    scaleSet &&
    `azure:///subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/${scaleSet}/virtualMachines/0`;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        ...labels,
        'topology.kubernetes.io/zone': zone,
        'node.kubernetes.io/instance-type': 'm5.large',
      },
    },
    spec: { providerID: providerId ?? machine ?? `test://${name}` },
    status: {
      allocatable: { cpu: '2', memory: '4Gi', pods: '110' },
      conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }],
    },
  };
}

function toPod(name: string, nodeName: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop' },
    spec: { nodeName, containers: [{ name: 'main', resources: { requests: { cpu: '250m' } } }] },
    status: { phase: 'Running' },
  };
}
