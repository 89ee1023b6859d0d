import { describe, expect, it } from 'vitest';
import type { EventTable, Expected, Line } from '../../support/event-tables.ts';
import { readsEvents } from '../../support/event-tables.ts';
import { eventObject, openJournal } from '../../support/scaling-events.ts';

const group = (name: string): Expected['group'] => ({ kind: 'NodeGroup', name });

const CLUSTER_AUTOSCALER: readonly Line[] = [
  [
    'ScaledUpGroup',
    'ConfigMap',
    'Scale-up: setting group pool-a size to 5 instead of 3 (max: 10)',
    {
      type: 'SCALE_UP_REQUESTED',
      direction: 'UP',
      group: group('pool-a'),
      fromSize: 3,
      toSize: 5,
      delta: 2,
      maxSize: 10,
    },
  ],
  [
    'ScaledUpGroup',
    'ConfigMap',
    'Scale-up: group pool-a size set to 5 instead of 3 (max: 10)',
    { type: 'SCALE_UP_ACCEPTED', group: group('pool-a'), delta: 2, maxSize: 10 },
  ],
  [
    'ScaledUpGroup',
    'ConfigMap',
    'Scale-up: group https://www.googleapis.com/compute/v1/projects/p/zones/z/instanceGroups/mig size set to 1 instead of 0 (max: 3)',
    {
      type: 'SCALE_UP_ACCEPTED',
      group: group('https://www.googleapis.com/compute/v1/projects/p/zones/z/instanceGroups/mig'),
      delta: 1,
    },
  ],
  [
    'ScaledUpGroup',
    'ConfigMap',
    'Scale-up: setting group MachineDeployment/default/md-0 size to 4 instead of 2 (max: 6)',
    { type: 'SCALE_UP_REQUESTED', group: group('MachineDeployment/default/md-0') },
  ],
  [
    'FailedToScaleUpGroup',
    'ConfigMap',
    'Scale-up failed for group pool-a: quota exceeded',
    { type: 'SCALE_UP_FAILED', group: group('pool-a'), delta: undefined },
  ],
  [
    'FailedToScaleUpGroup',
    'ConfigMap',
    'Scale-up failed for group pool-a: first line\nsecond line',
    { type: 'SCALE_UP_FAILED', group: group('pool-a') },
  ],
  [
    'ScaleUpTimedOut',
    'ConfigMap',
    'Nodes added to group pool-a failed to register within 15m6.2s',
    { type: 'SCALE_UP_TIMED_OUT', group: group('pool-a') },
  ],
  [
    'FailedToRevertScaleUp',
    'ConfigMap',
    'Failed to decrease target size for group pool-a after scale-up timeout: no such group',
    { type: 'SCALE_UP_FAILED', group: group('pool-a') },
  ],
  [
    'ScaleUpFailed',
    'ConfigMap',
    'Failed adding 2 nodes to group mig-1 due to OutOfResource.QUOTA_EXCEEDED; source errors: CPUS exceeded',
    { type: 'SCALE_UP_FAILED', group: group('mig-1'), delta: -2 },
  ],
  [
    'ScaleUpFailed',
    'ConfigMap',
    'Failed adding 1 nodes to group mig-1 due to 2.; source errors: a, b',
    { type: 'SCALE_UP_FAILED', group: group('mig-1'), delta: -1 },
  ],
  [
    'MaxNodesTotalReached',
    'ConfigMap',
    'Max total nodes in cluster reached: 12',
    { type: 'SCALE_UP_LIMITED', maxSize: 12, group: undefined },
  ],
  ['ClusterUnhealthy', 'ConfigMap', 'Cluster is unhealthy', { type: 'AUTOSCALER_UNHEALTHY' }],
  ['ClusterUnhealthy', 'ConfigMap', 'Cluster has no nodes.', { type: 'AUTOSCALER_UNHEALTHY' }],
  [
    'ClusterUnhealthy',
    'ConfigMap',
    'Cluster has no ready nodes.',
    { type: 'AUTOSCALER_UNHEALTHY' },
  ],
  [
    'ScaleDownEmpty',
    'ConfigMap',
    'Scale-down: removing empty node "node-1"',
    { type: 'SCALE_DOWN_TRIGGERED', direction: 'DOWN', delta: -1, nodeName: 'node-1' },
  ],
  [
    'ScaleDownEmpty',
    'ConfigMap',
    'Scale-down: empty node node-1 removed',
    { type: 'SCALE_DOWN_COMPLETED', delta: -1, nodeName: 'node-1' },
  ],
  [
    'ScaleDown',
    'ConfigMap',
    'Scale-down: removing node node-1, utilization: {0.05 0.11 0 0 memory 0.11}, pods to reschedule: web-1,web-2',
    {
      type: 'SCALE_DOWN_TRIGGERED',
      delta: -1,
      nodeName: 'node-1',
      podNames: ['web-1', 'web-2'],
    },
  ],
  [
    'ScaleDown',
    'ConfigMap',
    'Scale-down: removing node node-1, utilization: {0.05 0.11 0 memory 0.11}, pods to reschedule: ',
    { type: 'SCALE_DOWN_TRIGGERED', nodeName: 'node-1', podNames: [] },
  ],
  [
    'ScaleDown',
    'ConfigMap',
    'Scale-down: node node-1 removed with drain',
    { type: 'SCALE_DOWN_COMPLETED', delta: -1, nodeName: 'node-1' },
  ],
  [
    'ScaleDown',
    'Node',
    'marked the node as toBeDeleted/unschedulable',
    { type: 'SCALE_DOWN_TRIGGERED', nodeName: 'the-node', delta: undefined },
  ],
  [
    'ScaleDown',
    'Node',
    'nodes removed by cluster autoscaler',
    { type: 'SCALE_DOWN_COMPLETED', nodeName: 'the-node', delta: undefined },
  ],
  [
    'ScaleDownFailed',
    'Node',
    'failed to drain and delete node: timeout',
    { type: 'SCALE_DOWN_FAILED', delta: 0, nodeName: 'the-node' },
  ],
  [
    'ScaleDown',
    'Pod',
    'deleting pod for node scale down',
    { type: 'SCALE_DOWN_DRAINING', podNames: ['the-pod'] },
  ],
  [
    'ScaleDownFailed',
    'Pod',
    'failed to forcefully delete pod for ScaleDown',
    { type: 'SCALE_DOWN_FAILED', delta: 0, podNames: ['the-pod'] },
  ],
  [
    'TriggeredScaleUp',
    'Pod',
    'pod triggered scale-up: [{pool-a 3->5 (max: 10)}]',
    {
      autoscaler: 'CLUSTER_AUTOSCALER',
      type: 'SCALE_UP_TRIGGERED',
      group: group('pool-a'),
      fromSize: 3,
      toSize: 5,
      delta: 2,
      maxSize: 10,
      podNames: ['the-pod'],
    },
  ],
  [
    'NotTriggerScaleUp',
    'Pod',
    "pod didn't trigger scale-up: 1 max node group size reached, 2 node(s) didn't match Pod's node affinity/selector",
    { type: 'SCALE_UP_LIMITED', podNames: ['the-pod'] },
  ],
  [
    'NotTriggerScaleUp',
    'Pod',
    "pod didn't trigger scale-up: max total nodes in cluster reached",
    { type: 'SCALE_UP_LIMITED' },
  ],
  [
    'NotTriggerScaleUp',
    'Pod',
    "pod didn't trigger scale-up: 2 in backoff after failed scale-up, 1 not ready for scale-up",
    { type: 'SCALE_UP_NOT_POSSIBLE', direction: 'UP' },
  ],
  [
    '',
    'Pod',
    "Unschedulable pod didn't trigger scale-up, because it's consuming ProvisioningRequest shop/batch",
    { type: 'INFO', podNames: ['the-pod'] },
  ],
  [
    'TriggeredScaleUp',
    'CapacityBuffer',
    'capacity buffer 3 fake pods triggered scale-up: [{pool-b 0->3 (max: 5)}]',
    { autoscaler: 'CAPACITY_BUFFER', type: 'SCALE_UP_TRIGGERED', group: group('pool-b'), delta: 3 },
  ],
  [
    'NotTriggerScaleUp',
    'CapacityBuffer',
    "capacity buffer 3 fake pods didn't trigger scale-up: 1 max node group size reached",
    { autoscaler: 'CAPACITY_BUFFER', type: 'SCALE_UP_LIMITED', podNames: [] },
  ],
  [
    'DeleteUnregistered',
    'ConfigMap',
    'Removed unregistered node i-0abc',
    { type: 'NODE_REMOVED', delta: -1, nodeName: 'i-0abc' },
  ],
  [
    'DeleteUnregisteredFailed',
    'ConfigMap',
    'Failed to remove node i-0abc: denied',
    { type: 'SCALE_DOWN_FAILED', delta: 0, nodeName: 'i-0abc' },
  ],
  [
    'ClusterAutoscalerCleanup',
    'Node',
    'removed ToBeDeletedByClusterAutoscaler taint from node the-node',
    { type: 'INFO', nodeName: 'the-node' },
  ],
  [
    'PriorityConfigMapInvalid',
    'ConfigMap',
    "Wrong configmap for priority expander, doesn't contain priorities key. Ignoring update.",
    { type: 'CONFIGURATION_INVALID' },
  ],
  ['GracefulDegradationStarted', 'ConfigMap', 'Too many.', { type: 'AUTOSCALER_UNHEALTHY' }],
  ['GracefulDegradationStopped', 'ConfigMap', 'Left.', { type: 'AUTOSCALER_RECOVERED' }],
  [
    'ScaledUpGroup',
    'ConfigMap',
    'Scale-up: in words of a later version',
    { type: 'UNKNOWN', direction: 'NONE', group: undefined },
  ],
  ['SomethingNew', 'ConfigMap', 'What?', { type: 'UNKNOWN', reason: 'SomethingNew' }],
];

