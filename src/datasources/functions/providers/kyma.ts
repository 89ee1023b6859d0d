import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import { withDeployment } from '../deployed-function.ts';
import { FUNCTION_DEPLOYMENTS } from '../deployment.ts';
import type { FunctionRecord, Standing } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { createGatedStore } from '../gated-store.ts';
import { joinFunction } from '../joined-function.ts';
import { toKymaKey } from '../label-key.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

const NAME_LABEL = 'serverless.kyma-project.io/function-name';

const FUNCTIONS = defineResource<FunctionRecord>({
  group: 'serverless.kyma-project.io',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1alpha2: toOwn },
});

/** Kyma's Functions, `serverless.kyma-project.io/v1alpha2`, with the Deployment that runs each. */
export const kyma: FunctionEngine = {
  name: 'KYMA',
  reads: [FUNCTIONS, FUNCTION_DEPLOYMENTS],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    const store = createGatedStore(kube.informer(FUNCTION_DEPLOYMENTS), functions);
    return {
      inputs: [
        viewInput(functions, ({ key }) => [key]),
        viewInput(store, (deployment) => [toKymaKey(deployment) ?? []].flat(), {
          isRequired: false,
        }),
      ],
      build(key) {
        const own = functions.get(key);
        if (own === undefined) return undefined;
        const by = { resource: FUNCTION_DEPLOYMENTS, store, found: store.by('kyma', key) };
        return joinFunction((see, knows) =>
          withDeployment(own, by, { see, knows, isStanding: false }),
        );
      },
    };
  },
  actions: {
    toRow: toOwn,
    setScale: ({ scale }, { replicas }) => ({
      type: 'merge',
      subresource: 'scale',
      shown: { scale: { ...scale, min: replicas, max: replicas, desired: replicas } },
      body: { spec: { replicas } },
    }),
    refusals: {
      DEPLOY: 'Kyma builds it from source: apply its object.',
      SET_SCALE_BOUNDS: 'Kyma sets a number of pods, not bounds: give replicas.',
    },
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const runtimeRaw = asString(spec['runtime']);
  const replicas = asNumber(spec['replicas']) ?? 1;
  const { namespace = '', name } = toObjectRecord(object, context);
  return toOwnRow(object, context, {
    provider: 'KYMA',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    ...toStanding(toConditions(status, context), replicas),
    image: asString(status['runtimeImage']),
    internalUrl: `http://${name}.${namespace}.svc.cluster.local`,
    scale: { ...NO_SCALE, min: replicas, max: replicas, desired: asNumber(status['replicas']) },
    capabilities: ['SET_REPLICAS', 'DELETE'],
    podLabel: { key: NAME_LABEL, value: name },
  });
}

/** The first that holds. */
function toStanding(conditions: readonly ConditionRecord[], replicas: number): Standing {
  const configured = conditions.find(({ type }) => type === 'ConfigurationReady');
  const running = conditions.find(({ type }) => type === 'Running');
  if (configured?.status === 'FALSE') return tell('FAILED', configured);
  if (running?.status === 'TRUE') return tell(replicas === 0 ? 'SCALED_TO_ZERO' : 'READY', running);
  if (running?.reason === 'MinReplicasNotAvailable') return tell('DEGRADED', running);
  if (running?.reason === 'DeploymentFailed') return tell('FAILED', running);
  return conditions.length === 0 ? tell('PENDING') : tell('DEPLOYING', running);
}
