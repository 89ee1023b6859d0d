import { getPath, toJsonArray, toJsonObject, toText } from '../json.ts';
import { keyOf, parseObject } from '../object.ts';
import type { KubernetesObject } from '../object.ts';
import { isGoing, isReadyPod } from '../pod-conditions.ts';
import { toNameSuffix } from '../random.ts';
import { createWorkQueue, setStatus, withoutZeros } from './controller.ts';
import type { ControllerContext } from './controller.ts';
import { isChosen } from './fit.ts';
import { controllerReferenceOf } from './ownership.ts';
import { REVISION_HASH, revisionOf, toTemplatedPod, toTemplateHash } from './pod-template.ts';

const COMPONENT = 'daemonset-controller';

/** Keeps a pod of each DaemonSet on each node that it asks for. */
export function runDaemonSets(context: ControllerContext): void {
  const { objects, storage } = context;
  const enqueue = createWorkQueue(context, 100, (key) => {
    const [namespace = '', name = ''] = key.split('/');
    const set = objects.get({ apiVersion: 'apps/v1', kind: 'DaemonSet', namespace, name });
    if (set !== undefined && !isGoing(set)) {
      syncDaemonSet(context, set);
    }
  });
  storage.subscribe((storageKey, { type, entry }) => {
    if (storageKey === 'daemonsets.apps') {
      enqueue(entry.key);
    }
    if (storageKey === 'nodes' && type !== 'MODIFIED') {
      for (const { key } of storage.store('daemonsets.apps').list()) {
        enqueue(key);
      }
    }
    const owner = storageKey === 'pods' ? controllerReferenceOf(entry.object) : undefined;
    if (owner?.kind === 'DaemonSet') {
      enqueue(keyOf({ name: owner.name, namespace: entry.object.metadata.namespace ?? '' }));
    }
  });
}

function syncDaemonSet(context: ControllerContext, set: KubernetesObject): void {
  const { objects, index } = context;
  const pods = index.podsOf(set.metadata.uid ?? '');
  const wanted = parseObject({ ...toTemplatedPod(set, 'any') });
  const nodes = objects
    .list({ apiVersion: 'v1', kind: 'Node' })
    .filter((node) => wanted !== undefined && isChosen(wanted, node));
  const revision = toTemplateHash(getPath(set, ['spec', 'template']));
  const taken = new Set(pods.map(nodeNameOf));
  for (const node of nodes.filter(({ metadata }) => !taken.has(metadata.name))) {
    addPod(context, set, node, revision);
  }
  const alive = pods.filter((pod) => !isGoing(pod));
  const ready = alive.filter(isReadyPod).length;
  const outdated = alive.filter((pod) => revisionOf(pod) !== revision);
  const [first] = outdated;
  if (first !== undefined && ready === alive.length && alive.length === nodes.length) {
    end(context, set, first);
  }
  setStatus(context, set, {
    observedGeneration: set.metadata.generation ?? 1,
    currentNumberScheduled: pods.length,
    desiredNumberScheduled: nodes.length,
    numberMisscheduled: 0,
    numberReady: ready,
    ...withoutZeros({
      numberAvailable: ready,
      numberUnavailable: Math.max(0, nodes.length - ready),
      updatedNumberScheduled: alive.length - outdated.length,
    }),
  });
}

function addPod(
  { objects, recorder, random }: ControllerContext,
  set: KubernetesObject,
  node: KubernetesObject,
  revision: string,
): void {
  const name = `${set.metadata.name}-${toNameSuffix(random)}`;
  const pod = toTemplatedPod(set, name, { [REVISION_HASH]: revision });
  const spec = toJsonObject(parseObject({ ...pod })?.['spec']);
  const tolerations = [...toJsonArray(spec['tolerations']), ...TOLERATIONS];
  const nodeName = node.metadata.name;
  const added = objects.apply({ ...pod, spec: { ...spec, tolerations, nodeName } });
  recorder.record(set, {
    component: COMPONENT,
    reason: 'SuccessfulCreate',
    message: `Created pod: ${name}`,
  });
  recorder.recordAction(added, {
    component: 'default-scheduler',
    action: 'Binding',
    reason: 'Scheduled',
    message: `Successfully assigned ${added.metadata.namespace ?? ''}/${name} to ${nodeName}`,
  });
}

/** Daemons stay whatever state their node is in. */
const TOLERATIONS = [
  ['not-ready', 'NoExecute'],
  ['unreachable', 'NoExecute'],
  ['disk-pressure', 'NoSchedule'],
  ['memory-pressure', 'NoSchedule'],
  ['pid-pressure', 'NoSchedule'],
  ['unschedulable', 'NoSchedule'],
].map(([state, effect]) => ({ key: `node.kubernetes.io/${state}`, operator: 'Exists', effect }));

function end(
  { objects, recorder }: ControllerContext,
  set: KubernetesObject,
  pod: KubernetesObject,
): void {
  const { name, namespace = '' } = pod.metadata;
  objects.delete({ apiVersion: 'v1', kind: 'Pod', namespace, name });
  recorder.record(set, {
    component: COMPONENT,
    reason: 'SuccessfulDelete',
    message: `Deleted pod: ${name}`,
  });
}

function nodeNameOf(pod: KubernetesObject): string {
  return toText(getPath(pod, ['spec', 'nodeName']));
}