const transition = (type: string, from: string, to: string): string =>
  `Status condition transitioned, Type: ${type}, Status: ${from} -> ${to}, Reason: ${type}`;

const KARPENTER: readonly Line[] = [
  [
    'Nominated',
    'Pod',
    'Pod should schedule on: nodeclaim/general-b52rr',
    { type: 'SCALE_UP_TRIGGERED', podNames: ['the-pod'], nodeName: undefined },
  ],
  [
    'Nominated',
    'Pod',
    'Pod should schedule on: nodeclaim/general-b52rr, node/node-1',
    { type: 'INFO', nodeName: 'node-1', direction: 'NONE' },
  ],
  ['Nominated', 'Pod', 'Pod should schedule on: node/node-1', { type: 'INFO', nodeName: 'node-1' }],
  [
    'FailedScheduling',
    'Pod',
    'Failed to schedule pod, no instance type has enough resources',
    { type: 'SCALE_UP_NOT_POSSIBLE', podNames: ['the-pod'] },
  ],
  [
    'NoCompatibleInstanceTypes',
    'NodePool',
    'NodePool requirements filtered out all compatible available instance types due to minValues incompatibility',
    { type: 'SCALE_UP_NOT_POSSIBLE', group: { kind: 'NodePool', name: 'the-nodepool' } },
  ],
  [
    'InsufficientCapacityError',
    'NodeClaim',
    'NodeClaim general-b52rr event: all instance types were unavailable',
    { type: 'SCALE_UP_FAILED', delta: -1 },
  ],
  [
    'NodeClassNotReady',
    'NodeClaim',
    'NodeClaim general-b52rr event: not ready',
    { type: 'SCALE_UP_FAILED', delta: -1 },
  ],
  [
    'AsyncProvisioningError',
    'NodeClaim',
    'Failed to register: timeout',
    { type: 'SCALE_UP_FAILED', delta: -1 },
  ],
  [
    'UnregisteredTaintMissing',
    'NodeClaim',
    'Missing karpenter.sh/unregistered taint which prevents registration',
    { type: 'CONFIGURATION_INVALID' },
  ],
  ['FailedConsistencyCheck', 'NodeClaim', 'expected 4', { type: 'CONFIGURATION_INVALID' }],
  [
    'NodeClassResolutionError',
    'NodePool',
    'Not found',
    { type: 'CONFIGURATION_INVALID', group: { kind: 'NodePool', name: 'the-nodepool' } },
  ],
  [
    'DisruptionBlocked',
    'Node',
    'Pdb prevents pod evictions (PodDisruptionBudget=[shop/web])',
    { type: 'SCALE_DOWN_BLOCKED', nodeName: 'the-node' },
  ],
  [
    'DisruptionBlocked',
    'NodeClaim',
    'NodePool not found (NodePool=general)',
    { type: 'SCALE_DOWN_BLOCKED', group: { kind: 'NodePool', name: 'general' } },
  ],
  [
    'DisruptionBlocked',
    'NodePool',
    'No allowed disruptions due to blocking budget',
    { type: 'SCALE_DOWN_BLOCKED', group: { kind: 'NodePool', name: 'the-nodepool' } },
  ],
  [
    'DisruptionLaunching',
    'NodeClaim',
    'Launching NodeClaim: Drifted',
    { type: 'SCALE_UP_REQUESTED', delta: 1 },
  ],
  [
    'DisruptionWaitingReadiness',
    'NodeClaim',
    'Waiting on readiness to continue disruption',
    { type: 'SCALE_DOWN_CANDIDATE' },
  ],
  [
    'DisruptionTerminating',
    'NodeClaim',
    'Disrupting NodeClaim: Underutilized',
    { type: 'SCALE_DOWN_TRIGGERED', delta: -1 },
  ],
  ['Unconsolidatable', 'Node', "Can't replace with a cheaper node", { type: 'SCALE_DOWN_BLOCKED' }],
  [
    'Unconsolidatable',
    'NodeClaim',
    'NodePool "general" has consolidation disabled',
    { type: 'SCALE_DOWN_BLOCKED', group: { kind: 'NodePool', name: 'general' } },
  ],
  [
    'ConsolidationCandidate',
    'NodeClaim',
    'Consolidation candidate: delete: [node-1] (savings: $0.12)',
    { type: 'SCALE_DOWN_CANDIDATE' },
  ],
  [
    'ConsolidationRejected',
    'NodeClaim',
    'Consolidation rejected: delete, reason: pods (savings: $0.12)',
    { type: 'SCALE_DOWN_BLOCKED' },
  ],
  [
    'ConsolidationApproved',
    'NodePool',
    'score 2 >= threshold 1 (k: 2, savings 30%, disruption 10%)',
    { type: 'SCALE_DOWN_CANDIDATE', group: { kind: 'NodePool', name: 'the-nodepool' } },
  ],
  ['Evicted', 'Pod', 'Evicted pod: Underutilized', { type: 'SCALE_DOWN_DRAINING' }],
  [
    'Disrupted',
    'Pod',
    'Deleting the pod to accommodate the terminationTime 2026-11-22T20:00:00Z of the node.',
    { type: 'SCALE_DOWN_DRAINING', podNames: ['the-pod'] },
  ],
  ['FailedDraining', 'Node', 'Failed to drain node, x', { type: 'SCALE_DOWN_FAILED' }],
  [
    'AwaitingVolumeDetachment',
    'Node',
    'Awaiting deletion of bound volumeattachments (a)',
    { type: 'SCALE_DOWN_DRAINING', nodeName: 'the-node' },
  ],
  [
    'TerminationGracePeriodExpiring',
    'NodeClaim',
    'All pods will be deleted by 2026-11-22T20:00:00Z',
    { type: 'SCALE_DOWN_DRAINING' },
  ],
  [
    'NodeRepairBlocked',
    'Node',
    'more than 20% nodes are unhealthy in the nodepool',
    { type: 'NODE_REPAIR_BLOCKED' },
  ],
  [
    'Finalized',
    'NodeClaim',
    'Finalized karpenter.sh/termination',
    { type: 'SCALE_DOWN_COMPLETED', delta: -1 },
  ],
  [
    'SpotInterrupted',
    'NodeClaim',
    'Spot interruption warning was triggered',
    { type: 'NODE_INTERRUPTED' },
  ],
  [
    'SpotRebalanceRecommendation',
    'NodeClaim',
    'Spot rebalance recommendation was triggered',
    { type: 'NODE_INTERRUPTED' },
  ],
  ['CapacityReservationInstanceInterrupted', 'NodeClaim', 'x', { type: 'NODE_INTERRUPTED' }],
  ['InstanceStopping', 'NodeClaim', 'Instance is stopping', { type: 'NODE_INTERRUPTED' }],
  ['InstanceTerminating', 'NodeClaim', 'Instance is terminating', { type: 'NODE_INTERRUPTED' }],
  ['InstanceUnhealthy', 'NodeClaim', 'x', { type: 'NODE_INTERRUPTED' }],
  [
    'TerminatingOnInterruption',
    'NodeClaim',
    'Interruption triggered termination for the NodeClaim',
    { type: 'NODE_INTERRUPTED' },
  ],
  [
    'InstanceTerminating',
    'NodeClaim',
    transition('InstanceTerminating', 'Unknown', 'True'),
    { type: 'STATE_CHANGED' },
  ],
  [
    'ZonalShiftActive',
    'NodePool',
    'Zonal shift detected: offerings in zone a (use1-az1) are unavailable',
    { type: 'SCALE_UP_LIMITED' },
  ],
  ['ZonalShiftCleared', 'NodePool', 'x', { type: 'STATE_CHANGED' }],
  [
    'Launched',
    'NodeClaim',
    transition('Launched', 'Unknown', 'True'),
    { type: 'SCALE_UP_ACCEPTED' },
  ],
  ['Launched', 'NodeClaim', transition('Launched', 'Unknown', 'False'), { type: 'STATE_CHANGED' }],
  [
    'Registered',
    'NodeClaim',
    transition('Registered', 'Unknown', 'True'),
    { type: 'NODE_REGISTERED' },
  ],
  [
    'Initialized',
    'NodeClaim',
    transition('Initialized', 'Unknown', 'True'),
    { type: 'SCALE_UP_COMPLETED', delta: 1 },
  ],
  ['Ready', 'NodeClaim', transition('Ready', 'Unknown', 'True'), { type: 'SCALE_UP_COMPLETED' }],
  ['Ready', 'NodeClaim', transition('Ready', 'True', 'False'), { type: 'STATE_CHANGED' }],
  ['Ready', 'Node', transition('Ready', 'Unknown', 'True'), { type: 'STATE_CHANGED' }],
  [
    'Drifted',
    'NodeClaim',
    transition('Drifted', 'Unknown', 'True'),
    { type: 'SCALE_DOWN_CANDIDATE' },
  ],
  [
    'Consolidatable',
    'NodeClaim',
    transition('Consolidatable', 'False', 'True'),
    { type: 'SCALE_DOWN_CANDIDATE' },
  ],
  [
    'Drained',
    'NodeClaim',
    transition('Drained', 'False', 'Unknown'),
    { type: 'SCALE_DOWN_DRAINING' },
  ],
  ['Drained', 'NodeClaim', transition('Drained', 'Unknown', 'True'), { type: 'STATE_CHANGED' }],
  [
    'ValidationSucceeded',
    'NodePool',
    transition('ValidationSucceeded', 'True', 'False'),
    { type: 'CONFIGURATION_INVALID' },
  ],
  [
    'NodeClassReady',
    'NodePool',
    transition('NodeClassReady', 'True', 'False'),
    { type: 'CONFIGURATION_INVALID' },
  ],
  [
    'Ready',
    'EC2NodeClass',
    transition('Ready', 'True', 'False'),
    { type: 'CONFIGURATION_INVALID' },
  ],
  [
    'NodeRegistrationHealthy',
    'NodePool',
    transition('NodeRegistrationHealthy', 'Unknown', 'True'),
    { type: 'STATE_CHANGED', group: { kind: 'NodePool', name: 'the-nodepool' } },
  ],
  [
    'MemoryPressure',
    'Node',
    transition('MemoryPressure', 'False', 'True'),
    { type: 'STATE_CHANGED' },
  ],
  ['', 'NodePool', 'Failed resolving NodeClass', { type: 'UNKNOWN' }],
  ['WaitingOnNodeClaimTermination', 'EC2NodeClass', 'x', { type: 'UNKNOWN' }],
];

