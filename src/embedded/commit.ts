import type { Clock } from './clock.ts';
import { toTime } from './clock.ts';
import { toEstablished } from './custom-resources.ts';
import type { Entry } from './entry.ts';
import { getPath, isSameJson, toJsonArray } from './json.ts';
import { keyOf, withMetadata, withoutEmptyMetadata } from './object.ts';
import type { KubernetesObject } from './object.ts';
import { toUid } from './random.ts';
import type { Random } from './random.ts';
import type { Registry } from './registry.ts';
import type { ResourceDefinition } from './resource.ts';
import type { Storage } from './storage.ts';
import type { OpenWatch } from './watch.ts';

export interface CommitDependencies {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly random: Random;
  readonly openWatches: Set<OpenWatch>;
}

/** Stores objects, and does what follows from a definition or a namespace that comes or goes. */
export interface Committer {
  /** Fills what the server owns in a new object. Nothing is stored. */
  prepare(definition: ResourceDefinition, object: KubernetesObject): KubernetesObject;
  put(definition: ResourceDefinition, object: KubernetesObject): Entry;
  remove(definition: ResourceDefinition, key: string): Entry | undefined;
}

export function createCommitter(dependencies: CommitDependencies): Committer {
  const { storage, registry, clock, random } = dependencies;
  return {
    prepare(definition, object) {
      const filled = definition.defaults?.(object) ?? object;
      const { uid, creationTimestamp, generation } = object.metadata;
      return withMetadata(withoutEmptyMetadata(filled), {
        namespace: definition.isNamespaced ? (object.metadata.namespace ?? 'default') : undefined,
        uid: uid ?? toUid(random),
        creationTimestamp: creationTimestamp ?? toTime(clock.now()),
        ...(definition.hasGeneration ? { generation: generation ?? 1 } : {}),
      });
    },
    put(definition, object) {
      const isDefinition = definition.storageKey === DEFINITIONS;
      const stored = isDefinition ? keepEstablished(object, toTime(clock.now())) : object;
      const entry = storage.store(definition.storageKey).put(keyOf(stored.metadata), stored);
      if (isDefinition) {
        registry.define(entry.object);
      }
      return entry;
    },
    remove(definition, key) {
      const found = storage.store(definition.storageKey).get(key);
      if (found !== undefined && definition.storageKey === DEFINITIONS) {
        removeKind(found.object, dependencies);
      }
      if (found !== undefined && definition.storageKey === 'namespaces') {
        storage
          .store(definition.storageKey)
          .put(key, toTerminating(found.object, toTime(clock.now())));
        emptyNamespace(key, dependencies);
      }
      return storage.store(definition.storageKey).remove(key);
    },
  };
}

/** What the next state of a stored object is, whoever writes it: server-owned members stay. */
export function toNext(
  definition: ResourceDefinition,
  previous: KubernetesObject,
  written: KubernetesObject,
): KubernetesObject {
  const { uid, creationTimestamp, deletionTimestamp, generation } = previous.metadata;
  const isSpecChanged = !isSameJson(specOf(definition, previous), specOf(definition, written));
  return withMetadata(withoutEmptyMetadata(written), {
    uid,
    creationTimestamp,
    deletionTimestamp,
    deletionGracePeriodSeconds: previous.metadata['deletionGracePeriodSeconds'],
    resourceVersion: previous.metadata.resourceVersion,
    generation: definition.hasGeneration ? (generation ?? 1) + Number(isSpecChanged) : generation,
  });
}

const DEFINITIONS = 'customresourcedefinitions.apiextensions.k8s.io';

function specOf(definition: ResourceDefinition, object: KubernetesObject): KubernetesObject {
  const { status, ...desired } = object;
  const kept = definition.hasStatus ? desired : { ...desired, status };
  return { ...kept, apiVersion: object.apiVersion, kind: object.kind, metadata: { name: '' } };
}

/** A definition that is established already keeps the time it was. */
function keepEstablished(crd: KubernetesObject, at: string): KubernetesObject {
  const established = toEstablished(crd, at);
  const isEstablished = toJsonArray(getPath(crd, ['status', 'conditions'])).some(
    (condition) => getPath(condition, ['type']) === 'Established',
  );
  return isEstablished ? { ...established, status: crd['status'] } : established;
}

function removeKind(crd: KubernetesObject, dependencies: CommitDependencies): void {
  const { storage, registry, openWatches } = dependencies;
  for (const { storageKey } of registry.undefine(crd)) {
    const store = storage.store(storageKey);
    for (const entry of store.list()) {
      store.remove(entry.key);
    }
    for (const watch of openWatches) {
      if (watch.storageKey === storageKey) {
        watch.close();
      }
    }
  }
}

function toTerminating(namespace: KubernetesObject, at: string): KubernetesObject {
  const terminating = { ...namespace, status: { phase: 'Terminating' } };
  return withMetadata(terminating, { deletionTimestamp: at });
}

function emptyNamespace(name: string, { storage, registry }: CommitDependencies): void {
  for (const definition of registry.list()) {
    if (definition.isNamespaced) {
      const store = storage.store(definition.storageKey);
      for (const entry of store.list()) {
        if (entry.key.startsWith(`${name}/`)) {
          store.remove(entry.key);
        }
      }
    }
  }
}
