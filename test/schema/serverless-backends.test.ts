import { describe, expect, it } from 'vitest';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import { openFleet } from '../support/open-fleet.ts';

type Node = Parameters<Awaited<ReturnType<typeof startEmbeddedCluster>>['apply']>[0];

describe('what runs pods without machines of their cluster', () => {
  it.each<readonly [string, string | null, boolean, Node]>([
    [
      'Fargate, by its label',
      'FARGATE',
      true,
      toNode({ labels: { 'eks.amazonaws.com/compute-type': 'fargate' } }),
    ],
    ['Fargate, by its name', 'FARGATE', true, toNode({ name: 'fargate-ip-10-0-0-1' })],
    [
      'Azure Container Instances, by their taint',
      'ACI',
      true,
      toNode({ taint: { key: 'virtual-kubelet.io/provider', value: 'azure' } }),
    ],
    [
      'Azure Container Instances, by their version',
      'ACI',
      true,
      toNode({
        labels: { type: 'virtual-kubelet' },
        kubeletVersion: 'v1.25.0-vk-azure-aci-1.6.4',
      }),
    ],
    [
      'another virtual-kubelet, by its label',
      'VIRTUAL_KUBELET',
      true,
      toNode({ labels: { type: 'virtual-kubelet' } }),
    ],
    [
      'another virtual-kubelet, by its taint',
      'VIRTUAL_KUBELET',
      true,
      toNode({ taint: { key: 'virtual-kubelet.io/provider', value: 'mock' } }),
    ],
    ['nothing, where a node is played', null, true, toNode({ labels: { type: 'kwok' } })],
    ['nothing, where there is a machine', null, false, toNode({})],
  ])('is told of nodes and of the pods on them: %s', async (_how, backend, isVirtual, node) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.apply(node);
    cluster.apply(toPod(node.metadata.name));
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data, errors } = await app.query(
      '{ clusterNodes { nodes { isVirtual serverlessBackend } } pods { nodes { isVirtual serverlessBackend } } }',
    );

    expect(errors).toEqual([]);
    const told = [{ isVirtual, serverlessBackend: backend }];
    expect(data.at('clusterNodes.nodes')).toEqual(told);
    expect(data.at('pods.nodes')).toEqual(told);
  });

  it('is not known of a pod on no node', async () => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha' });
    cluster.apply(toPod(undefined));
    await using app = await openFleet([
      { name: 'alpha', connection: { server: cluster.url, user: {} } },
    ]);

    const { data } = await app.query('{ pods { nodes { isVirtual serverlessBackend } } }');

    expect(data.at('pods.nodes')).toEqual([{ isVirtual: null, serverlessBackend: null }]);
  });
});

function toNode({
  name = 'node-1',
  labels = {},
  taint,
  kubeletVersion = 'v1.34.2',
}: {
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taint?: { readonly key: string; readonly value: string };
  readonly kubeletVersion?: string;
}): Node {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels },
    spec: { taints: taint === undefined ? [] : [{ ...taint, effect: 'NoSchedule' }] },
    status: { nodeInfo: { kubeletVersion } },
  };
}

function toPod(nodeName: string | undefined): Node {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'default' },
    spec: {
      containers: [{ name: 'main', image: 'i' }],
      ...(nodeName !== undefined && { nodeName }),
    },
  };
}
