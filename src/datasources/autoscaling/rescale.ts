import type { Details, Match } from './provider.ts';
import type { ScalingDirection } from './scaling-event.ts';

/** Of `New size: <to>; reason: <why>`, as HorizontalPodAutoscalers and what was made of them put it. */
export function toRescale(match: Match): Details {
  return { toSize: match.number('to'), direction: toDirection(match.text('why')) };
}

function toDirection(why: string): ScalingDirection {
  if (why.endsWith('above target') || why.includes('below Spec.MinReplicas')) return 'UP';
  if (why === 'All metrics below target' || why.includes('above Spec.MaxReplicas')) return 'DOWN';
  return 'NONE';
}
