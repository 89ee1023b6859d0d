import type { ConditionRecord } from '../../../core/condition.ts';
import { toConditions } from '../../../core/condition.ts';
import { asNumber, asRecord } from '../../../kube/json.ts';
import type { KubernetesObject } from '../../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../../kube/object-record.ts';
import { toObjectRecord } from '../../../kube/object-record.ts';
import { defineResource } from '../../../kube/resource.ts';
import type { Derived } from '../derived.ts';
import { defineDerivation } from '../derivation.ts';

interface CapacityBufferRecord extends ObjectRecord {
  /** For how many pods room is kept; undefined before that is known. */
  readonly replicas: number | undefined;
  readonly conditions: readonly ConditionRecord[];
}

const CAPACITY_BUFFERS = defineResource<CapacityBufferRecord>({
  group: 'autoscaling.x-k8s.io',
  resource: 'capacitybuffers',
  kind: 'CapacityBuffer',
  isNamespaced: true,
  versions: { v1beta1: toRecord, v1alpha1: toRecord },
});

/** For how many pods room is kept, and that quotas or anything else keep it from being more. */
export const capacityBufferChanges = defineDerivation(CAPACITY_BUFFERS, ({ before, after }) => {
  if (after === undefined) return [];
  return [...toSize(before, after), ...after.conditions.flatMap((one) => toTrouble(after, one))];
});

function toRecord(object: KubernetesObject, context: ProjectionContext): CapacityBufferRecord {
  const status = asRecord(object['status']);
  return {
    ...toObjectRecord(object, context),
    replicas: asNumber(status['replicas']),
    conditions: toConditions(status, context),
  };
}

function toSize(
  before: CapacityBufferRecord | undefined,
  { uid, name, replicas, resourceVersion }: CapacityBufferRecord,
): readonly Derived[] {
  const fromSize = before?.replicas;
  if (fromSize === undefined || replicas === undefined || fromSize === replicas) return [];
  return [
    {
      key: `${uid}.replicas.${resourceVersion}`,
      autoscaler: 'CAPACITY_BUFFER',
      type: 'STATE_CHANGED',
      direction: replicas > fromSize ? 'UP' : 'DOWN',
      reason: 'ReplicasChanged',
      message: `Buffer ${name} keeps room for ${replicas} pods instead of ${fromSize}.`,
      fromSize,
      toSize: replicas,
    },
  ];
}

function toTrouble(
  { uid, name }: CapacityBufferRecord,
  { type: condition, status, reason, message, lastTransitionAt }: ConditionRecord,
): readonly Derived[] {
  const isLimited = condition === 'LimitedByQuotas' && status === 'TRUE';
  const isWithout = condition === 'Provisioning' && status === 'FALSE';
  if (!isLimited && !isWithout) return [];
  return [
    {
      key: `${uid}.${condition}.${lastTransitionAt ?? ''}`,
      autoscaler: 'CAPACITY_BUFFER',
      type: isLimited ? 'SCALE_UP_LIMITED' : 'STATE_CHANGED',
      direction: isLimited ? 'UP' : 'NONE',
      severity: isLimited ? 'WARNING' : 'NORMAL',
      reason: reason ?? condition,
      message: message ?? `Buffer ${name}: ${reason ?? condition}.`,
      at: lastTransitionAt,
    },
  ];
}
