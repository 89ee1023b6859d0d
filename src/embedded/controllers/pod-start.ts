import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isFinished, isGoing, isReadyPod } from '../pod-conditions.ts';
import { setStatus } from './controller.ts';
import type { ControllerContext } from './controller.ts';

/** Starts pods as kubelets do, once they are assigned to a node: pulled, created, started, ready. */
export function startPods(context: ControllerContext): void {
  const { storage, after, random } = context;
  storage.subscribe((storageKey, { type, entry, previous }) => {
    if (storageKey !== 'pods' || type === 'DELETED') {
      return;
    }
    const isNew = nodeNameOf(previous?.object) === '' && nodeNameOf(entry.object) !== '';
    if (isNew && !isStarted(entry.object)) {
      const pullMs = 2000 + Math.floor(random() * 6000);
      after(500, () => {
        begin(context, entry.object);
      });
      after(500 + pullMs, () => {
        run(context, entry.object, pullMs);
      });
    }
  });
}

/** The pod as it is now, unless it has gone, is going or another has its name. */
function getPresent(
  { objects }: ControllerContext,
  { metadata }: KubernetesObject,
): KubernetesObject | undefined {
  const { name, namespace = '', uid } = metadata;
  const found = objects.get({ apiVersion: 'v1', kind: 'Pod', namespace, name });
  return found?.metadata.uid === uid && found !== undefined && !isGoing(found) ? found : undefined;
}

function begin(context: ControllerContext, bound: KubernetesObject): void {
  const pod = getPresent(context, bound);
  if (pod !== undefined) {
    setStatus(context, pod, toStatus(context, pod, 'starting'));
  }
}

function run(context: ControllerContext, bound: KubernetesObject, pullMs: number): void {
  const pod = getPresent(context, bound);
  if (pod === undefined) {
    return;
  }
  setStatus(context, pod, toStatus(context, pod, 'running'));
  announce(context, pod, pullMs);
  context.after(warmUpMsOf(pod), () => {
    const started = getPresent(context, bound);
    if (started !== undefined && !isReadyPod(started)) {
      setStatus(context, started, toStatus(context, started, 'ready'));
    }
  });
  if ((getPath(pod, ['spec', 'restartPolicy']) ?? 'Always') !== 'Always') {
    context.after(WORK_MS, () => {
      finish(context, bound);
    });
  }
}

/** What is not to be started again has done its work. */
function finish(context: ControllerContext, bound: KubernetesObject): void {
  const pod = getPresent(context, bound);
  if (pod === undefined || isFinished(pod)) {
    return;
  }
  const at = toTime(context.clock.now());
  const status = toStatus(context, pod, 'running');
  const unready = toJsonArray(status['conditions']).map((condition) =>
    getPath(condition, ['type']) === 'Ready' || getPath(condition, ['type']) === 'ContainersReady'
      ? Object.assign({}, toJsonObject(condition), { status: 'False', reason: 'PodCompleted' })
      : condition,
  );
  const containerStatuses = toJsonArray(status['containerStatuses']).map((one) => {
    const startedAt = getPath(one, ['state', 'running', 'startedAt']) ?? at;
    const terminated = { exitCode: 0, reason: 'Completed', startedAt, finishedAt: at };
    return Object.assign({}, toJsonObject(one), {
      ready: false,
      started: false,
      state: { terminated },
    });
  });
  setStatus(context, pod, {
    ...status,
    phase: 'Succeeded',
    conditions: unready,
    containerStatuses,
  });
}

/** How long a pod works that ends by itself. */
const WORK_MS = 60_000;

function announce({ recorder }: ControllerContext, pod: KubernetesObject, pullMs: number): void {
  const host = nodeNameOf(pod);
  for (const container of toJsonArray(getPath(pod, ['spec', 'containers']))) {
    const image = toText(getPath(container, ['image']));
    const name = toText(getPath(container, ['name']));
    const took = `${(pullMs / 1000).toFixed(3)}s`;
    const messages = [
      ['Pulling', `Pulling image "${image}"`],
      [
        'Pulled',
        `Successfully pulled image "${image}" in ${took} (${took} including waiting). Image size: 48123456 bytes.`,
      ],
      ['Created', `Created container: ${name}`],
      ['Started', `Started container ${name}`],
    ] as const;
    for (const [reason, message] of messages) {
      recorder.record(pod, { component: 'kubelet', host, reason, message });
    }
  }
}

