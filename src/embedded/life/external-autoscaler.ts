import { setStatus } from '../controllers/controller.ts';
import { replicasOf } from '../controllers/ownership.ts';
import { getPath } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { EventScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { toDisabledStatus } from '../seed/horizontal-scalers.ts';
import type { ScalerMetric } from '../seed/horizontal-scalers.ts';
import { SCALED_OBJECT_LABEL, toHpaName } from '../seed/keda.ts';
import { getDeployment } from '../seed/replicas.ts';
import type { World } from '../seed/world.ts';
import { carryOut, getScaler, SYNC_MS, TOLERANCE } from './horizontal-autoscaler.ts';
import { loadAt } from './load.ts';
import { createRescaling } from './rescaling.ts';

/** Runs the autoscaler that KEDA made for a workload: from one pod on, by what waits for it. */
export function liveExternalScaling(
  world: World,
  workload: WorkloadPlan,
  events: EventScaling,
): void {
  const { namespace } = workload;
  const { max, perPod } = events;
  const decide = createRescaling(world);
  let last = '';
  world.every(SYNC_MS, () => {
    const scaler = getScaler(world, { namespace, name: toHpaName(workload) });
    const deployment = getDeployment(world, workload);
    if (scaler === undefined || deployment === undefined) {
      return;
    }
    const current = replicasOf(deployment);
    if (current === 0) {
      disable(world, scaler);
      last = '';
      return;
    }
    const waiting = Math.round(loadAt(world, events.load, 0));
    const isNear = Math.abs(waiting / (perPod * current) - 1) <= TOLERANCE;
    const raw = isNear ? current : Math.ceil(waiting / perPod);
    const decision = decide({ current, raw, min: 1, max });
    const seen = [current, decision.desired, waiting, decision.limit, decision.move].join(' ');
    if (seen !== last) {
      last = seen;
      const metric = toMetric(workload, events, Math.round((waiting * 1000) / current));
      carryOut(world, { scaler, deployment, metric, decision: { current, ...decision } });
    }
  });
}

function disable(world: World, scaler: KubernetesObject): void {
  if (getPath(scaler, ['status', 'currentReplicas']) !== undefined || !hasConditions(scaler)) {
    setStatus(world, scaler, toDisabledStatus(scaler['status'], world.clock.now()));
  }
}

function hasConditions(scaler: KubernetesObject): boolean {
  return getPath(scaler, ['status', 'conditions']) !== undefined;
}

function toMetric(
  { name }: WorkloadPlan,
  { trigger }: EventScaling,
  averageMillis: number,
): ScalerMetric {
  const selector = `&LabelSelector{MatchLabels:map[string]string{${SCALED_OBJECT_LABEL}: ${name},},MatchExpressions:[]LabelSelectorRequirement{},}`;
  return {
    text: `external metric ${trigger.metric}(${selector})`,
    current: {
      type: 'External',
      external: {
        metric: {
          name: trigger.metric,
          selector: { matchLabels: { [SCALED_OBJECT_LABEL]: name } },
        },
        current: {
          averageValue:
            averageMillis % 1000 === 0 ? String(averageMillis / 1000) : `${averageMillis}m`,
        },
      },
    },
  };
}
