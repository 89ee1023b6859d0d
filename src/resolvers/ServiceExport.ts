import { kubernetesObject } from './kubernetes-object.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import type { ServiceExportResolvers } from './types.generated.ts';

export const ServiceExport: ServiceExportResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'ServiceExport',
  id: ({ cluster, key, uid }) => toId({ type: 'serviceExport', cluster, key, uid }),
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
};
