import type { EmbeddedCluster } from '../cluster.ts';
import { withPath } from '../json.ts';
import type { Json } from '../json.ts';
import { parseObject } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import type { ClusterPlan } from '../scenarios/scenario.ts';
import type { ControllerContext } from '../controllers/controller.ts';

/** One cluster of a scenario, and what it takes to make something happen in it. */
export interface World extends ControllerContext {
  readonly plan: ClusterPlan;
  readonly cluster: EmbeddedCluster;
  /** How much faster it lives than the clock runs. */
  readonly speed: number;
  /** The time it lives in, which runs `speed` times as fast as that of the clock. */
  readonly livedMs: () => number;
}

/** Stores `object` with one member changed. `path` is dotted. */
export function setMember(
  world: World,
  object: KubernetesObject,
  path: string,
  value: Json,
): KubernetesObject {
  return world.objects.apply(change(object, path, value));
}

export function change(object: KubernetesObject, path: string, value: Json): KubernetesObject {
  return parseObject(withPath(object, path.split('.'), value)) ?? object;
}

export function listPods(world: World, namespace?: string): readonly KubernetesObject[] {
  return world.cluster.list({
    apiVersion: 'v1',
    kind: 'Pod',
    ...(namespace === undefined ? {} : { namespace }),
  });
}

export function listOwnedPods(world: World, owner: KubernetesObject): readonly KubernetesObject[] {
  return listPods(world, owner.metadata.namespace).filter(({ metadata }) =>
    (metadata.ownerReferences ?? []).some(({ uid }) => uid === owner.metadata.uid),
  );
}

export function listNodes(world: World): readonly KubernetesObject[] {
  return world.cluster.list({ apiVersion: 'v1', kind: 'Node' });
}
