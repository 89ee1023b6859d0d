import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';
import type { WarmPoolRecord } from '../../datasources/sandboxes/warm-pool.ts';

export type { WarmPoolRecord as SandboxWarmPoolMapper } from '../../datasources/sandboxes/warm-pool.ts';
export type SandboxWarmPoolUpdateMapper = FleetUpdate<WarmPoolRecord>;
