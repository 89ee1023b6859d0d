import type { ConditionRecord } from '../../../core/condition.ts';
import { toConditions } from '../../../core/condition.ts';
import type { KubernetesObject } from '../../../kube/json.ts';
import { asNumber, asRecord, asRecords, asText } from '../../../kube/json.ts';
import type { ObjectRecord, ProjectionContext } from '../../../kube/object-record.ts';
import { toObjectRecord } from '../../../kube/object-record.ts';
import { defineResource } from '../../../kube/resource.ts';
import type { Derived } from '../derived.ts';
import { defineDerivation } from '../derivation.ts';
import type { ScalingEventType } from '../scaling-event.ts';

interface ProvisioningRequestRecord extends ObjectRecord {
  readonly provisioningClass: string;
  /** How many pods it asks room for. */
  readonly pods: number;
  readonly conditions: readonly ConditionRecord[];
}

const PROVISIONING_REQUESTS = defineResource<ProvisioningRequestRecord>({
  group: 'autoscaling.x-k8s.io',
  resource: 'provisioningrequests',
  kind: 'ProvisioningRequest',
  isNamespaced: true,
  versions: { v1: toRecord, v1beta1: toRecord },
});

/** Nobody writes Events about ProvisioningRequests: their conditions tell. */
export const provisioningRequestChanges = defineDerivation(PROVISIONING_REQUESTS, ({ after }) =>
  after === undefined ? [] : after.conditions.flatMap((condition) => toStep(after, condition)),
);

function toRecord(object: KubernetesObject, context: ProjectionContext): ProvisioningRequestRecord {
  const spec = asRecord(object['spec']);
  const sets = asRecords(spec['podSets']);
  return {
    ...toObjectRecord(object, context),
    provisioningClass: asText(spec['provisioningClassName']),
    pods: sets.reduce((sum, set) => sum + (asNumber(set['count']) ?? 0), 0),
    conditions: toConditions(asRecord(object['status']), context),
  };
}

const TYPES: ReadonlyMap<string, ScalingEventType> = new Map([
  ['Accepted', 'SCALE_UP_TRIGGERED'],
  ['Provisioned', 'SCALE_UP_COMPLETED'],
  ['Failed', 'SCALE_UP_FAILED'],
  ['BookingExpired', 'STATE_CHANGED'],
  ['CapacityRevoked', 'STATE_CHANGED'],
]);

/** Its sizes are of pods, not of nodes: they are in the text. */
function toStep(
  { uid, name, pods, provisioningClass }: ProvisioningRequestRecord,
  { type: step, status, reason, message, lastTransitionAt }: ConditionRecord,
): readonly Derived[] {
  const type = TYPES.get(step);
  if (type === undefined || status !== 'TRUE') return [];
  const said = message === undefined ? '' : ` ${message}`;
  return [
    {
      key: `${uid}.${step}.${lastTransitionAt ?? ''}`,
      autoscaler: 'CLUSTER_AUTOSCALER',
      type,
      severity: type === 'SCALE_UP_FAILED' ? 'WARNING' : 'NORMAL',
      reason: reason ?? step,
      message: `ProvisioningRequest ${name} for ${pods} pods of ${provisioningClass}: ${step}.${said}`,
      at: lastTransitionAt,
    },
  ];
}
