import type { DomainProvider } from '../../core/provider-view.ts';
import type { JsonRecord, KubernetesObject } from '../../kube/json.ts';
import { asNumber, asRecord, asRecords, asString, asText } from '../../kube/json.ts';
import type { ProjectionContext } from '../../kube/object-record.ts';
import { toObjectRecord } from '../../kube/object-record.ts';
import { defineResource } from '../../kube/resource.ts';
import { viewInput } from '../../store/view-input.ts';
import type { AutoscalerRecord, CronRule } from '../autoscalers/autoscaler.ts';
import { toHorizontalRecord } from '../objects/horizontal-pod-autoscaler.ts';
import { toScaleTarget } from '../objects/scale-target.ts';

const FEDERATED_HPAS = defineResource<AutoscalerRecord>({
  group: 'autoscaling.karmada.io',
  resource: 'federatedhpas',
  kind: 'FederatedHPA',
  isNamespaced: true,
  versions: { v1alpha1: (object, context) => toHorizontalRecord('KARMADA', object, context) },
});

const CRON_FEDERATED_HPAS = defineResource<AutoscalerRecord>({
  group: 'autoscaling.karmada.io',
  resource: 'cronfederatedhpas',
  kind: 'CronFederatedHPA',
  isNamespaced: true,
  versions: { v1alpha1: toCronRecord },
});

/** Karmada's federated autoscalers, on its hub: `autoscaling.karmada.io/v1alpha1`. */
export const karmadaObjects: DomainProvider<AutoscalerRecord> = {
  name: 'KARMADA',
  reads: [FEDERATED_HPAS, CRON_FEDERATED_HPAS],
  open({ kube }) {
    const horizontal = kube.informer(FEDERATED_HPAS);
    const cron = kube.informer(CRON_FEDERATED_HPAS);
    return {
      inputs: [
        viewInput(horizontal, ({ key }) => [`${FEDERATED_HPAS.kind}/${key}`]),
        viewInput(cron, ({ key }) => [`${CRON_FEDERATED_HPAS.kind}/${key}`]),
      ],
      build(key) {
        const name = key.slice(key.indexOf('/') + 1);
        return key.startsWith(`${CRON_FEDERATED_HPAS.kind}/`)
          ? cron.get(name)
          : horizontal.get(name);
      },
    };
  },
};

function toCronRecord(object: KubernetesObject, context: ProjectionContext): AutoscalerRecord {
  const spec = asRecord(object['spec']);
  const rules = toRules(spec, asRecord(object['status']));
  return {
    ...toObjectRecord(object, context),
    autoscaler: 'KARMADA',
    ...toStanding(rules),
    minSize: undefined,
    maxSize: undefined,
    currentSize: undefined,
    desiredSize: undefined,
    target: toScaleTarget(asRecord(spec['scaleTargetRef'])),
    metrics: [],
    triggers: [],
    conditions: [],
    lastScaledAt: latest(rules.flatMap(({ lastRunAt }) => lastRunAt ?? [])),
    rules,
  };
}

function toRules(spec: JsonRecord, status: JsonRecord): readonly CronRule[] {
  const histories = new Map(
    asRecords(status['executionHistories']).map((history) => [
      asText(history['ruleName']),
      history,
    ]),
  );
  return asRecords(spec['rules']).map((rule) => {
    const name = asText(rule['name']);
    const history = histories.get(name) ?? {};
    const [failed] = asRecords(history['failedExecutions']);
    const [succeeded] = asRecords(history['successfulExecutions']);
    const lastRunAt = asString(succeeded?.['executionTime']);
    const lastFailedAt = asString(failed?.['executionTime']);
    const isFailing = lastFailedAt !== undefined && lastFailedAt > (lastRunAt ?? '');
    return {
      name,
      schedule: asText(rule['schedule']),
      timeZone: asString(rule['timeZone']),
      isSuspended: rule['suspend'] === true,
      size: asNumber(rule['targetReplicas']),
      minSize: asNumber(rule['targetMinReplicas']),
      maxSize: asNumber(rule['targetMaxReplicas']),
      nextRunAt: asString(history['nextExecutionTime']),
      lastRunAt,
      failure: isFailing ? asString(failed?.['message']) : undefined,
    };
  });
}

function toStanding(rules: readonly CronRule[]): Pick<AutoscalerRecord, 'status' | 'statusReason'> {
  const failing = rules.find(({ failure }) => failure !== undefined);
  if (failing !== undefined) {
    return { status: 'FAILING', statusReason: `Rule ${failing.name}: ${failing.failure}` };
  }
  if (rules.length > 0 && rules.every(({ isSuspended }) => isSuspended)) {
    return { status: 'PAUSED', statusReason: 'All its rules are suspended.' };
  }
  return { status: 'ACTIVE', statusReason: undefined };
}

function latest(times: readonly string[]): string | undefined {
  return times.toSorted().at(-1);
}
