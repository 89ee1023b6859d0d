import type { FunctionRecord } from '../../datasources/functions/function.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { FunctionRecord as FunctionMapper } from '../../datasources/functions/function.ts';
export type FunctionUpdateMapper = FleetUpdate<FunctionRecord>;
