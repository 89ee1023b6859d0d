import type { EventRecord } from '../core/event.ts';
import type { Change, Store } from '../store/store.ts';
import type { Finding, ScalingProvider } from './provider.ts';
import { readEvent } from './provider.ts';
import type { ScalingEventRecord, ScalingEventRepeat } from './scaling-event.ts';
import { DIRECTION_OF, isDecision, isNoisy } from './scaling-event.ts';
import { addRepeat, countRepeats, toRepeatKey } from './scaling-event-repeats.ts';

export interface EventReading {
  /** By component. */
  readonly providers: ReadonlyMap<string, ScalingProvider>;
  /** When the change was seen (ms of epoch). */
  readonly now: number;
  /** An Event's time before that, or in the future, is not believed. */
  readonly historyMs: number;
}

/** What was written down before: by key, and by the indexes `event` and `subject`. */
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
    if (!isDecision(told.type)) {
      return [
        toRow({ key: event.uid, count: event.count, isApproximate }, told, event, written, reading),
      ];
    }
    if (fresh === 0) return [];
    const key = `${event.uid}.${event.count}${index === 0 ? '' : `.${index}`}`;
    return [toRow({ key, count: fresh, isApproximate }, told, event, written, reading)];
  });
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
  const isKnown = told.some((row) => row.type === finding.type && row.eventUid !== uid);
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
  { now, historyMs }: EventReading,
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
    group: finding.group,
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
    isApproximate: isApproximate || known?.isApproximate === true,
    occurredAt: known?.occurredAt ?? (isBelieved ? event.lastSeenAt : observedAt),
    occurredAtMs: known?.occurredAtMs ?? (isBelieved ? event.lastSeenAtMs : now),
    observedAt: known?.observedAt ?? observedAt,
  };
}
