import { setStatus } from '../controllers/controller.ts';
import { replicasOf } from '../controllers/ownership.ts';
import { setReplicas } from '../controllers/replica-set.ts';
import { getPath, toJsonObject } from '../json.ts';
import type { RequestScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { getPodAutoscaler, toPodAutoscalerStatus, toRevision } from '../seed/knative.ts';
import { getRevision, toRevisionStatus } from '../seed/knative-service.ts';
import { getDeployment } from '../seed/replicas.ts';
import type { World } from '../seed/world.ts';
import { loadAt } from './load.ts';

const TICK_MS = 6000;

/** What was seen in so long counts before it scales down. */
const STABLE_WINDOW_MS = 60_000;

/** So long the last pod stays when nobody asks for it any more. */
const GRACE_MS = 30_000;

/** Scales the Deployment of a revision by its requests: 0, as many as it takes, and 0 again. */
export function livePodAutoscaler(
  world: World,
  workload: WorkloadPlan,
  { load, perPod, max }: RequestScaling,
): void {
  let recent: readonly { readonly atMs: number; readonly pods: number }[] = [];
  let idleSinceMs = -Infinity;
  world.every(TICK_MS, () => {
    const autoscaler = getPodAutoscaler(world, workload);
    const deployment = getDeployment(world, workload);
    if (autoscaler === undefined || deployment === undefined) {
      return;
    }
    const atMs = world.livedMs();
    const pods = Math.min(max, Math.ceil(Math.floor(loadAt(world, load, 0)) / perPod));
    recent = [...recent.filter((one) => one.atMs > atMs - STABLE_WINDOW_MS), { atMs, pods }];
    const desired = Math.max(...recent.map((one) => one.pods));
    idleSinceMs = desired > 0 ? atMs : idleSinceMs;
    const replicas = replicasOf(deployment);
    const isKept = desired === 0 && atMs - idleSinceMs < GRACE_MS;
    if (replicas !== desired && !isKept) {
      setReplicas(world, deployment, desired);
    }
    const actual = Number(getPath(deployment, ['status', 'readyReplicas']) ?? 0);
    const activity = desired === 0 ? 'inactive' : actual === 0 ? 'activating' : 'active';
    const scale = { revision: toRevision(workload), activity, desired, actual } as const;
    const status = toPodAutoscalerStatus(scale, autoscaler['status'], world.clock.now());
    setStatus(world, autoscaler, status);
    const object = getRevision(world, workload);
    if (object !== undefined) {
      const { containerStatuses = [] } = toJsonObject(object['status']);
      setStatus(world, object, { ...toRevisionStatus(scale), containerStatuses });
    }
  });
}
