import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { CronJobResolvers } from './types.generated.ts';
import { workload } from './workload.ts';

export const CronJob: CronJobResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'CronJob',
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
