import { defineDerivation } from '../derivation.ts';
import { HORIZONTAL_POD_AUTOSCALERS } from '../../objects/horizontal-pod-autoscaler.ts';

/** That it would grow further than it may: its controller writes no Event of that. */
export const horizontalChanges = defineDerivation(HORIZONTAL_POD_AUTOSCALERS, ({ after }) => {
  const limited = after?.conditions.find(({ type }) => type === 'ScalingLimited');
  if (after === undefined || limited?.status !== 'TRUE') return [];
  if (limited.reason === undefined || !UPWARDS.has(limited.reason)) return [];
  const { uid, maxSize, desiredSize, target } = after;
  return [
    {
      key: `${uid}.${limited.reason}.${limited.lastTransitionAt ?? ''}`,
      autoscaler: 'HPA',
      type: 'SCALE_UP_LIMITED',
      group: target && { kind: target.kind, name: target.name },
      toSize: desiredSize,
      maxSize,
      reason: limited.reason,
      message: limited.message ?? `Its greatest size is ${maxSize}.`,
      at: limited.lastTransitionAt,
    },
  ];
});

const UPWARDS: ReadonlySet<string> = new Set(['TooManyReplicas', 'ScaleUpLimit']);
