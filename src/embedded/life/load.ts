import type { Load } from '../scenarios/scenario.ts';
import type { World } from '../seed/world.ts';

const HOUR_MS = 3_600_000;

/** How long a day of a cluster is. */
export function dayMsOf({ plan }: Pick<World, 'plan'>): number {
  return (plan.dayHours ?? 24) * HOUR_MS;
}

/** How much a load is now: on the line between the hours that are given. */
export function loadAt(world: World, load: Load, otherwise: number): number {
  const dayHours = dayMsOf(world) / HOUR_MS;
  const hour = (world.livedMs() / HOUR_MS) % dayHours;
  const [first] = load;
  const last = load.at(-1);
  if (first === undefined || last === undefined) {
    return otherwise;
  }
  // From the last point of one day it goes on to the first of the next.
  const before = [last[0] - dayHours, last[1]] as const;
  const points = [before, ...load, [first[0] + dayHours, first[1]] as const];
  const next = points.findIndex(([at]) => at > hour);
  const [fromHour, from] = points[next - 1] ?? last;
  const [toHour, to] = points[next] ?? first;
  return from + ((to - from) * (hour - fromHour)) / (toHour - fromHour);
}
