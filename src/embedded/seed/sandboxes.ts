import { toTime } from '../clock.ts';
import { setStatus } from '../controllers/controller.ts';
import type { KubernetesObject } from '../object.ts';
import { toNameSuffix } from '../random.ts';
import type { RuntimeClassPlan, SandboxPlan } from '../scenarios/scenario.ts';
import {
  SANDBOX_EXTENSIONS_API,
  makeSandbox,
  toBlueprint,
  toSandboxStatus,
  toSandboxWorkload,
} from './agent-sandbox.ts';
import { addMachine } from './kubevirt.ts';
import { createPlacement } from './placement.ts';
import { addPod } from './pods.ts';
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
