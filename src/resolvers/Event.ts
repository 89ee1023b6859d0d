import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { EventResolvers } from './types.generated.ts';

export const Event: EventResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'Event',
  id: kubernetesObject.id,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  involvedObject: ({ cluster, involvedObject }) => ({ ...involvedObject, cluster }),
};
