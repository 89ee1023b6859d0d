import { getPath, isSameJson, toJsonObject, toText } from '../json.ts';
import { keyOf, withMetadata } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing } from '../pod-conditions.ts';
import { createWorkQueue } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { setDeploymentStatus } from './deployment-status.ts';
import { controllerReferenceOf, replicasOf } from './ownership.ts';
import {
  TEMPLATE_HASH,
  toControllerReference,
  toTemplateHash,
  withoutHash,
} from './pod-template.ts';
import { setReplicas } from './replica-set.ts';

const REVISION = 'deployment.kubernetes.io/revision';

/** Rolls Deployments out: a ReplicaSet for each template, and pods moved from old to new. */
export function runDeployments(context: ControllerContext): void {
  const enqueue = createWorkQueue(context, 100, (key) => {
    const [namespace = '', name = ''] = key.split('/');
    const reference = { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name };
    const deployment = context.objects.get(reference);
    if (deployment !== undefined && !isGoing(deployment)) {
      syncDeployment(context, deployment);
    }
  });
  context.storage.subscribe((storageKey, { entry }) => {
    if (storageKey === 'deployments.apps') {
      enqueue(entry.key);
    }
    const owner =
      storageKey === 'replicasets.apps' ? controllerReferenceOf(entry.object) : undefined;
    if (owner?.kind === 'Deployment') {
      enqueue(keyOf({ name: owner.name, namespace: entry.object.metadata.namespace ?? '' }));
    }
  });
}

interface Rollout {
  readonly deployment: KubernetesObject;
  readonly current: KubernetesObject;
  readonly old: readonly KubernetesObject[];
}

function syncDeployment(context: ControllerContext, deployment: KubernetesObject): void {
  const all = listReplicaSets(context, deployment);
  const current = findCurrent(deployment, all) ?? addReplicaSet(context, deployment, all);
  const old = all.filter(({ metadata }) => metadata.uid !== current.metadata.uid);
  const rollout = { deployment, current, old };
  if (getPath(deployment, ['spec', 'paused']) !== true) {
    scaleUp(context, rollout);
    scaleDown(context, rollout);
  }
  dropHistory(context, rollout);
  const now = listReplicaSets(context, deployment);
  setDeploymentStatus(context, deployment, findCurrent(deployment, now) ?? current, now);
}

function listReplicaSets(
  { index, storage }: ControllerContext,
  { metadata }: KubernetesObject,
): readonly KubernetesObject[] {
  const store = storage.store('replicasets.apps');
  return index
    .dependentsOf(metadata.uid ?? '')
    .flatMap(({ storageKey, key }) =>
      storageKey === 'replicasets.apps' ? (store.get(key)?.object ?? []) : [],
    );
}

function findCurrent(
  deployment: KubernetesObject,
  replicaSets: readonly KubernetesObject[],
): KubernetesObject | undefined {
  const template = withoutHash(toJsonObject(getPath(deployment, ['spec', 'template'])));
  return replicaSets.find((one) =>
    isSameJson(withoutHash(toJsonObject(getPath(one, ['spec', 'template']))), template),
  );
}

