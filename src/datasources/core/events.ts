import type { MaybePromise, Page } from '../fleet/read.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type { Asking } from './asking.ts';
import type { EventRecord } from './event.ts';
import { EVENTS, NEWEST_EVENTS_FIRST, eventsAbout } from './event.ts';
import type { FleetList, ListArguments, FleetReading } from './fleet-list.ts';
import { createFleetList } from './fleet-list.ts';
import { toChoice, toFilterKey } from './row-filter.ts';

export interface EventFilter {
  readonly type?: EventRecord['type'] | null | undefined;
  readonly reasons?: readonly string[] | null | undefined;
  readonly namespaces?: readonly string[] | null | undefined;
  readonly involvedKind?: string | null | undefined;
}

/** The Kubernetes Events of the fleet. */
export interface Events extends FleetList<EventRecord, EventFilter, never> {
  /** Those about one object. */
  about(
    subject: Parameters<typeof eventsAbout>[1] & { readonly cluster: string },
    args: ListArguments<EventFilter, never>,
    asking: Asking,
  ): MaybePromise<Page<EventRecord>>;
}

export function createEvents(options: FleetReading): Events {
  const list = createFleetList<EventRecord, EventFilter, never>({
    ...options,
    kind: EVENTS,
    toFilter: toEventFilter,
    toOrder: () => NEWEST_EVENTS_FIRST,
  });
  return {
    ...list,
    about: (subject, args, asking) =>
      list.related(subject.cluster, args, asking, (store) => eventsAbout(store, subject)),
  };
}

function toEventFilter(filter: EventFilter): RowFilter<EventRecord> {
  const { type, involvedKind } = filter;
  const hasReason = toChoice(filter.reasons);
  const isInNamespace = toChoice(filter.namespaces);
  return {
    key: toFilterKey({ ...filter }),
    matches: (event) =>
      (type === undefined || type === null || event.type === type) &&
      hasReason(event.reason) &&
      isInNamespace(event.namespace ?? '') &&
      (involvedKind === undefined ||
        involvedKind === null ||
        event.involvedObject.kind === involvedKind),
  };
}
