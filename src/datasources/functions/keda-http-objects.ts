import type { ConditionRecord } from '../core/condition.ts';
import { toConditions } from '../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../kube/json.ts';
import { asNumber, asRecord, asString, asStrings, asText, isJsonRecord } from '../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../kube/object-record.ts';
import { toObjectRecord } from '../kube/object-record.ts';
import { defineResource } from '../kube/resource.ts';
import type { FunctionScale } from './function.ts';
import { NO_SCALE } from './own-row.ts';

/** What is kept of a HTTPScaledObject. */
export interface HttpScaledObjectRecord extends ObjectRecord {
  readonly generation: number;
  readonly conditions: readonly ConditionRecord[];
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  /** What it scales, as `namespace/name`; undefined where that is no Deployment. */
  readonly deploymentKey: string | undefined;
  readonly scale: FunctionScale;
}

/** Read by its own engine, and by that of Knative Functions. Index: `deployment` as `namespace/name`. */
export const HTTP_SCALED_OBJECTS = defineResource<HttpScaledObjectRecord>({
  group: 'http.keda.sh',
  resource: 'httpscaledobjects',
  kind: 'HTTPScaledObject',
  isNamespaced: true,
  versions: { v1alpha1: toHttpScaledObject },
  indexes: { deployment: ({ deploymentKey }) => deploymentKey },
});

export function toHttpScaledObject(
  object: KubernetesObject,
  context: ProjectionContext,
): HttpScaledObjectRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const target = asRecord(spec['scaleTargetRef']);
  const isDeployment = (asString(target['kind']) ?? 'Deployment') === 'Deployment';
  return {
    ...base,
    generation: asNumber(asRecord(object['metadata'])['generation']) ?? 0,
    conditions: toConditions(asRecord(object['status']), context),
    hosts: asStrings(spec['hosts']),
    paths: asStrings(spec['pathPrefixes']),
    deploymentKey: isDeployment ? `${base.namespace ?? ''}/${asText(target['name'])}` : undefined,
    scale: toScale(spec),
  };
}

/** `https://github.com/kedacore/http-add-on`, the definition of the kind. */
const DEFAULTS = { min: 0, max: 100, target: 100 } as const;

function toScale(spec: JsonRecord): FunctionScale {
  const { min, max } = asRecord(spec['replicas']);
  const { requestRate } = asRecord(spec['scalingMetric']);
  const isRate = isJsonRecord(requestRate);
  const measure = isRate ? requestRate : asRecord(asRecord(spec['scalingMetric'])['concurrency']);
  const least = asNumber(min) ?? DEFAULTS.min;
  return {
    ...NO_SCALE,
    min: least,
    max: asNumber(max) ?? DEFAULTS.max,
    isScaleToZero: least === 0,
    metric: isRate ? 'requestRate' : 'concurrency',
    target: asNumber(measure['targetValue']) ?? DEFAULTS.target,
  };
}
