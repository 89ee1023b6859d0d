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

const POOL = { plural: 'nodepools', kind: 'NodePool', scope: 'Cluster' } as const;
const MACHINES = { plural: 'machinedeployments', kind: 'MachineDeployment' } as const;
