import type { ScalerState } from '../seed/horizontal-scalers.ts';
import type { World } from '../seed/world.ts';

/** For so long the highest recommendation counts before it scales down. */
const STABILIZATION_MS = 300_000;

interface Wish {
  readonly current: number;
  /** What the metric alone asks for. */
  readonly raw: number;
  readonly min: number;
  readonly max: number;
}

/** Makes sizes of wishes as a HorizontalPodAutoscaler does: down late, up not too fast, within bounds. */
export function createRescaling(
  world: World,
): (wish: Wish) => Pick<ScalerState, 'desired' | 'limit' | 'move'> {
  let recent: readonly { readonly atMs: number; readonly replicas: number }[] = [];
  return ({ current, raw, min, max }) => {
    const atMs = world.livedMs();
    recent = [
      ...recent.filter((one) => one.atMs > atMs - STABILIZATION_MS),
      { atMs, replicas: raw },
    ];
    const stabilized = Math.max(...recent.map(({ replicas }) => replicas));
    const held = raw < current ? Math.min(current, stabilized) : raw;
    const fastest = Math.max(current * 2, current + 4);
    const desired = Math.min(Math.max(held, min), max, fastest);
    const isHeld = raw < current && held > raw;
    return {
      desired,
      limit: toLimit({ held, fastest, min, max }),
      move: desired === current ? (isHeld ? 'held' : 'none') : 'rescaled',
    };
  };
}

function toLimit({
  held,
  fastest,
  min,
  max,
}: Pick<Wish, 'max' | 'min'> & {
  readonly held: number;
  readonly fastest: number;
}): ScalerState['limit'] {
  if (held > fastest && fastest < max) {
    return 'ScaleUpLimit';
  }
  if (held > max) {
    return 'TooManyReplicas';
  }
  return held < min ? 'TooFewReplicas' : 'DesiredWithinRange';
}
