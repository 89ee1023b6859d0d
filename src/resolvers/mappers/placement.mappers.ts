import type {
  MemberWorkload,
  PlacementDecision,
  PlacementRecord,
} from '../../datasources/federation/placements/placement.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type PlacementMapper = PlacementRecord;
export type PlacementDecisionMapper = PlacementDecision;
export type MemberWorkloadMapper = MemberWorkload;
export type PlacementUpdateMapper = FleetUpdate<PlacementRecord>;
