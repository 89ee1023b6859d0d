import type { Written } from '../../store/journal.ts';
import type { ScalingEventRecord } from './scaling-event.ts';

/** Rows of the journal, by the index `twin`. */
type Rows = Pick<Written<ScalingEventRecord>, 'by'>;

/**
 * How far the times of an Event and of the state it tells of may lie apart, by the kind they are about:
 * what happens to an object but once is told twice however late; of all other kinds nothing is.
 */
const SPANS_MS: ReadonlyMap<string, number> = new Map([
  ['NodeClaim', Number.POSITIVE_INFINITY],
  ['Node', 60_000],
  ['ConfigMap', 300_000],
]);

/** What happens to a NodeClaim but once. */
const ONCE: ReadonlySet<ScalingEventRecord['type']> = new Set([
  'SCALE_UP_REQUESTED',
  'SCALE_UP_ACCEPTED',
  'SCALE_UP_COMPLETED',
  'SCALE_UP_FAILED',
  'NODE_REGISTERED',
  'SCALE_DOWN_TRIGGERED',
  'SCALE_DOWN_COMPLETED',
]);

/** Writers count several together, and tell of them some time after. */
const NAMELESS_SPAN_MS = 60_000;

/** By which an Event and the state that it tells of find one another. */
export function toTwinKey(
  row: Pick<ScalingEventRecord, 'type' | 'subject' | 'nodeName' | 'group'>,
): string | undefined {
  const { type, subject, nodeName, group } = row;
  if (!SPANS_MS.has(subject.kind)) return undefined;
  if (subject.kind === 'NodeClaim') {
    return ONCE.has(type) ? `${type} ${subject.kind}/${subject.uid ?? ''}` : undefined;
  }
  if (nodeName !== undefined) return `${type} Node/${nodeName}`;
  return `${type} ${subject.kind}/${subject.uid ?? ''}/${group?.name ?? ''}`;
}

/** The row that tells the same: one that was derived, or one that was read from an Event. */
export function findTwin(
  row: Pick<ScalingEventRecord, 'key' | 'type' | 'subject' | 'nodeName' | 'group' | 'occurredAtMs'>,
  rows: Rows,
  { isDerived }: { readonly isDerived: boolean },
): ScalingEventRecord | undefined {
  const key = toTwinKey(row);
  if (key === undefined || isNameless(row)) return undefined;
  const spanMs = SPANS_MS.get(row.subject.kind) ?? 0;
  return nearest(
    rows
      .by('twin', key)
      .filter(
        (other) =>
          other.isDerived === isDerived &&
          (other.confirmedBy === undefined || other.confirmedBy === row.key),
      ),
    row.occurredAtMs,
    spanMs,
  );
}

/**
 * Whether an Event does not say which object it is about, as Karpenter's `Finalized`: then one counts for
 * all objects of its kind.
 */
export function isNameless({ subject }: Pick<ScalingEventRecord, 'subject'>): boolean {
  return subject.name === '' && subject.uid === undefined;
}

/** Of which Events that name no object a row that names one is a part. */
export function toNamelessKey({
  type,
  subject,
}: Pick<ScalingEventRecord, 'type' | 'subject'>): string | undefined {
  return type === 'SCALE_DOWN_COMPLETED' && subject.kind === 'NodeClaim'
    ? `${type} ${subject.kind}`
    : undefined;
}

/** The Event that has told of it, without saying so. */
export function findNameless(row: ScalingEventRecord, rows: Rows): ScalingEventRecord | undefined {
  const key = toNamelessKey(row);
  if (key === undefined) return undefined;
  const all = rows.by('twin', key).filter((other) => !other.isDerived && isNameless(other));
  return nearest(all, row.occurredAtMs, NAMELESS_SPAN_MS);
}

/** The rows of objects that an Event which names none may be about, the first of them first. */
export function findNamed(
  row: Pick<ScalingEventRecord, 'type' | 'subject' | 'occurredAtMs'>,
  rows: Rows,
): readonly ScalingEventRecord[] {
  const key = toNamelessKey(row);
  if (key === undefined || !isNameless(row)) return [];
  return rows
    .by('twin', key)
    .filter(
      ({ isDerived, occurredAtMs }) =>
        isDerived && Math.abs(occurredAtMs - row.occurredAtMs) <= NAMELESS_SPAN_MS,
    )
    .toSorted((a, b) => a.occurredAtMs - b.occurredAtMs);
}

/** An Event that named nothing, now that it is known what one of its occurrences was about. */
export function toNamed(
  nameless: ScalingEventRecord,
  row: ScalingEventRecord,
): readonly ScalingEventRecord[] {
  const { subject, group, nodeName, occurredAt, occurredAtMs } = row;
  const named = { ...nameless, subject, group, nodeName, confirmedBy: row.key };
  if (nameless.count === 1) return [named];
  return [
    { ...nameless, count: nameless.count - 1 },
    {
      ...named,
      key: row.key,
      uid: row.key,
      count: 1,
      isApproximate: false,
      occurredAt,
      occurredAtMs,
    },
  ];
}

function nearest(
  rows: readonly ScalingEventRecord[],
  atMs: number,
  spanMs: number,
): ScalingEventRecord | undefined {
  let best: ScalingEventRecord | undefined;
  for (const row of rows) {
    const distance = Math.abs(row.occurredAtMs - atMs);
    if (distance > spanMs) continue;
    if (best === undefined || distance < Math.abs(best.occurredAtMs - atMs)) best = row;
  }
  return best;
}
