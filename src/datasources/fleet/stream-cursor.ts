import { toCursor } from '../store/cursor.ts';
import type { Fleet } from './fleet.ts';

/** How far a reader has come in everything: the process's epoch and its sequence of changes. */
export function toStreamCursor(
  { epoch, sequence }: Pick<Fleet, 'epoch' | 'sequence'>,
  revision = sequence.current,
): string {
  return toCursor('stream', [epoch, revision]);
}
