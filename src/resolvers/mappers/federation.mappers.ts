import type { FederationMemberRecord } from '../../datasources/federation/federation-member.ts';
import type { FleetUpdate } from '../../datasources/fleet/fleet-update.ts';

export type { FederationRecord as FederationMapper } from '../../datasources/federation/federation.ts';
export type { FederationMemberRecord as FederationMemberMapper } from '../../datasources/federation/federation-member.ts';
export type { MemberSetRecord as MemberSetMapper } from '../../datasources/federation/member-set.ts';
export type FederationMemberUpdateMapper = FleetUpdate<FederationMemberRecord>;