const HPA_KIND = 'HorizontalPodAutoscaler';

const HPA: readonly Line[] = [
  [
    'SuccessfulRescale',
    HPA_KIND,
    'New size: 4; reason: cpu resource utilization (percentage of request) above target',
    { type: 'RESCALED', direction: 'UP', toSize: 4, delta: undefined },
  ],
  [
    'SuccessfulRescale',
    HPA_KIND,
    'New size: 1; reason: All metrics below target',
    { type: 'RESCALED', direction: 'DOWN', toSize: 1 },
  ],
  [
    'SuccessfulRescale',
    HPA_KIND,
    'New size: 3; reason: Current number of replicas below Spec.MinReplicas',
    { direction: 'UP' },
  ],
  [
    'SuccessfulRescale',
    HPA_KIND,
    'New size: 9; reason: Current number of replicas above Spec.MaxReplicas',
    { direction: 'DOWN' },
  ],
  [
    'SuccessfulRescale',
    HPA_KIND,
    'New size: 6; reason: external metric queue(&LabelSelector{MatchLabels:map[string]string{q: a},}) above target',
    { direction: 'UP', toSize: 6 },
  ],
  [
    'SuccessfulRescale',
    HPA_KIND,
    'New size: 6; reason: the moon',
    { type: 'RESCALED', direction: 'NONE' },
  ],
  [
    'FailedRescale',
    HPA_KIND,
    'New size: 4; reason: All metrics below target; error: the server refused',
    { type: 'RESCALE_FAILED', direction: 'DOWN', toSize: 4 },
  ],
  ['FailedGetScale', HPA_KIND, 'not found', { type: 'RESCALE_FAILED' }],
  ['FailedUpdateStatus', HPA_KIND, 'conflict', { type: 'RESCALE_FAILED' }],
  [
    'FailedComputeMetricsReplicas',
    HPA_KIND,
    'invalid metrics (1 invalid out of 1), first error is: x',
    { type: 'METRICS_UNAVAILABLE' },
  ],
  ['FailedGetResourceMetric', HPA_KIND, 'x', { type: 'METRICS_UNAVAILABLE' }],
  ['FailedGetContainerResourceMetric', HPA_KIND, 'x', { type: 'METRICS_UNAVAILABLE' }],
  ['FailedGetPodsMetric', HPA_KIND, 'x', { type: 'METRICS_UNAVAILABLE' }],
  ['FailedGetObjectMetric', HPA_KIND, 'x', { type: 'METRICS_UNAVAILABLE' }],
  ['FailedGetExternalMetric', HPA_KIND, 'x', { type: 'METRICS_UNAVAILABLE' }],
  ['InvalidMetricSourceType', HPA_KIND, 'x', { type: 'CONFIGURATION_INVALID' }],
  ['SelectorRequired', HPA_KIND, 'selector is required', { type: 'CONFIGURATION_INVALID' }],
  ['InvalidSelector', HPA_KIND, 'x', { type: 'CONFIGURATION_INVALID' }],
  ['AmbiguousSelector', HPA_KIND, 'x', { type: 'CONFIGURATION_INVALID' }],
  ['FailedConvertHPA', HPA_KIND, 'x', { type: 'CONFIGURATION_INVALID' }],
  ['Other', HPA_KIND, 'x', { type: 'UNKNOWN' }],
];

