import { setStatus } from '../controllers/controller.ts';
import { getPath, toJsonArray, toJsonObject } from '../json.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { toRecommendation, VPA_API } from '../seed/vertical-scalers.ts';
import type { World } from '../seed/world.ts';
import { getScaler } from './horizontal-autoscaler.ts';

const RECOMMEND_MS = 60_000;

/** What a moment counts beside all that was seen before. */
const WEIGHT = 0.1;

/**
 * Recommends what the pods of a workload should ask for, by what they use. That stays within the
 * bounds of what they ask for: none is evicted for it.
 */
export function liveVerticalScaling(world: World, workload: WorkloadPlan): void {
  const { namespace, name } = workload;
  let share = 0.6;
  world.every(RECOMMEND_MS, () => {
    const scaler = world.cluster.get({
      apiVersion: VPA_API,
      kind: 'VerticalPodAutoscaler',
      namespace,
      name,
    });
    if (scaler !== undefined) {
      share += (readUsedShare(world, workload) - share) * WEIGHT;
      const recommendation = toRecommendation(workload, Math.round(share * 50) / 50);
      setStatus(world, scaler, { ...toJsonObject(scaler['status']), recommendation });
    }
  });
}

/** What the HorizontalPodAutoscaler of the workload sees, where it has one. */
function readUsedShare(world: World, workload: WorkloadPlan): number {
  const [metric] = toJsonArray(getPath(getScaler(world, workload), ['status', 'currentMetrics']));
  const percent = getPath(metric, ['resource', 'current', 'averageUtilization']);
  return typeof percent === 'number' ? percent / 100 : 0.6;
}
