import type { ConditionRecord } from '../../../core/condition.ts';
import type { AutoscalerRecord } from '../../autoscalers/autoscaler.ts';
import type { Derived } from '../derived.ts';
import { defineDerivation } from '../derivation.ts';
import { POD_AUTOSCALERS } from '../../objects/knative-pod-autoscaler.ts';
import type { ScalingEventType } from '../scaling-event.ts';

/**
 * What Knative's own autoscaler does: it writes no Event of any size. Revisions that a
 * HorizontalPodAutoscaler scales are told of by that one.
 */
export const knativeChanges = defineDerivation(POD_AUTOSCALERS, ({ before, after }) => {
  if (after === undefined || after.knativeClass === 'HPA') return [];
  return [...toActivation(after), ...toSizes(before, after)];
});

type Common = Pick<Derived, 'autoscaler' | 'group'>;

/** A PodAutoscaler bears the name of its Revision. */
function toCommon({ name, owner }: AutoscalerRecord): Common {
  return { autoscaler: 'KNATIVE', group: { kind: 'Revision', name: owner?.name ?? name } };
}

const BY_REASON: ReadonlyMap<string, ScalingEventType> = new Map([
  ['Queued', 'SCALE_UP_TRIGGERED'],
  ['TimedOut', 'SCALE_UP_TIMED_OUT'],
  ['FailedCreate', 'CONFIGURATION_INVALID'],
  ['NotOwned', 'CONFIGURATION_INVALID'],
]);

/** Its condition Active: unknown on the way up, false with the reason. */
function toActivation(scaler: AutoscalerRecord): readonly Derived[] {
  const active = scaler.conditions.find(({ type }) => type === 'Active');
  const type = active && toActivationType(active);
  if (active?.reason === undefined || type === undefined) return [];
  return [
    {
      ...toCommon(scaler),
      key: `${scaler.uid}.${active.reason}.${active.lastTransitionAt ?? ''}`,
      type,
      severity: type === 'SCALE_UP_TRIGGERED' ? 'NORMAL' : 'WARNING',
      reason: active.reason,
      message: active.message ?? `Revision ${scaler.name}: ${active.reason}.`,
      at: active.lastTransitionAt,
    },
  ];
}

function toActivationType({ status, reason = '' }: ConditionRecord): ScalingEventType | undefined {
  const isQueued = reason === 'Queued';
  return isQueued === (status === 'UNKNOWN') && status !== 'TRUE'
    ? BY_REASON.get(reason)
    : undefined;
}

function toSizes(
  before: AutoscalerRecord | undefined,
  after: AutoscalerRecord,
): readonly Derived[] {
  if (before === undefined) return [];
  const decided = toDecision(before, after);
  const reached = toReached(before, after);
  return [...(decided === undefined ? [] : [decided]), ...(reached === undefined ? [] : [reached])];
}

function toDecision(before: AutoscalerRecord, after: AutoscalerRecord): Derived | undefined {
  // While it does not know what it wants it goes on with what it has.
  const fromSize = before.desiredSize ?? before.currentSize;
  const toSize = after.desiredSize;
  if (fromSize === undefined || toSize === undefined || fromSize === toSize) return undefined;
  return {
    ...toCommon(after),
    key: `${after.uid}.desired.${after.resourceVersion}`,
    type: fromSize === 0 ? 'SCALED_FROM_ZERO' : toSize === 0 ? 'SCALED_TO_ZERO' : 'RESCALED',
    direction: toSize > fromSize ? 'UP' : 'DOWN',
    reason: 'DesiredScale',
    message: `Revision ${after.name} is to have ${toSize} pods instead of ${fromSize}.`,
    fromSize,
    toSize,
    maxSize: after.maxSize,
  };
}

/** It has as many pods as it is to have, and had not before. */
function toReached(before: AutoscalerRecord, after: AutoscalerRecord): Derived | undefined {
  const had = before.currentSize ?? 0;
  const has = after.currentSize;
  if (has === undefined || has !== after.desiredSize || has === had) return undefined;
  return {
    ...toCommon(after),
    key: `${after.uid}.actual.${after.resourceVersion}`,
    type: has > had ? 'SCALE_UP_COMPLETED' : 'SCALE_DOWN_COMPLETED',
    reason: 'ActualScale',
    message: `Revision ${after.name} has ${has} pods.`,
    toSize: has,
  };
}
