import { getPath, toJsonArray, toJsonObject, withPath } from '../json.ts';
import type { Json } from '../json.ts';
import { setReplicas } from '../controllers/replica-set.ts';
import { isReadyPod } from '../pod-conditions.ts';
import type { KubernetesObject } from '../object.ts';
import type { DayStep } from '../scenarios/scenario.ts';
import { isReadyNode, POOL_LABEL } from '../seed/nodes.ts';
import { getDeployment } from '../seed/replicas.ts';
import { change, listNodes } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { build } from './fission-build.ts';
import { interruptNode } from './karpenter-interruption.ts';
import { dayMsOf } from './load.ts';
import { takeSandboxStep } from './sandbox-step.ts';
import { setCondition } from './node-life.ts';

const MINUTE_MS = 60_000;

const HOUR_MS = 60 * MINUTE_MS;

/** Does what the plan names, at its hour, every day. */
export function liveDays(world: World): void {
  const dayMs = dayMsOf(world);
  for (const step of world.plan.day ?? []) {
    const untilMs = (step.hour * HOUR_MS - (world.livedMs() % dayMs) + dayMs) % dayMs;
    world.after(untilMs, () => {
      take(world, step);
      world.every(dayMs, () => {
        take(world, step);
      });
    });
  }
}

function take(world: World, step: DayStep): void {
  switch (step.type) {
    case 'scale':
      withDeployment(world, step, (deployment) => {
        setReplicas(world, deployment, step.replicas);
      });
      return;
    case 'release':
      withDeployment(world, step, (deployment) => {
        release(world, deployment, step.image);
      });
      return;
    case 'replace':
      withDeployment(world, step, (deployment) => {
        replaceOne(world, deployment);
      });
      return;
    case 'outage':
      beOut(world, step.minutes);
      return;
    case 'node-lost':
      loseNode(world, step.pool, step.minutes);
      return;
    case 'sandbox':
      takeSandboxStep(world, step);
      return;
    case 'build':
      build(world, step);
      return;
    case 'spot-interruption': {
      const pool = world.plan.pools.find(({ name }) => name === step.pool);
      if (pool !== undefined) {
        interruptNode(world, pool);
      }
    }
  }
}

function withDeployment(
  world: World,
  { namespace, deployment }: { readonly namespace: string; readonly deployment: string },
  run: (found: KubernetesObject) => void,
): void {
  const found = getDeployment(world, { name: deployment, namespace });
  if (found !== undefined) {
    run(found);
  }
}

/** To the new image, or back to the one before when that is there already. */
function release(world: World, deployment: KubernetesObject, image: string): void {
  const path = ['spec', 'template', 'spec', 'containers'];
  const containers = toJsonArray(getPath(deployment, path)).map(toJsonObject);
  const [first, ...others] = containers;
  const known = deployment.metadata.annotations?.[PREVIOUS_IMAGE];
  const present = first?.['image'];
  const next = present === image && known !== undefined ? known : image;
  const changed: Json = [{ ...first, image: next }, ...others];
  const annotated = change(deployment, 'metadata.annotations', {
    ...deployment.metadata.annotations,
    [PREVIOUS_IMAGE]: present ?? '',
  });
  const { apiVersion, kind, metadata } = annotated;
  world.objects.apply({ ...withPath(annotated, path, changed), apiVersion, kind, metadata });
}

const PREVIOUS_IMAGE = 'shop.example/previous-image';

/** Ends a pod of a Deployment that is ready; its ReplicaSet makes another. */
export function replaceOne(world: World, deployment: KubernetesObject): void {
  const pods = listPodsOf(world, deployment).filter(isReadyPod);
  const pod = pods[Math.floor(world.random() * pods.length)];
  if (pod !== undefined) {
    const { name, namespace = '' } = pod.metadata;
    world.objects.delete({ apiVersion: 'v1', kind: 'Pod', namespace, name });
  }
}

function listPodsOf(world: World, { metadata }: KubernetesObject): readonly KubernetesObject[] {
  return world.index.dependentsOf(metadata.uid ?? '').flatMap(({ storageKey, key }) => {
    const owned = world.storage.store(storageKey).get(key)?.object;
    return owned === undefined ? [] : world.index.podsOf(owned.metadata.uid ?? '');
  });
}

/** Connections are cut, those that are open too, without a word. */
function beOut(world: World, minutes: number): void {
  const fault = world.cluster.faults.add({ type: 'reset' });
  world.cluster.cutConnections();
  world.after(minutes * MINUTE_MS, () => {
    fault.remove();
  });
}

function loseNode(world: World, pool: string, minutes: number): void {
  const find = (): KubernetesObject | undefined =>
    listNodes(world).findLast(({ metadata }) => metadata.labels?.[POOL_LABEL] === pool);
  const node = find();
  if (node !== undefined && isReadyNode(node)) {
    setCondition(world, node, 'lost');
  }
  world.after(minutes * MINUTE_MS, () => {
    const lost = find();
    if (lost !== undefined && !isReadyNode(lost)) {
      setCondition(world, lost, 'ready');
    }
  });
}
