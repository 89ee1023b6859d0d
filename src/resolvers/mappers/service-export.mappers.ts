import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';
import type { ServiceExportRecord } from '../../datasources/federation/services/service-export.ts';

export type { ServiceExportRecord as ServiceExportMapper } from '../../datasources/federation/services/service-export.ts';
export type ServiceExportUpdateMapper = FleetUpdate<ServiceExportRecord>;
