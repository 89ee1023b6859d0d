import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import type { Resource } from '../../kube/resource.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNCTION_DEPLOYMENTS, toScaleTarget, toWhole } from '../deployment.ts';
import type { FunctionRecord, FunctionTrigger } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction } from '../joined-function.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

interface TriggerRecord extends ObjectRecord {
  readonly functionKey: string;
  readonly trigger: FunctionTrigger;
  readonly url: string | undefined;
}

const FUNCTIONS = defineResource<FunctionRecord>({
  group: 'kubeless.io',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1beta1: toOwn },
});

/** Kafka's and NATS's find functions by a selector, and are not read. */
const TRIGGERS: readonly Resource<TriggerRecord>[] = [
  defineTrigger('httptriggers', 'HTTPTrigger', (spec) => ({
    kind: 'HTTP',
    summary: asString(spec['path']),
    source: asString(spec['host-name']),
  })),
  defineTrigger('cronjobtriggers', 'CronJobTrigger', (spec) => ({
    kind: 'CRON',
    summary: asString(spec['schedule']),
    source: undefined,
  })),
];

/** Kubeless' Functions, `kubeless.io/v1beta1`, which have no status but that of their Deployment. Read alone. */
export const kubeless: FunctionEngine = {
  name: 'KUBELESS',
  reads: [FUNCTIONS, ...TRIGGERS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    const triggers = TRIGGERS.map((resource) => ({ resource, store: kube.informer(resource) }));
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), functions);
    const isRequired = false;
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        ...triggers.map((one) =>
          viewInput<TriggerRecord>(one.store, ({ functionKey }) => [functionKey], { isRequired }),
        ),
        noticeWhole(viewInput(store, ({ key }) => [key], { isRequired })),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const deployment = store.get(key);
        const by = {
          resource: FUNCTION_DEPLOYMENTS,
          store,
          found: deployment === undefined ? [] : [deployment],
        };
        const calling = triggers.map((one) => ({
          resource: one.resource,
          records: one.store.by('function', key),
        }));
        return joinFunction((see, knows) => {
          const called = calling.flatMap(({ resource, records }) => see(resource, records));
          const row: FunctionRecord = {
            ...own,
            url: called.find(({ url }) => url !== undefined)?.url,
            triggers: called.map(({ trigger }) => trigger),
          };
          return withDeployment(row, by, { see, knows, isStanding: true });
        });
      },
    };
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const spec = asRecord(object['spec']);
  const runtimeRaw = asString(spec['runtime']);
  const bounds = asRecord(getPath(spec, 'horizontalPodAutoscaler', 'spec'));
  const base = toObjectRecord(object, context);
  const { namespace = '', name } = base;
  return toOwnRow(object, context, {
    provider: 'KUBELESS',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    ...tell('UNKNOWN'),
    internalUrl: `http://${name}.${namespace}:8080`,
    scale: {
      ...NO_SCALE,
      min: asNumber(bounds['minReplicas']),
      max: asNumber(bounds['maxReplicas']),
    },
    timeoutSeconds: toWhole(spec['timeout']),
    podLabel: { key: 'function', value: name },
    scaleTargets: [toScaleTarget(base)],
  });
}

function defineTrigger(
  resource: string,
  kind: string,
  read: (spec: JsonRecord) => Pick<FunctionTrigger, 'kind' | 'summary' | 'source'>,
): Resource<TriggerRecord> {
  return defineResource<TriggerRecord>({
    group: 'kubeless.io',
    resource,
    kind,
    isNamespaced: true,
    versions: {
      v1beta1: (object, context) => {
        const base = toObjectRecord(object, context);
        const spec = asRecord(object['spec']);
        const host = asString(spec['host-name']);
        const scheme = spec['tls'] === true ? 'https' : 'http';
        const path = asText(spec['path']).replace(/^\//, '');
        return {
          ...base,
          functionKey: `${base.namespace ?? ''}/${asText(spec['function-name'])}`,
          url: host === undefined ? undefined : `${scheme}://${host}/${path}`,
          trigger: {
            ...read(spec),
            apiVersion: base.apiVersion,
            name: base.name,
            isReady: undefined,
          },
        };
      },
    },
    indexes: { function: ({ functionKey }) => functionKey },
  });
}
