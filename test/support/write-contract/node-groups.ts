import { beforeAll, describe, expect, it, vi } from 'vitest';
import { define, toDefinition } from './definition.ts';
import type { GetFleet } from './writable-fleet.ts';
import { ask, make } from './writable-fleet.ts';

const POOLS = '/apis/karpenter.sh/v1/nodepools';
const DEPLOYMENTS = '/apis/cluster.x-k8s.io/v1beta1/namespaces/writes/machinedeployments';
const PATIENCE = { timeout: 30_000, interval: 200 };

/** What can be done to node groups. */
export function describeNodeGroups(get: GetFleet): void {
  const find = async (name: string): Promise<unknown> =>
    await vi.waitFor(async () => {
      const { data } = await get().app.query(
        'query ($filter: NodeGroupFilter) { nodeGroups(filter: $filter) { nodes { id } } }',
        { filter: { clusters: [get().cluster], names: [name] } },
      );
      const id = data.at('nodeGroups.nodes.0.id');
      if (id === undefined) throw new Error(`${name} is not listed.`);
      return id;
    }, PATIENCE);
  const readBody = async (path: string): Promise<unknown> => (await get().client.get(path)).body;

  describe('setNodeGroupBounds', () => {
    let pool: unknown;
    let machines: unknown;
    beforeAll(async () => {
      await define(get(), toDefinition('karpenter.sh', 'v1', POOL));
      await define(get(), toDefinition('cluster.x-k8s.io', 'v1beta1', MACHINES));
      await vi.waitFor(
        () =>
          make(get(), POOLS, {
            apiVersion: 'karpenter.sh/v1',
            kind: 'NodePool',
            metadata: { name: 'writes-pool' },
            spec: { limits: { cpu: '32' }, template: { spec: {} } },
          }),
        PATIENCE,
      );
      await vi.waitFor(
        () =>
          make(get(), DEPLOYMENTS, {
            apiVersion: 'cluster.x-k8s.io/v1beta1',
            kind: 'MachineDeployment',
            metadata: { name: 'writes-machines' },
            spec: { clusterName: 'other', replicas: 2 },
          }),
        PATIENCE,
      );
      pool = await find('writes-pool');
      machines = await find('writes-machines');
    });

    it('limits what a pool of Karpenter may make, and keeps the other limits', async () => {
      const limits = { memoryBytes: 1_073_741_824, nodes: 10 };
      const dry = await ask(get(), 'autoscaling', 'GroupBounds', {
        input: { id: pool, limits: { nodes: 3 }, dryRun: true },
      });
      const data = await ask(get(), 'autoscaling', 'GroupBounds', { input: { id: pool, limits } });

      expect(dry.at('setNodeGroupBounds')).toMatchObject({
        nodeGroup: { maxSize: 3, limits: { cpuMillis: 32_000, nodes: 3 } },
        errors: [],
      });
      expect(data.at('setNodeGroupBounds')).toEqual({
        nodeGroup: {
          id: pool,
          minSize: null,
          maxSize: 10,
          limits: { cpuMillis: 32_000, memoryBytes: 1_073_741_824, nodes: 10 },
        },
        errors: [],
      });
      expect(await readBody(`${POOLS}/writes-pool`)).toMatchObject({
        spec: { limits: { cpu: '32', memory: '1073741824', nodes: '10' } },
      });
    });

    it('bounds a group of Cluster API by what Cluster Autoscaler reads, and sizes it', async () => {
      const data = await ask(get(), 'autoscaling', 'GroupBounds', {
        input: { id: machines, minSize: 1, maxSize: 5, desiredSize: 3 },
      });

      expect(data.at('setNodeGroupBounds')).toEqual({
        nodeGroup: { id: machines, minSize: 1, maxSize: 5, limits: null },
        errors: [],
      });
      expect(await readBody(`${DEPLOYMENTS}/writes-machines`)).toMatchObject({
        metadata: {
          annotations: {
            'cluster.x-k8s.io/cluster-api-autoscaler-node-group-min-size': '1',
            'cluster.x-k8s.io/cluster-api-autoscaler-node-group-max-size': '5',
          },
        },
        spec: { replicas: 3 },
      });
    });

    describeDeclared(get, find);

    it.each([
      ['sizes of a pool', 'pool', { maxSize: 5 }, 'UNSUPPORTED', 'maxSize'],
      ['nothing of a pool', 'pool', {}, 'INVALID', 'limits'],
      ['less than none', 'pool', { limits: { nodes: -1 } }, 'INVALID', 'limits'],
      ['limits of machines', 'machines', { limits: { nodes: 1 } }, 'UNSUPPORTED', 'limits'],
      ['the wrong way round', 'machines', { minSize: 3, maxSize: 2 }, 'INVALID', 'maxSize'],
      [
        'an old version',
        'machines',
        { maxSize: 9, expectedResourceVersion: '1' },
        'CONFLICT',
        'expectedResourceVersion',
      ],
    ])('refuses %s', async (_name, group, bounds, code, argument) => {
      const id = group === 'pool' ? pool : machines;

      const data = await ask(get(), 'autoscaling', 'GroupBounds', { input: { id, ...bounds } });

      expect(data.at('setNodeGroupBounds')).toMatchObject({
        nodeGroup: null,
        errors: [{ code, path: ['input', argument] }],
      });
    });
  });
}

