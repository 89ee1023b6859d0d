import type { KubernetesObject } from './object.ts';

/** One resource in one version, as discovery tells of it. */
export interface ResourceDefinition {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly singular: string;
  readonly kind: string;
  readonly isNamespaced: boolean;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly hasStatus: boolean;
  /** Where the replicas of an object stand, if it has any. */
  readonly scale?: ScalePaths | undefined;
  /** Members of a list leave out `kind` and `apiVersion`, as those of built-in kinds do. */
  readonly isBuiltIn: boolean;
  /** Fields that `fieldSelector` may name besides `metadata.name` and `metadata.namespace`. */
  readonly fields: Readonly<Record<string, (object: KubernetesObject) => string>>;
  /** Resources with the same key are views of one store. */
  readonly storageKey: string;
  /** From the stored form to this resource's, and back; absent where they are the same. */
  readonly view?: {
    readonly toServed: (stored: KubernetesObject) => KubernetesObject;
    readonly toStored: (served: KubernetesObject) => KubernetesObject;
  };
  /** Whether the server counts `metadata.generation` for it. */
  readonly hasGeneration: boolean;
  /** An update without a resourceVersion overwrites whatever is there. */
  readonly allowsUnconditionalUpdate: boolean;
  readonly sendsBookmarks: boolean;
  /** A status given at creation through the API is kept only where this is true (nodes). */
  readonly keepsStatusOnCreate: boolean;
  /** A deletion answers the object instead of a Status. */
  readonly answersDeletedObject: boolean;
  /** What the server sets in a new object's status and spec. */
  readonly defaults?: (object: KubernetesObject) => KubernetesObject;
}

/** What `…/scale` reads and writes of an object. */
export interface ScalePaths {
  readonly specReplicas: readonly string[];
  readonly statusReplicas: readonly string[];
  /** The text of the selector of its pods; empty where there is none. */
  readonly toSelector: (object: KubernetesObject) => string;
  /** Replicas that are not given cannot be read, instead of being one. */
  readonly isStrict: boolean;
}

export function apiVersionOf(resource: {
  readonly group: string;
  readonly version: string;
}): string {
  return resource.group === '' ? resource.version : `${resource.group}/${resource.version}`;
}
