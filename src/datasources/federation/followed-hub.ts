import type { Clock } from '../../async/clock.ts';
import type { Slots } from '../../async/slots.ts';
import type { Log } from '../../telemetry/log.ts';
import type { ClusterEntry, ClusterMention, HubType } from '../fleet/cluster-source.ts';
import type { Member } from '../fleet/member.ts';
import { readLog } from '../store/read-log.ts';
import { isSettled } from '../store/store-state.ts';
import type { LiveStore } from '../store/store.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import type { OwnClaim } from './own-claims.ts';
import { followOwnClaim } from './own-claims.ts';
import { isSameMention, toMention } from './member-mention.ts';
import { FEDERATION_MEMBERS } from './member-view.ts';
import type { Engagement } from './reach/engagement.ts';
import { createEngagement } from './reach/engagement.ts';
import type { AskedHub } from './reach/member-way.ts';
import type { MemberWay } from './reach/sought-member.ts';
import type { WaySettings } from './reach/way-settings.ts';

/** What members are engaged, and with what. */
export interface Discovery {
  /** Of which sorts of hubs. */
  readonly types: ReadonlySet<HubType>;
  readonly ways: WaySettings;
  /** One is held by each way to a member, over all hubs. */
  readonly places: Slots;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** A hub that does not say who its members are is not waited for longer. */
const MAX_LEARNING_MS = 5000;

/** One cluster that may be a hub: what it says, and the ways to whom it speaks of. */
export interface FollowedHub extends Disposable {
  readonly member: Member;
  /** Whether its members were read, as far as they can be, and looked for once. */
  readonly isRead: boolean;
  read(waiting: { readonly timeoutMs: number; readonly signal: AbortSignal }): Promise<void>;
  readonly mentions: readonly ClusterMention[];
  readonly entries: readonly ClusterEntry[];
  /** Who it says that it is itself. */
  readonly own: OwnClaim;
  wayOf(mention: string): MemberWay | undefined;
}

export function followHub(member: Member, discovery: Discovery, onMove: () => void): FollowedHub {
  const store = member.store(FEDERATION_MEMBERS);
  const known = new Map<string, ClusterMention>();
  const running = new DisposableStack();
  const { clock } = discovery;
  const engagement = running.use(
    createEngagement({ ...discovery, hub: toAskedHub(member, discovery), onChange: onMove }),
  );
  const own = running.use(followOwnClaim(member, onMove));
  const followedAt = clock.now();
  let revision: number | undefined;

  const put = (row: FederationMemberRecord): boolean => {
    const mention = toMention(row);
    engagement.put(mention.key, row);
    if (isSameMention(known.get(row.key), mention)) return false;
    known.set(row.key, mention);
    return true;
  };
  const remove = (key: string): boolean => {
    const mention = known.get(key);
    if (mention !== undefined) engagement.remove(mention.key);
    return known.delete(key);
  };
  const update = (): void => {
    const batch = revision === undefined ? undefined : readLog(store, revision);
    revision = store.revision;
    let isMoved = false;
    if (batch === undefined) {
      const keys = new Set(store.list().map(({ key }) => key));
      for (const key of known.keys()) if (!keys.has(key)) isMoved = remove(key) || isMoved;
      for (const row of store.list()) isMoved = put(row) || isMoved;
    } else {
      for (const { key, after } of batch.changes) {
        const isChanged = after === undefined ? remove(key) : put(after);
        isMoved ||= isChanged;
      }
    }
    if (isMoved) onMove();
  };
  running.use(store.acquire());
  running.defer(store.subscribe(update));
  update();
  return {
    member,
    get isRead() {
      const isLate = clock.now() >= followedAt + MAX_LEARNING_MS;
      return isLate || (isSettled(store) && !engagement.isLooking);
    },
    read: async (waiting) => readOnce(store, engagement, waiting),
    get mentions() {
      return [...known.values()];
    },
    get entries() {
      return engagement.entries;
    },
    own,
    wayOf: (mention) => engagement.wayOf(mention),
    [Symbol.dispose]: () => running.dispose(),
  };
}

async function readOnce(
  store: LiveStore<FederationMemberRecord>,
  engagement: Engagement,
  waiting: Parameters<FollowedHub['read']>[0],
): Promise<void> {
  // One that has left meanwhile has nothing to say.
  await store.synced(waiting).catch(() => undefined);
  await engagement.looked(waiting);
}

/** As it is called at the moment: it may have several ways. */
function toAskedHub(member: Member, { clock, ways }: Discovery): AskedHub {
  return {
    ...ways,
    get name() {
      return member.contact.entry.name;
    },
    get connection() {
      return member.contact.entry.connection;
    },
    get isDiscovered() {
      return member.contact.entry.hubType !== undefined;
    },
    transport: member.kube.transport,
    clock,
  };
}
