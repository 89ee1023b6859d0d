import type { ClusterMention } from './cluster-source.ts';
import { getEvidentUid, toClaimEvidence } from './cluster-source.ts';

/** All that is said of one cluster, in the order in which it was first said. */
export interface MentionGroup {
  readonly mentions: readonly ClusterMention[];
  /** Undefined where nobody says the UID of the cluster. */
  readonly clusterUid: string | undefined;
}

/**
 * Puts together what is said of one cluster. Two mentions belong together when they share evidence, at
 * first hand or over others. Who says another UID speaks of another cluster, whatever else he shares.
 */
export function groupMentions(mentions: readonly ClusterMention[]): readonly MentionGroup[] {
  const sets = createDisjointSets();
  for (const { key, evidence } of mentions) {
    for (const text of evidence) {
      const uid = getEvidentUid(text);
      // Who claims that UID is the same cluster.
      const shared = uid === undefined ? text : toClaimEvidence(uid);
      sets.join(toMentionNode(key), toEvidenceNode(shared));
    }
  }
  const related = new Map<string, ClusterMention[]>();
  for (const mention of mentions) {
    const root = sets.find(toMentionNode(mention.key));
    const found = related.get(root);
    if (found === undefined) related.set(root, [mention]);
    else found.push(mention);
  }
  return [...related.values()].flatMap(splitByUid);
}

/** One group for each UID that is told; who tells none goes with the first. */
function splitByUid(mentions: readonly ClusterMention[]): readonly MentionGroup[] {
  const byUid = new Map<string, ClusterMention[]>();
  for (const mention of mentions) {
    const clusterUid = toUid(mention);
    if (clusterUid !== undefined)
      byUid.set(clusterUid, [...(byUid.get(clusterUid) ?? []), mention]);
  }
  const [first] = byUid.keys();
  if (byUid.size <= 1) return [{ mentions, clusterUid: first }];
  return [...byUid].map(([clusterUid, told]) => ({
    clusterUid,
    mentions:
      clusterUid === first
        ? mentions.filter((one) => (toUid(one) ?? clusterUid) === clusterUid)
        : told,
  }));
}

function toUid({ evidence }: ClusterMention): string | undefined {
  for (const text of evidence) {
    const uid = getEvidentUid(text);
    if (uid !== undefined) return uid;
  }
  return undefined;
}

function toMentionNode(key: string): string {
  return `mention\n${key}`;
}

function toEvidenceNode(text: string): string {
  return `evidence\n${text}`;
}

function createDisjointSets() {
  const parents = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    // Every node on the way leads there at once the next time.
    for (let at = node; at !== root;) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    find,
    join(a: string, b: string): void {
      const [rootOfA, rootOfB] = [find(a), find(b)];
      if (rootOfA !== rootOfB) parents.set(rootOfB, rootOfA);
    },
  };
}
