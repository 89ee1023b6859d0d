import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/datasources/access/viewer.ts';
import { startEmbeddedCluster } from '../../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../../src/embedded/cluster.ts';
import { STATUS_YAML } from '../../support/cluster-autoscaler-status.ts';
import type { TestFleet, TestFleetOptions } from '../../support/open-fleet.ts';
import { openFleet } from '../../support/open-fleet.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const AUTOSCALERS = `{
  autoscalers {
    nodes {
      __typename kind namespace name autoscaler status statusReason minSize maxSize
      currentSize desiredSize target { name }
    }
  }
}`;

const WRITTEN_MS = Date.parse('2026-11-20T10:00:00.123Z');

describe('Cluster Autoscaler', () => {
  it('is one row, by the ConfigMap of its status', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toStatus(healthy())],
    });
    await using app = await openApp(cluster, { clock: createVirtualClock(WRITTEN_MS + 10_000) });

    const { data, errors } = await app.query(AUTOSCALERS);

    expect(errors).toEqual([]);
    expect(data.at('autoscalers.nodes')).toEqual([
      {
        __typename: 'ClusterAutoscaler',
        kind: 'ConfigMap',
        namespace: 'kube-system',
        name: 'cluster-autoscaler-status',
        autoscaler: 'CLUSTER_AUTOSCALER',
        status: 'ACTIVE',
        statusReason: null,
        minSize: null,
        maxSize: null,
        currentSize: 6,
        desiredSize: 8,
        target: null,
      },
    ]);
  });

  it.each([
    ['LIMITED', STATUS_YAML, /^1 of 2 groups wait after a failure: https:.*-grp\.$/],
    [
      'FAILING',
      healthy().replace('status: Healthy', 'status: Unhealthy'),
      'The cluster is unhealthy to it: 5 of 6 nodes are ready.',
    ],
    ['FAILING', 'nonsense', 'Its status cannot be read: Line 1 is no member of a map.'],
    [
      'UNKNOWN',
      'time: 2026-11-20 10:00:00.123 +0000 UTC\nautoscalerStatus: Initializing\n',
      'It is starting.',
    ],
  ])('is %s by what its status says', async (status, text, reason) => {
    await using cluster = await startEmbeddedCluster({ name: 'alpha', objects: [toStatus(text)] });
    await using app = await openApp(cluster, { clock: createVirtualClock(WRITTEN_MS + 10_000) });

    const { data } = await app.query(AUTOSCALERS);

    expect(data.at('autoscalers.nodes.0')).toMatchObject({
      status,
      statusReason: expect.stringMatching(reason),
    });
  });

  it('is failing once it has written nothing for five minutes', async () => {
    await using cluster = await startEmbeddedCluster({
      name: 'alpha',
      objects: [toStatus(healthy())],
    });
    const clock = createVirtualClock(WRITTEN_MS + 10_000);
    await using app = await openApp(cluster, { clock });
    const { data } = await app.query(AUTOSCALERS);

    clock.advance(290_000);
    const later = await app.query(AUTOSCALERS);

    expect(data.at('autoscalers.nodes.0.status')).toBe('ACTIVE');
    expect(later.data.at('autoscalers.nodes.0')).toMatchObject({
      status: 'FAILING',
      statusReason: 'It has not written its status since 2026-11-20T10:00:00Z.',
    });
  });
});

describe('Karpenter', () => {
  it('is one row, by its Deployment, with the size of all of its pools', async () => {
    await using cluster = await startKarpenter();
    cluster.apply(toPool('a', 'True', 2));
    cluster.apply(toPool('b', 'False', 1));
    cluster.apply(toDeployment(1));
    await using app = await openApp(cluster);

    const { data, errors } = await app.query(AUTOSCALERS);

    expect(errors).toEqual([]);
    expect(data.at('autoscalers.nodes')).toEqual([
      {
        __typename: 'Karpenter',
        kind: 'Deployment',
        namespace: 'karpenter',
        name: 'karpenter',
        autoscaler: 'KARPENTER',
        status: 'ACTIVE',
        statusReason: '1 of 2 NodePools are not ready: b.',
        minSize: null,
        maxSize: null,
        currentSize: 3,
        desiredSize: null,
        target: null,
      },
    ]);
  });

  it('is the definition of its pools where it runs elsewhere', async () => {
    await using cluster = await startKarpenter();
    await using app = await openApp(cluster);

    const { data } = await app.query(AUTOSCALERS);

    expect(data.at('autoscalers.nodes.0')).toMatchObject({
      __typename: 'Karpenter',
      kind: 'CustomResourceDefinition',
      name: 'nodepools.karpenter.sh',
      status: 'IDLE',
      statusReason: 'There is no NodePool.',
    });
  });

  it('is failing while none of its pods is available', async () => {
    await using cluster = await startKarpenter();
    cluster.apply(toPool('a', 'True', 2));
    cluster.apply(toDeployment(0));
    await using app = await openApp(cluster);

    const { data } = await app.query(AUTOSCALERS);

    expect(data.at('autoscalers.nodes.0')).toMatchObject({
      status: 'FAILING',
      statusReason: 'None of its pods is available.',
    });
  });

  it.each([
    ['is hidden from who may list its pools alone', ['nodepools'], 0],
    ['is hidden from who may list Deployments alone', ['deployments'], 0],
    ['is shown to who may list both', ['nodepools', 'deployments'], 1],
  ])('%s', async (_title, resources, count) => {
    await using cluster = await startKarpenter();
    cluster.apply(toDeployment(1));
    await using app = await openApp(cluster, { viewer: mayList(resources) });

    const { data } = await app.query('{ autoscalers { totalCount } }');

    expect(data.at('autoscalers.totalCount')).toBe(count);
  });
});

type Manifest = Parameters<EmbeddedCluster['apply']>[0];

function openApp(
  cluster: EmbeddedCluster,
  options: Pick<TestFleetOptions, 'clock' | 'viewer'> = {},
): Promise<TestFleet> {
  return openFleet([{ name: 'alpha', connection: { server: cluster.url, user: {} } }], options);
}

function mayList(resources: readonly string[]): Viewer {
  return {
    name: 'alice',
    groups: [],
    isAnonymous: false,
    access: {
      key: `alice ${resources.join()}`,
      namespacesOf: ({ resource }) => (resources.includes(resource.resource) ? 'all' : new Set()),
    },
  };
}

async function startKarpenter(): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({ name: 'alpha' });
  const versions = ['v1'];
  cluster.addCrd({
    group: 'karpenter.sh',
    kind: 'NodePool',
    plural: 'nodepools',
    scope: 'Cluster',
    versions,
  });
  return cluster;
}

function toPool(name: string, ready: string, nodes: number): Manifest {
  return {
    apiVersion: 'karpenter.sh/v1',
    kind: 'NodePool',
    metadata: { name },
    status: { nodes, conditions: [{ type: 'Ready', status: ready }] },
  };
}

function toDeployment(availableReplicas: number): Manifest {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'karpenter', namespace: 'karpenter' },
    status: { availableReplicas },
  };
}

/** As the fixture, but no group waits. */
function healthy(): string {
  return STATUS_YAML.replace('status: Backoff', 'status: NoActivity');
}

function toStatus(status: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'cluster-autoscaler-status', namespace: 'kube-system' },
    data: { status },
  };
}
