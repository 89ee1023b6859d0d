import type { KubernetesObject } from './json.ts';
import type { ProjectionContext, ResourceRecord } from './object-record.ts';

/** Makes the record of one object. Called at ingest; the object is dropped afterwards. */
export type Projection<T> = (object: KubernetesObject, context: ProjectionContext) => T;

/** One kind of object that can be followed, and the records it becomes. Made by `defineResource`. */
export interface Resource<T extends ResourceRecord> {
  /** `deployments.apps`, or `pods` in the core group. */
  readonly name: string;
  /** The empty text is the core group. */
  readonly group: string;
  /** The plural, as in paths. */
  readonly resource: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  /** A projection for each version that is understood, the preferred one first. */
  readonly versions: ReadonlyMap<string, Projection<T>>;
  /** For the version a cluster prefers, where none of `versions` is served. */
  readonly anyVersion: Projection<T> | undefined;
  readonly indexes: ResourceIndexes<T>;
  readonly fieldSelector: string | undefined;
  readonly labelSelector: string | undefined;
  readonly hasBookmarks: boolean;
  readonly isMetadataOnly: boolean;
}

export type ResourceIndexes<T> = Readonly<
  Record<string, (record: T) => string | readonly string[] | undefined>
>;

export interface ResourceDefinition<T extends ResourceRecord> {
  readonly group: string;
  readonly resource: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  /** In order of preference: the first one that a cluster serves is read. */
  readonly versions: Readonly<Record<string, Projection<T>>>;
  /** Reads the version that a cluster prefers where it serves none of `versions`. @default it is absent */
  readonly anyVersion?: Projection<T> | undefined;
  /** @default none */
  readonly indexes?: ResourceIndexes<T>;
  /** Only these are listed and watched. @default all */
  readonly fieldSelector?: string;
  /** As `fieldSelector`, by labels: another informer than that of the whole kind. @default all */
  readonly labelSelector?: string;
  /** False for Events: API servers send none there, so silence says nothing. @default true */
  readonly hasBookmarks?: boolean;
  /** Asks for `PartialObjectMetadata`: the objects' bodies are never sent. @default false */
  readonly isMetadataOnly?: boolean;
}

/** Names a resource to follow. Two definitions are two informers: define each once, and share it. */
export function defineResource<T extends ResourceRecord>(
  definition: ResourceDefinition<T>,
): Resource<T> {
  const { group, resource } = definition;
  return {
    name: toResourceName(group, resource),
    group,
    resource,
    kind: definition.kind,
    isNamespaced: definition.isNamespaced,
    versions: new Map(Object.entries(definition.versions)),
    anyVersion: definition.anyVersion,
    indexes: definition.indexes ?? {},
    fieldSelector: definition.fieldSelector,
    labelSelector: definition.labelSelector,
    hasBookmarks: definition.hasBookmarks ?? true,
    isMetadataOnly: definition.isMetadataOnly ?? false,
  };
}

/** `deployments.apps`; the plural alone in the core group. */
export function toResourceName(group: string, resource: string): string {
  return group === '' ? resource : `${resource}.${group}`;
}
