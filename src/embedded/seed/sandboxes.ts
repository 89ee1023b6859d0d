import { toTime } from '../clock.ts';
import { setStatus } from '../controllers/controller.ts';
import { toJsonObject, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { toNameSuffix } from '../random.ts';
import type { MachinePlan, RuntimeClassPlan, SandboxPlan } from '../scenarios/scenario.ts';
import {
  SANDBOX_EXTENSIONS_API,
  makeSandbox,
  toBlueprint,
  toSandboxStatus,
  toSandboxWorkload,
} from './agent-sandbox.ts';
import { createPlacement } from './placement.ts';
import { addPod, toController } from './pods.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;

/** What isolates pods, and what runs isolated, as if it had for a while. */
export function addSandboxes(world: World, startedMs: number): void {
  const { runtimeClasses = [], sandboxes, machines = [] } = world.plan;
  for (const runtimeClass of runtimeClasses) {
    addRuntimeClass(world, runtimeClass, startedMs);
  }
  if (sandboxes !== undefined) {
    addPool(world, sandboxes, startedMs);
  }
  for (const machine of machines) {
    addMachine(world, machine);
  }
}

function addRuntimeClass(
  world: World,
  { name, handler, overhead }: RuntimeClassPlan,
  startedMs: number,
): void {
  world.objects.apply({
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name, creationTimestamp: toTime(startedMs) },
    handler,
    ...(overhead === undefined ? {} : { overhead: { podFixed: { ...overhead } } }),
  });
}

function addPool(world: World, plan: SandboxPlan, startedMs: number): void {
  const { namespace, pool: name, replicas, claims = [] } = plan;
  const metadata = { namespace, name, creationTimestamp: toTime(startedMs) };
  world.objects.apply({
    apiVersion: SANDBOX_EXTENSIONS_API,
    kind: 'SandboxTemplate',
    metadata,
    spec: { podTemplate: toBlueprint(plan), networkPolicyManagement: 'Managed' },
  });
  const pool = world.objects.apply({
    apiVersion: SANDBOX_EXTENSIONS_API,
    kind: 'SandboxWarmPool',
    metadata,
    spec: {
      replicas,
      sandboxTemplateRef: { name },
      updateStrategy: { type: 'OnReplenish' },
    },
    status: { replicas, readyReplicas: replicas },
  });
  for (let count = 0; count < replicas; count += 1) {
    addRunning(world, plan, { name: `${name}-${toNameSuffix(world.random)}`, owner: pool });
  }
  for (const claimName of claims) {
    const claim = world.objects.apply({
      apiVersion: SANDBOX_EXTENSIONS_API,
      kind: 'SandboxClaim',
      metadata: { ...metadata, name: claimName },
      spec: { warmPoolRef: { name } },
    });
    const sandbox = addRunning(world, plan, { name: claimName, owner: claim });
    const status = { name: sandbox.metadata.name };
    const conditions = [{ type: 'Ready', status: 'True', reason: 'DependenciesReady' }];
    setStatus(world, claim, { conditions, sandbox: status });
  }
}

/** A Sandbox with its pod, where there is room for it. */
function addRunning(
  world: World,
  plan: SandboxPlan,
  { name, owner }: { readonly name: string; readonly owner: KubernetesObject },
): KubernetesObject {
  const createdMs = world.clock.now() - HOUR_MS;
  const sandbox = makeSandbox(world, plan, { name, owner, createdMs });
  const workload = toSandboxWorkload(plan);
  const node = createPlacement(world).find(workload);
  const pod = addPod(world, {
    workload,
    owner: sandbox,
    name,
    labels: { app: plan.pool },
    nodeName: node?.metadata.name,
    state: node === undefined ? 'pending' : 'running',
    createdMs,
  });
  setStatus(world, sandbox, toSandboxStatus(sandbox, pod, { isExpired: false, nowMs: createdMs }));
  return sandbox;
}

/** A machine and, while it runs, the instance with its launcher. */
function addMachine(
  world: World,
  { namespace, name, instanceType, isStopped = false }: MachinePlan,
): void {
  const createdMs = world.clock.now() - 30 * HOUR_MS;
  const metadata = { namespace, name, creationTimestamp: toTime(createdMs) };
  const domain = { devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] } };
  const machine = world.objects.apply({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata,
    spec: {
      runStrategy: isStopped ? 'Halted' : 'Always',
      instancetype: { kind: 'VirtualMachineClusterInstancetype', name: instanceType },
      template: { spec: { domain } },
    },
    status: { printableStatus: isStopped ? 'Stopped' : 'Running', created: !isStopped },
  });
  if (isStopped) {
    return;
  }
  const instance = world.objects.apply({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstance',
    metadata: { ...metadata, ownerReferences: [toController(machine)] },
    spec: { domain },
  });
  const image = 'quay.io/kubevirt/virt-launcher:v1.9.0';
  const workload = {
    kind: 'Deployment',
    namespace,
    name,
    image,
    cpu: '500m',
    memory: '2Gi',
  } as const;
  const node = createPlacement(world).find(workload)?.metadata.name;
  const pod = addPod(world, {
    workload,
    owner: instance,
    name: `virt-launcher-${name}-${toNameSuffix(world.random)}`,
    labels: { 'kubevirt.io/created-by': instance.metadata.uid ?? '' },
    nodeName: node,
    state: node === undefined ? 'pending' : 'running',
    createdMs,
  });
  setStatus(world, instance, {
    phase: node === undefined ? 'Scheduling' : 'Running',
    ...(node === undefined ? {} : { nodeName: node }),
    interfaces: [{ name: 'default', ipAddress: toAddress(pod) }],
    conditions: [{ type: 'Ready', status: 'True' }],
  });
}

function toAddress({ status }: KubernetesObject): string {
  const { podIP } = toJsonObject(status);
  return toText(podIP);
}
