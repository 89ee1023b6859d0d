import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { badRequest } from '../status.ts';

/** One life of a container. */
export interface ContainerRun {
  readonly container: string;
  readonly startedMs: number;
  /** Undefined while it runs. */
  readonly endedMs: number | undefined;
  readonly exitCode: number;
}

/**
 * The container that is meant; the only one where none is named.
 * @throws {StatusError} 400 when there is a choice, or no such container.
 */
export function chooseContainer(pod: KubernetesObject, named: string | undefined): string {
  const names = ['initContainers', 'containers', 'ephemeralContainers'].flatMap((member) =>
    toJsonArray(getPath(pod, ['spec', member])).map((one) => toText(getPath(one, ['name']))),
  );
  const { name } = pod.metadata;
  if (named !== undefined) {
    if (!names.includes(named)) {
      throw badRequest(`container ${named} is not valid for pod ${name}`);
    }
    return named;
  }
  const [only, ...others] = names;
  if (only === undefined || others.length > 0) {
    throw badRequest(
      `a container name must be specified for pod ${name}, choose one of: [${names.join(' ')}]`,
    );
  }
  return only;
}

/**
 * The run whose log a kubelet would read.
 * @throws {StatusError} 400 while there is none, in the words of the kubelet.
 */
export function findRun(
  pod: KubernetesObject,
  container: string,
  isPrevious: boolean,
): ContainerRun {
  const { name } = pod.metadata;
  const named = `container ${JSON.stringify(container)} in pod ${JSON.stringify(name)}`;
  const status = statusOf(pod, container);
  const { running, terminated, waiting } = toJsonObject(status['state']);
  const last = toJsonObject(status['lastState'])['terminated'];
  if (isPrevious) {
    if (last === undefined) {
      throw badRequest(`previous terminated ${named} not found`);
    }
    return toRun(container, toJsonObject(last));
  }
  if (running !== undefined) {
    return toRun(container, toJsonObject(running));
  }
  const ended = terminated ?? last;
  if (ended !== undefined) {
    return toRun(container, toJsonObject(ended));
  }
  if (waiting !== undefined) {
    throw badRequest(`${named} is waiting to start: ${toWaiting(toJsonObject(waiting))}`);
  }
  throw badRequest(`${named} is not available`);
}

/** Pods that tests put in without it are taken by their phase. */
function statusOf(pod: KubernetesObject, container: string): JsonObject {
  const members = ['containerStatuses', 'initContainerStatuses', 'ephemeralContainerStatuses'];
  const statuses = members.flatMap((member) => toJsonArray(getPath(pod, ['status', member])));
  const found = statuses.find((one) => getPath(one, ['name']) === container);
  if (found !== undefined) {
    return toJsonObject(found);
  }
  const phase = toText(getPath(pod, ['status', 'phase']));
  const startedAt = getPath(pod, ['status', 'startTime']) ?? pod.metadata.creationTimestamp;
  switch (phase) {
    case 'Running':
      return { state: { running: { startedAt } } };
    case 'Failed':
    case 'Succeeded': {
      const exitCode = phase === 'Failed' ? 1 : 0;
      return { state: { terminated: { startedAt, finishedAt: startedAt, exitCode } } };
    }
    default:
      return { state: { waiting: { reason: 'ContainerCreating' } } };
  }
}

function toRun(container: string, state: JsonObject): ContainerRun {
  const finishedAt = state['finishedAt'];
  const startedMs = Date.parse(toText(state['startedAt']));
  return {
    container,
    startedMs: Number.isNaN(startedMs) ? 0 : startedMs,
    endedMs: finishedAt === undefined ? undefined : Date.parse(toText(finishedAt)),
    exitCode: Number(state['exitCode'] ?? 0),
  };
}

function toWaiting({ reason }: JsonObject): string {
  switch (toText(reason)) {
    case 'ErrImagePull':
      return "image can't be pulled";
    case 'ImagePullBackOff':
      return 'trying and failing to pull image';
    default:
      return toText(reason);
  }
}
