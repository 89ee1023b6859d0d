import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText, isJsonRecord } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type {
  AutoscalerMetric,
  AutoscalerRecord,
  AutoscalerStatus,
  ScalingBehavior,
  ScalingRules,
} from '../autoscalers/autoscaler.ts';
import type { AutoscalerKind } from '../events/scaling-event.ts';
import { toScaleTarget } from './scale-target.ts';

/** Read by its own provider, and by those that own one. */
export const HORIZONTAL_POD_AUTOSCALERS = defineResource<AutoscalerRecord>({
  group: 'autoscaling',
  resource: 'horizontalpodautoscalers',
  kind: 'HorizontalPodAutoscaler',
  isNamespaced: true,
  versions: { v2: (object, context) => toHorizontalRecord('HPA', object, context) },
});

/** A row with the figures of the HorizontalPodAutoscaler that was made for it, if that is there. */
export function joinHorizontalPodAutoscaler(
  owner: AutoscalerRecord,
  hpa: AutoscalerRecord | undefined,
): AutoscalerRecord {
  if (hpa?.owner?.uid !== owner.uid) return owner;
  const { currentSize, desiredSize, metrics } = owner;
  return {
    ...owner,
    own: { currentSize, desiredSize, metrics },
    currentSize: hpa.currentSize,
    desiredSize: hpa.desiredSize,
    metrics: hpa.metrics,
    parts: [hpa.resourceVersion],
  };
}

/** Without `minReplicas` the API server means this. */
const DEFAULT_MIN = 1;

/** Of a HorizontalPodAutoscaler, and of what is made of one: their spec and status are the same. */
export function toHorizontalRecord(
  autoscaler: AutoscalerKind,
  object: KubernetesObject,
  context: ProjectionContext,
): AutoscalerRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  return {
    ...toObjectRecord(object, context),
    autoscaler,
    ...toStatus(conditions),
    minSize: asNumber(spec['minReplicas']) ?? DEFAULT_MIN,
    maxSize: asNumber(spec['maxReplicas']),
    currentSize: asNumber(status['currentReplicas']) ?? 0,
    desiredSize: asNumber(status['desiredReplicas']),
    target: toScaleTarget(asRecord(spec['scaleTargetRef'])),
    metrics: toMetrics(spec, status),
    triggers: [],
    conditions,
    lastScaledAt: asString(status['lastScaleTime']),
    ...(isJsonRecord(spec['behavior']) && { behavior: toBehavior(spec['behavior']) }),
  };
}

function toBehavior({ scaleUp, scaleDown }: JsonRecord): ScalingBehavior {
  return { scaleUp: toRules(scaleUp), scaleDown: toRules(scaleDown) };
}

function toRules(value: unknown): ScalingRules | undefined {
  if (!isJsonRecord(value)) return undefined;
  return {
    stabilizationWindowSeconds: asNumber(value['stabilizationWindowSeconds']),
    selectPolicy: asString(value['selectPolicy']),
    policies: asRecords(value['policies']).map((policy) => ({
      type: asText(policy['type']),
      value: asNumber(policy['value']) ?? 0,
      periodSeconds: asNumber(policy['periodSeconds']) ?? 0,
    })),
  };
}

type Standing = Pick<AutoscalerRecord, 'status' | 'statusReason'>;

function tell(status: AutoscalerStatus, { message, reason }: ConditionRecord): Standing {
  return { status, statusReason: message ?? reason };
}

/** The first that holds: what keeps it from working goes before what keeps it from moving. */
function toStatus(conditions: readonly ConditionRecord[]): Standing {
  const find = (type: string, status: ConditionRecord['status']): ConditionRecord | undefined =>
    conditions.find((condition) => condition.type === type && condition.status === status);
  const unable = find('AbleToScale', 'FALSE');
  if (unable !== undefined) return tell('FAILING', unable);
  const inactive = find('ScalingActive', 'FALSE');
  if (inactive?.reason === 'ScalingDisabled') return tell('DISABLED', inactive);
  if (inactive !== undefined) return tell('FAILING', inactive);
  const limited = find('ScalingLimited', 'TRUE');
  if (limited !== undefined) return tell('LIMITED', limited);
  if (find('ScalingActive', 'TRUE') !== undefined) {
    return { status: 'ACTIVE', statusReason: undefined };
  }
  return { status: 'UNKNOWN', statusReason: 'Its controller has not looked at it yet.' };
}

/** The parts of a metric's name, by its type. */
const SOURCES = {
  Resource: 'resource',
  ContainerResource: 'containerResource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
} as const;

/** Current values are listed in the order of the metrics, or not at all: they are found by name. */
function toMetrics(spec: JsonRecord, status: JsonRecord): readonly AutoscalerMetric[] {
  const current = new Map(
    asRecords(status['currentMetrics']).map((metric) => {
      const source = toSource(metric);
      return [`${asText(metric['type'])} ${toMetricName(source)}`, toValue(source['current'])];
    }),
  );
  return asRecords(spec['metrics']).map((metric) => {
    const type = asText(metric['type']);
    const source = toSource(metric);
    const name = toMetricName(source);
    return {
      name,
      type,
      target: toValue(source['target']),
      current: current.get(`${type} ${name}`),
    };
  });
}

function toSource(metric: JsonRecord): JsonRecord {
  const type = asText(metric['type']);
  const field = Object.entries(SOURCES).find(([name]) => name === type)?.[1];
  return field === undefined ? {} : asRecord(metric[field]);
}

/** A resource has a name, all others a metric that has one; a container's resource names both. */
function toMetricName(source: JsonRecord): string {
  const name = asString(source['name']) ?? asText(asRecord(source['metric'])['name']);
  const container = asString(source['container']);
  return container === undefined ? name : `${container}/${name}`;
}

function toValue(value: unknown): string | undefined {
  const { averageUtilization, averageValue, value: total } = asRecord(value);
  const percent = asNumber(averageUtilization);
  if (percent !== undefined) return `${percent}%`;
  return asString(averageValue) ?? asString(total);
}
