import { isSameJson } from '../json.ts';
import type { Load, WorkloadPlan } from '../scenarios/scenario.ts';
import { getService, toTraffic } from '../seed/knative-service.ts';
import { change } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { loadAt } from './load.ts';

const TICK_MS = 6000;

/** Somebody looks at a canary, and goes on, in steps of so many per cent. */
const STEP_PERCENT = 20;

/** Moves the requests of a Service to its newest revision by the hour, step by step. */
export function liveCanary(world: World, workload: WorkloadPlan, share: Load): void {
  world.every(TICK_MS, () => {
    const service = getService(world, workload);
    if (service === undefined) return;
    const percent = Math.floor(loadAt(world, share, 0) / STEP_PERCENT) * STEP_PERCENT;
    const { traffic = [] } = toTraffic(workload, percent, 'spec');
    if (isSameJson(change(service, 'spec.traffic', traffic)['spec'], service['spec'])) return;
    const asked = world.objects.apply(change(service, 'spec.traffic', traffic));
    const { traffic: resolved = [] } = toTraffic(workload, percent, 'status');
    const routed = change(asked, 'status.traffic', resolved);
    const { generation = 1 } = asked.metadata;
    world.objects.apply(change(routed, 'status.observedGeneration', generation));
  });
}
