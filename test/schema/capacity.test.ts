import { describe, expect, it } from 'vitest';
import type { AccessSet } from '../../src/datasources/access/viewer.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { TestFleet } from '../support/open-fleet.ts';
import { openFleet } from '../support/open-fleet.ts';

describe('Fleet.capacity', () => {
  it('is the sum of all nodes, and of those that are alike in one thing', async () => {
    await using one = await startCluster('one', [
      toNode('a', { zone: 'z1', type: 'm5.large' }),
      toNode('b', { zone: 'z2', type: 'm5.large', isSpot: true }),
    ]);
    await using two = await startCluster('two', [toNode('a', { zone: 'z1' })]);
    place(one, 'web-1', { node: 'a', cpu: '1' });
    place(one, 'web-2', { node: 'a', cpu: '500m' });
    place(two, 'web-3', { node: 'a', cpu: '8' });
    place(two, 'done', { node: 'a', cpu: '1', phase: 'Succeeded' });
    await using app = await openBoth(one, two);

    const { data, errors } = await app.query(`{ fleet { capacity {
      cpuMillis pods
      zones: groups(by: ZONE) { ...group }
      types: groups(by: INSTANCE_TYPE) { ...group }
      paid: groups(by: CAPACITY_TYPE) { value nodeCount }
      providers: groups(by: PROVIDER) { value nodeCount }
    } } }
    fragment group on CapacityGroup {
      value clusterCount nodeCount allocatable { cpuMillis } requested { cpuMillis pods } idle { cpuMillis }
    }`);

    expect(errors).toEqual([]);
    expect(data.at('fleet.capacity')).toEqual({
      cpuMillis: 12_000,
      pods: 330,
      zones: [
        toGroup('z1', { clusters: 2, nodes: 2, cpu: 7000, requested: [9500, 3], idle: 0 }),
        toGroup('z2', { clusters: 1, nodes: 1, cpu: 3500, requested: [0, 0], idle: 3500 }),
      ],
      types: [
        toGroup('m5.large', { clusters: 1, nodes: 2, cpu: 7000, requested: [1500, 2], idle: 5500 }),
        toGroup(null, { clusters: 1, nodes: 1, cpu: 3500, requested: [8000, 1], idle: 0 }),
      ],
      paid: [
        { value: 'UNKNOWN', nodeCount: 2 },
        { value: 'SPOT', nodeCount: 1 },
      ],
      providers: [{ value: 'AWS', nodeCount: 3 }],
    });
  });

  it('tells what waits for a node', async () => {
    await using one = await startCluster('one', [toNode('a')]);
    await using two = await startCluster('two', []);
    place(one, 'big', { cpu: '64', phase: 'Pending' });
    place(one, 'placed', { node: 'a', cpu: '1', phase: 'Pending' });
    place(two, 'lonely', { cpu: '250m', phase: 'Pending' });
    await using app = await openBoth(one, two);

    const { data } = await app.query(`{
      fleet { capacity { unplaced { podCount requested { cpuMillis } } } }
      clusters { nodes { name unplacedPods { podCount requested { cpuMillis } } } }
    }`);

    expect(data.at('fleet.capacity.unplaced')).toEqual({
      podCount: 2,
      requested: { cpuMillis: 64_250 },
    });
    expect(data.at('clusters.nodes')).toEqual([
      { name: 'one', unplacedPods: { podCount: 1, requested: { cpuMillis: 64_000 } } },
      { name: 'two', unplacedPods: { podCount: 1, requested: { cpuMillis: 250 } } },
    ]);
  });

  it('tells nothing of pods to who may not list them', async () => {
    await using one = await startCluster('one', [toNode('a')]);
    place(one, 'web-1', { node: 'a', cpu: '1' });
    await using app = await openFleet([toEntry(one)], {
      viewer: { name: 'ana', groups: [], isAnonymous: false, access: WITHOUT_PODS },
    });

    const { data, errors } = await app.query(`{
      fleet { capacity { unplaced { podCount } groups(by: ZONE) { nodeCount requested { cpu } idle { cpu } } } }
      clusters { nodes { unplacedPods { podCount } utilization { requested { cpu } idle { cpu } requestedShare { cpu } } } }
    }`);

    expect(errors).toEqual([]);
    expect(data.at('fleet.capacity')).toEqual({
      unplaced: null,
      groups: [{ nodeCount: 1, requested: null, idle: null }],
    });
    expect(data.at('clusters.nodes')).toEqual([
      {
        unplacedPods: null,
        utilization: { requested: null, idle: null, requestedShare: null },
      },
    ]);
  });
});

