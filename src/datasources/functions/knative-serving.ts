import type { ConditionRecord } from '../core/condition.ts';
import { toConditions } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { getAnnotation, toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';

const SERVING = 'serving.knative.dev';

/** What is kept of a Service of Knative. */
export interface KnativeServiceRecord extends ObjectRecord {
  readonly generation: number;
  readonly observedGeneration: number | undefined;
  readonly conditions: readonly ConditionRecord[];
  readonly template: KnativeTemplate;
  /** As the spec asks for it; empty for all to the newest. */
  readonly wanted: readonly KnativeTraffic[];
  /** As it is; undefined before there was any. */
  readonly routed: readonly KnativeTraffic[] | undefined;
  readonly url: string | undefined;
  readonly internalUrl: string | undefined;
  readonly latestReady: string | undefined;
  readonly latestCreated: string | undefined;
  /** The Serving of OpenFunction it was made for, as `namespace/name`. */
  readonly servingKey: string | undefined;
  /** What it is written in, of Knative Functions. */
  readonly language: string | undefined;
}

/** What a revision is made of: of a Service its template, of a Revision its own spec. */
export interface KnativeTemplate {
  readonly image: string | undefined;
  readonly concurrencyLimit: number | undefined;
  readonly timeoutSeconds: number | undefined;
  readonly runtimeClassName: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly metric: string | undefined;
  readonly target: number | undefined;
  /** Whether Knative's own autoscaler counts its pods: no other one goes down to none. */
  readonly isOwnScaler: boolean;
}

export interface KnativeTraffic {
  /** Of Routes that no Service made: whose newest revision is meant. */
  readonly configuration: string | undefined;
  readonly revision: string | undefined;
  readonly isLatest: boolean;
  readonly tag: string | undefined;
  readonly percent: number;
  readonly url: string | undefined;
}

export interface KnativeRevisionRecord extends ObjectRecord {
  readonly conditions: readonly ConditionRecord[];
  readonly template: KnativeTemplate;
  readonly imageDigest: string | undefined;
  readonly desiredReplicas: number | undefined;
  readonly readyReplicas: number | undefined;
}

export interface KnativeRouteRecord extends ObjectRecord {
  readonly conditions: readonly ConditionRecord[];
  /** What a Service says of its own Route is kept with the Service alone. */
  readonly own: RoutedTraffic | undefined;
}

/** Where a Route leads, and by which addresses. */
export type RoutedTraffic = Pick<KnativeServiceRecord, 'wanted' | 'routed' | 'url' | 'internalUrl'>;

/** Index: `serving` of OpenFunction, as `namespace/name`. */
export const KNATIVE_SERVICES = defineResource<KnativeServiceRecord>({
  group: SERVING,
  resource: 'services',
  kind: 'Service',
  isNamespaced: true,
  versions: { v1: toKnativeService },
  indexes: { serving: ({ servingKey }) => servingKey },
});

/** What no Service made is a function of its own: what a Service made is told by that. */
export const KNATIVE_CONFIGURATIONS = defineResource<KnativeServiceRecord>({
  group: SERVING,
  resource: 'configurations',
  kind: 'Configuration',
  isNamespaced: true,
  versions: { v1: toKnativeService },
  labelSelector: `!${SERVING}/service`,
});

/** Indexes: `service`, and `configuration` of what no Service made, both as `namespace/name`. */
export const KNATIVE_REVISIONS = defineResource<KnativeRevisionRecord>({
  group: SERVING,
  resource: 'revisions',
  kind: 'Revision',
  isNamespaced: true,
  versions: { v1: toRevision },
  indexes: { service: toServiceKey, configuration: toConfigurationKey },
});

/**
 * A Service makes one of its own name. Indexes of the others, as `namespace/name`: `configuration` and
 * `revision`, which they lead to.
 */
export const KNATIVE_ROUTES = defineResource<KnativeRouteRecord>({
  group: SERVING,
  resource: 'routes',
  kind: 'Route',
  isNamespaced: true,
  versions: {
    v1(object, context) {
      const base = toObjectRecord(object, context);
      const conditions = toConditions(asRecord(object['status']), context);
      const isOwn = toServiceKey(base) === undefined;
      return { ...base, conditions, own: isOwn ? toRoutedTraffic(object) : undefined };
    },
  },
  indexes: {
    configuration: ({ own, namespace = '' }) =>
      own?.wanted.flatMap(({ configuration }) =>
        configuration === undefined ? [] : [`${namespace}/${configuration}`],
      ),
    revision: ({ own, namespace = '' }) =>
      own?.wanted.flatMap(({ revision }) =>
        revision === undefined ? [] : [`${namespace}/${revision}`],
      ),
  },
});

/** The key of the Service that an object was made for; undefined for none. */
export function toServiceKey(record: ObjectRecord): string | undefined {
  return toLabelledKey(record, 'service');
}

/** The key of the Configuration that a Revision is of, where no Service made that; undefined else. */
export function toConfigurationKey(record: ObjectRecord): string | undefined {
  return toServiceKey(record) === undefined ? toLabelledKey(record, 'configuration') : undefined;
}

function toLabelledKey({ namespace, labels }: ObjectRecord, label: string): string | undefined {
  const name = labels.find(({ key }) => key === `${SERVING}/${label}`)?.value;
  return name === undefined ? undefined : `${namespace ?? ''}/${name}`;
}

/** Also of a Configuration, which has no traffic, and of an object that a write was answered with. */
export function toKnativeService(
  object: KubernetesObject,
  context: ProjectionContext,
): KnativeServiceRecord {
  const metadata = asRecord(object['metadata']);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const template = asRecord(spec['template']);
  const base = toObjectRecord(object, context);
  const serving = base.labels.find(({ key }) => key === 'openfunction.io/serving')?.value;
  return {
    ...base,
    generation: asNumber(metadata['generation']) ?? 0,
    observedGeneration: asNumber(status['observedGeneration']),
    conditions: toConditions(status, context),
    template: toTemplate(template, context),
    ...toRoutedTraffic(object),
    latestReady: asString(status['latestReadyRevisionName']),
    latestCreated: asString(status['latestCreatedRevisionName']),
    servingKey: serving === undefined ? undefined : `${base.namespace ?? ''}/${serving}`,
    language: base.labels.find(({ key }) => key === 'function.knative.dev/runtime')?.value,
  };
}

/** Which Services and Routes say alike. */
function toRoutedTraffic(object: KubernetesObject): RoutedTraffic {
  const status = asRecord(object['status']);
  const routed = asRecords(status['traffic']);
  return {
    wanted: asRecords(asRecord(object['spec'])['traffic']).map(toTraffic),
    routed: routed.length === 0 ? undefined : routed.map(toTraffic),
    url: asString(status['url']),
    internalUrl: asString(getPath(status, 'address', 'url')),
  };
}

function toRevision(object: KubernetesObject, context: ProjectionContext): KnativeRevisionRecord {
  const status = asRecord(object['status']);
  const spec = asRecord(object['spec']);
  const name = asText(findContainer(spec)['name']) || 'user-container';
  const containers = asRecords(status['containerStatuses']);
  const told = containers.find((one) => one['name'] === name) ?? containers[0];
  return {
    ...toObjectRecord(object, context),
    conditions: toConditions(status, context),
    template: toTemplate(object, context),
    imageDigest: toDigest(asString(told?.['imageDigest'])),
    desiredReplicas: toCount(status['desiredReplicas']),
    readyReplicas: toCount(status['actualReplicas']),
  };
}

function toTraffic(target: JsonRecord): KnativeTraffic {
  return {
    configuration: asString(target['configurationName']),
    revision: asString(target['revisionName']),
    isLatest: target['latestRevision'] === true,
    tag: asText(target['tag']) || undefined,
    percent: asNumber(target['percent']) ?? 0,
    url: asString(target['url']),
  };
}

/** `metadata.annotations` and `spec`, which templates and Revisions have alike. */
function toTemplate(object: JsonRecord, { interner }: ProjectionContext): KnativeTemplate {
  const spec = asRecord(object['spec']);
  const read = (...names: readonly string[]): string | undefined =>
    names
      .map((name) => getAnnotation(object, `autoscaling.knative.dev/${name}`))
      .find((value) => value !== undefined);
  const isOwnScaler = (read('class') ?? OWN_CLASS) === OWN_CLASS;
  const image = asString(findContainer(spec)['image']);
  return {
    image: image === undefined ? undefined : interner.text(image),
    // Zero is as many as come.
    concurrencyLimit: asNumber(spec['containerConcurrency']) || undefined,
    timeoutSeconds: asNumber(spec['timeoutSeconds']),
    runtimeClassName: asString(spec['runtimeClassName']),
    min: toWhole(read('min-scale', 'minScale')),
    // Zero means that there is no such bound.
    max: toWhole(read('max-scale', 'maxScale')) || undefined,
    metric: read('metric') ?? (isOwnScaler ? 'concurrency' : undefined),
    target: toTarget(read('target')),
    isOwnScaler,
  };
}

const OWN_CLASS = 'kpa.autoscaling.knative.dev';

/** The one that serves: the only one, or the one with ports. */
function findContainer(spec: JsonRecord): JsonRecord {
  return asRecords(spec['containers'])[findServing(spec)] ?? {};
}

/** Where in the list of containers the one lies that serves requests. */
export function findServing(spec: JsonRecord): number {
  const containers = asRecords(spec['containers']);
  return Math.max(
    0,
    containers.findIndex((container) => asRecords(container['ports']).length > 0),
  );
}

function toWhole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function toTarget(text: string | undefined): number | undefined {
  const target = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(target) ? target : undefined;
}

/** Below zero it is not known. */
function toCount(value: unknown): number | undefined {
  const count = asNumber(value);
  return count === undefined || count < 0 ? undefined : count;
}

function toDigest(image: string | undefined): string | undefined {
  return image?.slice(image.indexOf('@') + 1);
}
