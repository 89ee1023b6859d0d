import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';
import type { SandboxRecord } from '../../datasources/sandboxes/sandbox.ts';

export type { SandboxRecord as SandboxMapper } from '../../datasources/sandboxes/sandbox.ts';
export type SandboxUpdateMapper = FleetUpdate<SandboxRecord>;
