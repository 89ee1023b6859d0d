import { createListenerSet } from '../../async/listener-set.ts';
import type {
  ClusterClaim,
  ClusterEntry,
  ClusterMention,
  ClusterSource,
} from '../fleet/cluster-source.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import type { Discovery, FollowedHub } from './followed-hub.ts';
import { followHub } from './followed-hub.ts';
import type { MemberWay } from './reach/sought-member.ts';

/** What the hubs among a fleet's clusters say of others. */
export interface HubSource {
  readonly source: ClusterSource;
  /** Begins to follow the fleet that the source is one of, until it is disposed of. */
  watch(fleet: Fleet): Disposable;
  /** The way to a member by its hub; undefined where members of such hubs are not engaged. */
  wayOf(this: void, mention: ClusterMention): MemberWay | undefined;
}

/**
 * Every engaged cluster is asked for the members of the hubs that it may be, which costs nothing but
 * discovery where it is none, and two lists by label, as vclusters have no kind. Each member is a mention;
 * what it rests on is kept up change by change.
 */
export function createHubSource(discovery: Discovery): HubSource {
  const listeners = createListenerSet();
  const hubs = new Map<string, FollowedHub>();
  let mentions: readonly ClusterMention[] = [];
  let entries: readonly ClusterEntry[] = [];
  let claims: readonly ClusterClaim[] = [];
  let isTelling = false;

  const tell = (): void => {
    isTelling = false;
    const all = [...hubs.values()];
    mentions = all.flatMap((hub) => hub.mentions);
    entries = all.flatMap((hub) => hub.entries);
    claims = all.flatMap(({ own }) => own.claims);
    listeners.emit();
  };
  /** Once for all that changes in one go: a list that has just come is one change. */
  const tellSoon = (): void => {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      if (isTelling) tell();
    });
  };
  return {
    source: {
      kind: 'HUB',
      name: 'hubs',
      get entries() {
        return entries;
      },
      get mentions() {
        return mentions;
      },
      get claims() {
        return claims;
      },
      get isLearning() {
        return [...hubs.values()].some(({ isRead }) => !isRead);
      },
      async learned(waiting) {
        await Promise.all([...hubs.values()].map((hub) => hub.read(waiting)));
        if (isTelling) tell();
      },
      subscribe: listeners.listen,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    },
    watch: (fleet) =>
      followHubs(fleet, hubs, {
        follow: (member) => followHub(member, discovery, tellSoon),
        onMove: tellSoon,
      }),
    wayOf: ({ key, describedBy }) => describedBy && hubs.get(describedBy.cluster)?.wayOf(key),
  };
}

/** Keeps up which clusters are asked: those that are engaged. */
function followHubs(
  fleet: Fleet,
  hubs: Map<string, FollowedHub>,
  {
    follow,
    onMove,
  }: { readonly follow: (member: Member) => FollowedHub; readonly onMove: () => void },
): Disposable {
  const update = (): void => {
    const members = new Map([...fleet.members()].map((member) => [member.id, member]));
    for (const [id, hub] of hubs) {
      if (members.get(id) === hub.member) continue;
      hub[Symbol.dispose]();
      hubs.delete(id);
      onMove();
    }
    for (const [id, member] of members) {
      if (!hubs.has(id)) hubs.set(id, follow(member));
    }
  };
  const unsubscribe = fleet.clusters.subscribe(update);
  update();
  return {
    [Symbol.dispose]() {
      unsubscribe();
      for (const hub of hubs.values()) hub[Symbol.dispose]();
      hubs.clear();
    },
  };
}
