import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { World } from '../seed/world.ts';

/** Whether the time at a path has passed; comes back when it will have. */
export function awaitEnd(
  world: World,
  { kind, metadata, ...object }: KubernetesObject,
  path: readonly string[],
  enqueue: (key: string) => void,
): boolean {
  const leftMs = Date.parse(toText(getPath(object, path))) - world.clock.now();
  if (!Number.isFinite(leftMs) || leftMs <= 0) {
    return leftMs <= 0;
  }
  // Its time is that of the clock on the wall, which life does not shorten.
  world.after((leftMs + 1) * world.speed, () => {
    enqueue(`${kind}/${metadata.namespace ?? ''}/${metadata.name}`);
  });
  return false;
}
