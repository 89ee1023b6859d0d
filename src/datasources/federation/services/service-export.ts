import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../../core/row-filter.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import type { RowFilter } from '../../fleet/selector.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { createKeyOrder } from '../../fleet/key-order.ts';
import type { Tri } from '../federation-member.ts';

export const MULTI_CLUSTER = 'multicluster.x-k8s.io';

/** That a Service is offered to the other clusters of the ClusterSet. */
export interface ServiceExportRecord extends ObjectRecord {
  readonly conditions: readonly ConditionRecord[];
  readonly exported: Tri;
  readonly valid: Tri;
  readonly conflict: Tri;
}

const SERVICE_EXPORT_RESOURCE = defineResource<ServiceExportRecord>({
  group: MULTI_CLUSTER,
  resource: 'serviceexports',
  kind: 'ServiceExport',
  isNamespaced: true,
  versions: { v1beta1: toServiceExportRecord, v1alpha1: toServiceExportRecord },
});

export const SERVICE_EXPORTS: FleetKind<ServiceExportRecord> = {
  name: 'ServiceExport',
  resource: SERVICE_EXPORT_RESOURCE,
  open: ({ kube }) => kube.informer(SERVICE_EXPORT_RESOURCE),
};

/** Which exports. Everything given must hold; of a list, one of its values. */
export interface ServiceExportFilter {
  readonly namespaces?: readonly string[] | null | undefined;
  readonly exported?: Tri | null | undefined;
  readonly conflict?: Tri | null | undefined;
  readonly text?: string | null | undefined;
}

export function toExportFilter({
  namespaces,
  exported,
  conflict,
  text,
}: ServiceExportFilter): RowFilter<ServiceExportRecord> {
  const isInNamespace = toChoice<string | undefined>(namespaces);
  const isExported = toChoice(exported && [exported]);
  const isConflict = toChoice(conflict && [conflict]);
  const isNamed = toTextMatcher(text);
  return {
    key: toFilterKey({ namespaces, exported, conflict, text }),
    matches: (row) =>
      isInNamespace(row.namespace) &&
      isExported(row.exported) &&
      isConflict(row.conflict) &&
      isNamed(row.name),
  };
}

/** By namespace, name, then cluster. */
export const EXPORT_ORDER = createKeyOrder<ServiceExportRecord>('serviceExports');

function toServiceExportRecord(
  object: KubernetesObject,
  context: ProjectionContext,
): ServiceExportRecord {
  const conditions = toConditions(asRecord(object['status']), context);
  const ready = tell(conditions, 'Ready');
  return {
    ...toObjectRecord(object, context),
    conditions,
    // Some implementations of v1alpha1 have a condition of that name instead.
    exported: ready === 'UNKNOWN' ? tell(conditions, 'Exported') : ready,
    valid: tell(conditions, 'Valid'),
    conflict: tell(conditions, 'Conflict'),
  };
}

function tell(conditions: readonly ConditionRecord[], wanted: string): Tri {
  return conditions.find(({ type }) => type === wanted)?.status ?? 'UNKNOWN';
}
