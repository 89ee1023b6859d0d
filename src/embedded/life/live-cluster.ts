import { pickOne } from '../random.ts';
import { warnOfTrouble } from '../seed/seed-cluster.ts';
import type { World } from '../seed/world.ts';
import { liveClusterAutoscaler } from './cluster-autoscaler.ts';
import { liveCronJob } from './cron-life.ts';
import { liveDays, replaceOne } from './day.ts';
import { liveHorizontalScaling } from './horizontal-autoscaler.ts';
import { liveScaledJob } from './keda-scaled-job.ts';
import { liveScaledObject } from './keda-scaled-object.ts';
import { liveKarpenter } from './karpenter.ts';
import { liveCanary } from './knative-canary.ts';
import { livePodAutoscaler } from './knative-pod-autoscaler.ts';
import { liveHeartbeats, liveLeases } from './node-life.ts';
import { liveVerticalScaling } from './vertical-autoscaler.ts';
import { getDeployment } from '../seed/replicas.ts';

const MINUTE_MS = 60_000;

/** Sets everything in motion that the plan of a cluster asks for. */
export function liveCluster(world: World): void {
  const { plan } = world;
  liveLeases(world);
  liveHeartbeats(world);
  liveTurnover(world);
  liveDays(world);
  world.every(30 * MINUTE_MS, () => {
    warnOfTrouble(world);
  });
  for (const workload of plan.workloads) {
    if (workload.kind === 'CronJob') {
      liveCronJob(world, workload);
    }
    if (workload.autoscaling !== undefined) {
      liveHorizontalScaling(world, workload, workload.autoscaling);
    }
    if (workload.events !== undefined) {
      const live = workload.kind === 'ScaledJob' ? liveScaledJob : liveScaledObject;
      live(world, workload, workload.events);
    }
    if (workload.requests !== undefined) {
      livePodAutoscaler(world, workload, workload.requests);
      if (workload.requests.share !== undefined) {
        liveCanary(world, workload, workload.requests.share);
      }
    }
    if (workload.sizing !== undefined) {
      liveVerticalScaling(world, workload);
    }
  }
  const elastic = (plan.elasticPools ?? []).flatMap(
    (name) => plan.pools.find((pool) => pool.name === name) ?? [],
  );
  if (plan.autoscaler === 'karpenter') {
    liveKarpenter(world, elastic);
  }
  if (plan.autoscaler === 'cluster-autoscaler') {
    liveClusterAutoscaler(world, elastic);
  }
}

/** Now and then a pod is replaced, in some Deployment that nothing else moves; a story is told alone. */
function liveTurnover(world: World): void {
  const steady = world.plan.workloads.filter(
    ({ kind, autoscaling, maxUnavailable, replicas = 0 }) =>
      kind === 'Deployment' &&
      autoscaling === undefined &&
      maxUnavailable === undefined &&
      replicas > 1,
  );
  if (steady.length === 0 || world.plan.dayHours !== undefined) {
    return;
  }
  const replace = (): void => {
    const deployment = getDeployment(world, pickOne(world.random, steady));
    if (deployment !== undefined) {
      replaceOne(world, deployment);
    }
  };
  world.after((1 + world.random() * 3) * MINUTE_MS, replace);
  world.every((8 + world.random() * 6) * MINUTE_MS, replace);
}
