export type { ObjectRecord as UntypedObjectMapper } from '../../datasources/kube/object-record.ts';
export type { ObjectPointer as ObjectReferenceMapper } from '../../datasources/core/object-pointer.ts';
export type { AnyRecord as KubernetesObjectMapper } from '../../datasources/core/any-object.ts';