function addReplicaSet(
  context: ControllerContext,
  deployment: KubernetesObject,
  others: readonly KubernetesObject[],
): KubernetesObject {
  const { objects } = context;
  const { name, namespace = 'default' } = deployment.metadata;
  const template = toJsonObject(getPath(deployment, ['spec', 'template']));
  const hash = toTemplateHash(template);
  const own = toJsonObject(getPath(template, ['metadata', 'labels']));
  const labels = { ...own, [TEMPLATE_HASH]: hash };
  const selector = toJsonObject(getPath(deployment, ['spec', 'selector']));
  const matchLabels = { ...toJsonObject(selector['matchLabels']), [TEMPLATE_HASH]: hash };
  const revision = String(Math.max(0, ...others.map(revisionNumberOf)) + 1);
  objects.apply({
    ...deployment,
    metadata: {
      ...deployment.metadata,
      annotations: { ...deployment.metadata.annotations, [REVISION]: revision },
    },
  });
  const replicas = toTarget(deployment, 0, others);
  if (replicas > 0) {
    announce(context, deployment, { name: `${name}-${hash}`, from: 0, to: replicas });
  }
  return objects.apply({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${name}-${hash}`,
      namespace,
      labels,
      annotations: { ...toSizes(deployment), [REVISION]: revision },
      ownerReferences: [toControllerReference(deployment)],
    },
    spec: {
      replicas,
      selector: { ...selector, matchLabels },
      template: { ...template, metadata: { ...toJsonObject(template['metadata']), labels } },
    },
  });
}

function revisionNumberOf({ metadata }: KubernetesObject): number {
  return Number(metadata.annotations?.[REVISION] ?? 0);
}

function scaleUp(context: ControllerContext, { deployment, current, old }: Rollout): void {
  scale(context, deployment, current, toTarget(deployment, replicasOf(current), old));
}

/** How many new pods there may be now: not above what the strategy lets there be at a time. */
function toTarget(
  deployment: KubernetesObject,
  present: number,
  old: readonly KubernetesObject[],
): number {
  const wanted = replicasOf(deployment);
  const isRecreate = getPath(deployment, ['spec', 'strategy', 'type']) === 'Recreate';
  const others = old.reduce((sum, one) => sum + replicasOf(one), 0);
  const surge = isRecreate ? 0 : allowanceOf(deployment, 'maxSurge', wanted);
  const isBlocked = isRecreate && old.some((one) => numberAt(one, 'replicas') > 0);
  const target = isBlocked ? 0 : Math.min(wanted, Math.max(0, wanted + surge - others));
  return present > wanted ? wanted : Math.max(present, target);
}

/** Old ones go as new ones are ready; those of the old that never were go first. */
function scaleDown(context: ControllerContext, { deployment, current, old }: Rollout): void {
  const wanted = replicasOf(deployment);
  const unavailable = allowanceOf(deployment, 'maxUnavailable', wanted);
  const least = Math.max(0, wanted - unavailable);
  const all = [current, ...old];
  const alive = all.reduce((sum, one) => sum + numberAt(one, 'availableReplicas'), 0);
  // What was asked for counts too: a status tells of it a moment later.
  const asked = all.reduce((sum, one) => sum + replicasOf(one), 0);
  const starting = Math.max(0, replicasOf(current) - numberAt(current, 'availableReplicas'));
  let spare = Math.max(0, Math.min(alive - least, asked - least - starting));
  for (const one of old.toSorted(
    (left, right) => revisionNumberOf(left) - revisionNumberOf(right),
  )) {
    const replicas = replicasOf(one);
    const unhealthy = Math.max(0, replicas - numberAt(one, 'availableReplicas'));
    const going = Math.min(replicas - unhealthy, spare);
    spare -= going;
    scale(context, deployment, one, replicas - unhealthy - going);
  }
}

function scale(
  context: ControllerContext,
  deployment: KubernetesObject,
  replicaSet: KubernetesObject,
  replicas: number,
): void {
  const before = replicasOf(replicaSet);
  if (before === replicas) {
    return;
  }
  const { annotations } = replicaSet.metadata;
  const sized = withMetadata(replicaSet, {
    annotations: { ...annotations, ...toSizes(deployment) },
  });
  setReplicas(context, sized, replicas);
  announce(context, deployment, { name: replicaSet.metadata.name, from: before, to: replicas });
}

function announce(
  { recorder }: ControllerContext,
  deployment: KubernetesObject,
  { name, from, to }: { readonly name: string; readonly from: number; readonly to: number },
): void {
  recorder.record(deployment, {
    component: 'deployment-controller',
    reason: 'ScalingReplicaSet',
    message: `Scaled ${to > from ? 'up' : 'down'} replica set ${name} from ${from} to ${to}`,
  });
}

/** What each ReplicaSet notes of its Deployment when it is scaled. */
function toSizes(deployment: KubernetesObject): Readonly<Record<string, string>> {
  const wanted = replicasOf(deployment);
  return {
    'deployment.kubernetes.io/desired-replicas': String(wanted),
    'deployment.kubernetes.io/max-replicas': String(
      wanted + allowanceOf(deployment, 'maxSurge', wanted),
    ),
  };
}

function dropHistory({ objects }: ControllerContext, { deployment, old }: Rollout): void {
  const limit = Number(getPath(deployment, ['spec', 'revisionHistoryLimit']) ?? 10);
  const empty = old.filter((one) => replicasOf(one) === 0 && numberAt(one, 'replicas') === 0);
  const oldest = empty.toSorted((left, right) => revisionNumberOf(left) - revisionNumberOf(right));
  for (const { metadata } of oldest.slice(0, Math.max(0, empty.length - limit))) {
    const { name, namespace = 'default' } = metadata;
    objects.delete({ apiVersion: 'apps/v1', kind: 'ReplicaSet', namespace, name });
  }
}

/** A percentage of surge is rounded up, of unavailability down. */
function allowanceOf(
  deployment: KubernetesObject,
  member: 'maxSurge' | 'maxUnavailable',
  wanted: number,
): number {
  const value = getPath(deployment, ['spec', 'strategy', 'rollingUpdate', member]) ?? '25%';
  const text = toText(value);
  const share = (parseFloat(text) * wanted) / 100;
  if (!text.endsWith('%')) {
    return Number(text);
  }
  return member === 'maxSurge' ? Math.ceil(share) : Math.floor(share);
}

function numberAt(object: KubernetesObject, member: string): number {
  return Number(getPath(object, ['status', member]) ?? 0);
}
