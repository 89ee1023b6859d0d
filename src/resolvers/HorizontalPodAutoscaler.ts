import { autoscaler } from './autoscaler.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { HorizontalPodAutoscalerResolvers } from './types.generated.ts';

export const HorizontalPodAutoscaler: HorizontalPodAutoscalerResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'HorizontalPodAutoscaler',
  id: autoscaler.id,
  cluster: kubernetesObject.cluster,
  owner: kubernetesObject.owner,
  observedAt: kubernetesObject.observedAt,
  annotations: kubernetesObject.annotations,
  raw: kubernetesObject.raw,
  yaml: kubernetesObject.yaml,
  events: kubernetesObject.events,
  viewerCan: kubernetesObject.viewerCan,
  target: autoscaler.target,
  conditions: autoscaler.conditions,
  recentEvents: autoscaler.recentEvents,
};
