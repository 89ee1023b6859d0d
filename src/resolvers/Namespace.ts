import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { NamespaceResolvers } from './types.generated.ts';

export const Namespace: NamespaceResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Namespace',
  id: kubernetesObject.id,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  podCount: ({ cluster, name }, _args, { pods, asking }) =>
    pods.countIn({ cluster, namespace: name }, asking),
};
