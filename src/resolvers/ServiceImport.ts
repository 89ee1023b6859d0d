import { kubernetesObject } from './kubernetes-object.ts';
import { toId } from './object-id.ts';
import { toTypeName } from './record-type.ts';
import type { ServiceImportResolvers } from './types.generated.ts';

export const ServiceImport: ServiceImportResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'ServiceImport',
  id: ({ cluster, key, uid }) => toId({ type: 'serviceImport', cluster, key, uid }),
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  exporters: ({ cluster, exporterNames }) =>
    exporterNames.map((name) => ({ name, importedBy: cluster })),
};
