import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing, isReadyPod } from '../pod-conditions.ts';
import { toControllerReference } from '../controllers/pod-template.ts';
import type { SandboxPlan, WorkloadPlan } from '../scenarios/scenario.ts';
import { toPodSpec } from './pods.ts';
import type { World } from './world.ts';

export const SANDBOX_API = 'agents.x-k8s.io/v1beta1';
export const SANDBOX_EXTENSIONS_API = 'extensions.agents.x-k8s.io/v1beta1';

/** By which a Sandbox was made. */
const TEMPLATE = 'agents.x-k8s.io/sandbox-template-ref';
/** By which the Sandboxes of a pool are known; one that is claimed loses it. */
const POOL = 'agents.x-k8s.io/warm-pool-sandbox';

/** Makes a Sandbox of the plan's template, for a pool or a claim. */
export function makeSandbox(
  world: Pick<World, 'objects'>,
  plan: SandboxPlan,
  {
    name,
    owner,
    createdMs,
  }: { readonly name: string; readonly owner: KubernetesObject; readonly createdMs: number },
): KubernetesObject {
  const isForPool = owner.kind === 'SandboxWarmPool';
  return world.objects.apply({
    apiVersion: SANDBOX_API,
    kind: 'Sandbox',
    metadata: {
      name,
      namespace: plan.namespace,
      creationTimestamp: toTime(createdMs),
      labels: isForPool ? { [POOL]: owner.metadata.name } : toClaimLabels(owner, 'cold'),
      annotations: { [TEMPLATE]: plan.pool },
      ownerReferences: [toControllerReference(owner)],
    },
    spec: {
      podTemplate: toBlueprint(plan),
      operatingMode: 'Running',
      service: true,
      shutdownPolicy: 'Retain',
    },
  });
}

/** Gives a Sandbox of a pool to a claim: the same object, with another owner. */
export function adoptSandbox(
  world: Pick<World, 'objects'>,
  sandbox: KubernetesObject,
  claim: KubernetesObject,
): KubernetesObject {
  const { [POOL]: _pool, ...labels } = sandbox.metadata.labels ?? {};
  return world.objects.apply({
    ...sandbox,
    metadata: {
      ...sandbox.metadata,
      labels: { ...labels, ...toClaimLabels(claim, 'warm') },
      ownerReferences: [toControllerReference(claim)],
    },
  });
}

function toClaimLabels({ metadata }: KubernetesObject, launchType: 'cold' | 'warm') {
  return {
    'agents.x-k8s.io/claim-uid': metadata.uid ?? '',
    'agents.x-k8s.io/launch-type': launchType,
  };
}

/** What template and Sandbox have in common. */
export function toBlueprint(plan: SandboxPlan): JsonObject {
  return { metadata: { labels: { app: plan.pool } }, spec: toPodSpec(toSandboxWorkload(plan)) };
}

export function toSandboxWorkload({ pool, ...plan }: SandboxPlan): WorkloadPlan {
  const { namespace, image, cpu, memory, runtimeClass } = plan;
  return { kind: 'Deployment', namespace, name: pool, image, cpu, memory, runtimeClass };
}

/** What the controller says of a Sandbox and the pod that it has. */
export function toSandboxStatus(
  sandbox: KubernetesObject,
  pod: KubernetesObject | undefined,
  { isExpired, nowMs }: { readonly isExpired: boolean; readonly nowMs: number },
): JsonObject {
  const { name, namespace = '' } = sandbox.metadata;
  const isSuspended = getPath(sandbox, ['spec', 'operatingMode']) === 'Suspended';
  const isReady = pod !== undefined && isReadyPod(pod) && !isGoing(pod);
  const known = toJsonArray(getPath(sandbox, ['status', 'conditions'])).map(toJsonObject);
  const toCondition = (type: string, holds: boolean | undefined, reason: string): JsonObject => {
    const status = holds === undefined ? 'Unknown' : holds ? 'True' : 'False';
    const before = known.find((one) => one['type'] === type);
    const lastTransitionTime =
      before?.['status'] === status ? (before['lastTransitionTime'] ?? '') : toTime(nowMs);
    return { type, status, reason, lastTransitionTime };
  };
  const ready = isExpired
    ? toCondition('Ready', false, 'SandboxExpired')
    : isSuspended
      ? toCondition('Ready', false, 'SandboxSuspended')
      : toCondition('Ready', isReady, isReady ? 'DependenciesReady' : 'DependenciesNotReady');
  const suspended = isSuspended
    ? toCondition('Suspended', pod === undefined, pod ? 'PodTerminating' : 'PodTerminated')
    : toCondition('Suspended', false, 'NotSuspended');
  const node = toText(getPath(pod, ['spec', 'nodeName']));
  const isPlaced = node !== '';
  const scheduled = isPlaced
    ? toCondition('PodScheduled', true, 'PodScheduled')
    : isUnschedulable(pod)
      ? toCondition('PodScheduled', false, 'Unschedulable')
      : toCondition('PodScheduled', undefined, 'PodSchedulingUnknown');
  const ip = toText(getPath(pod, ['status', 'podIP']));
  return {
    conditions: [ready, suspended, ...(pod === undefined ? [] : [scheduled])],
    service: name,
    serviceFQDN: `${name}.${namespace}.svc.cluster.local`,
    ...(isPlaced ? { nodeName: node } : {}),
    ...(ip === '' ? {} : { podIPs: [ip] }),
  };
}

function isUnschedulable(pod: KubernetesObject | undefined): boolean {
  return toJsonArray(getPath(pod, ['status', 'conditions'])).some(
    (condition) => getPath(condition, ['reason']) === 'Unschedulable',
  );
}
