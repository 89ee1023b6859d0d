import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKubernetesClient } from './kubernetes-client.ts';
import type { ClientOptions, KubernetesClient } from './kubernetes-client.ts';
import { elementsAt, getAt, textAt } from './kubernetes-contract/values.ts';

/** A cluster with controllers, a scheduler and two nodes of 32 CPUs, `node-0` and `node-1`. */
export interface WorkloadServer {
  readonly administrator: ClientOptions;
  /** Lets about a second pass. */
  passSecond(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What the controllers of a cluster make of what is written through its API. */
export function describeWorkloads(name: string, start: () => Promise<WorkloadServer>): void {
  describe(`${name} with controllers`, () => {
    let server: WorkloadServer;
    let api: KubernetesClient;
    let lastNamespace = 0;

    beforeAll(async () => {
      server = await start();
      api = createKubernetesClient(server.administrator);
    });

    afterAll(async () => {
      await api[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    });

    it('rolls a Deployment out, scales it and restarts it', async () => {
      const paths = await prepare();
      await api.post(paths.deployments, toWorkload('Deployment', 'web', { replicas: 3 }));
      await eventually(`${paths.deployments}/web`, 'status.availableReplicas', 3);
      const rolledOut = await api.get(`${paths.deployments}/web`);

      await api.patch(`${paths.deployments}/web/scale`, 'merge', { spec: { replicas: 2 } });
      await eventually(`${paths.deployments}/web`, 'status.replicas', 2);
      await api.patch(`${paths.deployments}/web`, 'strategic', RESTART);
      await eventually(paths.replicaSets, 'items.length', 2);
      // Until then its status still tells of the ReplicaSet before.
      await eventually(`${paths.deployments}/web`, 'status.observedGeneration', 3);
      await eventually(`${paths.deployments}/web`, 'status.updatedReplicas', 2);
      await eventually(`${paths.deployments}/web`, 'status.conditions.1.reason', ROLLED_OUT);
      const restarted = await api.get(`${paths.deployments}/web`);

      for (const [{ body }, replicas, generation] of [
        [rolledOut, 3, 1],
        [restarted, 2, 3],
      ] as const) {
        expect(getAt(body, 'status')).toMatchObject({
          observedGeneration: generation,
          replicas,
          updatedReplicas: replicas,
          readyReplicas: replicas,
          availableReplicas: replicas,
          conditions: [
            {
              type: 'Available',
              status: 'True',
              reason: 'MinimumReplicasAvailable',
              message: 'Deployment has minimum availability.',
            },
            { type: 'Progressing', status: 'True', reason: ROLLED_OUT },
          ],
        });
        expect(getAt(body, 'status.unavailableReplicas')).toBeUndefined();
      }
      const said = await messages(paths.events, 'ScalingReplicaSet');
      expect(said.map((message) => message.replace(/web-\w+/, 'web')).toSorted()).toEqual([
        'Scaled down replica set web from 1 to 0',
        'Scaled down replica set web from 2 to 1',
        'Scaled down replica set web from 3 to 2',
        'Scaled up replica set web from 0 to 1',
        'Scaled up replica set web from 0 to 3',
        'Scaled up replica set web from 1 to 2',
      ]);
    });

    it('lets a pod wait that fits nowhere, and says why', async () => {
      const paths = await prepare();
      const big = toWorkload('Deployment', 'big', { replicas: 1 }, '100');
      await api.post(paths.deployments, big);
      await eventually(paths.pods, 'items.0.status.conditions.0.reason', 'Unschedulable');
      const pods = await api.get(paths.pods);
      const deployment = await api.get(`${paths.deployments}/big`);

      expect(textAt(pods.body, 'items.0.status.conditions.0.message')).toBe(TOO_BIG);
      expect(getAt(pods.body, 'items.0.status.qosClass')).toBe('Burstable');
      expect(getAt(deployment.body, 'status')).toMatchObject({
        replicas: 1,
        unavailableReplicas: 1,
        conditions: [
          { type: 'Available', status: 'False', reason: 'MinimumReplicasUnavailable' },
          { type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated' },
        ],
      });
      expect(getAt(deployment.body, 'status.readyReplicas')).toBeUndefined();
      expect(await messages(paths.events, 'FailedScheduling')).toEqual([TOO_BIG]);
    });

    it('numbers the pods of a StatefulSet and puts a DaemonSet on every node', async () => {
      const paths = await prepare();
      await api.post(paths.statefulSets, toWorkload('StatefulSet', 'db', { replicas: 2 }));
      await api.post(paths.daemonSets, toWorkload('DaemonSet', 'agent'));
      await eventually(`${paths.statefulSets}/db`, 'status.readyReplicas', 2);
      await eventually(`${paths.daemonSets}/agent`, 'status.numberReady', 2);

      const set = await api.get(`${paths.statefulSets}/db`);
      const pod = await api.get(`${paths.pods}/db-0`);
      const daemons = await api.get(`${paths.daemonSets}/agent`);
      const daemon = await api.get(`${paths.pods}?labelSelector=app%3Dagent`);

      const revision = textAt(set.body, 'status.updateRevision');
      expect(getAt(set.body, 'status')).toEqual({
        observedGeneration: 1,
        replicas: 2,
        readyReplicas: 2,
        availableReplicas: 2,
        currentReplicas: 2,
        updatedReplicas: 2,
        currentRevision: revision,
        updateRevision: revision,
        collisionCount: 0,
      });
      expect(getAt(pod.body, 'metadata.labels')).toMatchObject({
        app: 'db',
        'apps.kubernetes.io/pod-index': '0',
        'controller-revision-hash': revision,
        'statefulset.kubernetes.io/pod-name': 'db-0',
      });
      expect(getAt(daemons.body, 'status')).toEqual({
        observedGeneration: 1,
        currentNumberScheduled: 2,
        desiredNumberScheduled: 2,
        numberMisscheduled: 0,
        numberReady: 2,
        numberAvailable: 2,
        updatedNumberScheduled: 2,
      });
      expect(elementsAt(daemon.body, 'items.0.spec.tolerations')).toContainEqual({
        key: 'node.kubernetes.io/unschedulable',
        operator: 'Exists',
        effect: 'NoSchedule',
      });
    });

    it('runs a Job to its end', async () => {
      const paths = await prepare();
      await api.post(paths.jobs, {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: { name: 'import' },
        spec: {
          template: { spec: { ...toPodSpec(), restartPolicy: 'Never' } },
        },
      });
      await eventually(`${paths.jobs}/import`, 'status.succeeded', 1);
      await eventually(`${paths.jobs}/import`, 'status.conditions.1.type', 'Complete');
      const { body } = await api.get(`${paths.jobs}/import`);

      expect(getAt(body, 'status')).toMatchObject({
        succeeded: 1,
        ready: 0,
        terminating: 0,
        uncountedTerminatedPods: {},
        conditions: [
          { type: 'SuccessCriteriaMet', status: 'True', reason: 'CompletionsReached' },
          {
            type: 'Complete',
            status: 'True',
            reason: 'CompletionsReached',
            message: 'Reached expected number of succeeded pods',
          },
        ],
      });
    });

    it('counts a budget, holds an eviction up, and lets it go when there is a pod more', async () => {
      const paths = await prepare();
      await api.post(paths.deployments, toWorkload('Deployment', 'web', { replicas: 2 }));
      await api.post(paths.budgets, {
        metadata: { name: 'web' },
        spec: { minAvailable: 2, selector: { matchLabels: { app: 'web' } } },
      });
      await eventually(`${paths.budgets}/web`, 'status.currentHealthy', 2);
      const [first = ''] = await podNames(paths.pods);

      const held = await evict(paths.pods, first);
      const tight = await api.get(`${paths.budgets}/web`);
      await api.patch(`${paths.deployments}/web`, 'merge', { spec: { replicas: 3 } });
      await eventually(`${paths.budgets}/web`, 'status.disruptionsAllowed', 1);
      const loose = await api.get(`${paths.budgets}/web`);
      const released = await evict(paths.pods, first);

      expect(getAt(tight.body, 'status')).toMatchObject({
        observedGeneration: 1,
        disruptionsAllowed: 0,
        currentHealthy: 2,
        desiredHealthy: 2,
        expectedPods: 2,
        conditions: [{ type: 'DisruptionAllowed', status: 'False', reason: 'InsufficientPods' }],
      });
      expect(getAt(loose.body, 'status')).toMatchObject({
        disruptionsAllowed: 1,
        currentHealthy: 3,
        desiredHealthy: 2,
        expectedPods: 3,
        conditions: [
          { type: 'DisruptionAllowed', status: 'True', reason: 'SufficientPods', message: '' },
        ],
      });
      expect([held, released]).toEqual([429, 201]);
    });

    it('taints a node that is cordoned, and takes the taint off again', async () => {
      const path = '/api/v1/nodes/node-1';
      await api.patch(path, 'merge', { spec: { unschedulable: true } });
      await eventually(path, 'spec.taints.0.key', 'node.kubernetes.io/unschedulable');
      const cordoned = await api.get(path);
      await api.patch(path, 'merge', { spec: { unschedulable: null } });
      await eventually(path, 'spec.taints', undefined);

      expect(getAt(cordoned.body, 'spec.taints.0')).toMatchObject({ effect: 'NoSchedule' });
      expect(textAt(cordoned.body, 'spec.taints.0.timeAdded')).toMatch(/Z$/);
    });

    it.each([
      ['Background', 0],
      ['Foreground', 0],
      ['Orphan', 2],
    ])('deletes under %s what is owned, or lets it be', async (propagationPolicy, left) => {
      const paths = await prepare();
      await api.post(paths.deployments, toWorkload('Deployment', 'web', { replicas: 2 }));
      await eventually(`${paths.deployments}/web`, 'status.availableReplicas', 2);

      await api.delete(`${paths.deployments}/web`, { propagationPolicy });
      await eventually(`${paths.deployments}/web`, 'reason', 'NotFound');
      await eventually(paths.pods, 'items.length', left);

      const replicaSets = await api.get(paths.replicaSets);
      expect(elementsAt(replicaSets.body, 'items')).toHaveLength(left === 0 ? 0 : 1);
      expect(getAt(replicaSets.body, 'items.0.metadata.ownerReferences')).toBeUndefined();
    });

    async function prepare(): Promise<ReturnType<typeof toPaths>> {
      lastNamespace += 1;
      const namespace = `workloads-${lastNamespace}`;
      await api.post('/api/v1/namespaces', { metadata: { name: namespace } });
      await eventually(`/api/v1/namespaces/${namespace}`, 'status.phase', 'Active');
      await server.passSecond();
      return toPaths(namespace);
    }

    async function eventually(path: string, member: string, value: unknown): Promise<void> {
      const read = async (): Promise<unknown> => {
        const { body } = await api.get(path);
        const length = elementsAt(body, 'items').length;
        return member === 'items.length' ? length : getAt(body, member);
      };
      let found = await read();
      for (let second = 0; second < 240 && found !== value; second += 1) {
        await server.passSecond();
        found = await read();
      }
      expect(found).toBe(value);
    }

    async function messages(events: string, reason: string): Promise<readonly string[]> {
      const { body } = await api.get(`${events}?fieldSelector=reason%3D${reason}`);
      return elementsAt(body, 'items').map((event) => textAt(event, 'message'));
    }

    async function podNames(pods: string): Promise<readonly string[]> {
      const { body } = await api.get(pods);
      return elementsAt(body, 'items').map((pod) => textAt(pod, 'metadata.name'));
    }

    async function evict(pods: string, pod: string): Promise<number> {
      const { code } = await api.post(`${pods}/${pod}/eviction`, { metadata: { name: pod } });
      return code;
    }
  });
}

const RESTART = {
  spec: { template: { metadata: { annotations: { restartedAt: '2026-11-22T20:01:00Z' } } } },
};

const ROLLED_OUT = 'NewReplicaSetAvailable';

const TOO_BIG =
  '0/2 nodes are available: 2 Insufficient cpu. preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.';

function toPaths(
  namespace: string,
): Readonly<
  Record<
    | 'budgets'
    | 'daemonSets'
    | 'deployments'
    | 'events'
    | 'jobs'
    | 'pods'
    | 'replicaSets'
    | 'statefulSets',
    string
  >
> {
  const apps = `/apis/apps/v1/namespaces/${namespace}`;
  const core = `/api/v1/namespaces/${namespace}`;
  return {
    deployments: `${apps}/deployments`,
    replicaSets: `${apps}/replicasets`,
    statefulSets: `${apps}/statefulsets`,
    daemonSets: `${apps}/daemonsets`,
    jobs: `/apis/batch/v1/namespaces/${namespace}/jobs`,
    budgets: `/apis/policy/v1/namespaces/${namespace}/poddisruptionbudgets`,
    pods: `${core}/pods`,
    events: `${core}/events`,
  };
}

function toPodSpec(cpu = '100m'): object {
  return {
    terminationGracePeriodSeconds: 1,
    containers: [
      { name: 'main', image: 'registry.example/main:1', resources: { requests: { cpu } } },
    ],
  };
}

function toWorkload(kind: string, name: string, spec: object = {}, cpu?: string): object {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name },
    spec: {
      ...spec,
      ...(kind === 'StatefulSet' ? { serviceName: name } : {}),
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name } }, spec: toPodSpec(cpu) },
    },
  };
}
