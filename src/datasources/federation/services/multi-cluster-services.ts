import type { Viewer } from '../../access/viewer.ts';
import { mayListIn } from '../../access/viewer.ts';
import type { Asking } from '../../core/asking.ts';
import {
  CLUSTER_ID_PROPERTY,
  CLUSTER_PROPERTIES,
  CLUSTER_SET_PROPERTY,
} from '../../core/cluster-property.ts';
import type { FleetList, FleetReading } from '../../core/fleet-list.ts';
import { createFleetList } from '../../core/fleet-list.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetCluster } from '../../fleet/fleet-cluster.ts';
import type { Member } from '../../fleet/member.ts';
import { mayKnow } from '../../fleet/mention-access.ts';
import type { ServiceExportFilter, ServiceExportRecord } from './service-export.ts';
import { EXPORT_ORDER, SERVICE_EXPORTS, toExportFilter } from './service-export.ts';
import type { ServiceImportFilter, ServiceImportRecord } from './service-import.ts';
import { IMPORT_ORDER, SERVICE_IMPORTS, toImportFilter } from './service-import.ts';

export type ServiceExports = FleetList<ServiceExportRecord, ServiceExportFilter, never>;

/** A cluster that exports a Service, as who imports it calls it. */
export interface Exporter {
  readonly name: string;
  /** The cluster that calls it so. */
  readonly importedBy: string;
}

export interface ServiceImports extends FleetList<ServiceImportRecord, ServiceImportFilter, never> {
  /** Undefined where none of the fleet is known to be it. */
  clusterOf(exporter: Exporter, asking: Pick<Asking, 'viewer'>): FleetCluster | undefined;
}

/** The Services that clusters share by the Multi-Cluster Services API. */
export interface MultiClusterServices {
  readonly serviceExports: ServiceExports;
  readonly serviceImports: ServiceImports;
}

export function createMultiClusterServices(options: FleetReading): MultiClusterServices {
  const { fleet } = options;
  return {
    serviceExports: createFleetList<ServiceExportRecord, ServiceExportFilter, never>({
      ...options,
      kind: SERVICE_EXPORTS,
      toFilter: toExportFilter,
      toOrder: () => EXPORT_ORDER,
    }),
    serviceImports: {
      ...createFleetList<ServiceImportRecord, ServiceImportFilter, never>({
        ...options,
        kind: SERVICE_IMPORTS,
        toFilter: toImportFilter,
        toOrder: () => IMPORT_ORDER,
      }),
      clusterOf: (exporter, { viewer }) => findExporter(fleet, exporter, viewer),
    },
  };
}

/**
 * The one that says it has this id, in the ClusterSet of who imports; else the one that the fleet calls so
 * and that says nothing of itself: an id is unique in its set alone.
 */
function findExporter(
  fleet: Fleet,
  { name, importedBy }: Exporter,
  viewer: Viewer,
): FleetCluster | undefined {
  const importer = fleet.member(importedBy);
  const set = importer && readProperty(importer, CLUSTER_SET_PROPERTY, viewer);
  const [claimant, ...others] = [...fleet.members()].filter(
    (member) =>
      readProperty(member, CLUSTER_ID_PROPERTY, viewer) === name &&
      readProperty(member, CLUSTER_SET_PROPERTY, viewer) === set,
  );
  if (claimant !== undefined && others.length === 0) return fleet.find(claimant.id);
  if (claimant !== undefined) return undefined;
  const called = fleet.find(name);
  if (called === undefined || !mayKnow(called, viewer)) return undefined;
  const member = fleet.member(called.id);
  const own = member?.store(CLUSTER_PROPERTIES).get(CLUSTER_ID_PROPERTY);
  return own === undefined ? called : undefined;
}

/** What is known of it now, to who may list it. */
function readProperty(member: Member, name: string, viewer: Viewer): string | undefined {
  const place = { cluster: member.id, namespace: undefined };
  if (!mayListIn(viewer, place, CLUSTER_PROPERTIES.resource)) return undefined;
  return member.store(CLUSTER_PROPERTIES).get(name)?.value;
}
