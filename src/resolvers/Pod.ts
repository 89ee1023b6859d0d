import { kubernetesObject } from './kubernetes-object.ts';
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
  node: ({ cluster, nodeName }, _args, { nodes, asking }) =>
    nodeName === undefined ? null : nodes.get(cluster, nodeName, asking),
  workload: (pod, _args, { workloads, asking }) => workloads.ofPod(pod, asking),
  requested: (pod, _args, { pods }) => pods.requestedBy(pod),
  scaling: (pod, _args, { podScalings, asking }) => podScalings.of(pod, asking),
  usage: ({ cluster, key }, _args, { loaders }) => loaders.podUsage.load(cluster, key),
  logs: (pod, args, { podLogs, asking }) => podLogs.read(pod, args, asking),
};
