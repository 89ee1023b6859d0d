import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toText } from '../json.ts';
import type { PoolPlan, WorkloadPlan } from '../scenarios/scenario.ts';
import { addCapacityBuffer } from './capacity-buffers.ts';
import { writeAutoscalerStatus } from './cluster-autoscaler.ts';
import { addCustomKinds } from './custom-kinds.ts';
import { addFulfilledClaim, addKarpenter, countNodePool } from './karpenter.ts';
import { addNode } from './nodes.ts';
import type { NodeCondition } from './nodes.ts';
import { toUnschedulableMessage } from './pods.ts';
import { addSandboxes } from './sandboxes.ts';
import { addWorkload } from './workloads.ts';
import { listPods } from './world.ts';
import type { World } from './world.ts';

/** Fills a cluster with everything its plan names, as of now. */
export function seedCluster(world: World): void {
  const { plan } = world;
  const startedMs = world.clock.now() - 40 * DAY_MS;
  const hasKarpenter = plan.pools.some(({ isKarpenter }) => isKarpenter);
  if (hasKarpenter) {
    addKarpenter(world, startedMs);
  }
  addCustomKinds(world);
  for (const namespace of new Set(plan.workloads.map((workload) => workload.namespace))) {
    addNamespace(world, namespace, startedMs);
  }
  for (const pool of plan.pools) {
    addPool(world, pool, startedMs);
  }
  // Daemons come first, as they do on a node: they need room wherever they run.
  for (const workload of [...plan.workloads].toSorted(byKind)) {
    addWorkload(world, workload);
  }
  addSandboxes(world, startedMs);
  if (plan.buffer !== undefined) {
    addCapacityBuffer(world, plan.buffer, startedMs);
  }
  if (plan.autoscaler === 'cluster-autoscaler') {
    writeAutoscalerStatus(world);
  }
  warnOfTrouble(world);
  explainPending(world);
}

/** What the scheduler has said already of pods that find no node. */
function explainPending(world: World): void {
  for (const pod of world.index.podsOn('')) {
    world.recorder.recordAction(pod, {
      component: 'default-scheduler',
      action: 'Scheduling',
      type: 'Warning',
      reason: 'FailedScheduling',
      message: toUnschedulableMessage(world),
    });
  }
}

const DAY_MS = 86_400_000;

const FIRST_KINDS: readonly string[] = ['DaemonSet', 'StatefulSet'];

function byKind(left: WorkloadPlan, right: WorkloadPlan): number {
  return FIRST_KINDS.toReversed().indexOf(right.kind) - FIRST_KINDS.toReversed().indexOf(left.kind);
}

function addNamespace(world: World, name: string, startedMs: number): void {
  world.objects.apply({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      creationTimestamp: toTime(startedMs),
      labels: { 'kubernetes.io/metadata.name': name },
    },
  });
  world.objects.apply({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'default', namespace: name, creationTimestamp: toTime(startedMs) },
  });
  world.objects.apply({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings', namespace: name, creationTimestamp: toTime(startedMs) },
    data: { 'settings.yaml': `environment: production\nregion: ${world.plan.region}\n` },
  });
  world.objects.apply({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'kube-root-ca.crt', namespace: name, creationTimestamp: toTime(startedMs) },
    data: {
      'ca.crt':
        '-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n',
    },
  });
  world.objects.apply({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'credentials', namespace: name, creationTimestamp: toTime(startedMs) },
    type: 'Opaque',
    data: { username: btoa(name), password: btoa('not-a-real-password') },
  });
}

function addPool(world: World, pool: PoolPlan, startedMs: number): void {
  for (let index = 0; index < pool.count; index += 1) {
    const fromEnd = pool.count - index;
    const condition: NodeCondition = fromEnd <= (pool.notReady ?? 0) ? 'lost' : 'ready';
    const node = addNode(world, {
      pool,
      index,
      condition,
      isCordoned: fromEnd <= (pool.cordoned ?? 0),
      startedMs: startedMs + Math.floor(world.random() * 38 * DAY_MS),
    });
    if (pool.isKarpenter === true) {
      addFulfilledClaim(world, pool, node);
    }
  }
  if (pool.isKarpenter === true) {
    countNodePool(world, pool);
  }
}

/** What the kubelets have to say about the pods that are in trouble. */
export function warnOfTrouble(world: World): void {
  for (const pod of listPods(world)) {
    const { name, namespace = '', uid = '' } = pod.metadata;
    const [status] = toJsonArray(getPath(pod, ['status', 'containerStatuses']));
    const reason = getPath(status, ['state', 'waiting', 'reason']);
    const host = toText(getPath(pod, ['spec', 'nodeName']));
    if (reason === 'CrashLoopBackOff') {
      world.recorder.record(pod, {
        component: 'kubelet',
        host,
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off restarting failed container main in pod ${name}_${namespace}(${uid})`,
      });
    } else if (reason === 'ImagePullBackOff') {
      world.recorder.record(pod, {
        component: 'kubelet',
        host,
        type: 'Warning',
        reason: 'Failed',
        message: 'Error: ImagePullBackOff',
      });
    }
  }
}
