import type { ClusterMention } from '../fleet/cluster-source.ts';
import { errorOf } from '../fleet/connection-state.ts';
import type { ConnectionState } from '../fleet/connection-state.ts';
import type { FleetCluster } from '../fleet/fleet-cluster.ts';
import type { MemberWay } from './reach/sought-member.ts';
import { REACHES } from './reach/reaches.ts';
import type { WayPath } from './reach/member-way.ts';

/** One way to a cluster, and how it stands. */
export interface ClusterWay {
  readonly path: 'ENTRY' | WayPath;
  readonly reference: string;
  readonly state: 'USED' | 'CONNECTING' | 'SPARE' | 'FAILED' | 'NOT_ENGAGED';
  /** Why it is not used; undefined of the one that is. */
  readonly reason: string | undefined;
}

export type WayOf = (mention: ClusterMention) => MemberWay | undefined;

/** The ways that entries give, the one that is used first, and those of the hubs in `mentions`. */
export function listWays(
  { sources, connection }: Pick<FleetCluster, 'sources' | 'connection'>,
  mentions: readonly ClusterMention[],
  wayOf: WayOf,
): readonly ClusterWay[] {
  const byKey = new Map(mentions.map((mention) => [mention.key, mention]));
  // What hubs gave is for those who may know of the hub's object.
  const known = sources.filter(({ mention }) => mention === undefined || byKey.has(mention));
  const entries = known.map((source): ClusterWay => {
    const { mention: key, reference } = source;
    const mention = key === undefined ? undefined : byKey.get(key);
    const path = (mention && wayOf(mention)?.path) ?? 'ENTRY';
    const isFirst = source === sources[0];
    const at = isFirst ? connection : source.state;
    const state = STATES[at.phase];
    if (isFirst || state !== 'USED') {
      return { path, reference, state, reason: errorOf(at)?.message };
    }
    return { path, reference, state: 'SPARE', reason: 'Another way is used.' };
  });
  const used = new Set(sources.map(({ mention }) => mention));
  const others = mentions.filter(({ key }) => !used.has(key));
  return [...entries, ...others.flatMap((mention) => toUnusedWay(mention, wayOf(mention)) ?? [])];
}

/** Of an entry by how it stands, as if it were used. */
const STATES = {
  known: 'NOT_ENGAGED',
  connecting: 'CONNECTING',
  listing: 'USED',
  live: 'USED',
  stale: 'FAILED',
  down: 'FAILED',
} as const satisfies Record<ConnectionState['phase'], ClusterWay['state']>;

/** Undefined of a hub that leads nowhere. */
function toUnusedWay(
  { kind, reference }: ClusterMention,
  way: MemberWay | undefined,
): ClusterWay | undefined {
  if (way !== undefined) {
    const { path, refusal, isWaiting } = way;
    if (refusal === undefined) return { path, reference, state: 'CONNECTING', reason: undefined };
    return { path, reference, state: isWaiting ? 'NOT_ENGAGED' : 'FAILED', reason: refusal };
  }
  const path = REACHES[kind]?.path;
  if (path === undefined) return undefined;
  const option = kind.toLowerCase().replaceAll('_', '-');
  const reason = `Members of such hubs are engaged with --discover ${option}.`;
  return { path, reference, state: 'NOT_ENGAGED', reason };
}
