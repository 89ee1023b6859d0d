import { createHash } from 'node:crypto';
import { parseCursor, toCursor } from '../store/cursor.ts';
import type { Fleet } from './fleet.ts';
import type { FleetKind, FleetRecord } from './fleet-kind.ts';
import type { FollowRequest } from './fleet-update.ts';

/** The cursors of one stream's rows. */
export interface StreamCursors {
  /** Whoever comes back with it has everything up to this revision. */
  at(revision: number): string;
  /** For a reader on its way from this revision who has a part: to come back is to start over. */
  inPartOf(revision: number): string;
  /**
   * Undefined for a cursor of another process, of which nothing is known.
   * @throws {FleetError} `BAD_USER_INPUT` for what is no cursor of a stream.
   */
  parse(text: string): StreamPosition | undefined;
}

interface StreamPosition {
  readonly revision: number;
  /** Whether its reader has all of these rows up to there, and may go on. */
  readonly isWhole: boolean;
}

/** A cursor is the process's epoch, the rows it is about, and how far its reader has come in them. */
export function createStreamCursors(
  { epoch, sequence }: Pick<Fleet, 'epoch' | 'sequence'>,
  rowsKey: string,
): StreamCursors {
  return {
    at: (revision) => toCursor('stream', [epoch, rowsKey, revision]),
    inPartOf: (revision) => toCursor('stream', [epoch, rowsKey, revision, 'part']),
    parse(text) {
      const [ofEpoch, ofRows, revision, part] = parseCursor(text, 'stream');
      if (ofEpoch !== epoch || typeof revision !== 'number') return undefined;
      if (revision < 0 || revision > sequence.current) return undefined;
      return { revision, isWhole: ofRows === rowsKey && part === undefined };
    },
  };
}

/** Equal for those who see the same rows: of one kind, in the same clusters, by filter and rights. */
export function toRowsKey<T extends FleetRecord>(
  fleet: Pick<Fleet, 'find'>,
  kind: Pick<FleetKind<T>, 'name' | 'resource'>,
  { viewer, clusters, filter }: Pick<FollowRequest<T>, 'viewer' | 'clusters' | 'filter'>,
): string {
  const { group, resource } = kind.resource;
  const ids = clusters?.map((name) => fleet.find(name)?.id ?? name).toSorted();
  const rows = [kind.name, group, resource, ids ?? null, filter?.key ?? '[]', viewer.access.key];
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 12);
}