/** Until its first probe a container is not ready. */
function warmUpMsOf(pod: KubernetesObject): number {
  const delays = toJsonArray(getPath(pod, ['spec', 'containers'])).map((container) =>
    Number(getPath(container, ['readinessProbe', 'initialDelaySeconds']) ?? 1),
  );
  return Math.max(1, ...delays) * 1000;
}

type Stage = 'ready' | 'running' | 'starting';

function toStatus(context: ControllerContext, pod: KubernetesObject, stage: Stage): JsonObject {
  const previous = toJsonObject(pod['status']);
  const at = toTime(context.clock.now());
  const isUp = stage !== 'starting';
  const [podIP] = [previous['podIP'] ?? toAddress(context)];
  const states: readonly (readonly [string, boolean])[] = [
    ['PodReadyToStartContainers', isUp],
    ['Initialized', true],
    ['Ready', stage === 'ready'],
    ['ContainersReady', stage === 'ready'],
    ['PodScheduled', true],
  ];
  const known = toJsonArray(previous['conditions']).map(toJsonObject);
  const own = new Set(states.map(([type]) => type));
  return {
    ...previous,
    phase: isUp ? 'Running' : 'Pending',
    conditions: [
      ...states.map(([type, holds]) => toCondition(type, holds, known, at)),
      ...known.filter(({ type }) => !own.has(toText(type))),
    ],
    hostIP: hostAddressOf(context, pod),
    ...(isUp ? { podIP, podIPs: [{ ip: podIP }] } : {}),
    startTime: previous['startTime'] ?? at,
    containerStatuses: toJsonArray(getPath(pod, ['spec', 'containers'])).map((container) =>
      toContainerStatus(toJsonObject(container), stage, previous, at),
    ),
    qosClass: previous['qosClass'] ?? 'Burstable',
  };
}

function toCondition(
  type: string,
  holds: boolean,
  known: readonly JsonObject[],
  at: string,
): JsonObject {
  const before = known.find((one) => one['type'] === type);
  const status = holds ? 'True' : 'False';
  const isReadiness = type === 'Ready' || type === 'ContainersReady';
  return {
    type,
    status,
    lastProbeTime: null,
    lastTransitionTime: before?.['status'] === status ? (before['lastTransitionTime'] ?? at) : at,
    ...(isReadiness && !holds ? { reason: 'ContainersNotReady' } : {}),
  };
}

function toContainerStatus(
  container: JsonObject,
  stage: Stage,
  previous: JsonObject,
  at: string,
): JsonObject {
  const name = toText(container['name']);
  const image = toText(container['image']);
  const before = toJsonArray(previous['containerStatuses'])
    .map(toJsonObject)
    .find((one) => one['name'] === name);
  const startedAt = getPath(before, ['state', 'running', 'startedAt']) ?? at;
  return {
    name,
    image,
    imageID:
      stage === 'starting' ? '' : `${image.replace(/:[^/]*$/, '')}@sha256:${'4f'.repeat(32)}`,
    ready: stage === 'ready',
    started: stage !== 'starting',
    restartCount: 0,
    state:
      stage === 'starting'
        ? { waiting: { reason: 'ContainerCreating' } }
        : { running: { startedAt } },
    lastState: {},
  };
}

function hostAddressOf({ objects }: ControllerContext, pod: KubernetesObject): string {
  const node = objects.get({ apiVersion: 'v1', kind: 'Node', name: nodeNameOf(pod) });
  const [address] = toJsonArray(getPath(node, ['status', 'addresses']));
  return toText(getPath(address, ['address']));
}

function toAddress({ random }: ControllerContext): string {
  const value = Math.floor(random() * 60_000);
  return `10.96.${value >>> 8}.${value & 255}`;
}

function isStarted(pod: KubernetesObject): boolean {
  return toJsonArray(getPath(pod, ['status', 'containerStatuses'])).length > 0;
}

function nodeNameOf(pod: KubernetesObject | undefined): string {
  return toText(getPath(pod, ['spec', 'nodeName']));
}
