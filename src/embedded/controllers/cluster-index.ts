import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isFinished } from '../pod-conditions.ts';
import type { Storage } from '../storage.ts';
import { minus, NOTHING, plus, requestOf } from './fit.ts';
import type { Room } from './fit.ts';

/** Where an object is kept. */
export interface StoredKey {
  readonly storageKey: string;
  readonly key: string;
}

/** What controllers look up again and again, kept up with every change. */
export interface ClusterIndex {
  /** What names the object of this UID as one of its owners. */
  dependentsOf(uid: string): readonly StoredKey[];
  /** The pods among them, as they are now. */
  podsOf(uid: string): readonly KubernetesObject[];
  /** Pods that are assigned to a node; to none, where the name is empty. */
  podsOn(nodeName: string): readonly KubernetesObject[];
  /** What the pods on a node ask for together; those that have run to their end do not count. */
  requestedOn(nodeName: string): Room;
}

/** Sees every change from its making on: it must be there before the first object. */
export function createClusterIndex(storage: Storage): ClusterIndex {
  const byOwner = createMultiMap();
  const byNode = createMultiMap();
  const requested = new Map<string, Room>();
  storage.subscribe((storageKey, { type, entry, previous }) => {
    const name = `${storageKey} ${entry.key}`;
    const now = type === 'DELETED' ? undefined : entry.object;
    byOwner.move(name, ownersOf(previous?.object), ownersOf(now));
    if (storageKey === 'pods') {
      byNode.move(entry.key, nodesOf(previous?.object), nodesOf(now));
      count(requested, previous?.object, minus);
      count(requested, now, plus);
    }
  });
  const toPods = (keys: Iterable<string>): readonly KubernetesObject[] => {
    const pods = storage.store('pods');
    return [...keys].flatMap((key) => pods.get(key)?.object ?? []);
  };
  const dependentsOf = (uid: string): readonly StoredKey[] =>
    [...byOwner.get(uid)].map((name) => {
      const space = name.indexOf(' ');
      return { storageKey: name.slice(0, space), key: name.slice(space + 1) };
    });

  return {
    dependentsOf,
    podsOf: (uid) =>
      toPods(
        dependentsOf(uid).flatMap(({ storageKey, key }) => (storageKey === 'pods' ? [key] : [])),
      ),
    podsOn: (nodeName) => toPods(byNode.get(nodeName)),
    requestedOn: (nodeName) => requested.get(nodeName) ?? NOTHING,
  };
}

interface MultiMap {
  get(key: string): ReadonlySet<string>;
  move(value: string, from: readonly string[], to: readonly string[]): void;
}

function createMultiMap(): MultiMap {
  const sets = new Map<string, Set<string>>();
  return {
    get: (key) => sets.get(key) ?? NONE,
    move(value, from, to) {
      for (const key of from) {
        const set = sets.get(key);
        if (!to.includes(key) && set?.delete(value) === true && set.size === 0) {
          sets.delete(key);
        }
      }
      for (const key of to) {
        const set = sets.get(key);
        if (set === undefined) {
          sets.set(key, new Set([value]));
        } else {
          set.add(value);
        }
      }
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

function ownersOf(object: KubernetesObject | undefined): readonly string[] {
  return (object?.metadata.ownerReferences ?? []).map(({ uid }) => uid);
}

function nodesOf(pod: KubernetesObject | undefined): readonly string[] {
  return pod === undefined ? [] : [toText(getPath(pod, ['spec', 'nodeName']))];
}

function count(
  requested: Map<string, Room>,
  pod: KubernetesObject | undefined,
  add: (room: Room, request: Room) => Room,
): void {
  const node = toText(getPath(pod, ['spec', 'nodeName']));
  if (pod !== undefined && node !== '' && !isFinished(pod)) {
    requested.set(node, add(requested.get(node) ?? NOTHING, requestOf(pod)));
  }
}
