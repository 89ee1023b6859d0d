import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../src/embedded/clock.ts';
import type { VirtualClock } from '../../src/embedded/clock.ts';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import { getPath, toText } from '../../src/embedded/json.ts';
import type { KubernetesObject, Manifest } from '../../src/embedded/object.ts';
import { createKubernetesClient } from '../support/kubernetes-client.ts';
import type { KubernetesClient } from '../support/kubernetes-client.ts';
import { elementsAt, getAt, textAt } from '../support/kubernetes-contract/values.ts';

describe('A Deployment that is created through the API', () => {
  it('has its pods made, scheduled, started and counted', async () => {
    await using world = await start([toNode('node-1'), toNode('node-2')]);
    const { api, clock, cluster } = world;

    await api.post(DEPLOYMENTS, toDeployment('web', 3));
    clock.advance(60_000);
    const { body } = await api.get(`${DEPLOYMENTS}/web`);

    expect(getAt(body, 'status')).toMatchObject({
      observedGeneration: 1,
      replicas: 3,
      updatedReplicas: 3,
      readyReplicas: 3,
      availableReplicas: 3,
      conditions: [
        { type: 'Available', status: 'True', reason: 'MinimumReplicasAvailable' },
        { type: 'Progressing', status: 'True', reason: 'NewReplicaSetAvailable' },
      ],
    });
    expect(new Set(podsOf(cluster).map(nodeOf))).toEqual(new Set(['node-1', 'node-2']));
    expect(reasonsOf(cluster)).toEqual(
      expect.arrayContaining([
        'ScalingReplicaSet',
        'SuccessfulCreate',
        'Scheduled',
        'Pulled',
        'Created',
        'Started',
      ]),
    );
  });

  it('is scaled through its sub-resource', async () => {
    await using world = await start([toNode('node-1')]);
    const { api, clock, cluster } = world;
    await api.post(DEPLOYMENTS, toDeployment('web', 3));
    clock.advance(60_000);

    await api.patch(`${DEPLOYMENTS}/web/scale`, 'merge', { spec: { replicas: 1 } });
    clock.advance(60_000);
    const { body } = await api.get(`${DEPLOYMENTS}/web/scale`);

    expect(getAt(body, 'status.replicas')).toBe(1);
    expect(podsOf(cluster)).toHaveLength(1);
  });

  it('is restarted by a new template, never with fewer pods than its strategy lets it', async () => {
    await using world = await start([toNode('node-1')]);
    const { api, clock, cluster } = world;
    await api.post(DEPLOYMENTS, toDeployment('web', 4));
    clock.advance(60_000);
    const before = new Set(podsOf(cluster).map(({ metadata }) => metadata.name));
    const available: number[] = [];

    await api.patch(`${DEPLOYMENTS}/web`, 'strategic', RESTART);
    for (let second = 0; second < 240; second += 1) {
      clock.advance(1000);
      available.push(Number(getAt((await api.get(`${DEPLOYMENTS}/web`)).body, AVAILABLE)));
    }
    const after = podsOf(cluster).map(({ metadata }) => metadata.name);

    expect(after).toHaveLength(4);
    expect(after.filter((name) => before.has(name))).toEqual([]);
    expect(Math.min(...available)).toBeGreaterThanOrEqual(3);
    const { body } = await api.get(`${DEPLOYMENTS}/web`);
    expect(getAt(body, 'metadata.annotations')).toEqual({
      'deployment.kubernetes.io/revision': '2',
    });
  });

  it('waits where there is no room, and says why', async () => {
    await using world = await start([toNode('node-1', { cpu: '1' }), CORDONED, TAINTED]);
    const { api, clock, cluster } = world;

    await api.post(DEPLOYMENTS, toDeployment('web', 1, { cpu: '2' }));
    clock.advance(1000);
    const [waiting] = podsOf(cluster);
    cluster.apply(toNode('node-4'));
    clock.advance(20_000);
    const [running] = podsOf(cluster);

    expect(getAt(waiting, 'status.conditions.0')).toMatchObject({
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message:
        '0/3 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint {dedicated: batch}, 1 node(s) were unschedulable. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
    });
    expect(textAt(running, 'spec.nodeName')).toBe('node-4');
    expect(textAt(running, 'status.phase')).toBe('Running');
  });

  it('has evicted pods replaced on other nodes', async () => {
    await using world = await start([toNode('node-1'), toNode('node-2')]);
    const { api, clock, cluster } = world;
    await api.post(DEPLOYMENTS, toDeployment('web', 2));
    await api.post(BUDGETS, {
      metadata: { name: 'web' },
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'web' } } },
    });
    clock.advance(60_000);
    await api.patch('/api/v1/nodes/node-1', 'merge', { spec: { unschedulable: true } });
    clock.advance(1000);

    const [first, second] = podsOf(cluster).map(({ metadata }) => metadata.name);
    const codes = [await evict(api, first ?? ''), await evict(api, second ?? '')];
    clock.advance(60_000);
    const left = podsOf(cluster).find((pod) => nodeOf(pod) === 'node-1');
    const retried = left === undefined ? 201 : await evict(api, left.metadata.name);
    clock.advance(60_000);

    expect(codes).toEqual([201, 429]);
    expect(retried).toBe(201);
    expect(podsOf(cluster).map(nodeOf)).toEqual(['node-2', 'node-2']);
    const node = await api.get('/api/v1/nodes/node-1');
    expect(getAt(node.body, 'spec.taints.0.key')).toBe('node.kubernetes.io/unschedulable');
  });
});