const set = (name: string): Expected['group'] => ({ kind: 'ReplicaSet', name });

const WORKLOAD: readonly Line[] = [
  [
    'ScalingReplicaSet',
    'Deployment',
    'Scaled up replica set web-1 to 3',
    { direction: 'UP', group: set('web-1'), toSize: 3, fromSize: undefined, delta: undefined },
  ],
  [
    'ScalingReplicaSet',
    'Deployment',
    'Scaled down replica set web-1 to 1 from 3',
    { direction: 'DOWN', group: set('web-1'), fromSize: 3, toSize: 1, delta: -2 },
  ],
  [
    'ScalingReplicaSet',
    'Deployment',
    'Scaled up replica set web-1 from 0 to 30',
    { type: 'RESCALED', direction: 'UP', group: set('web-1'), fromSize: 0, toSize: 30, delta: 30 },
  ],
];

describe.each([
  ['CLUSTER_AUTOSCALER', 'cluster-autoscaler', CLUSTER_AUTOSCALER],
  ['KARPENTER', 'karpenter', KARPENTER],
  ['KARPENTER', 'eks-auto-mode/compute', KARPENTER],
  ['HPA', 'horizontal-pod-autoscaler', HPA],
  ['WORKLOAD', 'deployment-controller', WORKLOAD],
  [
    'NODE_LIFECYCLE',
    'node-controller',
    [
      [
        'RegisteredNode',
        'Node',
        'Node the-node event: Registered Node the-node in Controller',
        { type: 'NODE_REGISTERED', direction: 'UP', nodeName: 'the-node' },
      ],
      [
        'RemovingNode',
        'Node',
        'Node the-node event: Removing Node the-node from Controller',
        { type: 'NODE_REMOVED', direction: 'DOWN', nodeName: 'the-node' },
      ],
      [
        'NodeNotReady',
        'Node',
        'Node the-node status is now: NodeNotReady',
        { type: 'NODE_NOT_READY', nodeName: 'the-node' },
      ],
    ],
  ],
  [
    'NODE_LIFECYCLE',
    'kubelet',
    [
      ['NodeReady', 'Node', 'Node the-node status is now: NodeReady', { type: 'NODE_READY' }],
      ['NodeNotReady', 'Node', 'Node the-node status is now: x', { type: 'NODE_NOT_READY' }],
    ],
  ],
  [
    'NODE_LIFECYCLE',
    'taint-eviction-controller',
    [
      [
        'TaintManagerEviction',
        'Pod',
        'Marking for deletion Pod shop/web-1',
        { type: 'INFO', podNames: ['the-pod'] },
      ],
    ],
  ],
  [
    'CLOUD_CONTROLLER',
    'cloud-node-lifecycle-controller',
    [
      [
        'DeletingNode',
        'Node',
        'Deleting node the-node because it does not exist',
        { type: 'NODE_REMOVED' },
      ],
      ['DeletingNodeFailed', 'Node', 'x', { type: 'SCALE_DOWN_FAILED' }],
    ],
  ],
  [
    'CLOUD_CONTROLLER',
    'cloud-node-controller',
    [['Synced', 'Node', 'Node synced successfully', { type: 'INFO' }]],
  ],
] as const satisfies readonly EventTable[])('%s by %s', (...table) => {
  readsEvents(...table);
});

