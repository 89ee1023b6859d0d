import type { ConditionRecord } from '../core/condition.ts';
import { toConditions } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import {
  asNumber,
  asRecord,
  asRecords,
  asString,
  asStrings,
  asText,
  getPath,
} from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import type { Resource } from '../kube/resource.ts';
import { defineResource } from '../kube/resource.ts';
import type { FunctionTrigger, FunctionTriggerKind } from './function.ts';

const GROUP = 'fission.io';

export interface FissionEnvironmentRecord extends ObjectRecord {
  readonly image: string | undefined;
}

export interface FissionPackageRecord extends ObjectRecord {
  readonly buildStatus: string | undefined;
}

/** What calls functions of its namespace, by name. */
export interface FissionTriggerRecord extends ObjectRecord {
  /** As `namespace/name`: several where it splits requests. */
  readonly functionKeys: readonly string[];
  readonly trigger: FunctionTrigger;
  /** Shares by the function's name; undefined where it calls one alone. */
  readonly weights: Readonly<Record<string, number>> | undefined;
  /** Of HTTP: undefined for any host. */
  readonly host: string | undefined;
  readonly path: string | undefined;
}

export interface FissionCanaryRecord extends ObjectRecord {
  readonly newFunction: string;
  readonly oldFunction: string;
  readonly triggerKey: string;
  readonly status: string | undefined;
}

export const FISSION_ENVIRONMENTS = defineResource<FissionEnvironmentRecord>({
  ...toKind('environments', 'Environment'),
  versions: {
    v1: (object, context) => ({
      ...toObjectRecord(object, context),
      image: asString(getPath(object, 'spec', 'runtime', 'image')),
    }),
  },
});

export const FISSION_PACKAGES = defineResource<FissionPackageRecord>({
  ...toKind('packages', 'Package'),
  versions: {
    v1: (object, context) => ({
      ...toObjectRecord(object, context),
      buildStatus: asString(getPath(object, 'status', 'buildstatus')),
    }),
  },
});

/** Index: `trigger` as `namespace/name`. */
export const FISSION_CANARIES = defineResource<FissionCanaryRecord>({
  ...toKind('canaryconfigs', 'CanaryConfig'),
  versions: {
    v1: (object, context) => {
      const base = toObjectRecord(object, context);
      const spec = asRecord(object['spec']);
      return {
        ...base,
        newFunction: asText(spec['newfunction']),
        oldFunction: asText(spec['oldfunction']),
        triggerKey: `${base.namespace ?? ''}/${asText(spec['trigger'])}`,
        status: asString(getPath(object, 'status', 'status')),
      };
    },
  },
  indexes: { trigger: ({ triggerKey }) => triggerKey },
});

interface Source {
  readonly resource: string;
  readonly kind: string;
  readonly trigger: FunctionTriggerKind;
  /** By which it says that it works. */
  readonly condition: string;
  readonly read: (spec: JsonRecord) => Pick<FunctionTrigger, 'summary' | 'source'>;
}

const SOURCES: readonly Source[] = [
  {
    resource: 'httptriggers',
    kind: 'HTTPTrigger',
    trigger: 'HTTP',
    condition: 'Ready',
    read: (spec) => ({
      summary: [...toMethods(spec), toPath(spec) ?? ''].join(' ').trim(),
      source: asText(spec['host']) || undefined,
    }),
  },
  {
    resource: 'timetriggers',
    kind: 'TimeTrigger',
    trigger: 'CRON',
    condition: 'Scheduled',
    read: (spec) => ({ summary: asString(spec['cron']), source: undefined }),
  },
  {
    resource: 'messagequeuetriggers',
    kind: 'MessageQueueTrigger',
    trigger: 'MESSAGE_QUEUE',
    condition: 'BindingReady',
    read: (spec) => ({
      summary: asString(spec['messageQueueType']),
      source: asString(spec['topic']),
    }),
  },
  {
    resource: 'kuberneteswatchtriggers',
    kind: 'KubernetesWatchTrigger',
    trigger: 'K8S_WATCH',
    condition: 'Subscribed',
    read: (spec) => ({ summary: asString(spec['type']), source: asString(spec['namespace']) }),
  },
];

/** A resource a kind; that of HTTP first. Index: `function` as `namespace/name`. */
export const FISSION_TRIGGERS: readonly Resource<FissionTriggerRecord>[] = SOURCES.map((source) =>
  defineResource<FissionTriggerRecord>({
    ...toKind(source.resource, source.kind),
    versions: { v1: (object, context) => toTrigger(source, object, context) },
    indexes: { function: ({ functionKeys }) => functionKeys },
  }),
);

function toKind(
  resource: string,
  kind: string,
): {
  readonly group: string;
  readonly resource: string;
  readonly kind: string;
  readonly isNamespaced: true;
} {
  return { group: GROUP, resource, kind, isNamespaced: true };
}

function toTrigger(
  { trigger: kind, condition, read }: Source,
  object: KubernetesObject,
  context: ProjectionContext,
): FissionTriggerRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const reference = asRecord(spec['functionref']);
  const weights =
    reference['type'] === 'function-weights'
      ? toWeights(asRecord(reference['functionweights']))
      : undefined;
  const names = weights === undefined ? [asText(reference['name'])] : Object.keys(weights);
  const host = asText(spec['host']);
  return {
    ...base,
    functionKeys: names.map((name) => `${base.namespace ?? ''}/${name}`),
    trigger: {
      kind,
      apiVersion: base.apiVersion,
      name: base.name,
      isReady: toReady(toConditions(asRecord(object['status']), context), condition),
      ...read(spec),
    },
    weights,
    host: host === '' || host === '*' ? undefined : host,
    path: toPath(spec),
  };
}

function toReady(conditions: readonly ConditionRecord[], wanted: string): boolean | undefined {
  const status = conditions.find(({ type }) => type === wanted)?.status;
  return status === undefined || status === 'UNKNOWN' ? undefined : status === 'TRUE';
}

function toWeights(weights: JsonRecord): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, asNumber(weight) ?? 0]),
  );
}

function toMethods(spec: JsonRecord): readonly string[] {
  const methods = asStrings(spec['methods']);
  const [method] = methods.length > 0 ? methods : [asText(spec['method'])];
  return methods.length > 1 ? [methods.join(',')] : [method ?? ''];
}

function toPath(spec: JsonRecord): string | undefined {
  return asString(spec['prefix']) ?? asString(spec['relativeurl']);
}

/** The image of a container function. */
export function toPodImage(spec: JsonRecord): string | undefined {
  return asString(asRecords(asRecord(spec['podspec'])['containers'])[0]?.['image']);
}
