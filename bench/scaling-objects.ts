import type { KubernetesObject } from '../src/datasources/kube/json.ts';

interface EventFacts {
  readonly uid: string;
  readonly component: string;
  readonly reason: string;
  readonly kind: string;
  readonly message: string;
}

/** What controllers say, roughly as often as they say it: most of it is why nothing is done. */
const LINES: readonly Omit<EventFacts, 'uid'>[] = [
  {
    component: 'karpenter',
    reason: 'DisruptionBlocked',
    kind: 'Node',
    message: 'Pdb prevents pod evictions (PodDisruptionBudget=[shop/web])',
  },
  {
    component: 'cluster-autoscaler',
    reason: 'NotTriggerScaleUp',
    kind: 'Pod',
    message:
      "pod didn't trigger scale-up: 1 max node group size reached, 2 node(s) didn't match Pod's node affinity/selector",
  },
  {
    component: 'karpenter',
    reason: 'Launched',
    kind: 'NodeClaim',
    message:
      'Status condition transitioned, Type: Launched, Status: Unknown -> True, Reason: Launched',
  },
  {
    component: 'horizontal-pod-autoscaler',
    reason: 'SuccessfulRescale',
    kind: 'HorizontalPodAutoscaler',
    message: 'New size: 4; reason: cpu resource utilization (percentage of request) above target',
  },
  {
    component: 'deployment-controller',
    reason: 'ScalingReplicaSet',
    kind: 'Deployment',
    message: 'Scaled up replica set web-5f6d7 from 2 to 4',
  },
  {
    component: 'keda-operator',
    reason: 'KEDAScaleTargetActivated',
    kind: 'ScaledObject',
    message: 'Scaled apps/v1.Deployment shop/web from 0 to 1, triggered by s0-kafka',
  },
  {
    component: 'cluster-autoscaler',
    reason: 'ScaledUpGroup',
    kind: 'ConfigMap',
    message: 'Scale-up: group pool-a size set to 5 instead of 3 (max: 10)',
  },
  // Not about scaling: three quarters of what a cluster says.
  ...Array.from({ length: 21 }, () => ({
    component: 'kubelet',
    reason: 'Pulled',
    kind: 'Pod',
    message: 'Container image "registry.example/web:1.0.0" already present on machine',
  })),
];

/** One of many Events, each about an object of its own, with what an API server adds. */
export function toScalingEvent(at: number, facts?: EventFacts): KubernetesObject {
  const line = LINES[at % LINES.length];
  if (line === undefined) throw new Error('There are no lines.');
  const { component, reason, kind, message } = facts ?? line;
  const uid = facts?.uid ?? `event-${at}`;
  const time = new Date(Date.now() - 60_000).toISOString();
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: `${kind.toLowerCase()}-${at}.${uid}`,
      namespace: 'default',
      uid,
      resourceVersion: String(at + 1),
      creationTimestamp: time,
    },
    involvedObject: {
      apiVersion: 'v1',
      kind,
      namespace: 'default',
      name: `${kind.toLowerCase()}-${at}`,
      uid: `uid-of-${kind}-${at}`,
    },
    reason,
    message,
    type: 'Normal',
    count: 1,
    source: { component },
    firstTimestamp: time,
    lastTimestamp: time,
    eventTime: null,
    reportingComponent: component,
    reportingInstance: '',
  };
}
