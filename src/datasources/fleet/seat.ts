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
  connection: ConnectionState;
  /** What it was known by while its UID could not be read. */
  endpointId?: string;
}

export function toSeatKey(source: ClusterSource, entry: ClusterEntry): string {
  return `${source.name}:${entry.key ?? entry.name}`;
}

type Named = Pick<FleetCluster, 'name' | 'aliases' | 'mentions'>;

/** The row of a cluster that was met. */
export function toEngagedRow(member: Member, seats: readonly Seat[], named: Named): FleetCluster {
  const { id, clusterUid } = member.identity;
  return {
    key: id,
    uid: id,
    id,
    clusterUid,
    ...named,
    connection: member.connection,
    endpoint: member.contact.entry.connection.server,
    sources: seats.map(toSource),
    gitVersion: member.gitVersion,
  };
}

/** The row of an entry that nobody has met yet. */
export function toPendingRow(
  { source, entry, pendingId, connection }: Seat,
  named: Named,
): FleetCluster {
  return {
    key: pendingId,
    uid: pendingId,
    id: pendingId,
    clusterUid: undefined,
    ...named,
    connection,
    endpoint: entry.connection.server,
    sources: [toSource({ source, entry })],
    gitVersion: undefined,
  };
}

/** The row of a cluster of which hubs speak, and to which no entry leads. */
export function toKnownRow(id: string, named: Named): FleetCluster {
  const isPending = id.startsWith('pending:');
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

function toSource({
  source,
  entry,
}: Pick<Seat, 'source' | 'entry'>): FleetCluster['sources'][number] {
  const { name, reference, hubType, mention } = entry;
  return { kind: source.kind, hubType, mention, name, reference };
}
