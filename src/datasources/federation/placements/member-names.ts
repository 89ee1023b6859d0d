import { refuse } from '../../core/actions/refusal.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import type { PlacementChange } from './placement-provider.ts';

/** Members that a placement shall have, and that it shall have no more. */
export interface MemberNames {
  readonly addMembers?: readonly string[] | null | undefined;
  readonly removeMembers?: readonly string[] | null | undefined;
}

type Names = Pick<PlacementChange, 'add' | 'remove'>;

/** @throws {Refusal} `INVALID` for nothing, and for what cannot be. */
export function toMemberNames({ addMembers, removeMembers }: MemberNames): Names {
  const add = addMembers ?? [];
  const remove = removeMembers ?? [];
  if (add.length === 0 && remove.length === 0) {
    throw refuse('INVALID', 'Give addMembers, removeMembers or both.');
  }
  if (add.includes('')) {
    throw refuse('INVALID', 'A member has a name.', { argument: 'addMembers' });
  }
  const both = remove.find((name) => add.includes(name));
  if (both !== undefined) {
    const message = `${both} cannot be added and removed at once.`;
    throw refuse('INVALID', message, { argument: 'removeMembers' });
  }
  return { add, remove };
}

/**
 * The names that placements call members by, which are those of their objects. Where the caller may list
 * no members, and so for what is taken away, any name is taken for one.
 * @throws {Refusal} `INVALID` for a member to add that the hub does not have.
 */
export function resolveMembers(
  { add, remove }: Names,
  members: readonly FederationMemberRecord[],
): Names {
  const find = (wanted: string): string | undefined =>
    (
      members.find(({ name }) => name === wanted) ??
      members.find(({ memberName }) => memberName === wanted)
    )?.name;
  return {
    add: add.map((name) => {
      const found = find(name);
      if (found !== undefined || members.length === 0) return found ?? name;
      throw refuse('INVALID', `${name} is no member of its hub.`, { argument: 'addMembers' });
    }),
    remove: remove.map((name) => find(name) ?? name),
  };
}
