import { toTime } from '../clock.ts';
import { setStatus } from '../controllers/controller.ts';
import { replicasOf } from '../controllers/ownership.ts';
import { setReplicas } from '../controllers/replica-set.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { HorizontalScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { toCpuMetric, toScalerStatus } from '../seed/horizontal-scalers.ts';
import type { ScalerMetric, ScalerState } from '../seed/horizontal-scalers.ts';
import { getDeployment } from '../seed/replicas.ts';
import type { World } from '../seed/world.ts';
import { loadAt } from './load.ts';
import { createRescaling } from './rescaling.ts';

/** So often an autoscaler looks at its metrics. */
export const SYNC_MS = 15_000;

/** Metrics that are so near their target change nothing. */
export const TOLERANCE = 0.1;

/** So often the load wavers a little. */
const NOISE_MS = 240_000;

/** Runs the autoscaler of a workload under the load of its plan. */
export function liveHorizontalScaling(
  world: World,
  workload: WorkloadPlan,
  plan: HorizontalScaling,
): void {
  const decide = createRescaling(world);
  let noise = 1;
  let last = '';
  world.every(NOISE_MS, () => {
    noise = 0.97 + world.random() * 0.06;
  });
  world.every(SYNC_MS, () => {
    const scaler = getScaler(world, workload);
    const deployment = getDeployment(world, workload);
    if (scaler === undefined || deployment === undefined || replicasOf(deployment) === 0) {
      return;
    }
    const pods = loadAt(world, plan.load ?? [], (workload.replicas ?? 1) * 0.97) * noise;
    const current = replicasOf(deployment);
    const ready = Math.max(1, Number(getPath(deployment, ['status', 'readyReplicas']) ?? current));
    const utilization = Math.round((plan.targetCpu * pods) / ready);
    const ratio = utilization / plan.targetCpu;
    const raw = Math.abs(ratio - 1) <= TOLERANCE ? current : Math.ceil(ready * ratio);
    const min = numberAt(scaler, 'minReplicas', plan.min);
    const max = numberAt(scaler, 'maxReplicas', plan.max);
    const decision = decide({ current, raw, min, max });
    const seen = [current, decision.desired, utilization, decision.limit, decision.move].join(' ');
    if (seen !== last) {
      last = seen;
      const metric = toCpuMetric(workload, utilization);
      carryOut(world, { scaler, deployment, metric, decision: { current, ...decision } });
    }
  });
}

/** The HorizontalPodAutoscaler of this name. */
export function getScaler(
  world: World,
  { namespace, name }: Pick<WorkloadPlan, 'name' | 'namespace'>,
): KubernetesObject | undefined {
  const reference = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' };
  return world.cluster.get({ ...reference, namespace, name });
}

/** Scales as decided, and says so. */
export function carryOut(
  world: World,
  rescale: {
    readonly scaler: KubernetesObject;
    readonly deployment: KubernetesObject;
    readonly metric: ScalerMetric;
    readonly decision: Pick<ScalerState, 'current' | 'desired' | 'limit' | 'move'>;
  },
): void {
  const { scaler, deployment, metric, decision } = rescale;
  const { current, desired } = decision;
  const previous = scaler['status'];
  const lastScale = toText(getPath(previous, ['lastScaleTime']));
  const nowMs = world.clock.now();
  if (desired !== current) {
    const reason = desired > current ? `${metric.text} above target` : 'All metrics below target';
    world.recorder.record(scaler, {
      component: 'horizontal-pod-autoscaler',
      reason: 'SuccessfulRescale',
      message: `New size: ${desired}; reason: ${reason}`,
    });
    setReplicas(world, deployment, desired);
  }
  const lastScaleTime = desired === current ? lastScale : toTime(nowMs);
  setStatus(world, scaler, toScalerStatus(metric, { ...decision, previous, nowMs }, lastScaleTime));
}

function numberAt(scaler: KubernetesObject, member: string, otherwise: number): number {
  const value = getPath(scaler, ['spec', member]);
  return typeof value === 'number' ? value : otherwise;
}
