import { parseQuantity, toMillis, toWhole } from '../kubernetes/quantity.ts';
import { toTime } from './clock.ts';
import type { Clock } from './clock.ts';
import { getPath, toJsonArray, toJsonObject, toText } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import type { KubernetesObject } from './object.ts';
import type { Target } from './request.ts';
import type { Storage } from './storage.ts';
import { notFound } from './status.ts';

interface Usage {
  readonly nanoCores: number;
  readonly kibibytes: number;
}

/**
 * `metrics.k8s.io/v1beta1`, made up from what the pods ask for: each running container uses a share
 * of its request that is its own and swings slowly with time; where an autoscaler looks at its
 * Deployment, about the share that stands in its status. Nodes that are not ready have none.
 * @throws {StatusError} 404 for a pod or node without metrics.
 */
export function readMetrics(target: Target, storage: Storage, clock: Clock): JsonObject {
  const pods = storage
    .store('pods')
    .list()
    .map(({ object }) => object)
    .filter((pod) => toText(getPath(pod, ['status', 'phase'])) === 'Running');
  const usageOf = createUsage(storage, clock);
  const items =
    target.resource === 'pods'
      ? pods
          .filter(({ metadata }) => (target.namespace ?? metadata.namespace) === metadata.namespace)
          .map((pod) => toPodMetrics(pod, clock, usageOf))
      : listNodeMetrics(pods, storage, clock, usageOf);
  const kind = target.resource === 'pods' ? 'PodMetrics' : 'NodeMetrics';
  if (target.name === undefined) {
    return { kind: `${kind}List`, apiVersion: API_VERSION, metadata: {}, items };
  }
  const found = items.find((one) => getPath(one, ['metadata', 'name']) === target.name);
  if (found === undefined) {
    throw notFound({ group: 'metrics.k8s.io', resource: target.resource }, target.name);
  }
  return { kind, apiVersion: API_VERSION, ...found };
}

const API_VERSION = 'metrics.k8s.io/v1beta1';

const WINDOW_MS = 15_000;

function listNodeMetrics(
  pods: readonly KubernetesObject[],
  storage: Storage,
  clock: Clock,
  usageOf: UsageOf,
): readonly JsonObject[] {
  const byNode = Map.groupBy(pods, (pod) => toText(getPath(pod, ['spec', 'nodeName'])));
  return storage
    .store('nodes')
    .list()
    .map(({ object }) => object)
    .filter(isReady)
    .map((node) => {
      const usages = (byNode.get(node.metadata.name) ?? []).flatMap((pod) =>
        containersOf(pod).map((container) => usageOf(pod, container)),
      );
      const usage = toUsage({
        nanoCores: sum(usages.map(({ nanoCores }) => nanoCores)) + SYSTEM_USAGE.nanoCores,
        kibibytes: sum(usages.map(({ kibibytes }) => kibibytes)) + SYSTEM_USAGE.kibibytes,
      });
      return toMetrics(node, clock, { usage });
    });
}

/** What the kubelet and the system use of each node. */
const SYSTEM_USAGE: Usage = { nanoCores: 41_000_000, kibibytes: 520_000 };

function toPodMetrics(pod: KubernetesObject, clock: Clock, usageOf: UsageOf): JsonObject {
  const containers = containersOf(pod).map((container) => ({
    name: toText(container['name']),
    usage: toUsage(usageOf(pod, container)),
  }));
  return toMetrics(pod, clock, { containers });
}

function toMetrics({ metadata }: KubernetesObject, clock: Clock, usage: JsonObject): JsonObject {
  const sampledAt = clock.now() - (clock.now() % WINDOW_MS);
  return {
    metadata: {
      name: metadata.name,
      ...(metadata.namespace === undefined ? {} : { namespace: metadata.namespace }),
      creationTimestamp: toTime(clock.now()),
      ...(metadata.labels === undefined ? {} : { labels: metadata.labels }),
    },
    timestamp: toTime(sampledAt),
    window: '15.02s',
    ...usage,
  };
}

type UsageOf = (pod: KubernetesObject, container: JsonObject) => Usage;

function createUsage(storage: Storage, clock: Clock): UsageOf {
  const shares = listShares(storage);
  const window = Math.floor(clock.now() / WINDOW_MS);
  return (pod, container) => {
    const requests = toJsonObject(getPath(container, ['resources', 'requests']));
    const own = hashOf(`${pod.metadata.uid ?? ''}/${toText(container['name'])}`);
    const swing = 0.15 * Math.sin(window / 4 + own * 6.28);
    const wanted = shares.get(workloadOf(pod));
    const share = wanted === undefined ? 0.35 + 0.4 * own + swing : wanted * (0.95 + 0.1 * own);
    return {
      nanoCores: Math.round(coresOf(requests['cpu']) * 1e9 * share),
      kibibytes: Math.round((bytesOf(requests['memory']) / 1024) * (0.5 + 0.4 * own)),
    };
  };
}

/** What part of their request the pods of autoscaled Deployments use, by namespace and name. */
function listShares(storage: Storage): ReadonlyMap<string, number> {
  const scalers = storage.store('horizontalpodautoscalers.autoscaling').list();
  return new Map(
    scalers.flatMap(({ object }) => {
      const [metric] = toJsonArray(getPath(object, ['status', 'currentMetrics']));
      const percent = getPath(metric, ['resource', 'current', 'averageUtilization']);
      const name = toText(getPath(object, ['spec', 'scaleTargetRef', 'name']));
      return typeof percent === 'number'
        ? [[`${object.metadata.namespace ?? ''}/${name}`, percent / 100] as const]
        : [];
    }),
  );
}

/** A ReplicaSet is called after its Deployment. */
function workloadOf({ metadata }: KubernetesObject): string {
  const owner = metadata.ownerReferences?.[0]?.name ?? '';
  return `${metadata.namespace ?? ''}/${owner.replace(/-[^-]+$/, '')}`;
}

function coresOf(value: Json | undefined): number {
  return toMillis(parseQuantity(toText(value) || '50m')) / 1000;
}

function bytesOf(value: Json | undefined): number {
  return toWhole(parseQuantity(toText(value) || '64Mi'));
}

function containersOf(pod: KubernetesObject): readonly JsonObject[] {
  return toJsonArray(getPath(pod, ['spec', 'containers'])).map(toJsonObject);
}

function isReady(node: KubernetesObject): boolean {
  return toJsonArray(getPath(node, ['status', 'conditions'])).some(
    (condition) =>
      getPath(condition, ['type']) === 'Ready' && getPath(condition, ['status']) === 'True',
  );
}

function toUsage({ nanoCores, kibibytes }: Usage): JsonObject {
  return { cpu: `${nanoCores}n`, memory: `${kibibytes}Ki` };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** 0 up to 1, the same for the same text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) / 4_294_967_296;
}
