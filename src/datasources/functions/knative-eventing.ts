import { isConditionTrue } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asRecord, asRecords, asString, asStrings, asText } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { Resource } from '../kube/resource.ts';
import { defineResource } from '../kube/resource.ts';
import type { FunctionTrigger, FunctionTriggerKind } from './function.ts';

/** Something that sends events or requests to an address. */
export interface EventingRecord extends ObjectRecord {
  readonly trigger: FunctionTrigger;
  /** The Service it sends to, as `namespace/name`: one of Knative, or a plain one; undefined for others. */
  readonly sink: string | undefined;
}

interface Source {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
  readonly kind: string;
  readonly trigger: FunctionTriggerKind;
  /** The field of the spec that names where it sends to. */
  readonly sinkField: string;
  readonly read: (spec: JsonRecord) => Pick<FunctionTrigger, 'summary' | 'source'>;
}

const SOURCES: readonly Source[] = [
  {
    group: 'serving.knative.dev',
    version: 'v1beta1',
    resource: 'domainmappings',
    kind: 'DomainMapping',
    trigger: 'DOMAIN',
    sinkField: 'ref',
    read: () => ({ summary: undefined, source: undefined }),
  },
  {
    group: 'eventing.knative.dev',
    version: 'v1',
    resource: 'triggers',
    kind: 'Trigger',
    trigger: 'BROKER',
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

/** What sends to functions on Knative, a resource a kind. Index: `sink` as `namespace/name`. */
export const EVENTING: readonly Resource<EventingRecord>[] = SOURCES.map((source) =>
  defineResource<EventingRecord>({
    group: source.group,
    resource: source.resource,
    kind: source.kind,
    isNamespaced: true,
    versions: { [source.version]: (object, context) => toRecord(source, object, context) },
    indexes: { sink: ({ sink }) => sink },
  }),
);

function toSourceKind(
  kind: string,
  resource: string,
): Pick<Source, 'group' | 'version' | 'resource' | 'kind' | 'sinkField'> {
  return { group: 'sources.knative.dev', version: 'v1', resource, kind, sinkField: 'sink' };
}

function readNothing(): Pick<FunctionTrigger, 'summary' | 'source'> {
  return { summary: undefined, source: undefined };
}

function toRecord(
  { trigger: kind, sinkField, read }: Source,
  object: KubernetesObject,
  context: ProjectionContext,
): EventingRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const isTold = asRecords(status['conditions']).some(({ type }) => type === 'Ready');
  return {
    ...base,
    trigger: {
      kind,
      apiVersion: base.apiVersion,
      name: base.name,
      isReady: isTold ? isConditionTrue(status, 'Ready') : undefined,
      ...read(spec),
    },
    sink: toSink(asRecord(spec[sinkField]), base.namespace ?? ''),
  };
}

/** A destination is a reference, or an address; that of a DomainMapping is the reference itself. */
function toSink(destination: JsonRecord, namespace: string): string | undefined {
  const { ref = destination, uri } = destination;
  const { kind, name, namespace: named } = asRecord(ref);
  if (kind === 'Service') return `${asString(named) ?? namespace}/${asText(name)}`;
  const host = /^https?:\/\/([^/:]+)/.exec(asText(uri))?.[1];
  const [service, place, svc] = host?.split('.') ?? [];
  return svc === 'svc' ? `${place ?? ''}/${service ?? ''}` : undefined;
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
