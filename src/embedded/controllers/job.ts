import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { keyOf } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import { isFinished, isGoing, isReadyPod } from '../pod-conditions.ts';
import { toNameSuffix } from '../random.ts';
import { createWorkQueue, setStatus } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { controllerReferenceOf } from './ownership.ts';
import { toTemplatedPod } from './pod-template.ts';

const COMPONENT = 'job-controller';

/** Runs Jobs: so many pods at a time, until so many have succeeded. None of them ever fails. */
export function runJobs(context: ControllerContext): void {
  const enqueue = createWorkQueue(context, 100, (key) => {
    const [namespace = '', name = ''] = key.split('/');
    const job = context.objects.get({ apiVersion: 'batch/v1', kind: 'Job', namespace, name });
    if (job !== undefined && !isGoing(job) && !isComplete(job)) {
      syncJob(context, job);
    }
  });
  context.storage.subscribe((storageKey, { entry }) => {
    if (storageKey === 'jobs.batch') {
      enqueue(entry.key);
    }
    const owner = storageKey === 'pods' ? controllerReferenceOf(entry.object) : undefined;
    if (owner?.kind === 'Job') {
      enqueue(keyOf({ name: owner.name, namespace: entry.object.metadata.namespace ?? '' }));
    }
  });
}

function isComplete(job: KubernetesObject): boolean {
  return toJsonArray(getPath(job, ['status', 'conditions'])).some(
    (condition) => getPath(condition, ['type']) === 'Complete',
  );
}

function syncJob(context: ControllerContext, job: KubernetesObject): void {
  const { index, clock, recorder } = context;
  const parallelism = numberAt(job, 'parallelism');
  const completions = numberAt(job, 'completions');
  const list = (): readonly KubernetesObject[] => index.podsOf(job.metadata.uid ?? '');
  const succeeded = list().filter(
    (pod) => getPath(pod, ['status', 'phase']) === 'Succeeded',
  ).length;
  const isSuspended = getPath(job, ['spec', 'suspend']) === true;
  const wanted = isSuspended ? 0 : Math.min(parallelism, completions - succeeded);
  for (let active = list().filter(isActive).length; active < wanted; active += 1) {
    addPod(context, job);
  }
  const active = list().filter(isActive);
  const now = toTime(clock.now());
  const status: JsonObject = {
    startTime: getPath(job, ['status', 'startTime']) ?? now,
    ...(active.length === 0 ? {} : { active: active.length }),
    ready: active.filter(isReadyPod).length,
    ...(succeeded === 0 ? {} : { succeeded }),
  };
  const isOver = succeeded >= completions;
  setStatus(context, job, isOver ? toComplete(status, now) : keep(job, status));
  if (isOver) {
    recorder.record(job, { component: COMPONENT, reason: 'Completed', message: 'Job completed' });
  }
}

/** Members that are not counted here stay as they are. */
function keep(job: KubernetesObject, status: JsonObject): JsonObject {
  const { active: _active, ...known } = toJsonObject(job['status']);
  return { ...known, ...status };
}

function toComplete(status: JsonObject, at: string): JsonObject {
  return {
    ...status,
    completionTime: at,
    terminating: 0,
    uncountedTerminatedPods: {},
    conditions: toCompleted(at),
  };
}

/** What a Job says that has reached what it was made for. */
export function toCompleted(at: string): readonly JsonObject[] {
  return ['SuccessCriteriaMet', 'Complete'].map((type) => ({
    type,
    status: 'True',
    lastProbeTime: at,
    lastTransitionTime: at,
    reason: 'CompletionsReached',
    message: 'Reached expected number of succeeded pods',
  }));
}

function isActive(pod: KubernetesObject): boolean {
  return !isGoing(pod) && !isFinished(pod);
}

function addPod({ objects, recorder, random }: ControllerContext, job: KubernetesObject): void {
  const { name, uid = '' } = job.metadata;
  const labels = {
    'batch.kubernetes.io/controller-uid': uid,
    'batch.kubernetes.io/job-name': name,
    'job-name': name,
  };
  const pod = objects.apply(toTemplatedPod(job, `${name}-${toNameSuffix(random)}`, labels));
  recorder.record(job, {
    component: COMPONENT,
    reason: 'SuccessfulCreate',
    message: `Created pod: ${pod.metadata.name}`,
  });
}

function numberAt(job: KubernetesObject, member: string): number {
  const value = getPath(job, ['spec', member]);
  return typeof value === 'number' ? value : 1;
}
