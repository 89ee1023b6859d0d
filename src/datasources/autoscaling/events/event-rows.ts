import type { EventRecord } from '../../core/event.ts';
import type { Change, Store } from '../../store/store.ts';
import type { Finding, ScalingProvider } from './provider.ts';
import { readEvent } from './provider.ts';
import type { LentFacts, ScalingEventRecord, ScalingEventRepeat } from './scaling-event.ts';
import { DIRECTION_OF, isDecision, isNoisy } from './scaling-event.ts';
import { addRepeat, countRepeats, toRepeatKey } from './scaling-event-repeats.ts';
import { findNamed, findTwin, isNameless } from './twins.ts';

export interface EventReading {
  /** By component. */
  readonly providers: ReadonlyMap<string, ScalingProvider>;
  /** When the change was seen (ms of epoch). */
  readonly now: number;
  /** An Event's time before that, or in the future, is not believed. */
  readonly historyMs: number;
  /** What other objects know of it at that moment. @default nothing */
  readonly lend?:
    | ((finding: Finding, event: EventRecord, now: number) => LentFacts | undefined)
    | undefined;
}

/** What was written down before: by key, and by the indexes `event`, `subject` and `twin`. */
export type Written = Pick<Store<ScalingEventRecord>, 'get' | 'by'>;

/**
 * The scaling events that a change of a Kubernetes Event makes. Each further count of a decision is
 * one of its own; of anything else it updates the row there is. Counts that were not seen one by one
 * are one row. What is said of one object over and over in new words is one row, too. That an Event
 * has gone says nothing: API servers forget them after an hour.
 */
export function toScalingEvents(
  { before, after: event }: Pick<Change<EventRecord>, 'before' | 'after'>,
  written: Written,
  reading: EventReading,
): readonly ScalingEventRecord[] {
  if (event === undefined) return [];
  const message = event.message.replace(COMBINED, '');
  const isCombined = message !== event.message;
  const findings = readEvent(reading.providers, event, message.slice(0, MAX_READ));
  if (findings.length === 0) return [];
  const known = before?.uid === event.uid ? before.count : lastCountOf(event, written);
  const fresh = Math.max(0, event.count - known);
  return findings.flatMap((finding, index) => {
    const told = finding.isOncePerSubject === true ? toOnce(finding, event, written) : finding;
    const isApproximate = isCombined || fresh > 1;
    if (isNoisy(told.type) && event.involvedObject.uid !== undefined) {
      return [toRepeatedRow(isCombined, told, event, written, reading)];
    }
    const isRepeat = !isDecision(told.type);
    if (!isRepeat && fresh === 0) return [];
    const key = isRepeat
      ? toKeyOf(event, told, written)
      : `${event.uid}.${event.count}${index === 0 ? '' : `.${index}`}`;
    const count = isRepeat ? event.count : fresh;
    const row = toRow({ key, count, isApproximate }, told, event, written, reading);
    return toJoined(row, written);
  });
}

/** The row that an Event updates which goes on: its own, or the one it had told already. */
function toKeyOf({ uid }: EventRecord, { type }: Finding, written: Written): string {
  return written.by('event', uid).find((row) => row.type === type)?.key ?? uid;
}

/** What is known by the state of the object already becomes what the Event says of it. */
function toJoined(row: ScalingEventRecord, written: Written): readonly ScalingEventRecord[] {
  const twin = findTwin(row, written, { isDerived: true });
  if (twin !== undefined) return [toConfirmed(row, twin)];
  const named = findNamed(row, written).slice(0, row.count);
  if (named.length === 0) return [row];
  const confirmed = named.map((one) => ({ ...toConfirmed(row, one), count: 1 }));
  const count = row.count - named.length;
  return count === 0 ? confirmed : [...confirmed, { ...row, count }];
}

