import { toTime } from '../clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import type { Json } from '../json.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing } from '../pod-conditions.ts';
import { setStatus } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { findUntolerated } from './fit.ts';

const CORDONED = 'node.kubernetes.io/unschedulable';

/** How long pods stay on a node that is not ready or out of reach. */
const TOLERATED_MS = 300_000;

/** Looks after nodes: taints those that are cordoned, and ends the pods of those that are lost. */
export function careForNodes(context: ControllerContext): void {
  context.storage.subscribe((storageKey, { type, entry, previous }) => {
    if (storageKey !== 'nodes') {
      return;
    }
    const { object } = entry;
    if (type === 'DELETED') {
      context.after(1000, () => {
        endOrphans(context, object.metadata.name);
      });
      return;
    }
    context.after(50, () => {
      matchTaint(context, object.metadata.name);
    });
    if (previous !== undefined && isReady(previous.object) !== isReady(object)) {
      for (const pod of context.index.podsOn(object.metadata.name)) {
        matchReadiness(context, pod, isReady(object));
      }
    }
    if (isRefusing(object) && !isRefusing(previous?.object)) {
      context.after(TOLERATED_MS, () => {
        evictFrom(context, object);
      });
    }
  });
}

/** The taint follows `spec.unschedulable`. */
function matchTaint({ objects, clock }: ControllerContext, name: string): void {
  const node = objects.get({ apiVersion: 'v1', kind: 'Node', name });
  if (node === undefined) {
    return;
  }
  const taints = toJsonArray(getPath(node, ['spec', 'taints']));
  const others = taints.filter((taint) => getPath(taint, ['key']) !== CORDONED);
  const isCordoned = getPath(node, ['spec', 'unschedulable']) === true;
  const isTainted = others.length < taints.length;
  if (isCordoned !== isTainted) {
    const taint = { key: CORDONED, effect: 'NoSchedule', timeAdded: toTime(clock.now()) };
    const next: readonly Json[] = isCordoned ? [...others, taint] : others;
    const { taints: _taints, ...spec } = toJsonObject(node['spec']);
    objects.apply({ ...node, spec: next.length === 0 ? spec : { ...spec, taints: next } });
  }
}

/** Pods of a node that is not ready are not either, until their kubelet is heard of again. */
function matchReadiness(
  context: ControllerContext,
  pod: KubernetesObject,
  isNodeReady: boolean,
): void {
  const status = toJsonObject(pod['status']);
  const areContainersReady = toJsonArray(status['conditions']).some(
    (condition) =>
      getPath(condition, ['type']) === 'ContainersReady' &&
      getPath(condition, ['status']) === 'True',
  );
  if (!areContainersReady) {
    return;
  }
  const at = toTime(context.clock.now());
  const conditions = toJsonArray(status['conditions']).map((condition) =>
    getPath(condition, ['type']) === 'Ready'
      ? Object.assign({}, toJsonObject(condition), {
          status: isNodeReady ? 'True' : 'False',
          lastTransitionTime: at,
        })
      : condition,
  );
  setStatus(context, pod, { ...status, conditions });
  if (!isNodeReady) {
    context.recorder.record(pod, {
      component: 'node-controller',
      type: 'Warning',
      reason: 'NodeNotReady',
      message: 'Node is not ready',
    });
  }
}

function isReady(node: KubernetesObject): boolean {
  return toJsonArray(getPath(node, ['status', 'conditions'])).some(
    (condition) =>
      getPath(condition, ['type']) === 'Ready' && getPath(condition, ['status']) === 'True',
  );
}

/** Pods of a node that has gone have nobody to end them. */
function endOrphans({ objects, index }: ControllerContext, node: string): void {
  if (objects.get({ apiVersion: 'v1', kind: 'Node', name: node }) !== undefined) {
    return;
  }
  for (const { metadata } of index.podsOn(node)) {
    const { name, namespace = '' } = metadata;
    objects.remove({ apiVersion: 'v1', kind: 'Pod', namespace, name });
  }
}

function evictFrom(context: ControllerContext, { metadata }: KubernetesObject): void {
  const { objects, index, recorder } = context;
  const node = objects.get({ apiVersion: 'v1', kind: 'Node', name: metadata.name });
  if (node?.metadata.uid !== metadata.uid || node === undefined || !isRefusing(node)) {
    return;
  }
  for (const pod of index.podsOn(metadata.name)) {
    const { name, namespace = '' } = pod.metadata;
    if (!isGoing(pod) && findUntolerated(pod, node) !== undefined) {
      recorder.record(pod, {
        component: 'taint-eviction-controller',
        reason: 'TaintManagerEviction',
        message: `Marking for deletion Pod ${namespace}/${name}`,
      });
      objects.delete({ apiVersion: 'v1', kind: 'Pod', namespace, name });
    }
  }
}

function isRefusing(node: KubernetesObject | undefined): boolean {
  return toJsonArray(getPath(node, ['spec', 'taints'])).some(
    (taint) =>
      getPath(taint, ['effect']) === 'NoExecute' &&
      toText(getPath(taint, ['key'])).startsWith('node.kubernetes.io/'),
  );
}
