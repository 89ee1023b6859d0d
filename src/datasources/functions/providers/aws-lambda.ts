import { isConditionTrue } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asString, asText } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { Managed } from '../crossplane.ts';
import { defineManaged } from '../crossplane.ts';
import type { DeclaredFunction } from '../declared-function.ts';
import { openDeclared } from '../declared-function.ts';
import type { FunctionPhase, FunctionRecord, Standing } from '../function.ts';
import type { FunctionEngine } from '../function-engine.ts';
import { NO_SCALE, tell, toOwnRow } from '../own-row.ts';
import { toRuntime } from '../runtime.ts';

const FUNCTIONS = defineResource<DeclaredFunction>({
  group: 'lambda.services.k8s.aws',
  resource: 'functions',
  kind: 'Function',
  isNamespaced: true,
  versions: { v1alpha1: toOwn },
});

/** Crossplane does not tell the state of a function. */
const MANAGED = defineManaged(
  { service: 'lambda.aws', resource: 'functions', kind: 'Function' },
  (asked) => toLambda(asked, asString(asked['imageUri'])),
);

const KINDS = [FUNCTIONS, ...MANAGED];

/**
 * Functions of AWS Lambda, as its controller for Kubernetes declares them, `lambda.services.k8s.aws/v1alpha1`,
 * or Crossplane, `lambda.aws.upbound.io` and `lambda.aws.m.upbound.io`. Read alone.
 */
export const awsLambda: FunctionEngine = {
  name: 'AWS_LAMBDA',
  reads: KINDS,
  open: (cluster) => openDeclared(cluster, KINDS),
};

function toOwn(object: KubernetesObject, context: ProjectionContext): FunctionRecord {
  const spec = asRecord(object['spec']);
  return toOwnRow(object, context, {
    ...toLambda(spec, asString(asRecord(spec['code'])['imageURI'])),
    ...toStanding(asRecord(object['status'])),
  });
}

function toLambda(spec: JsonRecord, image: string | undefined): Managed {
  const runtimeRaw = asString(spec['runtime']);
  const reserved = asNumber(spec['reservedConcurrentExecutions']);
  return {
    provider: 'AWS_LAMBDA',
    runtime: toRuntime(runtimeRaw),
    runtimeRaw,
    image,
    scale: {
      ...NO_SCALE,
      // Below zero there is no such bound.
      max: reserved !== undefined && reserved < 0 ? undefined : reserved,
      isScaleToZero: true,
      concurrencyLimit: 1,
    },
    timeoutSeconds: asNumber(spec['timeout']),
  };
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
