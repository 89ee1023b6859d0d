import { parseTime } from '../../kubernetes/time.ts';
import type { FleetKind } from '../fleet/fleet-kind.ts';
import type { Interner } from '../kube/intern.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asString, asText } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import { createOrder } from '../store/order.ts';
import type { Store } from '../store/store.ts';

/** A Kubernetes Event. Both writer styles, counted and serial, read the same. */
export interface EventRecord extends ObjectRecord {
  /** May be empty: some writers give none. */
  readonly reason: string;
  readonly message: string;
  readonly type: 'NORMAL' | 'WARNING' | 'UNKNOWN';
  /** Who reports it: `kubelet`, `karpenter`. */
  readonly component: string | undefined;
  /** How often it was seen, at least once. */
  readonly count: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  /** `lastSeenAt` in milliseconds of the epoch; 0 when that is no time. */
  readonly lastSeenAtMs: number;
  readonly involvedObject: InvolvedObject;
}

/** What an Event is about. Writers leave out what they like but the kind and, mostly, the name. */
export interface InvolvedObject {
  readonly apiVersion: string | undefined;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** Not always a UID: kubelets put the name of a node here, and a hash for a static pod. */
  readonly uid: string | undefined;
}

/** Events bypass the API server's watch cache: one watch a cluster serves everybody, never one each. */
export const EVENT_RESOURCE = defineResource({
  group: '',
  resource: 'events',
  kind: 'Event',
  isNamespaced: true,
  versions: { v1: toEventRecord },
  indexes: {
    namespace: (event) => event.namespace,
    involvedUid: ({ involvedObject }) => involvedObject.uid,
    involvedName: ({ involvedObject }) => toInvolvedName(involvedObject),
  },
  hasBookmarks: false,
});

export const EVENTS: FleetKind<EventRecord> = {
  name: 'Event',
  resource: { group: '', resource: 'events' },
  open: (cluster) => cluster.kube.informer(EVENT_RESOURCE),
};

/** Last seen first. */
export const NEWEST_EVENTS_FIRST = createOrder<EventRecord>('Event.newest', [
  { value: (event) => event.lastSeenAtMs, isDescending: true },
  { value: (event) => event.cluster },
  { value: (event) => event.key },
]);

/**
 * The Events about one object, last seen first; `events` is a Store of `EVENT_RESOURCE`. Those about
 * a former object of the same name, known by its UID, are left out.
 */
export function eventsAbout(
  events: Pick<Store<EventRecord>, 'by'>,
  subject: {
    readonly kind: string;
    readonly namespace: string | undefined;
    readonly name: string;
    readonly uid: string;
  },
): readonly EventRecord[] {
  const found = new Set(events.by('involvedUid', subject.uid));
  for (const event of events.by('involvedName', toInvolvedName(subject))) {
    if (!isUuid(event.involvedObject.uid)) found.add(event);
  }
  return [...found].toSorted((a, b) => NEWEST_EVENTS_FIRST.compare(a, b));
}

export function toEventRecord(object: KubernetesObject, context: ProjectionContext): EventRecord {
  const { interner } = context;
  const record = toObjectRecord(object, context);
  const series = asRecord(object['series']);
  const eventTime = toTime(object['eventTime']);
  const lastSeenAt =
    toTime(series['lastObservedTime']) ??
    toTime(object['lastTimestamp']) ??
    eventTime ??
    record.createdAt;
  return {
    ...record,
    reason: interner.text(asText(object['reason'])),
    message: asText(object['message']),
    type: TYPES.get(asText(object['type'])) ?? 'UNKNOWN',
    component: toComponent(object, interner),
    count: toCount(series['count']) ?? toCount(object['count']) ?? 1,
    firstSeenAt: eventTime ?? toTime(object['firstTimestamp']) ?? record.createdAt,
    lastSeenAt,
    lastSeenAtMs: toMilliseconds(lastSeenAt),
    involvedObject: toInvolvedObject(asRecord(object['involvedObject']), interner),
  };
}

const TYPES: ReadonlyMap<string, EventRecord['type']> = new Map([
  ['Normal', 'NORMAL'],
  ['Warning', 'WARNING'],
]);

/** Serial writers fill `reportingComponent` alone, older counting ones `source` alone. */
function toComponent(object: KubernetesObject, interner: Interner): string | undefined {
  const reporting = asText(object['reportingComponent']);
  const component = reporting === '' ? asText(asRecord(object['source'])['component']) : reporting;
  return component === '' ? undefined : interner.text(component);
}

function toInvolvedObject(involved: JsonRecord, interner: Interner): InvolvedObject {
  const part = (key: string): string | undefined => {
    const value = asText(involved[key]);
    return value === '' ? undefined : interner.text(value);
  };
  return {
    apiVersion: part('apiVersion'),
    kind: part('kind') ?? '',
    namespace: part('namespace'),
    name: part('name') ?? '',
    uid: part('uid'),
  };
}

function toCount(value: unknown): number | undefined {
  const count = asNumber(value);
  return count !== undefined && count > 0 ? count : undefined;
}

function toTime(value: unknown): string | undefined {
  const text = asString(value);
  return text === '' ? undefined : text;
}

function toMilliseconds(time: string): number {
  try {
    return parseTime(time);
  } catch {
    // No API server writes such a time: the Event is shown all the same, as the oldest.
    return 0;
  }
}

function toInvolvedName({
  kind,
  namespace,
  name,
}: Pick<InvolvedObject, 'kind' | 'namespace' | 'name'>): string {
  return `${kind}/${namespace ?? ''}/${name}`;
}

function isUuid(text: string | undefined): boolean {
  return text !== undefined && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
