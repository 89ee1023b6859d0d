import type { AutoscalerRecord, ContainerRecommendation } from '../../autoscalers/autoscaler.ts';
import type { Derived } from '../derived.ts';
import { defineDerivation } from '../derivation.ts';
import { VERTICAL_POD_AUTOSCALERS } from '../../objects/vertical-pod-autoscaler.ts';

/**
 * What it recommends, container by container. It changes its mind by little and often: what it says of a
 * container is one row with its count.
 */
export const verticalChanges = defineDerivation(VERTICAL_POD_AUTOSCALERS, ({ before, after }) => {
  if (before === undefined || after === undefined) return [];
  const former = new Map(
    (before.vertical?.recommendations ?? []).map((one) => [one.container, one]),
  );
  return (after.vertical?.recommendations ?? []).flatMap((one) => {
    const text = toText(one);
    const was = former.get(one.container);
    return was === undefined || toText(was) !== text ? [toChange(after, one.container, text)] : [];
  });
});

function toChange({ uid, target }: AutoscalerRecord, container: string, text: string): Derived {
  return {
    key: `${uid}.recommendation.${container}`,
    autoscaler: 'VPA',
    type: 'STATE_CHANGED',
    group: target && { kind: target.kind, name: target.name },
    reason: 'RecommendationChanged',
    message: `Container ${container} should ask for ${text}.`,
    isRepeated: true,
  };
}

function toText({ target: { cpu, memory } }: ContainerRecommendation): string {
  const parts = [cpu && `${cpu} CPU`, memory && `${memory} memory`];
  return parts.filter((part) => part !== undefined).join(' and ');
}
