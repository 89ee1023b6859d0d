import type { MemberPointer } from '../../datasources/federation/placements/placement.ts';
import { toPlacementArguments } from '../federation-arguments.ts';
import { liveView } from '../live-view.ts';
import type { SubscriptionplacementsArgs, SubscriptionResolvers } from './../types.generated.ts';

export const placements: NonNullable<SubscriptionResolvers['placements']> = liveView({
  follow: (args: Partial<SubscriptionplacementsArgs>, { placements: source, asking }) =>
    source.follow(toPlacementArguments(args), asking),
  toEvent: (update) => ({ placements: update }),
  toUpdate: ({ placements: update }) => update,
  selection: ({ placements: source, asking }) => ({
    path: ['changes', 'placement'],
    contextOf: () => ({ placements: { seen: source.seen, memberOf: toNamed }, asking }),
  }),
});

/** Which member is chosen is of the row, and what that is like is not. */
function toNamed({ cluster, hubType, namespace = '', name }: MemberPointer) {
  return { cluster, hubType, key: `${namespace}/${name}`, uid: '', memberName: name };
}
