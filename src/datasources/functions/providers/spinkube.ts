import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText, getPath } from '../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNCTION_DEPLOYMENTS, toScaleTarget } from '../deployment.ts';
import type { FunctionRecord } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore, noticeWhole } from '../gated-store.ts';
import { joinFunction, listOne } from '../joined-function.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';

interface AppRecord extends FunctionRecord {
  readonly executorKey: string;
}

interface ExecutorRecord extends ObjectRecord {
  readonly runtimeClassName: string | undefined;
}

const APPS = defineResource<AppRecord>({
  group: 'core.spinkube.dev',
  resource: 'spinapps',
  kind: 'SpinApp',
  isNamespaced: true,
  versions: { v1alpha1: toOwn },
  indexes: { executor: ({ executorKey }) => executorKey },
});

const EXECUTORS = defineResource<ExecutorRecord>({
  group: 'core.spinkube.dev',
  resource: 'spinappexecutors',
  kind: 'SpinAppExecutor',
  isNamespaced: true,
  versions: {
    v1alpha1: (object, context) => ({
      ...toObjectRecord(object, context),
      runtimeClassName: asString(getPath(object, 'spec', 'deploymentConfig', 'runtimeClassName')),
    }),
  },
});

/** SpinKube's SpinApps, `core.spinkube.dev/v1alpha1`, with the executor and the Deployment of each. */
export const spinkube: FunctionEngine = {
  name: 'SPINKUBE',
  reads: [APPS, EXECUTORS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const apps = kube.informer(APPS);
    const executors = kube.informer(EXECUTORS);
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), apps);
    const isRequired = false;
    return {
      inputs: [
        viewInput(apps, ({ key }) => [key]),
        viewInput(executors, ({ key }) => apps.by('executor', key).map((app) => app.key), {
          isRequired,
        }),
        noticeWhole(viewInput(store, ({ key }) => [key], { isRequired })),
      ],
      build(key) {
        const own = apps.get(key);
        if (own === undefined) return undefined;
        const used = listOne(executors, own.executorKey);
        const by = { resource: FUNCTION_DEPLOYMENTS, store, found: listOne(store, key) };
        return joinFunction((see, knows) => {
          const [seen] = see(EXECUTORS, used);
          const row = { ...own, runtimeClassName: seen?.runtimeClassName };
          return withDeployment(row, by, { see, knows, isStanding: true });
        });
      },
    };
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): AppRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const base = toObjectRecord(object, context);
  const { namespace = '', name } = base;
  const isAutoscaled = spec['enableAutoscaling'] === true;
  const replicas = isAutoscaled ? undefined : asNumber(spec['replicas']);
  const row = toOwnRow(object, context, {
    provider: 'SPINKUBE',
    runtime: 'WASM',
    runtimeRaw: 'spin',
    ...tell('UNKNOWN'),
    image: asString(spec['image']),
    internalUrl: `http://${name}.${namespace}.svc.cluster.local`,
    scale: {
      ...NO_SCALE,
      min: replicas,
      max: replicas,
      desired: replicas,
      ready: asNumber(status['readyReplicas']),
    },
    podLabel: { key: 'core.spinkube.dev/app-name', value: name },
    scaleTargets: [toScaleTarget(base)],
  });
  return { ...row, executorKey: `${namespace}/${asText(spec['executor'])}` };
}
