import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import { toChoice, toFilterKey, toTextMatcher } from '../../core/row-filter.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import type { RowFilter } from '../../fleet/selector.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asStrings, asText } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { createKeyOrder } from '../../fleet/key-order.ts';
import { MULTI_CLUSTER } from './service-export.ts';

export type ServiceImportType = 'CLUSTER_SET_IP' | 'HEADLESS' | 'UNKNOWN';

export interface ServiceImportPort {
  readonly name: string | undefined;
  readonly port: number;
  readonly protocol: string;
  readonly appProtocol: string | undefined;
}

/** A Service of other clusters of the ClusterSet, as this one has it. */
export interface ServiceImportRecord extends ObjectRecord {
  readonly type: ServiceImportType;
  readonly ips: readonly string[];
  readonly ports: readonly ServiceImportPort[];
  /** By the ids that the clusters have in their ClusterSet. */
  readonly exporterNames: readonly string[];
  readonly conditions: readonly ConditionRecord[];
}

const SERVICE_IMPORT_RESOURCE = defineResource<ServiceImportRecord>({
  group: MULTI_CLUSTER,
  resource: 'serviceimports',
  kind: 'ServiceImport',
  isNamespaced: true,
  versions: { v1beta1: toServiceImportRecord, v1alpha1: toServiceImportRecord },
});

export const SERVICE_IMPORTS: FleetKind<ServiceImportRecord> = {
  name: 'ServiceImport',
  resource: SERVICE_IMPORT_RESOURCE,
  open: ({ kube }) => kube.informer(SERVICE_IMPORT_RESOURCE),
};

/** Which imports. Everything given must hold; of a list, one of its values. */
export interface ServiceImportFilter {
  readonly namespaces?: readonly string[] | null | undefined;
  readonly types?: readonly ServiceImportType[] | null | undefined;
  readonly exporters?: readonly string[] | null | undefined;
  readonly text?: string | null | undefined;
}

export function toImportFilter({
  namespaces,
  types,
  exporters,
  text,
}: ServiceImportFilter): RowFilter<ServiceImportRecord> {
  const isInNamespace = toChoice<string | undefined>(namespaces);
  const isOfType = toChoice(types);
  const isExporter = toChoice(exporters);
  const isNamed = toTextMatcher(text);
  return {
    key: toFilterKey({ namespaces, types, exporters, text }),
    matches: (row) =>
      isInNamespace(row.namespace) &&
      isOfType(row.type) &&
      isNamed(row.name) &&
      (!exporters || row.exporterNames.some(isExporter)),
  };
}

/** By namespace, name, then cluster. */
export const IMPORT_ORDER = createKeyOrder<ServiceImportRecord>('serviceImports');

const TYPES: ReadonlyMap<string, ServiceImportType> = new Map([
  ['ClusterSetIP', 'CLUSTER_SET_IP'],
  ['Headless', 'HEADLESS'],
]);

function toServiceImportRecord(
  object: KubernetesObject,
  context: ProjectionContext,
): ServiceImportRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  return {
    ...toObjectRecord(object, context),
    type: TYPES.get(asText(spec['type'])) ?? 'UNKNOWN',
    ips: asStrings(spec['ips']),
    ports: asRecords(spec['ports']).map((port) => ({
      name: asString(port['name']),
      port: asNumber(port['port']) ?? 0,
      protocol: asString(port['protocol']) ?? 'TCP',
      appProtocol: asString(port['appProtocol']),
    })),
    exporterNames: asRecords(status['clusters']).flatMap(({ cluster }) => {
      const name = asText(cluster);
      return name === '' ? [] : [context.interner.text(name)];
    }),
    conditions: toConditions(status, context),
  };
}
