import { toTime } from '../clock.ts';
import { setStatus } from '../controllers/controller.ts';
import { replicasOf } from '../controllers/ownership.ts';
import { setReplicas } from '../controllers/replica-set.ts';
import { toJsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { EventScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { KEDA_API, POLLING_SECONDS, toKedaStatus } from '../seed/keda.ts';
import type { KedaActivity } from '../seed/keda.ts';
import { getDeployment } from '../seed/replicas.ts';
import type { World } from '../seed/world.ts';
import { liveExternalScaling } from './external-autoscaler.ts';
import { loadAt } from './load.ts';

/** Scales a Deployment from zero and back to it; in between its HorizontalPodAutoscaler does. */
export function liveScaledObject(world: World, workload: WorkloadPlan, events: EventScaling): void {
  const { namespace, name } = workload;
  const cooldownMs = (events.cooldownSeconds ?? 300) * 1000;
  let lastActiveMs = -Infinity;
  liveExternalScaling(world, workload, events);
  world.every(POLLING_SECONDS * 1000, () => {
    const reference = { apiVersion: KEDA_API, kind: 'ScaledObject', namespace, name };
    const object = world.cluster.get(reference);
    const deployment = getDeployment(world, workload);
    if (object === undefined || deployment === undefined) {
      return;
    }
    const isActive = loadAt(world, events.load, 0) >= 1;
    const replicas = replicasOf(deployment);
    lastActiveMs = isActive ? world.livedMs() : lastActiveMs;
    const isCooling = replicas > 0 && world.livedMs() - lastActiveMs < cooldownMs;
    if (isActive && replicas === 0) {
      scale(world, { object, deployment, to: 1, metric: events.trigger.metric });
    } else if (!isActive && replicas > 0 && !isCooling) {
      scale(world, { object, deployment, to: 0, metric: events.trigger.metric });
    }
    const activity: KedaActivity = isActive ? 'active' : isCooling ? 'cooling' : 'idle';
    setStatus(world, object, {
      ...toJsonObject(object['status']),
      ...toKedaStatus('ScaledObject', events, activity),
      ...(isActive ? { lastActiveTime: toTime(world.clock.now()) } : {}),
    });
  });
}

function scale(
  world: World,
  step: {
    readonly object: KubernetesObject;
    readonly deployment: KubernetesObject;
    readonly to: number;
    readonly metric: string;
  },
): void {
  const { object, deployment, to, metric } = step;
  const { namespace = '', name } = deployment.metadata;
  const sizes = `apps/v1.Deployment ${namespace}/${name} from ${replicasOf(deployment)} to ${to}`;
  setReplicas(world, deployment, to);
  const reason = to > 0 ? 'KEDAScaleTargetActivated' : 'KEDAScaleTargetDeactivated';
  world.recorder.recordAction(object, {
    component: 'keda-operator',
    action: reason,
    reason,
    message: to > 0 ? `Scaled ${sizes}, triggered by ${metric}` : `Deactivated ${sizes}`,
  });
}
