import type { ClusterEntry, ClusterSource } from './cluster-source.ts';
import type { ConnectionState } from './connection-state.ts';
import type { Contact } from './contact.ts';
import type { FleetCluster } from './fleet-cluster.ts';

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

/** The row of an entry that nobody has met yet. */
export function toPendingRow(
  { source, entry, pendingId, connection }: Seat,
  name: string,
): FleetCluster {
  return {
    key: pendingId,
    uid: pendingId,
    id: pendingId,
    clusterUid: undefined,
    name,
    aliases: [],
    connection,
    endpoint: entry.connection.server,
    sources: [toSource({ source, entry })],
    gitVersion: undefined,
  };
}

export function toSource({
  source,
  entry,
}: Pick<Seat, 'source' | 'entry'>): FleetCluster['sources'][number] {
  return { kind: source.kind, name: entry.name, reference: entry.reference };
}
