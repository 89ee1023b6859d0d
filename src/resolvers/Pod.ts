import type { RequestContext } from '../context.ts';
import type { NodeRecord } from '../datasources/core/node.ts';
import type { PodRecord } from '../datasources/core/pod.ts';
import type { MaybePromise } from '../datasources/fleet/read.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { map } from './maybe-promise.ts';
import { toTypeName } from './record-type.ts';
import type { PodResolvers } from './types.generated.ts';

export const Pod: PodResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Pod',
  id: kubernetesObject.id,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  node: (pod, _args, context) => nodeOf(pod, context),
  workload: (pod, _args, { workloads, asking }) => workloads.ofPod(pod, asking),
  sandbox: (pod, _args, { sandboxes, asking }) => sandboxes.ofPod(pod, asking),
  requested: (pod, _args, { pods }) => pods.requestedBy(pod),
  isVirtual: (pod, _args, context) => map(nodeOf(pod, context), (node) => node?.isVirtual),
  serverlessBackend: (pod, _args, context) =>
    map(nodeOf(pod, context), (node) => node?.serverlessBackend),
  scaling: (pod, _args, { podScalings, asking }) => podScalings.of(pod, asking),
  usage: ({ cluster, key }, _args, { loaders }) => loaders.podUsage.load(cluster, key),
  logs: (pod, args, { podLogs, asking }) => podLogs.read(pod, args, asking),
};

function nodeOf(
  { cluster, nodeName }: Pick<PodRecord, 'cluster' | 'nodeName'>,
  { nodes, asking }: RequestContext,
): MaybePromise<NodeRecord | undefined> {
  return nodeName === undefined ? undefined : nodes.get(cluster, nodeName, asking);
}
