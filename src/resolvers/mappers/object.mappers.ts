import type { AnyRecord } from '../../datasources/core/any-object.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { ObjectRecord as UntypedObjectMapper } from '../../datasources/kube/object-record.ts';
export type { ObjectPointer as ObjectReferenceMapper } from '../../datasources/core/object-pointer.ts';
export type { AnyRecord as KubernetesObjectMapper } from '../../datasources/core/any-object.ts';
export type ObjectUpdateMapper = FleetUpdate<AnyRecord>;
