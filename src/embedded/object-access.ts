import type { Clock } from './clock.ts';
import { toNext } from './commit.ts';
import type { Committer } from './commit.ts';
import { deleteEntry } from './delete.ts';
import { toServed } from './entry.ts';
import type { Entry } from './entry.ts';
import { evictEntry } from './eviction.ts';
import { keyOf, toObject, withMetadata } from './object.ts';
import type { KubernetesObject, Manifest, ObjectReference } from './object.ts';
import type { Registry } from './registry.ts';
import type { ResourceDefinition } from './resource.ts';
import type { Storage } from './storage.ts';
import { toDeleteOptions } from './write-options.ts';

type KindReference = Pick<ObjectReference, 'apiVersion' | 'kind' | 'namespace'>;

/** What tests and scenarios do to a cluster from inside, past its API. */
export interface ObjectAccess {
  readonly apply: (manifest: Manifest) => KubernetesObject;
  readonly remove: (reference: ObjectReference) => boolean;
  /** As a deletion through the API: pods end in their time, finalizers are waited for. */
  readonly delete: (reference: ObjectReference) => boolean;
  /** As an eviction through the API. @throws {StatusError} when a budget refuses. */
  readonly evict: (reference: { readonly namespace: string; readonly name: string }) => boolean;
  readonly get: (reference: ObjectReference) => KubernetesObject | undefined;
  /** As `get`; undefined also where the kind is not served. */
  readonly find: (reference: ObjectReference) => KubernetesObject | undefined;
  readonly list: (kind: KindReference) => readonly KubernetesObject[];
}

interface AccessDependencies {
  readonly storage: Storage;
  readonly registry: Registry;
  readonly committer: Committer;
  readonly clock: Clock;
}

/** `read` takes what is handed in: detached from its caller, or as it is where nobody changes it. */
export function createObjectAccess(
  dependencies: AccessDependencies,
  read: (manifest: Manifest) => KubernetesObject = toObject,
): ObjectAccess {
  const { storage, registry, committer } = dependencies;
  const definitionOf = (kind: KindReference): ResourceDefinition => findDefinition(registry, kind);
  const getServed = (
    definition: ResourceDefinition,
    reference: ObjectReference,
  ): KubernetesObject | undefined => {
    const entry = storage.store(definition.storageKey).get(keyIn(definition, reference));
    return entry === undefined ? undefined : toServed(entry, definition);
  };
  const apply = (manifest: Manifest): KubernetesObject => {
    const definition = definitionOf(manifest);
    const fresh = prepare(definition, read(manifest), dependencies);
    const { namespace } = fresh.metadata;
    if (namespace !== undefined && storage.store('namespaces').get(namespace) === undefined) {
      apply(toNamespace(namespace));
    }
    const entry = committer.put(
      definition,
      replaceStored(definition, manifest, fresh, dependencies),
    );
    return toServed(entry, definition);
  };

  return {
    apply,
    remove(reference) {
      const definition = definitionOf(reference);
      return committer.remove(definition, keyIn(definition, reference)) !== undefined;
    },
    ...createDeletions(dependencies),
    get: (reference) => getServed(definitionOf(reference), reference),
    find(reference) {
      const definition = registry.findKind(reference.apiVersion, reference.kind);
      return definition === undefined ? undefined : getServed(definition, reference);
    },
    list(kind) {
      const definition = definitionOf(kind);
      return storage
        .store(definition.storageKey)
        .list()
        .filter(
          ({ object: { metadata } }) =>
            (kind.namespace ?? metadata.namespace) === metadata.namespace,
        )
        .map((entry) => toServed(entry, definition));
    },
  };
}

function createDeletions(dependencies: AccessDependencies): Pick<ObjectAccess, 'delete' | 'evict'> {
  const { storage, registry } = dependencies;
  const end = (
    reference: ObjectReference,
    run: (definition: ResourceDefinition, entry: Entry) => void,
  ): boolean => {
    const definition = findDefinition(registry, reference);
    const entry = storage.store(definition.storageKey).get(keyIn(definition, reference));
    if (entry !== undefined) {
      run(definition, entry);
    }
    return entry !== undefined;
  };
  return {
    delete: (reference) =>
      end(reference, (definition, entry) => {
        deleteEntry(definition, entry, AS_IT_IS, dependencies);
      }),
    evict: (reference) =>
      end({ apiVersion: 'v1', kind: 'Pod', ...reference }, (definition, entry) => {
        evictEntry(definition, entry, AS_IT_IS, dependencies);
      }),
  };
}

function findDefinition(
  registry: Registry,
  { apiVersion, kind }: KindReference,
): ResourceDefinition {
  const definition = registry.findKind(apiVersion, kind);
  if (definition === undefined) {
    throw new TypeError(`No kind ${kind} is served in ${apiVersion}.`);
  }
  return definition;
}

const AS_IT_IS = toDeleteOptions({});

export function toNamespace(name: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
  };
}

function prepare(
  definition: ResourceDefinition,
  object: KubernetesObject,
  { storage, committer }: AccessDependencies,
): KubernetesObject {
  const stored = definition.view === undefined ? object : definition.view.toStored(object);
  const { name, namespace = 'default', uid } = stored.metadata;
  const known = storage.store(definition.storageKey).get(keyIn(definition, { name, namespace }));
  // What is there has a UID already: none is made in vain.
  const identified = withMetadata(stored, { uid: uid ?? known?.object.metadata.uid });
  const prepared = committer.prepare(definition, identified);
  return withMetadata(prepared, { resourceVersion: undefined });
}

/** Another UID under the same name is another object: the old one goes first. */
function replaceStored(
  definition: ResourceDefinition,
  manifest: Manifest,
  fresh: KubernetesObject,
  { storage, committer }: { readonly storage: Storage; readonly committer: Committer },
): KubernetesObject {
  const previous = storage.store(definition.storageKey).get(keyOf(fresh.metadata));
  if (previous === undefined) {
    return fresh;
  }
  const { uid } = manifest.metadata;
  if (uid !== undefined && uid !== previous.object.metadata.uid) {
    committer.remove(definition, previous.key);
    return fresh;
  }
  const next = toNext(definition, previous.object, fresh);
  const { deletionTimestamp, deletionGracePeriodSeconds } = fresh.metadata;
  return deletionTimestamp === undefined
    ? next
    : withMetadata(next, { deletionTimestamp, deletionGracePeriodSeconds });
}

function keyIn(
  definition: ResourceDefinition,
  { name, namespace = 'default' }: { readonly name: string; readonly namespace?: string },
): string {
  return definition.isNamespaced ? keyOf({ name, namespace }) : name;
}
