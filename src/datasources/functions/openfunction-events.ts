import type { JsonRecord } from '../kube/json.ts';
import { asRecord, asRecords, asString, asText } from '../kube/json.ts';
import type { CallerKind, NamingCallerRecord } from './callers.ts';
import { defineNamingCallers } from './callers.ts';
import { toSinks } from './knative-eventing.ts';

interface Source extends CallerKind {
  /** Where it sends to. */
  readonly sinks: (spec: JsonRecord) => readonly JsonRecord[];
}

const SOURCES: readonly Source[] = [
  {
    ...toKind('eventsources', 'EventSource'),
    trigger: 'MESSAGE_QUEUE',
    sinks: (spec) => [asRecord(spec['sink'])],
    read(spec) {
      const events = toEvents(spec);
      return {
        summary: join(events.map(({ sort, name }) => `${sort} ${name}`)),
        source: join(events.map(({ place }) => place)),
      };
    },
  },
  {
    ...toKind('triggers', 'Trigger'),
    trigger: 'BROKER',
    sinks: (spec) => asRecords(spec['subscribers']).map(({ sink }) => asRecord(sink)),
    read: (spec) => ({
      summary: join(asRecords(spec['subscribers']).map(({ condition }) => asText(condition))),
      source: asString(spec['eventBus']),
    }),
  },
];

/**
 * What sends events to functions of OpenFunction: a function is named itself, or by the Service of Knative
 * that serves it.
 */
export const OPENFUNCTION_EVENTS = defineNamingCallers<NamingCallerRecord, Source>(
  SOURCES,
  (own, spec, { sinks }) => ({
    ...own,
    functionKeys: sinks(spec).flatMap((sink) => toTargets(sink, own.namespace ?? '')),
  }),
);

function toKind(resource: string, kind: string) {
  return { group: 'events.openfunction.io', version: 'v1alpha1', resource, kind } as const;
}

interface Event {
  readonly sort: string;
  readonly name: string;
  /** A topic, or a schedule. */
  readonly place: string;
}

function toEvents(spec: JsonRecord): readonly Event[] {
  return ['kafka', 'mqtt', 'redis', 'cron'].flatMap((sort) =>
    Object.entries(asRecord(spec[sort])).map(([name, value]) => {
      const { topic, schedule } = asRecord(value);
      return { sort, name, place: asText(topic) || asText(schedule) };
    }),
  );
}

/** `http://openfunction.io.svc.cluster.local/namespace/name` is the address of a function. */
const ADDRESS = /^https?:\/\/openfunction\.io[^/]*\/([^/]+)\/([^/?#]+)/;

function toTargets(sink: JsonRecord, namespace: string): readonly string[] {
  const [, place, name] = ADDRESS.exec(asText(sink['uri'])) ?? [];
  if (place !== undefined && name !== undefined) return [`${place}/${name}`];
  const reference = asRecord(sink['ref']);
  if (reference['kind'] === 'Function') {
    return [`${asString(reference['namespace']) ?? namespace}/${asText(reference['name'])}`];
  }
  return toSinks(sink, namespace);
}

function join(texts: readonly string[]): string | undefined {
  return texts.filter((text) => text !== '').join(', ') || undefined;
}