describe('scaling events', () => {
  it.each([
    ['karpenter', 'DisruptionTerminating', 'Node', 'Disrupting Node: Empty'],
    ['karpenter', 'SpotInterrupted', 'Node', 'Spot interruption warning was triggered'],
    ['karpenter', 'Finalized', 'Node', 'Finalized karpenter.sh/termination'],
  ])('leave out the twin that %s writes of %s for the %s', (component, reason, kind, message) => {
    using test = openJournal();

    test.write(eventObject({ component, reason, kind, message }));

    expect(test.rows()).toEqual([]);
  });

  it.each([
    ['default-scheduler', 'FailedScheduling', 'Pod'],
    ['kubelet', 'Evicted', 'Pod'],
    ['kubelet', 'NodeNotReady', 'Pod'],
    ['kubelet', 'NodeHasSufficientMemory', 'Node'],
    ['node-controller', 'NodeNotReady', 'Pod'],
    ['deployment-controller', 'ReplicaSetCreateError', 'Deployment'],
    ['replicaset-controller', 'SuccessfulCreate', 'ReplicaSet'],
    ['', 'ScaledUpGroup', 'ConfigMap'],
  ])('are not what %s says of %s for a %s', (component, reason, kind) => {
    using test = openJournal();

    test.write(eventObject({ component, reason, kind, message: 'x' }));

    expect(test.rows()).toEqual([]);
  });

  it('are one for each group that one Event tells of', () => {
    using test = openJournal();
    const message =
      'pod triggered scale-up: [{pool-a 3->5 (max: 10)} {https://x/zones/z/instanceGroups/b 0->1 (max: 2)}]';

    test.write(
      eventObject({
        component: 'cluster-autoscaler',
        reason: 'TriggeredScaleUp',
        kind: 'Pod',
        message,
      }),
    );

    expect(
      test.rows().map(({ group: one, delta, podNames }) => [one?.name, delta, podNames]),
    ).toEqual([
      ['pool-a', 2, ['the-pod']],
      ['https://x/zones/z/instanceGroups/b', 1, ['the-pod']],
    ]);
    expect(new Set(test.rows().map(({ key }) => key)).size).toBe(2);
  });

  it('tell that a NodeClaim is complete once, by whichever Event comes first', () => {
    using test = openJournal();
    const write = (uid: string, reason: string, subjectUid: string): void =>
      test.write(
        eventObject({
          uid,
          component: 'karpenter',
          reason,
          kind: 'NodeClaim',
          subjectUid,
          message: transition(reason, 'Unknown', 'True'),
        }),
      );

    write('1', 'Ready', 'claim-a');
    write('2', 'Initialized', 'claim-a');
    write('3', 'Initialized', 'claim-b');

    const told = test.rows().toSorted((a, b) => (a.eventUid < b.eventUid ? -1 : 1));
    expect(told.map(({ type, delta }) => [type, delta])).toEqual([
      ['SCALE_UP_COMPLETED', 1],
      ['STATE_CHANGED', undefined],
      ['SCALE_UP_COMPLETED', 1],
    ]);
  });

  it('are read although several were combined, and say so', () => {
    using test = openJournal();
    const message =
      '(combined from similar events): Scale-up: setting group a size to 5 instead of 3 (max: 9)';

    test.write(
      eventObject({
        component: 'cluster-autoscaler',
        reason: 'ScaledUpGroup',
        kind: 'ConfigMap',
        message,
      }),
    );

    expect(test.rows()).toMatchObject([
      { type: 'SCALE_UP_REQUESTED', delta: 2, isApproximate: true, message },
    ]);
  });

  it('take severity, subject and namespace from the Event', () => {
    using test = openJournal();
    const of = { component: 'karpenter', reason: 'Evicted', message: 'x' };

    test.write(eventObject({ ...of, uid: '1', kind: 'Pod', namespace: 'shop', type: 'Warning' }));
    test.write(eventObject({ ...of, uid: '2', reason: 'NodeRepairBlocked', kind: 'Node' }));

    expect(test.rows()).toMatchObject([
      {
        severity: 'WARNING',
        namespace: 'shop',
        subject: { kind: 'Pod', namespace: 'shop', name: 'the-pod', uid: 'uid-of-the-pod' },
        isDerived: false,
      },
      { severity: 'NORMAL', namespace: undefined, subject: { kind: 'Node', namespace: undefined } },
    ]);
  });

  it('are read of a message of any length without delay', () => {
    using test = openJournal();
    const hostile = '{'.repeat(1_000_000);

    test.write(
      eventObject({
        component: 'cluster-autoscaler',
        reason: 'TriggeredScaleUp',
        kind: 'Pod',
        message: hostile,
      }),
    );

    expect(test.rows()).toMatchObject([{ type: 'UNKNOWN' }]);
  });
});
