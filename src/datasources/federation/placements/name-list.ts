import { refuse } from '../../core/actions/refusal.ts';
import type { JsonPatchOperation } from '../../kube/write.ts';
import type { PlacementChange } from './placement-provider.ts';

interface NameList extends Pick<PlacementChange, 'add' | 'remove'> {
  /** The names that stand there; undefined where there is no list yet. */
  readonly names: readonly string[] | undefined;
  /** Of the list, as JSON pointers have it. */
  readonly path: string;
  /** What stands in the list for a name. @default the name itself */
  readonly toEntry?: (name: string) => unknown;
  /** Why the last one has to stay. @default it has not */
  readonly whyOne?: string;
}

/**
 * Writes members into a list of names, and out of it: what is there already, or is not there, stays so.
 * @throws {Refusal} `UNSUPPORTED` for the last name of a list that means something else when it is empty.
 */
export function editNames({
  names,
  path,
  add,
  remove,
  toEntry = (name) => name,
  whyOne,
}: NameList): readonly JsonPatchOperation[] {
  const present = names ?? [];
  const gone = new Set(remove);
  const added = [...new Set(add)].filter((name) => !present.includes(name));
  const left = present.filter((name) => !gone.has(name)).length + added.length;
  if (left === 0 && whyOne !== undefined && present.length > 0) {
    throw refuse('UNSUPPORTED', whyOne, { argument: 'removeMembers' });
  }
  if (names === undefined && added.length > 0) {
    return [{ op: 'add', path, value: added.map(toEntry) }];
  }
  // From the end, as each one that goes moves those behind it.
  const removals = present
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => gone.has(name))
    .toReversed()
    .map(({ index }) => ({ op: 'remove', path: `${path}/${index}` }) as const);
  const additions = added.map((name) => {
    return { op: 'add', path: `${path}/-`, value: toEntry(name) } as const;
  });
  return [...removals, ...additions];
}

/** For what is chosen otherwise than by names. */
export function refuseChange(reason: string): Error {
  return refuse('UNSUPPORTED', reason, { argument: 'id' });
}
