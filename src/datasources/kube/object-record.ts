import type { Label } from '../../kubernetes/label-selector.ts';
import type { StoreRecord } from '../store/store.ts';
import type { Interner } from './intern.ts';
import type { JsonRecord, KubernetesObject } from './json.ts';
import { asRecord, asRecords, asString, asText } from './json.ts';

/**
 * What the records of all kinds begin with. Times stay the RFC 3339 texts they came as.
 * Its key is `namespace/name`, or the name of what has no namespace.
 */
export interface ObjectRecord extends ResourceRecord {
  /** The identity of the cluster it was read from. */
  readonly cluster: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly createdAt: string;
  /** Set while finalizers hold back the deletion. */
  readonly deletedAt: string | undefined;
  /** In key order. */
  readonly labels: readonly Label[];
  /** The owner that controls it, as its `ownerReferences` say. */
  readonly owner: OwnerReference | undefined;
}

/** A row that came from an API server: its version there tells whether it changed. */
export interface ResourceRecord extends StoreRecord {
  /** Opaque: compared for equality alone. */
  readonly resourceVersion: string;
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** What a projection may use beside the object. */
export interface ProjectionContext {
  readonly interner: Interner;
  /** The identity of the cluster. */
  readonly cluster: string;
  /** Objects in lists carry neither: both are the list's. */
  readonly apiVersion: string;
  readonly kind: string;
}

/** The common part of a projection; spread it into the record of a kind. */
export function toObjectRecord(object: KubernetesObject, context: ProjectionContext): ObjectRecord {
  const { interner } = context;
  const metadata = asRecord(object['metadata']);
  const namespace = asString(metadata['namespace']);
  return {
    key: toKey(object),
    uid: asText(metadata['uid']),
    cluster: context.cluster,
    apiVersion: context.apiVersion,
    kind: context.kind,
    namespace: namespace === undefined ? undefined : interner.text(namespace),
    name: asText(metadata['name']),
    resourceVersion: asText(metadata['resourceVersion']),
    createdAt: interner.text(asText(metadata['creationTimestamp'])),
    deletedAt: asString(metadata['deletionTimestamp']),
    labels: interner.labels(metadata['labels']),
    owner: toOwner(metadata, interner),
  };
}

/** The key of an object before it is projected. */
export function toKey(object: KubernetesObject): string {
  const metadata = asRecord(object['metadata']);
  const namespace = asText(metadata['namespace']);
  const name = asText(metadata['name']);
  return namespace === '' ? name : `${namespace}/${name}`;
}

/** The value of an annotation; records keep the few that a field shows, never all. */
export function getAnnotation(object: KubernetesObject, key: string): string | undefined {
  const annotations = asRecord(asRecord(object['metadata'])['annotations']);
  return Object.hasOwn(annotations, key) ? asString(annotations[key]) : undefined;
}

function toOwner(metadata: JsonRecord, interner: Interner): OwnerReference | undefined {
  const owner = asRecords(metadata['ownerReferences']).find(
    (reference) => reference['controller'] === true,
  );
  if (owner === undefined) return undefined;
  return {
    apiVersion: interner.text(asText(owner['apiVersion'])),
    kind: interner.text(asText(owner['kind'])),
    name: interner.text(asText(owner['name'])),
    uid: interner.text(asText(owner['uid'])),
  };
}
