import type { ControllerContext } from './controller.ts';
import { countDisruptions } from './disruption.ts';
import { terminatePods } from './termination.ts';

/**
 * What runs beside the API server: nothing, what ends pods and counts budgets, or all of what a
 * cluster has.
 */
export type ControllerSet = 'none' | 'pods';

/** Starts what the set names; it ends with the schedule of `context`. */
export function startControllers(set: ControllerSet, context: ControllerContext): void {
  if (set === 'none') {
    return;
  }
  terminatePods(context);
  countDisruptions(context);
}
