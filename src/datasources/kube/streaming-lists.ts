import type { Discovery } from './discovery.ts';

/**
 * Whether a cluster can stream initial lists over a watch (WatchList). Servers before 1.27 ignore the
 * parameter and never say that the list is whole, so the version decides first; what a server refuses
 * or leaves unfinished is remembered: for the cluster where a built-in kind showed it, else for the
 * group, behind which another server may be. An upgraded server is asked anew.
 */
export interface StreamingLists {
  isUsable(group: string): Promise<boolean>;
  /** After `isUsable`: it was refused. */
  refuse(group: string): void;
}

export function createStreamingLists({
  discovery,
}: {
  readonly discovery: Discovery;
}): StreamingLists {
  const refused = new Set<string>();
  let refusedBy = '';
  return {
    async isUsable(group) {
      const { major, minor, gitVersion } = await discovery.version();
      if (gitVersion !== refusedBy) refused.clear();
      refusedBy = gitVersion;
      if (major < 1 || (major === 1 && minor < 27)) return false;
      return !refused.has(ALL) && !refused.has(group);
    },
    refuse(group) {
      refused.add(group.includes('.') ? group : ALL);
    },
  };
}

const ALL = '*';
