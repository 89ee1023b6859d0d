import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';
import type { ServiceImportRecord } from '../../datasources/federation/services/service-import.ts';

export type { ServiceImportRecord as ServiceImportMapper } from '../../datasources/federation/services/service-import.ts';
export type ServiceImportUpdateMapper = FleetUpdate<ServiceImportRecord>;
export type { Exporter as ServiceExporterMapper } from '../../datasources/federation/services/multi-cluster-services.ts';
