import type { HorizontalScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { toScalerStatus } from '../seed/horizontal-scalers.ts';
import { getDeployment, replicasOf } from '../seed/replicas.ts';
import { setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';
import { scaleDeployment } from './scaling.ts';

const SYNC_MS = 15_000;

/** A wave of load: so long from calm to calm. */
const WAVE_MS = 150_000;

/** Runs the autoscaler of a workload whose load comes in waves. */
export function liveHorizontalScaling(
  world: World,
  workload: WorkloadPlan,
  scaling: HorizontalScaling,
): void {
  const offset = world.random() * WAVE_MS;
  world.after(2000 + world.random() * 3000, () => {
    sync(world, workload, scaling, offset);
    world.every(SYNC_MS, () => {
      sync(world, workload, scaling, offset);
    });
  });
}

function sync(
  world: World,
  workload: WorkloadPlan,
  scaling: HorizontalScaling,
  offset: number,
): void {
  const { namespace, name } = workload;
  const scaler = world.cluster.get({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    namespace,
    name,
  });
  const deployment = getDeployment(world, workload);
  if (scaler === undefined || deployment === undefined) {
    return;
  }
  const current = replicasOf(deployment);
  const wave = (1 - Math.cos(((world.clock.now() + offset) / WAVE_MS) * 2 * Math.PI)) / 2;
  const wanted = scaling.min + wave * (scaling.max - scaling.min) * 0.6;
  // Never more than four pods in one go.
  const desired = Math.round(Math.min(Math.max(wanted, current - 4), current + 4));
  const state = {
    current,
    desired,
    utilization: Math.round((scaling.targetCpu * wanted) / Math.max(current, 1)),
    lastScaleMs: world.clock.now(),
  };
  const scaled = setMember(world, scaler, 'status', toScalerStatus(scaling, state));
  if (desired !== current) {
    const reason =
      desired > current
        ? 'cpu resource utilization (percentage of request) above target'
        : 'All metrics below target';
    world.recorder.record(scaled, {
      component: 'horizontal-pod-autoscaler',
      reason: 'SuccessfulRescale',
      message: `New size: ${desired}; reason: ${reason}`,
    });
    scaleDeployment(world, workload, desired);
  }
}
