import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isFinished, isGoing } from '../pod-conditions.ts';
import { createWorkQueue } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { NOTHING, roomOn, whyNot } from './fit.ts';

const COMPONENT = 'default-scheduler';

/** A pod that found no node is tried again at the latest after this. */
const RETRY_MS = 300_000;

/** Finds a node for each pod that has none, or says why there is none. */
export function schedulePods(context: ControllerContext): void {
  const { storage, objects, every } = context;
  const waiting = new Set<string>();
  const enqueue = createWorkQueue(context, 150, (key) => {
    const [namespace = '', name = ''] = key.split('/');
    const pod = objects.get({ apiVersion: 'v1', kind: 'Pod', namespace, name });
    waiting.delete(key);
    if (pod !== undefined && isUnassigned(pod) && !schedulePod(context, pod)) {
      waiting.add(key);
    }
  });
  const retry = createWorkQueue(context, 1000, () => {
    for (const key of waiting) {
      enqueue(key);
    }
  });
  storage.subscribe((storageKey, { type, entry }) => {
    if (storageKey === 'nodes' || (storageKey === 'pods' && type === 'DELETED')) {
      retry('');
    }
    if (storageKey === 'pods' && type === 'ADDED' && isUnassigned(entry.object)) {
      enqueue(entry.key);
    }
  });
  every(RETRY_MS, () => {
    retry('');
  });
}

/** Whether a pod waits for the default scheduler. */
export function isUnassigned(pod: KubernetesObject): boolean {
  const scheduler = getPath(pod, ['spec', 'schedulerName']) ?? COMPONENT;
  return (
    toText(getPath(pod, ['spec', 'nodeName'])) === '' &&
    scheduler === COMPONENT &&
    !isGoing(pod) &&
    !isFinished(pod)
  );
}

function schedulePod(context: ControllerContext, pod: KubernetesObject): boolean {
  const { objects, index, recorder } = context;
  const refusals = new Map<string, number>();
  let hopeless = 0;
  let best: { readonly node: KubernetesObject; readonly cpu: number } | undefined;
  const nodes = objects.list({ apiVersion: 'v1', kind: 'Node' });
  for (const node of nodes) {
    const room = roomOn(node, index.requestedOn(node.metadata.name));
    const reason = whyNot(pod, node, room);
    if (reason !== undefined) {
      refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
      // Ending other pods would not help where even an empty node would not do.
      hopeless += Number(whyNot(pod, node, roomOn(node, NOTHING)) !== undefined);
    } else if (best === undefined || room.cpu > best.cpu) {
      best = { node, cpu: room.cpu };
    }
  }
  if (best === undefined) {
    refuse(context, pod, toRefusal(nodes.length, refusals, hopeless));
    return false;
  }
  const { name, namespace = '' } = pod.metadata;
  const nodeName = best.node.metadata.name;
  const bound = objects.apply({
    ...pod,
    spec: { ...toJsonObject(pod['spec']), nodeName },
    status: withScheduled(context, pod, { status: 'True' }),
  });
  recorder.recordAction(bound, {
    component: COMPONENT,
    action: 'Binding',
    reason: 'Scheduled',
    message: `Successfully assigned ${namespace}/${name} to ${nodeName}`,
  });
  return true;
}

/** Says it once for each reason, not at each attempt. */
function refuse(context: ControllerContext, pod: KubernetesObject, message: string): void {
  const known = toJsonArray(getPath(pod, ['status', 'conditions'])).some(
    (condition) =>
      getPath(condition, ['type']) === 'PodScheduled' &&
      getPath(condition, ['message']) === message,
  );
  if (known) {
    return;
  }
  const condition = { status: 'False', reason: 'Unschedulable', message };
  const marked = context.objects.apply({ ...pod, status: withScheduled(context, pod, condition) });
  context.recorder.recordAction(marked, {
    component: COMPONENT,
    action: 'Scheduling',
    type: 'Warning',
    reason: 'FailedScheduling',
    message,
  });
}

function withScheduled(
  { clock }: ControllerContext,
  pod: KubernetesObject,
  condition: JsonObject,
): JsonObject {
  const status = toJsonObject(pod['status']);
  const conditions = toJsonArray(status['conditions']).map(toJsonObject);
  const before = conditions.find(({ type }) => type === 'PodScheduled');
  const lastTransitionTime =
    before?.['status'] === condition['status']
      ? before?.['lastTransitionTime']
      : toTime(clock.now());
  const others = conditions.filter(({ type }) => type !== 'PodScheduled');
  const scheduled = {
    type: 'PodScheduled',
    lastProbeTime: null,
    lastTransitionTime: lastTransitionTime ?? toTime(clock.now()),
    ...condition,
  };
  return { ...status, conditions: [...others, scheduled] };
}

/** `0/3 nodes are available: 2 Insufficient cpu, … preemption: …`. */
function toRefusal(total: number, refusals: ReadonlyMap<string, number>, hopeless: number): string {
  if (total === 0) {
    return 'no nodes available to schedule pods';
  }
  const none = `0/${total} nodes are available`;
  const preemption = [
    ...(hopeless === total
      ? []
      : [`${total - hopeless} No preemption victims found for incoming pod`]),
    ...(hopeless === 0 ? [] : [`${hopeless} Preemption is not helpful for scheduling`]),
  ];
  const reasons = [...refusals].map(([reason, count]) => `${count} ${reason}`).toSorted();
  return `${none}: ${reasons.join(', ')}. preemption: ${none}: ${preemption.toSorted().join(', ')}.`;
}
