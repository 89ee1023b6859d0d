import { toMemberArguments } from '../federation-arguments.ts';
import { liveView } from '../live-view.ts';
import type {
  SubscriptionfederationMembersArgs,
  SubscriptionResolvers,
} from './../types.generated.ts';

export const federationMembers: NonNullable<SubscriptionResolvers['federationMembers']> = liveView({
  follow: (
    args: Partial<SubscriptionfederationMembersArgs>,
    { federationMembers: source, asking },
  ) => source.follow(toMemberArguments(args), asking),
  toEvent: (update) => ({ federationMembers: update }),
  toUpdate: ({ federationMembers: update }) => update,
  selection: ({ federationMembers: { federationOf, setsOfMember } }) => ({
    path: ['changes', 'federationMember'],
    contextOf: () => ({ federationMembers: { federationOf, setsOfMember } }),
  }),
});
