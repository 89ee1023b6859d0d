import { asRecords, asString, asText } from '../kube/json.ts';
import type { MemberTaint } from './federation-member.ts';

const EFFECTS: ReadonlyMap<string, MemberTaint['effect']> = new Map([
  ['NoSchedule', 'NO_SCHEDULE'],
  ['PreferNoSchedule', 'PREFER_NO_SCHEDULE'],
  ['NoExecute', 'NO_EXECUTE'],
  ['NoSelect', 'NO_SELECT'],
  ['PreferNoSelect', 'PREFER_NO_SELECT'],
  ['NoSelectIfNew', 'NO_SELECT_IF_NEW'],
]);

/** Taints of a member, as hubs have them: those of nodes, or with effects of their own. */
export function toMemberTaints(
  taints: unknown,
  { isOfHub }: { readonly isOfHub: (key: string) => boolean },
): readonly MemberTaint[] {
  return asRecords(taints).map((taint) => {
    const key = asText(taint['key']);
    return {
      key,
      value: asText(taint['value']),
      effect: EFFECTS.get(asText(taint['effect'])) ?? 'UNKNOWN',
      addedAt: asString(taint['timeAdded']),
      isOfHub: isOfHub(key),
    };
  });
}
