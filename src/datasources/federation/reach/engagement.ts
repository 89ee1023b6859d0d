import { waitAtMost } from '../../../async/deadline.ts';
import type { Slots } from '../../../async/slots.ts';
import type { ClusterEntry, HubType } from '../../fleet/cluster-source.ts';
import type { FederationMemberRecord } from '../federation-member.ts';
import { REACHES } from './reaches.ts';
import type { MemberWay, Seeking, SoughtMember } from './sought-member.ts';
import { isSameWay, seekMember, toReference } from './sought-member.ts';

export interface EngagementOptions extends Omit<Seeking, 'mention' | 'row' | 'reach'> {
  /** Of which sorts of hubs members are engaged. */
  readonly types: ReadonlySet<HubType>;
  /** Each member has one for as long as it is there; who finds none free waits for it. */
  readonly places: Slots;
}

/** The members of one hub that are called, by the ways that the hub offers. */
export interface Engagement extends Disposable {
  put(mention: string, row: FederationMemberRecord): void;
  remove(mention: string): void;
  readonly entries: readonly ClusterEntry[];
  /** Whether a member is being looked for that never was before. */
  readonly isLooking: boolean;
  /** Resolves when none is, at the latest after `timeoutMs`. */
  looked(waiting: { readonly timeoutMs: number; readonly signal: AbortSignal }): Promise<void>;
  wayOf(mention: string): MemberWay | undefined;
}

export function createEngagement(options: EngagementOptions): Engagement {
  const { types, clock, onChange } = options;
  const sought = new Map<string, SoughtMember>();
  return {
    put(mention, row) {
      const reach = types.has(row.hubType) ? REACHES[row.hubType] : undefined;
      const known = sought.get(mention);
      if (reach === undefined || known?.isFor(row) === true) return;
      // The new one first: it takes the place of the old one, before those that wait.
      const isReplaced = known !== undefined && !known.way.isWaiting;
      sought.set(mention, seekInTurn({ ...options, mention, row, reach }, isReplaced));
      known?.[Symbol.dispose]();
    },
    remove(mention) {
      const known = sought.get(mention);
      if (known === undefined) return;
      known[Symbol.dispose]();
      sought.delete(mention);
      onChange();
    },
    get entries() {
      return [...sought.values()].flatMap(({ entry }) => entry ?? []);
    },
    get isLooking() {
      return [...sought.values()].some(({ isLooking }) => isLooking);
    },
    looked: async (waiting) =>
      waitAtMost(
        [...sought.values()].map(({ first }) => first),
        { ...waiting, clock },
      ),
    wayOf: (mention) => sought.get(mention)?.way,
    [Symbol.dispose]() {
      for (const one of sought.values()) one[Symbol.dispose]();
      sought.clear();
    },
  };
}

interface WaitingMember extends Seeking {
  readonly places: Slots;
}

/** Looks for a member once there is a place for it. */
function seekInTurn(member: WaitingMember, isReplaced: boolean): SoughtMember {
  const { places, row, reach, log } = member;
  const isFull = places.used >= places.capacity;
  const refusal = isFull
    ? `No place is left of the ${places.capacity} that --max-members allows.`
    : undefined;
  // Said of the first that waits; of each it is in its `access`.
  if (refusal !== undefined && places.waiting === 0 && !isReplaced) {
    log.warn({ cluster: row.memberName }, refusal);
  }
  const left = new AbortController();
  let place: Disposable | undefined;
  let sought: SoughtMember | undefined;

  const seek = async (): Promise<void> => {
    const { signal } = left;
    // Who leaves while it waits needs none any more.
    place = await places.acquire({ signal, isUrgent: () => isReplaced }).catch(() => undefined);
    if (signal.aborted) {
      place?.[Symbol.dispose]();
      return;
    }
    sought = seekMember(member);
    await sought.first;
  };
  const first = seek();
  return {
    // Nobody is kept waiting until others leave.
    first: isFull ? Promise.resolve() : first,
    get entry() {
      return sought?.entry;
    },
    get isLooking() {
      return sought?.isLooking ?? !isFull;
    },
    get way() {
      const reference = toReference(row);
      const isWaiting = isFull;
      return sought?.way ?? { path: reach.path, reference, refusal, isFound: false, isWaiting };
    },
    isFor: (other) => isSameWay(row, other),
    [Symbol.dispose]() {
      left.abort();
      sought?.[Symbol.dispose]();
      place?.[Symbol.dispose]();
    },
  };
}
