import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { parseApiVersion } from '../../kubernetes/paths.ts';
import type { EventRecord } from './event.ts';
import { EVENTS, toEventRecord } from './event.ts';
import type { NamespaceRecord } from './namespace.ts';
import { NAMESPACES, toNamespaceRecord } from './namespace.ts';
import type { NodeRecord } from './node.ts';
import { NODES, toNodeRecord } from './node.ts';
import type { PodRecord } from './pod.ts';
import { PODS, toPodRecord } from './pod.ts';
import type { WorkloadRecord } from './workload.ts';
import { WORKLOAD_KINDS, toWorkloadKindOf, toWorkloadRecord } from './workload.ts';

/** A row of any kind: with a type of its own, or known by its metadata alone. */
export type AnyRecord =
  | NodeRecord
  | PodRecord
  | WorkloadRecord
  | NamespaceRecord
  | EventRecord
  | ObjectRecord;

/** What an id can stand for. */
export type AnyNode = AnyRecord | FleetCluster;

/** Makes the record an object has in the lists of its kind. */
export function toAnyRecord(object: KubernetesObject, context: ProjectionContext): AnyRecord {
  const { group } = parseApiVersion(context.apiVersion);
  const workload = toWorkloadKindOf(group, context.kind);
  if (workload !== undefined) return toWorkloadRecord(workload, object, context);
  const project = group === '' ? CORE.get(context.kind) : undefined;
  return (project ?? toObjectRecord)(object, context);
}

/** The kind of those that have a type of their own; undefined for all others. */
export function toTypedKind(group: string, resource: string): FleetKind<AnyRecord> | undefined {
  if (group === '') return CORE_KINDS.get(resource);
  return WORKLOAD_KINDS.find(
    (kind) => kind.resource.group === group && kind.resource.resource === resource,
  );
}

const CORE: ReadonlyMap<
  string,
  (object: KubernetesObject, context: ProjectionContext) => AnyRecord
> = new Map<string, (object: KubernetesObject, context: ProjectionContext) => AnyRecord>([
  ['Node', toNodeRecord],
  ['Pod', toPodRecord],
  ['Namespace', toNamespaceRecord],
  ['Event', toEventRecord],
]);

const CORE_KINDS: ReadonlyMap<string, FleetKind<AnyRecord>> = new Map<string, FleetKind<AnyRecord>>(
  [
    ['nodes', NODES],
    ['pods', PODS],
    ['namespaces', NAMESPACES],
    ['events', EVENTS],
  ],
);
