import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText, getPath } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { CallerRecord } from '../callers.ts';
import { defineCallers, openCallers } from '../callers.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNCTION_DEPLOYMENTS, toScaleTarget, toWhole } from '../deployment.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

interface TriggerRecord extends CallerRecord {
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
const TRIGGERS = defineCallers<TriggerRecord>(
  [
    {
      ...toKind('httptriggers', 'HTTPTrigger'),
      trigger: 'HTTP',
      read: (spec) => ({ summary: asString(spec['path']), source: asString(spec['host-name']) }),
    },
    {
      ...toKind('cronjobtriggers', 'CronJobTrigger'),
      trigger: 'CRON',
      read: (spec) => ({ summary: asString(spec['schedule']), source: undefined }),
    },
  ],
  (own, spec) => {
    const host = asString(spec['host-name']);
    const scheme = spec['tls'] === true ? 'https' : 'http';
    const path = asText(spec['path']).replace(/^\//, '');
    return {
      ...own,
      functionKeys: [`${own.namespace ?? ''}/${asText(spec['function-name'])}`],
      url: host === undefined ? undefined : `${scheme}://${host}/${path}`,
    };
  },
);

function toKind(resource: string, kind: string) {
  return { group: 'kubeless.io', version: 'v1beta1', resource, kind } as const;
}

/** Kubeless' Functions, `kubeless.io/v1beta1`, which have no status but that of their Deployment. Read alone. */
export const kubeless: FunctionEngine = {
  name: 'KUBELESS',
  reads: [FUNCTIONS, ...TRIGGERS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    const callers = openCallers(TRIGGERS, (resource) => kube.informer(resource));
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), functions);
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        ...callers.inputs,
        noticeWhole(viewInput(store, ({ key }) => [key], { isRequired: false })),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const by = { resource: FUNCTION_DEPLOYMENTS, store, found: listOne(store, key) };
        const calling = callers.of(key);
        return joinFunction((see, knows) => {
          const called = calling(see);
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
