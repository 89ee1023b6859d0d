import { toTime } from '../clock.ts';
import { getPath } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import type { WorkloadPlan } from '../scenarios/scenario.ts';
import { addJob, toFinishedStatus, toScheduledName } from '../seed/workloads.ts';
import { toPodStatus } from '../seed/pods.ts';
import { listOwnedPods, setMember } from '../seed/world.ts';
import type { World } from '../seed/world.ts';

const MINUTE_MS = 60_000;

const RUN_MS = 9000;

/** Runs a CronJob: a Job when it is due, that succeeds, and the oldest goes when there are four. */
export function liveCronJob(world: World, workload: WorkloadPlan): void {
  const minutes = Number(/^\*\/(\d+) /.exec(workload.schedule ?? '')?.[1] ?? '5');
  const intervalMs = minutes * MINUTE_MS;
  world.after(intervalMs - (world.livedMs() % intervalMs), () => {
    runJob(world, workload);
    world.every(intervalMs, () => {
      runJob(world, workload);
    });
  });
}

function runJob(world: World, workload: WorkloadPlan): void {
  const { namespace, name } = workload;
  const cronJob = world.cluster.get({ apiVersion: 'batch/v1', kind: 'CronJob', namespace, name });
  if (cronJob === undefined) {
    return;
  }
  const startedMs = world.clock.now();
  const job = addJob(
    world,
    { ...workload, replicas: 1 },
    {
      name: toScheduledName(name, world.livedMs()),
      createdMs: startedMs,
      isFinished: false,
      owner: cronJob,
    },
  );
  const scheduled = setMember(world, cronJob, 'status.lastScheduleTime', toTime(startedMs));
  world.recorder.record(scheduled, {
    component: 'cronjob-controller',
    reason: 'SuccessfulCreate',
    message: `Created job ${job.metadata.name}`,
  });
  world.after(RUN_MS, () => {
    finishJob(world, workload, scheduled, job, startedMs);
  });
}

function finishJob(
  world: World,
  workload: WorkloadPlan,
  cronJob: KubernetesObject,
  job: KubernetesObject,
  startedMs: number,
): void {
  for (const pod of listOwnedPods(world, job)) {
    const nodeName = getPath(pod, ['spec', 'nodeName']);
    const status = toPodStatus(world, {
      workload,
      owner: job,
      name: pod.metadata.name,
      labels: {},
      nodeName: typeof nodeName === 'string' ? nodeName : undefined,
      state: 'succeeded',
      createdMs: startedMs,
    });
    setMember(world, pod, 'status', status);
  }
  const finished = setMember(world, job, 'status', toFinishedStatus(1, startedMs));
  world.recorder.record(finished, {
    component: 'job-controller',
    reason: 'Completed',
    message: 'Job completed',
  });
  world.recorder.record(cronJob, {
    component: 'cronjob-controller',
    reason: 'SawCompletedJob',
    message: `Saw completed job: ${job.metadata.name}, condition: Complete`,
  });
  dropOldJobs(world, workload, cronJob);
}

function dropOldJobs(world: World, { namespace }: WorkloadPlan, cronJob: KubernetesObject): void {
  const jobs = world.cluster
    .list({ apiVersion: 'batch/v1', kind: 'Job', namespace })
    .filter(({ metadata }) =>
      metadata.ownerReferences?.some(({ uid }) => uid === cronJob.metadata.uid),
    );
  const byTime = jobs.toSorted(
    (left, right) =>
      Date.parse(left.metadata.creationTimestamp ?? '') -
      Date.parse(right.metadata.creationTimestamp ?? ''),
  );
  for (const job of byTime.slice(0, Math.max(0, byTime.length - 3))) {
    for (const pod of listOwnedPods(world, job)) {
      world.cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace, name: pod.metadata.name });
    }
    world.cluster.remove({
      apiVersion: 'batch/v1',
      kind: 'Job',
      namespace,
      name: job.metadata.name,
    });
    world.recorder.record(cronJob, {
      component: 'cronjob-controller',
      reason: 'SuccessfulDelete',
      message: `Deleted job ${job.metadata.name}`,
    });
  }
}
