import { isConditionTrue } from '../core/condition.ts';
import type { JsonRecord } from '../kube/json.ts';
import { asNumber, asRecord, asString, asStrings, asText, getPath } from '../kube/json.ts';
import type { ObjectRecord } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { CallerKind, NamingCallerRecord } from './callers.ts';
import { defineNamingCallers } from './callers.ts';
import { toFissionKey } from './label-key.ts';

const GROUP = 'fission.io';

export interface FissionEnvironmentRecord extends ObjectRecord {
  readonly image: string | undefined;
}

export interface FissionPackageRecord extends ObjectRecord {
  readonly buildStatus: string | undefined;
}

export interface FissionTriggerRecord extends NamingCallerRecord {
  /** Shares by the function's name; undefined where it calls one alone. */
  readonly weights: Readonly<Record<string, number>> | undefined;
  /** Of HTTP: undefined for any host. */
  readonly host: string | undefined;
  readonly path: string | undefined;
}

export interface FissionCanaryRecord extends ObjectRecord {
  readonly newFunction: string;
  readonly oldFunction: string;
  /** Both, as `namespace/name`. */
  readonly functionKeys: readonly string[];
  readonly status: string | undefined;
}

/** What functions need to know of a pod that runs one. */
export interface FissionPodRecord extends ObjectRecord {
  readonly isReady: boolean;
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

/** Index: `function` as `namespace/name`. */
export const FISSION_CANARIES = defineResource<FissionCanaryRecord>({
  ...toKind('canaryconfigs', 'CanaryConfig'),
  versions: {
    v1: (object, context) => {
      const base = toObjectRecord(object, context);
      const spec = asRecord(object['spec']);
      const newFunction = asText(spec['newfunction']);
      const oldFunction = asText(spec['oldfunction']);
      return {
        ...base,
        newFunction,
        oldFunction,
        functionKeys: [newFunction, oldFunction].map((name) => `${base.namespace ?? ''}/${name}`),
        status: asString(getPath(object, 'status', 'status')),
      };
    },
  },
  indexes: { function: ({ functionKeys }) => functionKeys },
});

/**
 * Pods that run a function: followed by their label, as an index over all pods would ask each of them, in
 * clusters without Fission, too. Index: `function` as `namespace/name`.
 */
export const FISSION_PODS = defineResource<FissionPodRecord>({
  group: '',
  resource: 'pods',
  kind: 'Pod',
  isNamespaced: true,
  labelSelector: 'functionName',
  versions: {
    v1: (object, context) => ({
      ...toObjectRecord(object, context),
      isReady: isConditionTrue(asRecord(object['status']), 'Ready'),
    }),
  },
  indexes: { function: toFissionKey },
});

const TRIGGERS: readonly CallerKind[] = [
  {
    ...toKind('httptriggers', 'HTTPTrigger'),
    version: 'v1',
    trigger: 'HTTP',
    condition: 'Ready',
    read: (spec) => ({
      summary: [...toMethods(spec), toPath(spec) ?? ''].join(' ').trim(),
      source: asText(spec['host']) || undefined,
    }),
  },
  {
    ...toKind('timetriggers', 'TimeTrigger'),
    version: 'v1',
    trigger: 'CRON',
    condition: 'Scheduled',
    read: (spec) => ({ summary: asString(spec['cron']), source: undefined }),
  },
  {
    ...toKind('messagequeuetriggers', 'MessageQueueTrigger'),
    version: 'v1',
    trigger: 'MESSAGE_QUEUE',
    condition: 'BindingReady',
    read: (spec) => ({
      summary: asString(spec['messageQueueType']),
      source: asString(spec['topic']),
    }),
  },
  {
    ...toKind('kuberneteswatchtriggers', 'KubernetesWatchTrigger'),
    version: 'v1',
    trigger: 'K8S_WATCH',
    condition: 'Subscribed',
    read: (spec) => ({ summary: asString(spec['type']), source: asString(spec['namespace']) }),
  },
];

export const FISSION_TRIGGERS = defineNamingCallers<FissionTriggerRecord>(TRIGGERS, (own, spec) => {
  const reference = asRecord(spec['functionref']);
  const weights =
    reference['type'] === 'function-weights'
      ? toWeights(asRecord(reference['functionweights']))
      : undefined;
  const names = weights === undefined ? [asText(reference['name'])] : Object.keys(weights);
  const host = asText(spec['host']);
  return {
    ...own,
    functionKeys: names.map((name) => `${own.namespace ?? ''}/${name}`),
    weights,
    host: host === '' || host === '*' ? undefined : host,
    path: toPath(spec),
  };
});

function toKind(resource: string, kind: string) {
  return { group: GROUP, resource, kind, isNamespaced: true } as const;
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
