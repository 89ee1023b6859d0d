import type { PlacementDecisionResolvers } from './types.generated.ts';

export const PlacementDecision: PlacementDecisionResolvers = {
  member: ({ member }, _args, { placements, asking }) => placements.memberOf(member, asking),
  memberName: ({ member }) => member.name,
};
