import type { JsonRecord } from '../kube/json.ts';
import { asRecord, asRecords, asString, asStrings, asText } from '../kube/json.ts';
import type { CallerKind, NamingCallerRecord } from './callers.ts';
import { defineNamingCallers } from './callers.ts';
import type { FunctionTrigger } from './function.ts';

interface Source extends CallerKind {
  /** The field of the spec that names where it sends to. */
  readonly sinkField: string;
}

const SOURCES: readonly Source[] = [
  {
    group: 'serving.knative.dev',
    version: 'v1beta1',
    resource: 'domainmappings',
    kind: 'DomainMapping',
    trigger: 'DOMAIN',
    condition: 'Ready',
    sinkField: 'ref',
    read: () => ({ summary: undefined, source: undefined }),
  },
  {
    group: 'eventing.knative.dev',
    version: 'v1',
    resource: 'triggers',
    kind: 'Trigger',
    trigger: 'BROKER',
    condition: 'Ready',
    sinkField: 'subscriber',
    read: (spec) => ({
      summary: toFilterText(spec),
      source: asString(spec['broker']) ?? asString(asRecord(spec['brokerRef'])['name']),
    }),
  },
  {
    group: 'messaging.knative.dev',
    version: 'v1',
    resource: 'subscriptions',
    kind: 'Subscription',
    trigger: 'CHANNEL',
    condition: 'Ready',
    sinkField: 'subscriber',
    read: (spec) => ({ summary: undefined, source: asString(asRecord(spec['channel'])['name']) }),
  },
  {
    ...toSourceKind('PingSource', 'pingsources'),
    trigger: 'CRON',
    read: (spec) => ({
      summary: join([asString(spec['schedule']), asString(spec['timezone'])], ' '),
      source: undefined,
    }),
  },
  {
    ...toSourceKind('ApiServerSource', 'apiserversources'),
    trigger: 'K8S_WATCH',
    read: (spec) => ({
      summary: join(
        asRecords(spec['resources']).map(
          ({ apiVersion, kind }) => `${asText(apiVersion)} ${asText(kind)}`,
        ),
      ),
      source: undefined,
    }),
  },
  {
    ...toSourceKind('KafkaSource', 'kafkasources'),
    trigger: 'MESSAGE_QUEUE',
    read: (spec) => ({
      summary: asString(spec['consumerGroup']),
      source: join(asStrings(spec['topics'])),
    }),
  },
  { ...toSourceKind('ContainerSource', 'containersources'), trigger: 'OTHER', read: readNothing },
  {
    ...toSourceKind('SinkBinding', 'sinkbindings'),
    trigger: 'OTHER',
    read: (spec) => {
      const { kind, name } = asRecord(spec['subject']);
      return { summary: undefined, source: join([asString(kind), asString(name)], ' ') };
    },
  },
];

/**
 * What sends events or requests to functions on Knative. The function that a caller calls is the Service
 * it sends to, one of Knative or a plain one, or what a Route of Knative leads to.
 */
export const EVENTING = defineNamingCallers<NamingCallerRecord, Source>(
  SOURCES,
  (own, spec, { sinkField }) => ({
    ...own,
    functionKeys: toSinks(asRecord(spec[sinkField]), own.namespace ?? ''),
  }),
);

function toSourceKind(kind: string, resource: string): Omit<Source, 'trigger' | 'read'> {
  const group = 'sources.knative.dev';
  return { group, version: 'v1', resource, kind, condition: 'Ready', sinkField: 'sink' };
}

function readNothing(): Pick<FunctionTrigger, 'summary' | 'source'> {
  return { summary: undefined, source: undefined };
}

/**
 * The Service or Route that a destination names, as `namespace/name`: it is a reference, or an address; that of a
 * DomainMapping is the reference itself. None for any other.
 */
export function toSinks(destination: JsonRecord, namespace: string): readonly string[] {
  const { ref = destination, uri } = destination;
  const { kind, name, namespace: named } = asRecord(ref);
  // The Route of a Service has its name.
  if (kind === 'Service' || kind === 'Route')
    return [`${asString(named) ?? namespace}/${asText(name)}`];
  const host = /^https?:\/\/([^/:]+)/.exec(asText(uri))?.[1];
  const [service, place, svc] = host?.split('.') ?? [];
  return svc === 'svc' ? [`${place ?? ''}/${service ?? ''}`] : [];
}

/** `filters` win over `filter`; what they say beyond attributes is named, not written out. */
function toFilterText(spec: JsonRecord): string | undefined {
  const filters = asRecords(spec['filters']);
  if (filters.length === 0) return toPairs(asRecord(asRecord(spec['filter'])['attributes']));
  return join(
    filters.flatMap((filter) =>
      Object.entries(filter).map(([dialect, value]) =>
        dialect === 'exact' ? toPairs(asRecord(value)) : `${dialect} …`,
      ),
    ),
  );
}

function toPairs(attributes: JsonRecord): string | undefined {
  return join(Object.entries(attributes).map(([name, value]) => `${name}=${asText(value)}`));
}

function join(texts: readonly (string | undefined)[], between = ', '): string | undefined {
  const present = texts.filter((text) => text !== undefined && text !== '');
  return present.length === 0 ? undefined : present.join(between);
}
