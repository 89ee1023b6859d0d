import type { EventRecord } from '../../core/event.ts';
import type { ScalingEventRepeat } from './scaling-event.ts';

/** The key of the row that all Events of one reason about one object share. */
export function toRepeatKey({ involvedObject, reason, uid }: EventRecord): string {
  return `${involvedObject.uid ?? uid}.${reason}`;
}

/**
 * The Events of a row with one that was seen, anew or again, last seen last. Read again it counts no
 * more than it did: who lists the Events anew changes nothing.
 */
export function addRepeat(
  repeats: readonly ScalingEventRepeat[],
  { uid, count, lastSeenAtMs }: EventRecord,
): readonly ScalingEventRepeat[] {
  const others = repeats.filter(({ eventUid }) => eventUid !== uid);
  const known = repeats.find(({ eventUid }) => eventUid === uid);
  const added = { eventUid: uid, count: Math.max(count, known?.count ?? 0), lastSeenAtMs };
  // Of equal times the one that came last is the last.
  const all = [...others, added].toSorted((a, b) => a.lastSeenAtMs - b.lastSeenAtMs);
  if (all.length <= MAX_REPEATS) return all;
  const counted = { eventUid: '', count: countRepeats(all.slice(0, 2)), lastSeenAtMs: 0 };
  return [counted, ...all.slice(2)];
}

/** How many occurrences they are together. */
export function countRepeats(repeats: readonly ScalingEventRepeat[]): number {
  return repeats.reduce((sum, { count }) => sum + count, 0);
}

/** Recorders combine what they say of one object beyond ten Events; who writes more is only counted. */
const MAX_REPEATS = 16;
