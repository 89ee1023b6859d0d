const HOUR_MS = 3_600_000;

/** How many pods a load asks for at a moment: on the line between the hours that are given. */
export function podsAt(
  load: readonly (readonly [hour: number, pods: number])[],
  livedMs: number,
  otherwise: number,
): number {
  const hour = (livedMs / HOUR_MS) % 24;
  const [first] = load;
  const last = load.at(-1);
  if (first === undefined || last === undefined) {
    return otherwise;
  }
  // From the last point of one day it goes on to the first of the next.
  const points = [[last[0] - 24, last[1]] as const, ...load, [first[0] + 24, first[1]] as const];
  const next = points.findIndex(([at]) => at > hour);
  const [fromHour, from] = points[next - 1] ?? last;
  const [toHour, to] = points[next] ?? first;
  return from + ((to - from) * (hour - fromHour)) / (toHour - fromHour);
}
