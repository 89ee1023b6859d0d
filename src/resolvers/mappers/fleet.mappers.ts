import type { Amounts } from '../../datasources/core/amounts.ts';
import type { FleetSums } from '../../datasources/core/fleet-sums.ts';

export type { FleetSums as FleetMapper } from '../../datasources/core/fleet-sums.ts';
export type { CloudFleetRecord as CloudFleetMapper } from '../../datasources/federation/cloud/cloud-source.ts';
export type FleetCapacityMapper = Amounts & { readonly sums: FleetSums };
