import { readQuantity } from '../../core/amounts.ts';
import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { KubernetesObject } from '../../kube/json.ts';
import { asRecord, asRecords, asText, getPath, isJsonRecord } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { toCanonicalText, toMillis, toWhole } from '../../../kubernetes/quantity.ts';
import type {
  AutoscalerRecord,
  RecommendedResources,
  VerticalSizing,
  VerticalUpdateMode,
} from '../autoscalers/autoscaler.ts';
import { toScaleTarget } from './scale-target.ts';

/** Read by its own provider, and by who tells what it recommends. */
export const VERTICAL_POD_AUTOSCALERS = defineResource<AutoscalerRecord>({
  group: 'autoscaling.k8s.io',
  resource: 'verticalpodautoscalers',
  kind: 'VerticalPodAutoscaler',
  isNamespaced: true,
  versions: { v1: toRecord, v1beta2: toRecord },
});

const UPDATE_MODES: ReadonlyMap<string, VerticalUpdateMode> = new Map([
  // What its admission sets where nothing is said.
  ['', 'AUTO'],
  ['Off', 'OFF'],
  ['Initial', 'INITIAL'],
  ['Recreate', 'RECREATE'],
  ['Auto', 'AUTO'],
  ['InPlaceOrRecreate', 'IN_PLACE_OR_RECREATE'],
  ['InPlace', 'IN_PLACE'],
]);

function toRecord(object: KubernetesObject, context: ProjectionContext): AutoscalerRecord {
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  const mode = asText(getPath(spec, 'updatePolicy', 'updateMode'));
  const vertical: VerticalSizing = {
    updateMode: UPDATE_MODES.get(mode) ?? 'UNKNOWN',
    recommendations: asRecords(getPath(status, 'recommendation', 'containerRecommendations')).map(
      (one) => ({
        container: asText(one['containerName']),
        target: toResources(one['target']) ?? NOTHING,
        lowerBound: toResources(one['lowerBound']),
        upperBound: toResources(one['upperBound']),
        uncappedTarget: toResources(one['uncappedTarget']),
      }),
    ),
  };
  return {
    ...toObjectRecord(object, context),
    autoscaler: 'VPA',
    ...toStanding(conditions, vertical),
    minSize: undefined,
    maxSize: undefined,
    currentSize: undefined,
    desiredSize: undefined,
    target: toScaleTarget(asRecord(spec['targetRef'])),
    metrics: [],
    triggers: [],
    conditions,
    lastScaledAt: undefined,
    vertical,
  };
}

const NOTHING: RecommendedResources = {
  cpu: undefined,
  cpuMillis: undefined,
  memory: undefined,
  memoryBytes: undefined,
};

function toResources(value: unknown): RecommendedResources | undefined {
  if (!isJsonRecord(value)) return undefined;
  const cpu = readQuantity(value, 'cpu');
  const memory = readQuantity(value, 'memory');
  return {
    cpu: cpu && toCanonicalText(cpu),
    cpuMillis: cpu && toMillis(cpu),
    memory: memory && toCanonicalText(memory),
    memoryBytes: memory && toWhole(memory),
  };
}

/** The first that holds: what keeps it from working goes before what it has not got yet. */
function toStanding(
  conditions: readonly ConditionRecord[],
  { updateMode, recommendations }: VerticalSizing,
): Pick<AutoscalerRecord, 'status' | 'statusReason'> {
  const find = (type: string): ConditionRecord | undefined =>
    conditions.find((condition) => condition.type === type && condition.status === 'TRUE');
  const unsupported = find('ConfigUnsupported');
  if (unsupported !== undefined) return { status: 'FAILING', statusReason: tell(unsupported) };
  const unmatched = find('NoPodsMatched');
  if (unmatched !== undefined) return { status: 'IDLE', statusReason: tell(unmatched) };
  if (recommendations.length === 0) {
    const fetching = find('FetchingHistory') ?? find('LowConfidence');
    const otherwise = 'Its recommender has recommended nothing yet.';
    return { status: 'UNKNOWN', statusReason: fetching ? tell(fetching) : otherwise };
  }
  const statusReason =
    updateMode === 'OFF' ? 'It recommends, and changes nothing: its mode is Off.' : undefined;
  return { status: 'ACTIVE', statusReason };
}

function tell({ message, reason, type }: ConditionRecord): string {
  return message ?? reason ?? type;
}
