import { toTime } from '../clock.ts';
import { setStatus } from '../controllers/controller.ts';
import { controllerReferenceOf } from '../controllers/ownership.ts';
import { getPath, toJsonArray, toJsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { toNameSuffix } from '../random.ts';
import type { EventScaling, WorkloadPlan } from '../scenarios/scenario.ts';
import { addJobOf, KEDA_API, POLLING_SECONDS, toKedaStatus } from '../seed/keda.ts';
import type { World } from '../seed/world.ts';
import { loadAt } from './load.ts';

/** Of Jobs that have succeeded so many are kept. */
const HISTORY = 3;

/** Makes Jobs for what waits, those that run counted in, and clears away those that are done. */
export function liveScaledJob(world: World, workload: WorkloadPlan, events: EventScaling): void {
  const { namespace, name } = workload;
  let wasActive = false;
  world.every(POLLING_SECONDS * 1000, () => {
    const object = world.cluster.get({ apiVersion: KEDA_API, kind: 'ScaledJob', namespace, name });
    if (object === undefined) {
      return;
    }
    const waiting = loadAt(world, events.load, 0);
    const isActive = waiting >= 1;
    const jobs = listJobs(world, object);
    const running = jobs.filter((job) => !isComplete(job)).length;
    const wanted = Math.min(events.max, Math.ceil(waiting / events.perPod));
    const missing = isActive ? Math.max(0, wanted - running) : 0;
    for (let made = 0; made < missing; made += 1) {
      addJobOf(world, workload, object, `${name}-${toNameSuffix(world.random)}`);
    }
    if (isActive !== wasActive) {
      wasActive = isActive;
      say(world, object, toActivityEvent(isActive));
    }
    if (missing > 0) {
      say(world, object, { reason: 'KEDAJobsCreated', message: `Created ${missing} jobs` });
    }
    setStatus(world, object, {
      ...toJsonObject(object['status']),
      ...toKedaStatus('ScaledJob', events, isActive ? 'active' : 'idle'),
      ...(isActive ? { lastActiveTime: toTime(world.clock.now()) } : {}),
    });
    clear(world, jobs.filter(isComplete));
  });
}

function toActivityEvent(isActive: boolean): { readonly reason: string; readonly message: string } {
  return isActive
    ? {
        reason: 'ScaledJobActive',
        message: 'Scaling is performed because triggers are active',
      }
    : {
        reason: 'ScaledJobInactive',
        message: 'Scaling is not performed because triggers are not active',
      };
}

function say(
  world: World,
  object: KubernetesObject,
  event: { readonly reason: string; readonly message: string },
): void {
  world.recorder.recordAction(object, {
    component: 'scale-handler',
    action: event.reason,
    ...event,
  });
}

function listJobs(world: World, object: KubernetesObject): readonly KubernetesObject[] {
  const { namespace = '', uid } = object.metadata;
  return world.cluster
    .list({ apiVersion: 'batch/v1', kind: 'Job', namespace })
    .filter((job) => controllerReferenceOf(job)?.uid === uid);
}

function isComplete(job: KubernetesObject): boolean {
  return toJsonArray(getPath(job, ['status', 'conditions'])).some(
    (condition) => getPath(condition, ['type']) === 'Complete',
  );
}

/** The oldest go first, their pods with them. */
function clear(world: World, done: readonly KubernetesObject[]): void {
  const byTime = done.toSorted((left, right) =>
    (left.metadata.creationTimestamp ?? '').localeCompare(right.metadata.creationTimestamp ?? ''),
  );
  for (const { metadata } of byTime.slice(0, Math.max(0, done.length - HISTORY))) {
    const { name, namespace = '' } = metadata;
    world.objects.delete({ apiVersion: 'batch/v1', kind: 'Job', namespace, name });
  }
}
