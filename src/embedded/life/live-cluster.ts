import { pickOne } from '../random.ts';
import { POOL_LABEL } from '../seed/nodes.ts';
import { warnOfTrouble } from '../seed/seed-cluster.ts';
import type { World } from '../seed/world.ts';
import { liveClusterAutoscaler } from './cluster-autoscaler-life.ts';
import { liveCronJob } from './cron-life.ts';
import { liveHorizontalScaling } from './horizontal-scaling.ts';
import { liveKarpenter } from './karpenter-life.ts';
import { liveLeases, liveUnreliableNode } from './node-life.ts';
import { replacePod } from './scaling.ts';

/** Sets everything in motion that the plan of a cluster asks for. */
export function liveCluster(world: World): void {
  const { plan } = world;
  liveLeases(world);
  liveTurnover(world);
  world.every(20_000, () => {
    warnOfTrouble(world);
  });
  for (const workload of plan.workloads) {
    if (workload.kind === 'CronJob') {
      liveCronJob(world, workload);
    }
    if (workload.autoscaling?.hasWaves === true) {
      liveHorizontalScaling(world, workload, workload.autoscaling);
    }
  }
  if (plan.unreliablePool !== undefined) {
    liveUnreliableNode(world, POOL_LABEL, plan.unreliablePool);
  }
  liveElasticity(world);
}

/** Now and then a pod is replaced, in some Deployment that nothing else moves. */
function liveTurnover(world: World): void {
  const steady = world.plan.workloads.filter(
    ({ kind, autoscaling, replicas = 0 }) =>
      kind === 'Deployment' && autoscaling === undefined && replicas > 1,
  );
  if (steady.length > 0) {
    world.every(7000 + Math.floor(world.random() * 6000), () => {
      replacePod(world, pickOne(world.random, steady));
    });
  }
}

function liveElasticity(world: World): void {
  const { elasticity, pools, workloads } = world.plan;
  const pool = pools.find(({ name }) => name === elasticity?.pool);
  const workload = workloads.find(
    ({ name, namespace }) => name === elasticity?.deployment && namespace === elasticity.namespace,
  );
  if (elasticity === undefined || pool === undefined || workload === undefined) {
    return;
  }
  switch (elasticity.autoscaler) {
    case 'karpenter':
      liveKarpenter(world, pool, workload, elasticity);
      return;
    case 'cluster-autoscaler':
      liveClusterAutoscaler(world, pool, workload, elasticity);
  }
}
