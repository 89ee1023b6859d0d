import { createInterner } from '../../src/datasources/kube/intern.ts';
import type { KubernetesObject } from '../../src/datasources/kube/json.ts';
import type { ResourceRecord } from '../../src/datasources/kube/object-record.ts';
import type { Resource } from '../../src/datasources/kube/resource.ts';
import type { Sequence } from '../../src/datasources/store/sequence.ts';
import type { TestStore } from './live-store.ts';
import { createTestStore } from './live-store.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Of every record that is made here. */
export const CLUSTER = 'a3c1f2d4-0000-4000-8000-000000000001';

/** The informers of a cluster, one for each who asks; all are live, and empty at first. */
export interface ObjectStores {
  informer<T extends ResourceRecord>(this: void, resource: Resource<T>): TestStore<T>;
  write(resource: string, object: KubernetesObject): void;
  remove(resource: string, key: string): void;
}

export function createObjectStores(sequence: Sequence, clock: VirtualClock): ObjectStores {
  const writers = new Map<string, Pick<ObjectStores, 'remove' | 'write'>[]>();
  const all = (resource: string): readonly Pick<ObjectStores, 'remove' | 'write'>[] => {
    const found = writers.get(resource);
    if (found === undefined) throw new Error(`Nobody reads ${resource}.`);
    return found;
  };
  return {
    informer<T extends ResourceRecord>(resource: Resource<T>) {
      const { name, kind, group, indexes } = resource;
      const store = createTestStore<T>({ name, sequence, clock, indexes });
      const [first] = resource.versions;
      if (first === undefined) throw new Error('There is no projection.');
      const [version, project] = first;
      const context = {
        interner: createInterner(),
        cluster: CLUSTER,
        apiVersion: group === '' ? version : `${group}/${version}`,
        kind,
      };
      const others = writers.get(name) ?? [];
      writers.set(name, [
        {
          write: (_name, object) => store.apply({ put: [project(object, context)] }),
          remove: (_name, key) => store.apply({ remove: [key] }),
        },
        ...others,
      ]);
      return store;
    },
    write(resource, object) {
      for (const writer of all(resource)) writer.write(resource, object);
    },
    remove(resource, key) {
      for (const writer of all(resource)) writer.remove(resource, key);
    },
  };
}
