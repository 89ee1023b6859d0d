import type { ConditionRecord } from '../../core/condition.ts';
import { toConditions } from '../../core/condition.ts';
import type { DomainProvider } from '../../core/provider-view.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { getAnnotation, toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import type { LiveStore } from '../../store/store.ts';
import { viewInput } from '../../store/view-input.ts';
import type {
  AutoscalerRecord,
  AutoscalerTrigger,
  ScaleTarget,
} from '../autoscalers/autoscaler.ts';
import {
  HORIZONTAL_POD_AUTOSCALERS,
  joinHorizontalPodAutoscaler,
} from '../objects/horizontal-pod-autoscaler.ts';

/** What is kept of a ScaledObject or ScaledJob before its HorizontalPodAutoscaler is looked at. */
interface KedaRecord extends AutoscalerRecord {
  /** Undefined before the operator has made it, and of a ScaledJob, which has none. */
  readonly hpaName: string | undefined;
}

const SCALED_OBJECTS = defineResource<KedaRecord>({
  group: 'keda.sh',
  resource: 'scaledobjects',
  kind: 'ScaledObject',
  isNamespaced: true,
  versions: { v1alpha1: (object, context) => toRecord(object, context) },
});

const SCALED_JOBS = defineResource<KedaRecord>({
  group: 'keda.sh',
  resource: 'scaledjobs',
  kind: 'ScaledJob',
  isNamespaced: true,
  versions: { v1alpha1: (object, context) => toRecord(object, context) },
});

/**
 * KEDA's ScaledObjects, each with the HorizontalPodAutoscaler it owns as a part of it, and ScaledJobs;
 * `keda.sh/v1alpha1`.
 */
export const kedaObjects: DomainProvider<AutoscalerRecord> = {
  name: 'KEDA',
  reads: [SCALED_OBJECTS, SCALED_JOBS],
  open({ kube }) {
    const objects = kube.informer(SCALED_OBJECTS);
    const jobs = kube.informer(SCALED_JOBS);
    const hpas = kube.informer(HORIZONTAL_POD_AUTOSCALERS);
    return {
      inputs: [
        viewInput(objects, ({ key }) => [`ScaledObject/${key}`]),
        viewInput(jobs, ({ key }) => [`ScaledJob/${key}`]),
        viewInput(
          hpas,
          ({ namespace, owner }) =>
            owner?.kind === 'ScaledObject' ? [`ScaledObject/${namespace}/${owner.name}`] : [],
          { isRequired: false },
        ),
      ],
      build(key) {
        const name = key.slice(key.indexOf('/') + 1);
        if (key.startsWith('ScaledJob/')) return jobs.get(name);
        const object = objects.get(name);
        return object && join(object, hpas);
      },
    };
  },
};

/** `https://keda.sh/docs/latest/reference/scaledobject-spec/` */
const DEFAULT_MIN = 0;
const DEFAULT_MAX = 100;

function toRecord(object: KubernetesObject, context: ProjectionContext): KedaRecord {
  const base = toObjectRecord(object, context);
  const spec = asRecord(object['spec']);
  const status = asRecord(object['status']);
  const conditions = toConditions(status, context);
  return {
    ...base,
    autoscaler: 'KEDA',
    ...toStanding(conditions, getAnnotation(object, 'autoscaling.keda.sh/paused')),
    minSize: asNumber(spec['minReplicaCount']) ?? DEFAULT_MIN,
    maxSize: asNumber(spec['maxReplicaCount']) ?? DEFAULT_MAX,
    currentSize: undefined,
    desiredSize: undefined,
    target: toTarget(spec, status),
    metrics: [],
    triggers: toTriggers(spec, status),
    conditions,
    lastScaledAt: asString(status['lastActiveTime']),
    hpaName: asString(status['hpaName']),
  };
}

/** From one replica on it is the HorizontalPodAutoscaler that counts. */
function join(
  { hpaName, ...object }: KedaRecord,
  hpas: LiveStore<AutoscalerRecord>,
): AutoscalerRecord {
  const hpa = hpaName === undefined ? undefined : hpas.get(`${object.namespace}/${hpaName}`);
  return joinHorizontalPodAutoscaler(object, hpa);
}

/** A ScaledJob's target is the Jobs it makes: there is no object before them. */
function toTarget(spec: JsonRecord, status: JsonRecord): ScaleTarget | undefined {
  const { name, kind, apiVersion } = asRecord(spec['scaleTargetRef']);
  if (asText(name) === '') return undefined;
  const resolved = asRecord(status['scaleTargetGVKR']);
  return {
    apiVersion: asString(apiVersion) ?? toApiVersion(resolved),
    kind: asString(kind) ?? asString(resolved['kind']) ?? 'Deployment',
    name: asText(name),
  };
}

function toApiVersion({ group, version }: JsonRecord): string {
  if (asText(version) === '') return 'apps/v1';
  return asText(group) === '' ? asText(version) : `${asText(group)}/${asText(version)}`;
}

/** Activity is told by metric name, which begins with the trigger's place. */
function toTriggers(spec: JsonRecord, status: JsonRecord): readonly AutoscalerTrigger[] {
  const activity = Object.entries(asRecord(status['triggersActivity']));
  return asRecords(spec['triggers']).map((trigger, index) => {
    const told = activity.find(([name]) => name.startsWith(`s${index}-`))?.[1];
    const isActive = asRecord(told)['isActive'];
    return {
      type: asText(trigger['type']),
      name: asString(trigger['name']),
      isActive: typeof isActive === 'boolean' ? isActive : undefined,
      authentication: toAuthentication(asRecord(trigger['authenticationRef'])),
    };
  });
}

/** Without a kind it lies beside its object. */
function toAuthentication({ name, kind }: JsonRecord): AutoscalerTrigger['authentication'] {
  if (asText(name) === '') return undefined;
  return { kind: asString(kind) ?? 'TriggerAuthentication', name: asText(name) };
}

/** The first that holds: what somebody did goes before what goes wrong. */
function toStanding(
  conditions: readonly ConditionRecord[],
  paused: string | undefined,
): Pick<AutoscalerRecord, 'status' | 'statusReason'> {
  const of = (type: string): ConditionRecord | undefined =>
    conditions.find((condition) => condition.type === type);
  if (of('Paused')?.status === 'TRUE' || paused === 'true') {
    return { status: 'PAUSED', statusReason: tell(of('Paused')) ?? 'Paused by its annotation.' };
  }
  const ready = of('Ready');
  if (ready?.status === 'FALSE') return { status: 'FAILING', statusReason: tell(ready) };
  const fallback = of('Fallback');
  if (fallback?.status === 'TRUE') return { status: 'LIMITED', statusReason: tell(fallback) };
  if (ready?.status !== 'TRUE') {
    return { status: 'UNKNOWN', statusReason: 'Its operator has not looked at it yet.' };
  }
  const active = of('Active');
  if (active?.status === 'FALSE') return { status: 'IDLE', statusReason: tell(active) };
  return active?.status === 'TRUE'
    ? { status: 'ACTIVE', statusReason: undefined }
    : { status: 'UNKNOWN', statusReason: tell(active) };
}

function tell(condition: ConditionRecord | undefined): string | undefined {
  return condition?.message ?? condition?.reason;
}
