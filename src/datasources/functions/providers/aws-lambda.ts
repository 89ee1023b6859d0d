import { isConditionTrue } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { FunctionPhase, FunctionRecord, Standing } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

const FUNCTIONS = defineResource<FunctionRecord>({
  group: 'lambda.services.k8s.aws',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1alpha1: toOwn },
});

/** Functions of AWS Lambda that its controller for Kubernetes keeps, `lambda.services.k8s.aws/v1alpha1`. Read alone. */
export const awsLambda: FunctionEngine = {
  name: 'AWS_LAMBDA',
  reads: [FUNCTIONS],
  open({ kube }) {
    const functions = kube.informer(FUNCTIONS);
    return {
      inputs: [viewInput(functions, ({ key }) => [key])],
      build: (key) => functions.get(key),
    };
  },
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const spec = asRecord(object['spec']);
  const runtimeRaw = asString(spec['runtime']);
  return toOwnRow(object, context, {
    provider: 'AWS_LAMBDA',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    ...toStanding(asRecord(object['status'])),
    image: asString(asRecord(spec['code'])['imageURI']),
    scale: {
      ...NO_SCALE,
      max: asNumber(spec['reservedConcurrentExecutions']),
      isScaleToZero: true,
      concurrencyLimit: 1,
    },
    timeoutSeconds: asNumber(spec['timeout']),
  });
}

const STATES: ReadonlyMap<string, FunctionPhase> = new Map([
  ['Pending', 'DEPLOYING'],
  ['Failed', 'FAILED'],
  ['Inactive', 'SCALED_TO_ZERO'],
  ['Active', 'READY'],
]);

/** The first that holds: one that is active may still be what it was before its last change. */
function toStanding(status: JsonRecord): Standing {
  const state = asText(status['state']);
  const phase = STATES.get(state);
  const update = asText(status['lastUpdateStatus']);
  if (phase === 'READY' && update === 'InProgress') return tell('DEPLOYING', { reason: update });
  if (phase === 'READY' && update === 'Failed') {
    return tell('DEGRADED', toReason(status, 'lastUpdateStatus'));
  }
  if (phase !== undefined) return tell(phase, toReason(status, 'state'));
  if (isConditionTrue(status, 'ACK.Terminal')) return tell('FAILED', { reason: 'ACK.Terminal' });
  return tell(state === '' ? 'PENDING' : 'UNKNOWN');
}

function toReason(
  status: JsonRecord,
  field: string,
): { readonly reason: string | undefined; readonly message: string | undefined } {
  return {
    reason: asText(status[`${field}ReasonCode`]) || undefined,
    message: asText(status[`${field}Reason`]) || undefined,
  };
}