function toConfirmed(row: ScalingEventRecord, derived: ScalingEventRecord): ScalingEventRecord {
  const { key, uid, subject, group, nodeName, occurredAt, occurredAtMs, observedAt } = derived;
  return {
    ...row,
    key,
    uid,
    subject: isNameless(row) ? subject : row.subject,
    group: row.group ?? group,
    nodeName: row.nodeName ?? nodeName,
    isApproximate: false,
    confirmedBy: key,
    occurredAt,
    occurredAtMs,
    observedAt,
  };
}

/** How an Event's message begins when the recorder no longer tells its like apart. */
const COMBINED = /^\(combined from similar events\): /;

const NO_REPEATS: readonly ScalingEventRepeat[] = [];

/** No autoscaler writes that much; whoever may write Events may, and patterns take their time. */
const MAX_READ = 4096;

/** How often the Event was seen already, as far as it is written down. */
function lastCountOf(event: EventRecord, written: Written): number {
  return Math.max(0, ...written.by('event', event.uid).map(({ eventCount }) => eventCount));
}

/** The same told by another Event before is no more than a change of state. */
function toOnce(finding: Finding, { uid, involvedObject }: EventRecord, written: Written): Finding {
  const subject = involvedObject.uid;
  const told = subject === undefined ? [] : written.by('subject', subject);
  const isKnown = told.some(
    (row) => row.type === finding.type && !row.isDerived && row.eventUid !== uid,
  );
  if (!isKnown) return finding;
  return {
    ...finding,
    type: 'STATE_CHANGED',
    direction: DIRECTION_OF.STATE_CHANGED,
    delta: undefined,
  };
}

/** One row for all Events of one reason about one object: it tells what was said last. */
function toRepeatedRow(
  isCombined: boolean,
  finding: Finding,
  event: EventRecord,
  written: Written,
  reading: EventReading,
): ScalingEventRecord {
  const key = toRepeatKey(event);
  const known = written.get(key);
  const seen = known?.repeats.find(({ eventUid }) => eventUid === event.uid)?.count ?? 0;
  const repeats = addRepeat(known?.repeats ?? [], event);
  const count = countRepeats(repeats);
  const isApproximate = isCombined || event.count > seen + 1;
  const isLast = repeats.at(-1)?.eventUid === event.uid;
  if (known !== undefined && !isLast) {
    return { ...known, count, repeats, isApproximate: known.isApproximate || isApproximate };
  }
  const row = toRow({ key, count, isApproximate }, finding, event, written, reading);
  return { ...row, repeats };
}

function toRow(
  { key, count, isApproximate }: Pick<ScalingEventRecord, 'key' | 'count' | 'isApproximate'>,
  finding: Finding,
  event: EventRecord,
  written: Written,
  { now, historyMs, lend }: EventReading,
): ScalingEventRecord {
  const known = written.get(key);
  const observedAt = new Date(now).toISOString();
  const isBelieved = event.lastSeenAtMs <= now && event.lastSeenAtMs >= now - historyMs;
  const { involvedObject: subject } = event;
  return {
    key,
    uid: key,
    cluster: event.cluster,
    namespace: subject.namespace,
    eventUid: event.uid,
    eventCount: event.count,
    autoscaler: finding.autoscaler,
    type: finding.type,
    direction: finding.direction,
    severity: event.type === 'WARNING' ? 'WARNING' : 'NORMAL',
    subject,
    group: finding.group ?? known?.group,
    fromSize: finding.fromSize,
    toSize: finding.toSize,
    delta: finding.delta,
    maxSize: finding.maxSize,
    nodeName: finding.nodeName,
    podNames: finding.podNames,
    reason: event.reason,
    message: event.message,
    component: event.component,
    count,
    repeats: NO_REPEATS,
    isDerived: false,
    origin: undefined,
    lent: known?.lent ?? lend?.(finding, event, now),
    confirmedBy: known?.confirmedBy,
    isApproximate: isApproximate || known?.isApproximate === true,
    occurredAt: known?.occurredAt ?? (isBelieved ? event.lastSeenAt : observedAt),
    occurredAtMs: known?.occurredAtMs ?? (isBelieved ? event.lastSeenAtMs : now),
    observedAt: known?.observedAt ?? observedAt,
  };
}
