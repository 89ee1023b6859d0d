import type { PodRecord } from '../../datasources/core/pod.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { PodRecord as PodMapper } from '../../datasources/core/pod.ts';
export type PodUpdateMapper = FleetUpdate<PodRecord>;
