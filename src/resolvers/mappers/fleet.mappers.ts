export type { FleetSums as FleetMapper } from '../../datasources/core/fleet-sums.ts';
