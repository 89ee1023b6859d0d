import { toJsonObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { parseObject } from './object.ts';
import type { KubernetesObject } from './object.ts';

/**
 * Events are stored in their core/v1 form and served in both: name, uid and resourceVersion are the
 * same in `v1` and in `events.k8s.io/v1`.
 */
export function toEventsV1(stored: KubernetesObject): KubernetesObject {
  const { reportingController, reportingInstance, ...event } = rename(
    stored,
    'events.k8s.io/v1',
    CORE_TO_EVENTS,
  );
  return {
    ...event,
    apiVersion: event.apiVersion,
    kind: event.kind,
    metadata: event.metadata,
    ...(reportingController === '' ? {} : { reportingController }),
    ...(reportingInstance === '' ? {} : { reportingInstance }),
  };
}

export function toCoreEvent(served: KubernetesObject): KubernetesObject {
  return rename(served, 'v1', EVENTS_TO_CORE);
}

const CORE_TO_EVENTS: Readonly<Record<string, string>> = {
  involvedObject: 'regarding',
  message: 'note',
  source: 'deprecatedSource',
  firstTimestamp: 'deprecatedFirstTimestamp',
  lastTimestamp: 'deprecatedLastTimestamp',
  count: 'deprecatedCount',
  reportingComponent: 'reportingController',
};

const EVENTS_TO_CORE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CORE_TO_EVENTS).map(([core, events]) => [events, core]),
);

function rename(
  event: KubernetesObject,
  apiVersion: string,
  names: Readonly<Record<string, string>>,
): KubernetesObject {
  const renamed: Record<string, Json | undefined> = {};
  for (const [member, value] of Object.entries(event)) {
    renamed[names[member] ?? member] = value;
  }
  renamed['apiVersion'] = apiVersion;
  return parseObject(renamed) ?? event;
}

/** Fills the members that the real server always writes on a core/v1 event. */
export function withEventDefaults(event: KubernetesObject): KubernetesObject {
  const defaults: JsonObject = {
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: null,
    reportingComponent: '',
    reportingInstance: '',
  };
  const filled = { ...defaults, ...event, source: toJsonObject(event['source']) };
  return parseObject(filled) ?? event;
}
