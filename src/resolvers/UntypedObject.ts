import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { UntypedObjectResolvers } from './types.generated.ts';

export const UntypedObject: UntypedObjectResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'UntypedObject',
  id: kubernetesObject.id,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
};