describe('Other workloads', () => {
  it('of StatefulSets come one after another, and come back under their names', async () => {
    await using world = await start([toNode('node-1')]);
    const { api, clock, cluster } = world;
    await api.post('/apis/apps/v1/namespaces/default/statefulsets', {
      ...toDeployment('db', 2),
      kind: 'StatefulSet',
    });

    clock.advance(2000);
    const early = podsOf(cluster).map(({ metadata }) => metadata.name);
    clock.advance(60_000);
    const [first] = podsOf(cluster);
    await evict(api, 'db-0');
    clock.advance(90_000);

    expect(early).toEqual(['db-0']);
    expect(podsOf(cluster).map(({ metadata }) => metadata.name)).toEqual(['db-0', 'db-1']);
    expect(podsOf(cluster)[0]?.metadata.uid).not.toBe(first?.metadata.uid);
  });

  it('of DaemonSets run on each node, those that come later too', async () => {
    await using world = await start([toNode('node-1')]);
    const { api, clock, cluster } = world;
    await api.post('/apis/apps/v1/namespaces/default/daemonsets', {
      ...toDeployment('agent', 1),
      kind: 'DaemonSet',
    });
    clock.advance(30_000);

    cluster.apply(toNode('node-2'));
    clock.advance(30_000);
    const both = podsOf(cluster).map(nodeOf);
    cluster.remove({ apiVersion: 'v1', kind: 'Node', name: 'node-1' });
    clock.advance(30_000);

    expect(both.toSorted()).toEqual(['node-1', 'node-2']);
    expect(podsOf(cluster).map(nodeOf)).toEqual(['node-2']);
  });

  it('of Jobs run so many at a time, until enough have succeeded', async () => {
    await using world = await start([toNode('node-1')]);
    const { api, clock, cluster } = world;
    const job = '/apis/batch/v1/namespaces/default/jobs';
    await api.post(job, {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'import' },
      spec: {
        parallelism: 2,
        completions: 3,
        template: {
          spec: { restartPolicy: 'Never', containers: [{ name: 'main', image: 'import:1' }] },
        },
      },
    });

    clock.advance(30_000);
    const early = await api.get(`${job}/import`);
    clock.advance(300_000);
    const late = await api.get(`${job}/import`);

    expect(getAt(early.body, 'status')).toMatchObject({ active: 2, ready: 2 });
    expect(getAt(late.body, 'status')).toMatchObject({
      succeeded: 3,
      conditions: [
        { type: 'SuccessCriteriaMet', status: 'True' },
        { type: 'Complete', status: 'True', reason: 'CompletionsReached' },
      ],
    });
    expect(podsOf(cluster).map((pod) => getPath(pod, ['status', 'phase']))).toEqual([
      'Succeeded',
      'Succeeded',
      'Succeeded',
    ]);
  });

  it('leave a node that has been out of reach for five minutes', async () => {
    await using world = await start([toNode('node-1')]);
    const { api, clock, cluster } = world;
    await api.post(DEPLOYMENTS, toDeployment('web', 1));
    clock.advance(30_000);
    const [before] = podsOf(cluster);

    const taint = { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' };
    const conditions = [{ type: 'Ready', status: 'Unknown' }];
    cluster.apply({ ...toNode('node-1'), spec: { taints: [taint] }, status: { conditions } });
    clock.advance(299_000);
    const still = podsOf(cluster).map(({ metadata }) => metadata.name);
    const deployment = await api.get(`${DEPLOYMENTS}/web`);
    clock.advance(2000);
    const [marked] = podsOf(cluster);

    expect(still).toEqual([before?.metadata.name]);
    expect(getAt(deployment.body, AVAILABLE)).toBeUndefined();
    expect(reasonsOf(cluster)).toContain('NodeNotReady');
    expect(marked?.metadata.deletionTimestamp).toBeDefined();
    expect(reasonsOf(cluster)).toContain('TaintManagerEviction');
  });
});

