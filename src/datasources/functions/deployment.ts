import type { ConditionRecord } from '../core/condition.ts';
import { toConditions } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, getPath } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { getAnnotation, toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { Standing } from './function.ts';
import { toFissionKey, toKymaKey } from './label-key.ts';
import { tell } from './own-row.ts';

/** What functions need to know of a Deployment that runs one. */
export interface DeploymentRecord extends ObjectRecord {
  readonly generation: number;
  readonly observedGeneration: number | undefined;
  readonly conditions: readonly ConditionRecord[];
  readonly desired: number;
  readonly ready: number;
  readonly available: number;
  readonly image: string | undefined;
  readonly runtimeClassName: string | undefined;
  /** Of its pods: `com.openfaas.scale.min` and its like. */
  readonly podLabels: JsonRecord;
  /** To which topics of an event connector it listens, of OpenFaaS. */
  readonly topic: string | undefined;
}

const DEPLOYMENTS = {
  group: 'apps',
  resource: 'deployments',
  kind: 'Deployment',
  isNamespaced: true,
  versions: { v1: toDeployment },
} as const;

/** All of a cluster, for engines that are installed there. Indexes: those by which engines find theirs. */
export const FUNCTION_DEPLOYMENTS = defineResource<DeploymentRecord>({
  ...DEPLOYMENTS,
  indexes: {
    fission: toFissionKey,
    kyma: toKymaKey,
  },
});

/** Those that OpenFaaS's community edition has made: there is no object beside them. */
export const OPENFAAS_DEPLOYMENTS = defineResource<DeploymentRecord>({
  ...DEPLOYMENTS,
  labelSelector: 'faas_function',
});

/** Those that Knative Functions has deployed without Knative: a Service's own bear its labels, too. */
export const FUNC_DEPLOYMENTS = defineResource<DeploymentRecord>({
  ...DEPLOYMENTS,
  labelSelector: 'function.knative.dev/name,!serving.knative.dev/service',
});

/** How a function stands that is a Deployment; the first that holds. */
export function toDeploymentStanding(deployment: DeploymentRecord | undefined): Standing {
  if (deployment === undefined) {
    return tell('PENDING', { reason: 'NoDeployment', message: 'It has no Deployment yet.' });
  }
  const { conditions, desired, available, deletedAt, generation, observedGeneration } = deployment;
  const progressing = conditions.find(({ type }) => type === 'Progressing');
  if (deletedAt !== undefined) return tell('TERMINATING', progressing);
  if (desired === 0) return tell('SCALED_TO_ZERO');
  if (progressing?.status === 'FALSE' && progressing.reason === 'ProgressDeadlineExceeded') {
    return tell('FAILED', progressing);
  }
  if (available < desired) {
    // Once it has been available the condition stays true, whatever becomes of its pods.
    const isDone = progressing?.reason === 'NewReplicaSetAvailable';
    const isBehind = (observedGeneration ?? 0) < generation;
    const isMoving = isBehind || (progressing?.status === 'TRUE' && !isDone);
    const lacking = conditions.find(
      ({ type, status }) => type === 'Available' && status === 'FALSE',
    );
    return isMoving ? tell('DEPLOYING', progressing) : tell('DEGRADED', lacking ?? progressing);
  }
  return tell('READY');
}

/** What autoscalers scale of it: see `FunctionRecord.scaleTargets`. */
export function toScaleTarget({
  namespace = '',
  name,
}: Pick<ObjectRecord, 'namespace' | 'name'>): string {
  return `Deployment ${namespace}/${name}`;
}

/** A whole number in a label or annotation. */
export function toWhole(value: unknown): number | undefined {
  const text = asText(value);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function toDeployment(object: KubernetesObject, context: ProjectionContext): DeploymentRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const pod = asRecord(getPath(spec, 'template', 'spec'));
  const image = asString(asRecords(pod['containers'])[0]?.['image']);
  return {
    ...toObjectRecord(object, context),
    generation: asNumber(asRecord(object['metadata'])['generation']) ?? 0,
    observedGeneration: asNumber(status['observedGeneration']),
    conditions: toConditions(status, context),
    desired: asNumber(spec['replicas']) ?? 1,
    ready: asNumber(status['readyReplicas']) ?? 0,
    available: asNumber(status['availableReplicas']) ?? 0,
    image: image === undefined ? undefined : context.interner.text(image),
    runtimeClassName: asString(pod['runtimeClassName']),
    podLabels: asRecord(getPath(spec, 'template', 'metadata', 'labels')),
    topic: getAnnotation(object, 'topic'),
  };
}
