import { autoscaler } from './autoscaler.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { toTypeName } from './record-type.ts';
import type { KnativePodAutoscalerResolvers } from './types.generated.ts';

export const KnativePodAutoscaler: KnativePodAutoscalerResolvers = {
  __isTypeOf: (record) => toTypeName(record) === 'KnativePodAutoscaler',
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
  currentSize: autoscaler.currentSize,
  desiredSize: autoscaler.desiredSize,
  metrics: autoscaler.metrics,
  conditions: autoscaler.conditions,
  recentEvents: autoscaler.recentEvents,
  class: ({ knativeClass }) => knativeClass ?? 'OTHER',
};
