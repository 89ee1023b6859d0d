import { isJsonArray, isJsonObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

export interface OwnerReference extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller?: boolean;
  readonly blockOwnerDeletion?: boolean;
}

interface ObjectMeta extends JsonObject {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly OwnerReference[];
  readonly finalizers?: readonly string[];
}

/** An object as the embedded API stores and serves it: plain immutable JSON. */
export interface KubernetesObject extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

/** What callers hand in: an object of any kind, of which the server fills what it owns. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly [member: string]: unknown;
  };
  readonly [member: string]: unknown;
}

export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** Parses what came over the wire or from a caller; undefined when it is no Kubernetes object. */
export function parseObject(value: unknown): KubernetesObject | undefined {
  return isKubernetesObject(value) ? value : undefined;
}

/** Detaches a manifest from its caller and drops what JSON cannot hold. */
export function toObject(manifest: Manifest): KubernetesObject {
  const copy: unknown = JSON.parse(JSON.stringify(manifest));
  if (!isKubernetesObject(copy)) {
    throw new TypeError(`${manifest.kind} ${manifest.metadata.name} is no Kubernetes object.`);
  }
  return copy;
}

/**
 * The metadata of `object` with `change` laid over it. Members are written in the order of the real
 * server, so that equal objects have equal texts.
 */
export function withMetadata(object: KubernetesObject, change: JsonObject): KubernetesObject {
  const merged: JsonObject = { ...object.metadata, ...change };
  const metadata: Record<string, Json | undefined> = {};
  for (const member of MEMBER_ORDER) {
    if (merged[member] !== undefined && merged[member] !== null) {
      metadata[member] = merged[member];
    }
  }
  for (const [member, value] of Object.entries(merged)) {
    if (value !== undefined && value !== null && !(member in metadata)) {
      metadata[member] = value;
    }
  }
  const changed = { ...object, metadata };
  return isKubernetesObject(changed) ? changed : object;
}

/** Without maps and lists that are empty, which are not kept. */
export function withoutEmptyMetadata(object: KubernetesObject): KubernetesObject {
  const empty = MAPS_AND_LISTS.filter((member) => {
    const value = object.metadata[member];
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  });
  if (empty.length === 0) return object;
  return withMetadata(object, Object.fromEntries(empty.map((member) => [member, null])));
}

const MAPS_AND_LISTS = ['labels', 'annotations', 'ownerReferences', 'finalizers'] as const;

export function keyOf(metadata: { readonly name: string; readonly namespace?: string }): string {
  return metadata.namespace === undefined
    ? metadata.name
    : `${metadata.namespace}/${metadata.name}`;
}

const MEMBER_ORDER = [
  'name',
  'generateName',
  'namespace',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'labels',
  'annotations',
  'ownerReferences',
  'finalizers',
  'managedFields',
] as const;

function isKubernetesObject(value: unknown): value is KubernetesObject {
  if (!isJsonObject(value) || !isJsonObject(value['metadata'])) {
    return false;
  }
  const { name, namespace, labels, annotations, ownerReferences, finalizers } = value['metadata'];
  return (
    typeof value['apiVersion'] === 'string' &&
    typeof value['kind'] === 'string' &&
    typeof name === 'string' &&
    isOptional(namespace, (found) => typeof found === 'string') &&
    isOptional(labels, isTextMap) &&
    isOptional(annotations, isTextMap) &&
    isOptional(ownerReferences, isJsonArray) &&
    isOptional(finalizers, isJsonArray)
  );
}

function isOptional(value: Json | undefined, guard: (value: Json) => boolean): boolean {
  return value === undefined || guard(value);
}

function isTextMap(value: Json): boolean {
  return isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string');
}
