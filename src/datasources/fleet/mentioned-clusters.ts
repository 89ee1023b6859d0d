import type { ClusterMention } from './cluster-source.ts';
import type { ClusterNames } from './cluster-names.ts';
import type { MentionGroup } from './mentions.ts';
import { groupMentions } from './mentions.ts';

/** Which clusters hubs speak of, and under which identity the fleet has each of them. */
export interface MentionedClusters {
  /** Takes what all sources say now. */
  set(mentions: readonly ClusterMention[]): void;
  /** Looks again who is who: a cluster was met, or has left. */
  place(): void;
  /** What is said of a cluster. */
  of(id: string): readonly ClusterMention[];
  /** By the identity that a mention has before its cluster is known. */
  idOf(mentionedId: string): string | undefined;
}

export interface MentionedClustersOptions {
  readonly names: ClusterNames;
  /** The identity of what is mentioned, where an entry leads to it; undefined where none does. */
  readonly locate: (group: MentionGroup) => string | undefined;
  /** Told of each cluster of which something else is said than before. */
  readonly onChange: (ids: readonly string[]) => void;
}

export function createMentionedClusters({
  names,
  locate,
  onChange,
}: MentionedClustersOptions): MentionedClusters {
  let groups: readonly MentionGroup[] = [];
  let placed: ReadonlyMap<string, readonly ClusterMention[]> = new Map();
  let ids: ReadonlyMap<string, string> = new Map();

  const name = (next: ReadonlyMap<string, string>, mentions: Iterable<ClusterMention>): void => {
    for (const [pendingId, id] of ids) {
      if (next.get(pendingId) !== id) names.leave(pendingId);
    }
    for (const mention of mentions) {
      const pendingId = toMentionedId(mention.key);
      const id = next.get(pendingId);
      // The name that it has already, by an entry or by another hub, is no other one.
      if (id === undefined || names.idOf(mention.name) === id) continue;
      names.claim(pendingId, mention.name, mention.kind);
      if (pendingId !== id) names.join(pendingId, id);
    }
  };
  const place = (): void => {
    if (groups.length === 0 && placed.size === 0) return;
    const next = new Map<string, readonly ClusterMention[]>();
    for (const group of groups) {
      const id = locate(group) ?? toIdentity(group);
      next.set(id, [...(next.get(id) ?? []), ...group.mentions]);
    }
    const nextIds = new Map(
      [...next].flatMap(([id, mentions]) =>
        mentions.map(({ key }) => [toMentionedId(key), id] as const),
      ),
    );
    const before = placed;
    name(nextIds, [...next.values()].flat());
    placed = next;
    ids = nextIds;
    const changed = [...new Set([...before.keys(), ...next.keys()])].filter(
      (id) => !isSameList(before.get(id), next.get(id)),
    );
    if (changed.length > 0) onChange(changed);
  };
  return {
    set(mentions) {
      groups = groupMentions(mentions);
      place();
    },
    place,
    of: (id) => placed.get(id) ?? [],
    idOf: (mentionedId) => ids.get(mentionedId),
  };
}

/** By which a mention is known before its cluster is. */
export function toMentionedId(key: string): string {
  return `pending:${key}`;
}

function toIdentity({ clusterUid, mentions: [first] }: MentionGroup): string {
  return clusterUid ?? toMentionedId(first?.key ?? '');
}

function isSameList<T>(a: readonly T[] = [], b: readonly T[] = []): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
