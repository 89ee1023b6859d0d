import type { Clock } from '../clock.ts';
import type { EmbeddedCluster } from '../cluster.ts';
import { withPath } from '../json.ts';
import type { Json } from '../json.ts';
import { parseObject } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import type { Random } from '../random.ts';
import type { ClusterPlan } from '../scenarios/scenario.ts';
import type { Recorder } from './recorder.ts';

/** One cluster of a scenario, and what it takes to make something happen in it. */
export interface World {
  readonly plan: ClusterPlan;
  readonly cluster: EmbeddedCluster;
  readonly clock: Clock;
  readonly random: Random;
  readonly recorder: Recorder;
  /** Runs once; forgotten when the fleet is disposed of. */
  readonly after: (delayMs: number, run: () => void) => void;
  /** Runs again and again, the first time after one interval. */
  readonly every: (intervalMs: number, run: () => void) => void;
}

/** Stores `object` with one member changed. `path` is dotted. */
export function setMember(
  world: World,
  object: KubernetesObject,
  path: string,
  value: Json,
): KubernetesObject {
  return world.cluster.apply(change(object, path, value));
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