/** Pools that stand in lists of objects that declare clusters. */
function describeDeclared(get: GetFleet, find: (name: string) => Promise<unknown>): void {
  const setBounds = async (name: string, bounds: object) => {
    const id = await find(name);
    return await get().app.query(
      `mutation ($input: SetNodeGroupBoundsInput!) { setNodeGroupBounds(input: $input) {
        nodeGroup { provider minSize maxSize desiredSize } isPropagated errors { code path message }
      } }`,
      { input: { id, ...bounds } },
    );
  };
  beforeAll(async () => {
    await define(get(), toDefinition('core.gardener.cloud', 'v1beta1', SHOOTS));
    await define(get(), toDefinition('provisioning.cattle.io', 'v1', CLUSTERS));
    await define(get(), toDefinition('management.cattle.io', 'v3', MANAGED));
    for (const [path, object] of [
      [SHOOT_PATH, SHOOT],
      [RANCHER_PATH, PROVISIONED],
      [MANAGED_PATH, HOSTED],
    ] as const) {
      await vi.waitFor(() => make(get(), path, object), PATIENCE);
    }
  });

  it('bounds a worker of Gardener, and leaves the others as they are', async () => {
    const { data } = await setBounds('writes-worker', { minSize: 2, maxSize: 6 });

    expect(data.at('setNodeGroupBounds')).toEqual({
      nodeGroup: { provider: 'GARDENER', minSize: 2, maxSize: 6, desiredSize: null },
      isPropagated: true,
      errors: [],
    });
    const { body } = await get().client.get(`${SHOOT_PATH}/writes-shoot`);
    expect(body).toMatchObject({
      spec: {
        provider: {
          workers: [
            SHOOT.spec.provider.workers[0],
            { name: 'writes-worker', minimum: 2, maximum: 6, zones: ['a', 'b'] },
          ],
        },
      },
    });
  });

  it('answers ScaleGroup', async () => {
    const id = await find('writes-worker');

    const data = await ask(get(), 'federation', 'ScaleGroup', { input: { id, maxSize: 8 } });

    expect(data.at('setNodeGroupBounds')).toEqual({
      nodeGroup: { id, minSize: 2, maxSize: 8, desiredSize: null },
      errors: [],
    });
  });

  it('sizes and bounds a machine pool of Rancher', async () => {
    const { data } = await setBounds('writes-rke', { minSize: 1, maxSize: 4, desiredSize: 2 });

    expect(data.at('setNodeGroupBounds')).toMatchObject({
      nodeGroup: { provider: 'RANCHER', minSize: 1, maxSize: 4, desiredSize: 2 },
      isPropagated: true,
    });
    const { body } = await get().client.get(`${RANCHER_PATH}/writes-rancher`);
    const pool = { autoscalingMinSize: 1, autoscalingMaxSize: 4, quantity: 2 };
    expect(body).toMatchObject({
      spec: { rkeConfig: { machinePools: [{ name: 'writes-rke', ...pool }] } },
    });
  });

  it('bounds a pool that a cloud hosts, where it lies in its object', async () => {
    const { data } = await setBounds('writes-gke', { maxSize: 7 });

    expect(data.at('setNodeGroupBounds.nodeGroup')).toMatchObject({ minSize: 1, maxSize: 7 });
    const { body } = await get().client.get(`${MANAGED_PATH}/c-writes`);
    expect(body).toMatchObject({
      spec: {
        gkeConfig: { nodePools: [{ autoscaling: { minNodeCount: 1, maxNodeCount: 7 } }] },
      },
    });
  });

  it('shows what would be, and changes nothing, as a dry run', async () => {
    const { data } = await setBounds('writes-first', { maxSize: 9, dryRun: true });

    expect(data.at('setNodeGroupBounds')).toMatchObject({
      nodeGroup: { minSize: 1, maxSize: 9 },
      isPropagated: false,
    });
    const { body } = await get().client.get(`${SHOOT_PATH}/writes-shoot`);
    expect(JSON.stringify(body)).not.toContain('"maximum":9');
  });

  it.each([
    ['a size of a worker', 'writes-first', { desiredSize: 2 }, 'UNSUPPORTED', 'desiredSize'],
    ['bounds of what is not scaled', 'writes-aks', { maxSize: 2 }, 'UNSUPPORTED', 'maxSize'],
    ['less than its least size', 'writes-first', { maxSize: 0 }, 'INVALID', 'maxSize'],
    ['limits', 'writes-rke', { limits: { nodes: 1 } }, 'UNSUPPORTED', 'limits'],
  ])('refuses %s', async (_name, group, bounds, code, argument) => {
    const { data } = await setBounds(group, bounds);

    expect(data.at('setNodeGroupBounds')).toMatchObject({
      nodeGroup: null,
      errors: [{ code, path: ['input', argument] }],
    });
  });
}