describe('utilization', () => {
  it('tells of a cluster and of each group what is asked for, used and idle', async () => {
    await using one = await startCluster('one', [
      toNode('a', { group: 'general' }),
      toNode('b', { group: 'general' }),
      toNode('c', { group: 'spare' }),
    ]);
    place(one, 'web-1', { node: 'a', cpu: '1750m' });
    place(one, 'web-2', { node: 'b', cpu: '1750m' });
    await using app = await openFleet([toEntry(one)]);

    const { data, errors } = await app.query(`{
      clusters { nodes { utilization { ...utilization } } }
      nodeGroups { nodes { name utilization { ...utilization } } }
    }
    fragment utilization on Utilization {
      allocatable { cpuMillis } requested { cpuMillis } idle { cpuMillis }
      requestedShare { cpu memory } used { cpuMillis } usedShare { cpu }
    }`);

    expect(errors).toEqual([]);
    expect(data.at('clusters.nodes.0.utilization')).toMatchObject({
      allocatable: { cpuMillis: 10_500 },
      requested: { cpuMillis: 3500 },
      idle: { cpuMillis: 7000 },
      requestedShare: { cpu: 1 / 3, memory: 0 },
    });
    const used = Number(data.at('clusters.nodes.0.utilization.used.cpuMillis'));
    expect(used).toBeGreaterThan(0);
    expect(data.at('clusters.nodes.0.utilization.usedShare.cpu')).toBeCloseTo(used / 10_500, 6);
    expect(data.at('nodeGroups.nodes')).toMatchObject([
      {
        name: 'general',
        utilization: {
          allocatable: { cpuMillis: 7000 },
          requestedShare: { cpu: 0.5 },
        },
      },
      {
        name: 'spare',
        utilization: { requested: { cpuMillis: 0 }, idle: { cpuMillis: 3500 } },
      },
    ]);
    const ofGroups = data
      .list('nodeGroups.nodes')
      .map((group) => Number(group.at('utilization.used.cpuMillis')));
    expect(ofGroups.reduce((sum, value) => sum + value, 0)).toBe(used);
  });

  it('has no shares of nothing', async () => {
    await using one = await startCluster('one', []);
    await using app = await openFleet([toEntry(one)]);

    const { data, errors } = await app.query(
      '{ clusters { nodes { utilization { requestedShare { cpu memory } used { cpuMillis } } } } }',
    );

    expect(errors).toEqual([]);
    expect(data.at('clusters.nodes.0.utilization')).toEqual({
      requestedShare: { cpu: null, memory: null },
      used: null,
    });
  });
});

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

const WITHOUT_PODS: AccessSet = {
  key: 'without pods',
  namespacesOf: ({ resource }) => (resource.resource === 'pods' ? new Set<string>() : 'all'),
};

async function startCluster(name: string, nodes: readonly Manifest[]): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name });
  for (const node of nodes) cluster.apply(node);
  return cluster;
}

function toEntry({ name, url }: EmbeddedCluster): Parameters<typeof openFleet>[0][number] {
  return { name, connection: { server: url, user: {} } };
}

function openBoth(one: EmbeddedCluster, two: EmbeddedCluster): Promise<TestFleet> {
  return openFleet([toEntry(one), toEntry(two)]);
}

function toNode(
  name: string,
  {
    zone,
    type,
    group,
    isSpot = false,
  }: {
    readonly zone?: string;
    readonly type?: string;
    readonly group?: string;
    readonly isSpot?: boolean;
  } = {},
): Manifest {
  const labels = {
    'topology.kubernetes.io/zone': zone,
    'node.kubernetes.io/instance-type': type,
    'eks.amazonaws.com/nodegroup': group,
    'karpenter.sh/capacity-type': isSpot ? 'spot' : undefined,
  };
  const given = Object.entries(labels).filter(([, value]) => value !== undefined);
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: Object.fromEntries(given) },
    spec: { providerID: `aws:///${zone ?? 'z'}/i-${name}` },
    status: {
      conditions: [{ type: 'Ready', status: 'True' }],
      capacity: { cpu: '4', memory: '16Gi', pods: '110' },
      allocatable: { cpu: '3500m', memory: '15Gi', pods: '110' },
    },
  };
}

function place(
  cluster: EmbeddedCluster,
  name: string,
  {
    node,
    cpu,
    phase = 'Running',
  }: { readonly node?: string; readonly cpu: string; readonly phase?: string },
): void {
  const state = { running: { startedAt: '2026-11-22T19:00:00Z' } };
  cluster.apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default' },
    spec: {
      ...(node !== undefined && { nodeName: node }),
      containers: [{ name: 'main', image: 'i', resources: { requests: { cpu } } }],
    },
    status: { phase, containerStatuses: [{ name: 'main', ready: true, state }] },
  });
}

function toGroup(
  value: string | null,
  {
    clusters,
    nodes,
    cpu,
    requested: [cpuMillis, pods],
    idle,
  }: {
    readonly clusters: number;
    readonly nodes: number;
    readonly cpu: number;
    readonly requested: readonly [number, number];
    readonly idle: number;
  },
) {
  return {
    value,
    clusterCount: clusters,
    nodeCount: nodes,
    allocatable: { cpuMillis: cpu },
    requested: { cpuMillis, pods },
    idle: { cpuMillis: idle },
  };
}
