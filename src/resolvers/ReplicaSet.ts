import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { ReplicaSetResolvers } from './types.generated.ts';
import { workload } from './workload.ts';

export const ReplicaSet: ReplicaSetResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'ReplicaSet',
  id: kubernetesObject.id,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  pods: workload.pods,
};