describe('Deleting a Deployment', () => {
  it.each([
    ['Background', 404, 0, 0],
    ['Foreground', 200, 1, 2],
    ['Orphan', 200, 1, 2],
  ])(
    'under %s takes what it owns in its order',
    async (propagationPolicy, code, replicaSets, pods) => {
      await using world = await start([toNode('node-1')]);
      const { api, clock, cluster } = world;
      await api.post(DEPLOYMENTS, toDeployment('web', 2));
      clock.advance(60_000);

      await api.delete(`${DEPLOYMENTS}/web`, { propagationPolicy });
      const atOnce = await api.get(`${DEPLOYMENTS}/web`);
      clock.advance(120_000);
      const later = await api.get(`${DEPLOYMENTS}/web`);

      expect(atOnce.code).toBe(code);
      expect(later.code).toBe(404);
      const left = cluster.list({ apiVersion: 'apps/v1', kind: 'ReplicaSet' });
      const isOrphan = propagationPolicy === 'Orphan';
      expect(left).toHaveLength(isOrphan ? replicaSets : 0);
      expect(podsOf(cluster)).toHaveLength(isOrphan ? pods : 0);
      expect(left.flatMap(({ metadata }) => metadata.ownerReferences ?? [])).toEqual([]);
    },
  );
});

const START_MS = Date.parse('2026-11-22T20:00:00Z');

const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';

const BUDGETS = '/apis/policy/v1/namespaces/default/poddisruptionbudgets';

const AVAILABLE = 'status.availableReplicas';

const RESTART = {
  spec: {
    template: {
      metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': '2026-11-22T20:01:00Z' } },
    },
  },
};

const CORDONED = { ...toNode('node-2'), spec: { unschedulable: true } };

const TAINTED = {
  ...toNode('node-3'),
  spec: { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] },
};

interface TestWorld extends AsyncDisposable {
  readonly clock: VirtualClock;
  readonly cluster: EmbeddedCluster;
  readonly api: KubernetesClient;
}

async function start(objects: readonly Manifest[]): Promise<TestWorld> {
  const clock = createVirtualClock(START_MS);
  const problems: unknown[] = [];
  const cluster = await startEmbeddedCluster({
    clock,
    objects,
    controllers: 'all',
    onError: (error) => problems.push(error),
  });
  const api = createKubernetesClient({ url: cluster.url });
  return {
    clock,
    cluster,
    api,
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]();
      await cluster[Symbol.asyncDispose]();
      expect(problems).toEqual([]);
    },
  };
}

function toNode(name: string, resources: object = {}): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    spec: {},
    status: {
      allocatable: { cpu: '8', memory: '32Gi', pods: '110', ...resources },
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}

function toDeployment(name: string, replicas: number, requests: object = { cpu: '100m' }): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [{ name: 'main', image: 'registry.example/main:1', resources: { requests } }],
        },
      },
    },
  };
}

async function evict(api: KubernetesClient, name: string): Promise<number> {
  const path = `/api/v1/namespaces/default/pods/${name}/eviction`;
  const { code } = await api.post(path, { metadata: { name } });
  return code;
}

function podsOf(cluster: EmbeddedCluster): readonly KubernetesObject[] {
  return cluster.list({ apiVersion: 'v1', kind: 'Pod' });
}

function nodeOf(pod: KubernetesObject): string {
  return toText(getPath(pod, ['spec', 'nodeName']));
}

function reasonsOf(cluster: EmbeddedCluster): readonly string[] {
  const events = cluster.list({ apiVersion: 'v1', kind: 'Event' });
  return elementsAt({ events }, 'events').map((event) => textAt(event, 'reason'));
}
