import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { startEmbeddedFleet } from '../../src/embedded/fleet.ts';
import type { EmbeddedFleet } from '../../src/embedded/fleet.ts';
import { getPath, toText } from '../../src/embedded/json.ts';
import type { KubernetesObject } from '../../src/embedded/object.ts';
import { SCENARIOS } from '../../src/embedded/scenarios/scenarios.ts';
import { createPods } from '../../src/embedded/seed/bulk.ts';

describe('The demo fleet', () => {
  it('has clusters of different clouds, some 60 nodes and 800 pods', async () => {
    await using fleet = await start('demo');

    const nodes = countOf(fleet, 'Node');
    const pods = countOf(fleet, 'Pod');

    expect(fleet.clusters.map(({ name }) => name)).toEqual([
      'eks-prod-eu',
      'gke-shop-us',
      'aks-data-weu',
      'k3s-edge-berlin',
      'metal-hpc',
    ]);
    expect(nodes).toBe(60);
    expect(pods).toBeGreaterThan(760);
    expect(pods).toBeLessThan(840);
  });

  it('asks for the token that it hands over', async () => {
    await using fleet = await start('demo');
    const [member] = fleet.clusters;

    const answers = await Promise.all(
      [undefined, member?.token].map(async (token) =>
        fetch(`${member?.url}/api/v1/nodes`, {
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([401, 200]);
  });

  it.each([
    ['eks-prod-eu', /^aws:\/\/\/eu-central-1[abc]\/i-0[0-9a-f]{16}$/, 'containerd'],
    ['gke-shop-us', /^gce:\/\/[^/]+\/us-central1-[abf]\/gke-[a-z0-9-]+$/, 'containerd'],
    [
      'aks-data-weu',
      /^azure:\/\/\/subscriptions\/.+\/virtualMachineScaleSets\/.+\/\d+$/,
      'containerd',
    ],
    ['k3s-edge-berlin', /^k3s:\/\/edge-/, 'containerd'],
    ['metal-hpc', /^$/, 'cri-o'],
  ])('gives the nodes of %s the identity of their cloud', async (name, providerID, runtime) => {
    await using fleet = await start('demo');

    const nodes = listOf(clusterOf(fleet, name), 'Node');

    for (const node of nodes) {
      expect(textOf(node, 'spec.providerID')).toMatch(providerID);
      expect(textOf(node, 'status.nodeInfo.containerRuntimeVersion')).toMatch(
        new RegExp(`^${runtime}://`),
      );
      expect(textOf(node, 'status.nodeInfo.kubeletVersion')).toMatch(/^v1\.3\d/);
    }
  });

  it('owns every pod by something that is there', async () => {
    await using fleet = await start('demo');

    for (const { cluster } of fleet.clusters) {
      const orphans = listOf(cluster, 'Pod').filter(({ metadata }) => {
        const [owner] = metadata.ownerReferences ?? [];
        const { namespace = '' } = metadata;
        return (
          owner === undefined || cluster.get({ ...owner, namespace })?.metadata.uid !== owner.uid
        );
      });
      expect(orphans.map(({ metadata }) => metadata.name)).toEqual([]);
    }
  });

  it('shows pods in trouble, a cordoned node and a lost one', async () => {
    await using fleet = await start('demo');

    const pods = fleet.clusters.flatMap(({ cluster }) => listOf(cluster, 'Pod'));
    const nodes = fleet.clusters.flatMap(({ cluster }) => listOf(cluster, 'Node'));
    const reasons = JSON.stringify(pods.map((pod) => pod['status']));

    expect(reasons).toContain('CrashLoopBackOff');
    expect(reasons).toContain('ImagePullBackOff');
    expect(reasons).toContain('Unschedulable');
    expect(nodes.filter((node) => getPath(node, ['spec', 'unschedulable']) === true)).toHaveLength(
      1,
    );
    expect(nodes.filter((node) => JSON.stringify(node).includes('NodeStatusUnknown'))).toHaveLength(
      1,
    );
  });

  it('moves within seconds', async () => {
    const clock = createVirtualClock(START_MS);
    await using fleet = await start('demo', clock);
    const before = fleet.clusters.map(({ cluster }) => countEvents(cluster));

    clock.advance(15_000);

    const after = fleet.clusters.map(({ cluster }) => countEvents(cluster));
    expect(after.every((count, index) => count > (before[index] ?? 0))).toBe(true);
  });

  it('plays the same for the same seed', async () => {
    const runs = await Promise.all([play(), play()]);

    expect(runs[0]).toEqual(runs[1]);
  });

  it('renews the Leases of its API servers and nodes by the clock on the wall, but for one that is lost', async () => {
    const clock = createVirtualClock(START_MS);
    await using fleet = await start('demo', clock);
    const cluster = clusterOf(fleet, 'k3s-edge-berlin');

    clock.advance(20_000);

    const renewed = listOf(cluster, 'Lease').filter(
      (lease) => Date.parse(textOf(lease, 'spec.renewTime')) > clock.now() - 11_000,
    );
    expect(renewed.map((lease) => textOf(lease, 'metadata.namespace')).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'kube-node-lease'),
      'kube-system',
    ]);
  });
});

describe('The quiet fleet', () => {
  it('stands still', async () => {
    const clock = createVirtualClock(START_MS);
    await using fleet = await start('quiet', clock);
    const before = describeFleet(fleet);

    clock.advance(300_000);

    expect(describeFleet(fleet)).toEqual(before);
  });
});

describe('The large fleet', () => {
  it('has twenty clusters of 1,000 pods', () => {
    const pods = SCENARIOS.large.clusters.map(({ workloads }) =>
      workloads.reduce((total, { replicas = 0 }) => total + replicas, 0),
    );

    expect(pods).toEqual(Array.from({ length: 20 }, () => 1000));
  });
});

describe('createPods', () => {
  it('makes as many as asked for, the same each time, of the usual size', () => {
    const pods = createPods(300);

    expect(pods).toHaveLength(300);
    expect(createPods(300)).toEqual(pods);
    expect(new Set(pods.map(({ metadata }) => metadata.name)).size).toBe(300);
    expect(JSON.stringify(pods).length / 300).toBeGreaterThan(7000);
    expect(JSON.stringify(pods).length / 300).toBeLessThan(11_000);
  });
});

const START_MS = Date.parse('2026-11-22T20:00:00Z');

const API_VERSIONS = {
  Event: 'v1',
  Node: 'v1',
  Pod: 'v1',
  Lease: 'coordination.k8s.io/v1',
  ReplicaSet: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  Job: 'batch/v1',
} as const satisfies Readonly<Record<string, string>>;

async function start(
  scenario: 'demo' | 'quiet',
  clock = createVirtualClock(START_MS),
): Promise<EmbeddedFleet> {
  return startEmbeddedFleet({ scenario, clock });
}

async function play(): Promise<unknown> {
  const clock = createVirtualClock(START_MS);
  await using fleet = await start('demo', clock);
  clock.advance(120_000);
  return describeFleet(fleet);
}

/** Every object but for its versions, which is what two runs are compared by. */
function describeFleet(fleet: EmbeddedFleet): unknown {
  return fleet.clusters.map(({ cluster }) =>
    Object.keys(API_VERSIONS).flatMap((kind) =>
      listOf(cluster, kind).map((one) => JSON.stringify(one)),
    ),
  );
}

function clusterOf(fleet: EmbeddedFleet, name: string): EmbeddedCluster {
  const member = fleet.clusters.find((one) => one.name === name);
  if (member === undefined) {
    throw new Error(`There is no cluster ${name}.`);
  }
  return member.cluster;
}

function listOf(cluster: EmbeddedCluster, kind: string): readonly KubernetesObject[] {
  const found = Object.entries(API_VERSIONS).find(([name]) => name === kind);
  return cluster.list({ apiVersion: found?.[1] ?? 'v1', kind });
}

function countOf(fleet: EmbeddedFleet, kind: string): number {
  return fleet.clusters.reduce((total, { cluster }) => total + listOf(cluster, kind).length, 0);
}

function countEvents(cluster: EmbeddedCluster): number {
  return listOf(cluster, 'Event').length;
}

function textOf(object: KubernetesObject, path: string): string {
  return toText(getPath(object, path.split('.')));
}
