import type { ClusterEntry, ClusterMention, ClusterSource } from '../fleet/cluster-source.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Member } from '../fleet/member.ts';
import { readLog } from '../store/read-log.ts';
import { isSettled } from '../store/store-state.ts';
import type { FederationMemberRecord } from './federation-member.ts';
import { FEDERATION_MEMBERS, toResource } from './member-view.ts';

/** What the hubs among a fleet's clusters say of others. */
export interface HubSource {
  readonly source: ClusterSource;
  /** Begins to follow the fleet that the source is one of, until it is disposed of. */
  watch(fleet: Fleet): Disposable;
}

/**
 * Every engaged cluster is asked for the members of the hubs that it may be, which costs nothing but
 * discovery where it is none, and two lists by label, as vclusters have no kind. Each member is a mention; what it rests on is kept up change by change.
 */
export function createHubSource(): HubSource {
  const listeners = new Set<() => void>();
  const hubs = new Map<string, FollowedHub>();
  let mentions: readonly ClusterMention[] = [];
  let isTelling = false;

  const tell = (): void => {
    isTelling = false;
    mentions = [...hubs.values()].flatMap((hub) => hub.mentions());
    for (const listener of listeners) listener();
  };
  /** Once for all that changes in one go: a list that has just come is one change. */
  const tellSoon = (): void => {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      if (isTelling) tell();
    });
  };
  const entries: readonly ClusterEntry[] = [];
  return {
    source: {
      kind: 'HUB',
      name: 'hubs',
      entries,
      get mentions() {
        return mentions;
      },
      get isLearning() {
        return [...hubs.values()].some(({ isRead }) => !isRead);
      },
      async learned(waiting) {
        await Promise.all([...hubs.values()].map((hub) => hub.read(waiting)));
        if (isTelling) tell();
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    },
    watch: (fleet) => followHubs(fleet, hubs, tellSoon),
  };
}

/** Keeps up which clusters are asked: those that are engaged. */
function followHubs(fleet: Fleet, hubs: Map<string, FollowedHub>, onMove: () => void): Disposable {
  const update = (): void => {
    const members = new Map([...fleet.members()].map((member) => [member.id, member]));
    for (const [id, hub] of hubs) {
      if (members.get(id) === hub.member) continue;
      hub[Symbol.dispose]();
      hubs.delete(id);
      onMove();
    }
    for (const [id, member] of members) {
      if (!hubs.has(id)) hubs.set(id, followHub(member, onMove));
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

interface FollowedHub extends Disposable {
  readonly member: Member;
  /** Whether its members were read, as far as they can be. */
  readonly isRead: boolean;
  read(waiting: { readonly timeoutMs: number; readonly signal: AbortSignal }): Promise<void>;
  mentions(): readonly ClusterMention[];
}

function followHub(member: Member, onMove: () => void): FollowedHub {
  const store = member.store(FEDERATION_MEMBERS);
  const known = new Map<string, ClusterMention>();
  const running = new DisposableStack();
  let revision: number | undefined;

  const put = (row: FederationMemberRecord): boolean => {
    const mention = toMention(row);
    if (isSame(known.get(row.key), mention)) return false;
    known.set(row.key, mention);
    return true;
  };
  const update = (): void => {
    const batch = revision === undefined ? undefined : readLog(store, revision);
    revision = store.revision;
    let isMoved = false;
    if (batch === undefined) {
      const keys = new Set(store.list().map(({ key }) => key));
      for (const key of known.keys()) if (!keys.has(key)) isMoved = known.delete(key) || isMoved;
      for (const row of store.list()) isMoved = put(row) || isMoved;
    } else {
      for (const { key, after } of batch.changes) {
        const isChanged = after === undefined ? known.delete(key) : put(after);
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
      return isSettled(store);
    },
    read: (waiting) => store.synced(waiting),
    mentions: () => [...known.values()],
    [Symbol.dispose]: () => running.dispose(),
  };
}

/** By which a member is mentioned: two may be called alike, their objects are not. */
export function toMentionKey({
  hubType,
  cluster,
  namespace,
  name,
}: Pick<FederationMemberRecord, 'hubType' | 'cluster' | 'namespace' | 'name'>): string {
  return `${hubType}@${cluster}:${namespace === undefined ? name : `${namespace}/${name}`}`;
}

function toMention(row: FederationMemberRecord): ClusterMention {
  const { hubType, cluster, namespace, name, memberName, kind, key, evidence } = row;
  const path = namespace === undefined ? name : `${namespace}/${name}`;
  return {
    key: toMentionKey(row),
    kind: hubType,
    name: memberName,
    reference: `${kind} ${path}`,
    evidence,
    describedBy: { cluster, key, resource: toResource(row), namespace },
  };
}

function isSame(a: ClusterMention | undefined, b: ClusterMention): boolean {
  return (
    a !== undefined &&
    a.key === b.key &&
    a.name === b.name &&
    a.reference === b.reference &&
    a.evidence.join('\n') === b.evidence.join('\n')
  );
}
