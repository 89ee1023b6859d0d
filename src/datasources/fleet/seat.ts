import type { ClusterEntry, ClusterSource } from './cluster-source.ts';
import type { ConnectionState } from './connection-state.ts';
import type { Contact } from './contact.ts';
import type { FleetCluster } from './fleet-cluster.ts';
import type { Member } from './member.ts';

/** An entry of a source, and where it stands. */
export interface Seat {
  readonly source: ClusterSource;
  readonly entry: ClusterEntry;
  readonly pendingId: string;
  contact: Contact;
  /** How it stood when it was last asked; of the one that is used its member knows better. */
  connection: ConnectionState;
  /** What it was known by while its UID could not be read. */
  endpointId?: string;
}

/** By which an entry is known until somebody answers there. */
export function toPendingId(key: string): string {
  return `${PENDING}${key}`;
}

const PENDING = 'pending:';

export function toSeatKey(source: ClusterSource, entry: ClusterEntry): string {
  return `${source.name}:${entry.key ?? entry.name}`;
}

/** The less the better: what was given here, what a hub gave, what goes through a hub. */
export function toRank({ entry: { hubType, isRelayed = false } }: Seat): number {
  if (hubType === undefined) return 0;
  return isRelayed ? 2 : 1;
}

type Named = Pick<FleetCluster, 'name' | 'aliases' | 'mentions' | 'isDuplicate'>;

/** The row of a cluster that was met, by `seats`; those that are `waiting` are said to lead there. */
export function toEngagedRow(
  { member, seats }: { readonly member: Member; readonly seats: readonly Seat[] },
  waiting: readonly Seat[],
  named: Named,
): FleetCluster {
  const { id, clusterUid } = member.identity;
  return {
    key: id,
    uid: id,
    id,
    clusterUid,
    ...named,
    connection: member.connection,
    endpoint: member.contact.entry.connection.server,
    sources: [
      ...seats.map((seat, index) => toSource(seat, index === 0 ? member.connection : undefined)),
      ...waiting.map((seat) => toSource(seat)),
    ],
    gitVersion: member.gitVersion,
  };
}

/** The row of an entry that nobody has met yet. */
export function toPendingRow(seat: Seat, named: Named): FleetCluster {
  const { entry, pendingId, connection } = seat;
  return {
    key: pendingId,
    uid: pendingId,
    id: pendingId,
    clusterUid: undefined,
    ...named,
    connection,
    endpoint: entry.connection.server,
    sources: [toSource(seat)],
    gitVersion: undefined,
  };
}

/** The row of a cluster of which hubs speak, and to which no entry leads. */
export function toKnownRow(id: string, named: Named): FleetCluster {
  const isPending = id.startsWith(PENDING);
  return {
    key: id,
    uid: id,
    id,
    clusterUid: isPending ? undefined : id,
    ...named,
    connection: { phase: 'known' },
    endpoint: undefined,
    sources: [],
    gitVersion: undefined,
  };
}

function toSource(
  { source, entry, connection }: Seat,
  state: ConnectionState = connection,
): FleetCluster['sources'][number] {
  const { name, reference, hubType, mention } = entry;
  return { kind: source.kind, hubType, mention, name, reference, state };
}
