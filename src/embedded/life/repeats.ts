import type { KubernetesObject } from '../object.ts';
import type { World } from '../seed/world.ts';

/** Says something of each object, the same one again only after `intervalMs`; forgets who is not named. */
export function createReminder(
  world: World,
  intervalMs: number,
  say: (object: KubernetesObject) => void,
): (objects: readonly KubernetesObject[]) => void {
  let saidMs: ReadonlyMap<string, number> = new Map();
  return (objects) => {
    saidMs = new Map(
      objects.map((object) => {
        const { uid = object.metadata.name } = object.metadata;
        const last = saidMs.get(uid);
        if (last !== undefined && world.livedMs() - last < intervalMs) {
          return [uid, last];
        }
        say(object);
        return [uid, world.livedMs()];
      }),
    );
  };
}
