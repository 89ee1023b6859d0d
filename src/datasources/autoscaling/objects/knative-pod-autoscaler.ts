import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { getAnnotation, toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type {
  AutoscalerMetric,
  AutoscalerRecord,
  KnativeClass,
} from '../autoscalers/autoscaler.ts';
import { toScaleTarget } from './scale-target.ts';

/** One a revision. Read by its own provider, and by who tells how it scaled. */
export const POD_AUTOSCALERS = defineResource<AutoscalerRecord>({
  group: 'autoscaling.internal.knative.dev',
  resource: 'podautoscalers',
  kind: 'PodAutoscaler',
  isNamespaced: true,
  versions: { v1alpha1: toRecord },
});

const CLASSES: ReadonlyMap<string, KnativeClass> = new Map([
  ['', 'KPA'],
  ['kpa.autoscaling.knative.dev', 'KPA'],
  ['hpa.autoscaling.knative.dev', 'HPA'],
]);

function toRecord(object: KubernetesObject, context: ProjectionContext): AutoscalerRecord {
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  const desired = asNumber(status['desiredScale']);
  // Zero means that there is no such bound.
  const maxSize = readSize(object, 'max-scale', 'maxScale') || undefined;
  const desiredSize = desired === undefined || desired < 0 ? undefined : desired;
  const knativeClass = CLASSES.get(readSetting(object, 'class') ?? '') ?? 'OTHER';
  return {
    ...toObjectRecord(object, context),
    autoscaler: 'KNATIVE',
    ...toStanding(conditions, { desiredSize, maxSize }),
    minSize: readSize(object, 'min-scale', 'minScale') ?? 0,
    maxSize,
    currentSize: asNumber(status['actualScale']),
    desiredSize,
    target: toScaleTarget(asRecord(asRecord(object['spec'])['scaleTargetRef'])),
    metrics: toMetrics(object, knativeClass),
    triggers: [],
    conditions,
    lastScaledAt: undefined,
    knativeClass,
  };
}

function readSetting(object: KubernetesObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = getAnnotation(object, `autoscaling.knative.dev/${name}`);
    if (value !== undefined) return value;
  }
  return undefined;
}

function readSize(object: KubernetesObject, ...names: readonly string[]): number | undefined {
  const text = readSetting(object, ...names);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function toMetrics(
  object: KubernetesObject,
  knativeClass: KnativeClass,
): readonly AutoscalerMetric[] {
  const usual = knativeClass === 'HPA' ? 'cpu' : 'concurrency';
  const name = readSetting(object, 'metric') ?? usual;
  return [{ name, type: 'Knative', current: undefined, target: readSetting(object, 'target') }];
}

/** The condition Active: true while there is traffic, unknown on the way up, false with the reason. */
function toStanding(
  conditions: readonly ConditionRecord[],
  {
    desiredSize,
    maxSize,
  }: { readonly desiredSize: number | undefined; readonly maxSize: number | undefined },
): Pick<AutoscalerRecord, 'status' | 'statusReason'> {
  const active = conditions.find(({ type }) => type === 'Active');
  const statusReason = active?.message ?? active?.reason;
  if (active?.status === 'FALSE') {
    return { status: active.reason === 'NoTraffic' ? 'IDLE' : 'FAILING', statusReason };
  }
  if (active === undefined || (active.status === 'UNKNOWN' && active.reason !== 'Queued')) {
    return { status: 'UNKNOWN', statusReason: statusReason ?? 'Nobody has looked at it yet.' };
  }
  if (maxSize !== undefined && desiredSize !== undefined && desiredSize >= maxSize) {
    return { status: 'LIMITED', statusReason: `Its largest size is ${maxSize}.` };
  }
  return { status: 'ACTIVE', statusReason };
}
