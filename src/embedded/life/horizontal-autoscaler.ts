import { toTime } from '../clock.ts';
import { setStatus } from '../controllers/controller.ts';
import { replicasOf } from '../controllers/ownership.ts';
import { setReplicas } from '../controllers/replica-set.ts';
import { getPath, toText } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { HorizontalScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { toScalerStatus } from '../seed/horizontal-scalers.ts';
import type { ScalerState } from '../seed/horizontal-scalers.ts';
import { getDeployment } from '../seed/replicas.ts';
import type { World } from '../seed/world.ts';
import { loadAt } from './load.ts';

const SYNC_MS = 15_000;

/** For so long the highest recommendation counts before it scales down. */
const STABILIZATION_MS = 300_000;

const TOLERANCE = 0.1;

/** So often the load wavers a little. */
const NOISE_MS = 240_000;

interface Recommendation {
  readonly atMs: number;
  readonly replicas: number;
}

/** Runs the autoscaler of a workload under the load of its plan. */
export function liveHorizontalScaling(
  world: World,
  workload: WorkloadPlan,
  plan: HorizontalScaling,
): void {
  let recent: readonly Recommendation[] = [];
  let noise = 1;
  let last = '';
  world.every(NOISE_MS, () => {
    noise = 0.97 + world.random() * 0.06;
  });
  world.every(SYNC_MS, () => {
    const { namespace, name } = workload;
    const reference = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' };
    const scaler = world.cluster.get({ ...reference, namespace, name });
    const deployment = getDeployment(world, workload);
    if (scaler === undefined || deployment === undefined || replicasOf(deployment) === 0) {
      return;
    }
    const pods = loadAt(world, plan.load ?? [], (workload.replicas ?? 1) * 0.97);
    const decision = decide(world, { scaler, deployment, pods: pods * noise, plan, recent });
    recent = decision.recent;
    const { current, desired, utilization, limit, move } = decision.state;
    const seen = [current, desired, utilization, limit, move].join(' ');
    if (seen === last) {
      return;
    }
    last = seen;
    carryOut(world, workload, scaler, deployment, decision.state);
  });
}

function decide(
  world: World,
  input: {
    readonly scaler: KubernetesObject;
    readonly deployment: KubernetesObject;
    readonly pods: number;
    readonly plan: HorizontalScaling;
    readonly recent: readonly Recommendation[];
  },
): { readonly state: ScalerState; readonly recent: readonly Recommendation[] } {
  const { scaler, deployment, pods, plan } = input;
  const current = replicasOf(deployment);
  const ready = Math.max(1, Number(getPath(deployment, ['status', 'readyReplicas']) ?? current));
  const utilization = Math.round((plan.targetCpu * pods) / ready);
  const ratio = utilization / plan.targetCpu;
  const raw = Math.abs(ratio - 1) <= TOLERANCE ? current : Math.ceil(ready * ratio);
  const min = numberAt(scaler, 'minReplicas', plan.min);
  const max = numberAt(scaler, 'maxReplicas', plan.max);
  const atMs = world.livedMs();
  const recent = [
    ...input.recent.filter((one) => one.atMs > atMs - STABILIZATION_MS),
    { atMs, replicas: raw },
  ];
  const stabilized = Math.max(...recent.map(({ replicas }) => replicas));
  const held = raw < current ? Math.min(current, stabilized) : raw;
  const fastest = Math.max(current * 2, current + 4);
  const desired = Math.min(Math.max(held, min), max, fastest);
  const limit =
    held > fastest && fastest < max
      ? 'ScaleUpLimit'
      : held > max
        ? 'TooManyReplicas'
        : held < min
          ? 'TooFewReplicas'
          : 'DesiredWithinRange';
  const isHeld = raw < current && held > raw;
  const status = scaler['status'];
  const lastScale = toText(getPath(status, ['lastScaleTime']));
  const state: ScalerState = {
    current,
    desired,
    utilization,
    limit,
    move: desired === current ? (isHeld ? 'held' : 'none') : 'rescaled',
    lastScaleMs: desired === current ? Date.parse(lastScale) : world.clock.now(),
    previous: status,
    nowMs: world.clock.now(),
  };
  return { state, recent };
}

function carryOut(
  world: World,
  workload: WorkloadPlan,
  scaler: KubernetesObject,
  deployment: KubernetesObject,
  state: ScalerState,
): void {
  if (state.desired !== state.current) {
    const reason =
      state.desired > state.current
        ? 'cpu resource utilization (percentage of request) above target'
        : 'All metrics below target';
    world.recorder.record(scaler, {
      component: 'horizontal-pod-autoscaler',
      reason: 'SuccessfulRescale',
      message: `New size: ${state.desired}; reason: ${reason}`,
    });
    setReplicas(world, deployment, state.desired);
  }
  setStatus(world, scaler, toScalerStatus(workload, state, toTime(state.lastScaleMs)));
}

function numberAt(scaler: KubernetesObject, member: string, otherwise: number): number {
  const value = getPath(scaler, ['spec', member]);
  return typeof value === 'number' ? value : otherwise;
}
