import type { FleetKind } from '../fleet/fleet-kind.ts';
import { asRecord } from '../kube/json.ts';
import type { KubernetesObject } from '../kube/json.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';

/** What is kept of a namespace. */
export interface NamespaceRecord extends ObjectRecord {
  readonly phase: 'ACTIVE' | 'TERMINATING' | 'UNKNOWN';
}

const NAMESPACE_RESOURCE = defineResource({
  group: '',
  resource: 'namespaces',
  kind: 'Namespace',
  isNamespaced: false,
  versions: { v1: toNamespaceRecord },
});

export const NAMESPACES: FleetKind<NamespaceRecord> = {
  name: 'Namespace',
  resource: NAMESPACE_RESOURCE,
  open: ({ kube }) => kube.informer(NAMESPACE_RESOURCE),
};

export function toNamespaceRecord(
  object: KubernetesObject,
  context: ProjectionContext,
): NamespaceRecord {
  const phase = asRecord(object['status'])['phase'];
  return {
    ...toObjectRecord(object, context),
    phase: PHASES.get(phase) ?? 'UNKNOWN',
  };
}

const PHASES: ReadonlyMap<unknown, NamespaceRecord['phase']> = new Map([
  ['Active', 'ACTIVE'],
  ['Terminating', 'TERMINATING'],
]);
