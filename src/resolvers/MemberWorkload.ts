import type { MemberWorkloadResolvers } from './types.generated.ts';

export const MemberWorkload: MemberWorkloadResolvers = {
  member: ({ member }, _args, { placements, asking }) => placements.memberOf(member, asking),
  memberName: ({ member }) => member.name,
};