const SHOOTS = { plural: 'shoots', kind: 'Shoot' } as const;
const CLUSTERS = { plural: 'clusters', kind: 'Cluster' } as const;
const MANAGED = { plural: 'clusters', kind: 'Cluster', scope: 'Cluster' } as const;
const SHOOT_PATH = '/apis/core.gardener.cloud/v1beta1/namespaces/writes/shoots';
const RANCHER_PATH = '/apis/provisioning.cattle.io/v1/namespaces/writes/clusters';
const MANAGED_PATH = '/apis/management.cattle.io/v3/clusters';

const SHOOT = {
  apiVersion: 'core.gardener.cloud/v1beta1',
  kind: 'Shoot',
  metadata: { name: 'writes-shoot' },
  spec: {
    provider: {
      type: 'aws',
      workers: [
        { name: 'writes-first', minimum: 1, maximum: 3 },
        { name: 'writes-worker', minimum: 1, maximum: 3, zones: ['a', 'b'] },
      ],
    },
  },
} as const;

const PROVISIONED = {
  apiVersion: 'provisioning.cattle.io/v1',
  kind: 'Cluster',
  metadata: { name: 'writes-rancher' },
  spec: { rkeConfig: { machinePools: [{ name: 'writes-rke', quantity: 1 }] } },
} as const;

const HOSTED = {
  apiVersion: 'management.cattle.io/v3',
  kind: 'Cluster',
  metadata: { name: 'c-writes' },
  spec: {
    gkeConfig: {
      nodePools: [
        {
          name: 'writes-gke',
          initialNodeCount: 1,
          autoscaling: { enabled: true, minNodeCount: 1, maxNodeCount: 3 },
        },
      ],
    },
    aksConfig: { nodePools: [{ name: 'writes-aks', count: 1 }] },
  },
} as const;

const POOL = { plural: 'nodepools', kind: 'NodePool', scope: 'Cluster' } as const;
const MACHINES = { plural: 'machinedeployments', kind: 'MachineDeployment' } as const;
