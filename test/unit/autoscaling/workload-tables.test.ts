import { describe, expect, it } from 'vitest';
import type { EventTable, Expected, Line } from '../../support/event-tables.ts';
import { readsEvents } from '../../support/event-tables.ts';
import { eventObject, openJournal } from '../../support/scaling-events.ts';

const deployment = (name: string): Expected['group'] => ({ kind: 'Deployment', name });
const machineSet = (name: string): Expected['group'] => ({ kind: 'MachineSet', name });

const KEDA_OPERATOR: readonly Line[] = [
  [
    'KEDAScaleTargetActivated',
    'ScaledObject',
    'Scaled apps/v1.Deployment default/web from 0 to 1, triggered by cron-0;s1-kafka',
    {
      type: 'SCALED_FROM_ZERO',
      direction: 'UP',
      group: deployment('web'),
      fromSize: 0,
      toSize: 1,
      delta: 1,
    },
  ],
  [
    'KEDAScaleTargetActivated',
    'ScaledObject',
    'Scaled apps/v1.Deployment default/web from 2 to 5, caused by forced activation annotation',
    { type: 'RESCALED', direction: 'UP', group: deployment('web'), delta: 3 },
  ],
  [
    'KEDAScaleTargetActivated',
    'ScaledObject',
    'Scaled argoproj.io/v1alpha1.Rollout shop/web from 0 to 2, triggered by a',
    { type: 'SCALED_FROM_ZERO', group: { kind: 'Rollout', name: 'web' }, toSize: 2 },
  ],
  [
    'KEDAScaleTargetDeactivated',
    'ScaledObject',
    'Deactivated apps/v1.Deployment default/web from 1 to 0',
    { type: 'SCALED_TO_ZERO', direction: 'DOWN', group: deployment('web'), delta: -1 },
  ],
  [
    'KEDAScaleTargetDeactivated',
    'ScaledObject',
    'Deactivated apps/v1.StatefulSet default/db from 4 to 1',
    { type: 'RESCALED', direction: 'DOWN', group: { kind: 'StatefulSet', name: 'db' }, delta: -3 },
  ],
  [
    'KEDAScaleTargetActivationFailed',
    'ScaledObject',
    'Failed to scale apps/v1.Deployment default/web from 0 to 1',
    { type: 'RESCALE_FAILED', direction: 'UP', group: deployment('web'), toSize: 1 },
  ],
  [
    'KEDAScaleTargetDeactivationFailed',
    'ScaledObject',
    'Failed to deactivate apps/v1.Deployment default/web from 1 to 0',
    { type: 'RESCALE_FAILED', direction: 'DOWN', group: deployment('web'), toSize: 0 },
  ],
  [
    'KEDAScaleTargetActivationFailed',
    'ScaledObject',
    'in other words',
    { type: 'RESCALE_FAILED', group: undefined },
  ],
  ['KEDAScaleTargetActivated', 'ScaledObject', 'in other words', { type: 'UNKNOWN' }],
  ['KEDAScalerFailed', 'ScaledObject', 'refused', { type: 'METRICS_UNAVAILABLE' }],
  ['KEDAMetricSourceFailed', 'ScaledObject', 'refused', { type: 'METRICS_UNAVAILABLE' }],
  [
    'ScaledObjectCheckFailed',
    'ScaledObject',
    "Target resource doesn't exist",
    { type: 'CONFIGURATION_INVALID' },
  ],
  ['ScaledObjectUpdateFailed', 'ScaledObject', 'x', { type: 'CONFIGURATION_INVALID' }],
  ['ScaledJobCheckFailed', 'ScaledJob', 'x', { type: 'CONFIGURATION_INVALID' }],
  ['ScaledJobUpdateFailed', 'ScaledJob', 'x', { type: 'CONFIGURATION_INVALID' }],
  ['TriggerAuthenticationFailed', 'TriggerAuthentication', 'x', { type: 'CONFIGURATION_INVALID' }],
  [
    'ClusterTriggerAuthenticationFailed',
    'ClusterTriggerAuthentication',
    'x',
    { type: 'CONFIGURATION_INVALID' },
  ],
  ['ScaledObjectPaused', 'ScaledObject', 'ScaledObject is paused', { type: 'PAUSED' }],
  ['ScaledObjectUnpaused', 'ScaledObject', 'x', { type: 'RESUMED' }],
  ['ScaledJobPaused', 'ScaledJob', 'ScaledJob is paused', { type: 'PAUSED' }],
  ['ScaledJobUnpaused', 'ScaledJob', 'x', { type: 'RESUMED' }],
  [
    'ScaledObjectFallbackActivated',
    'ScaledObject',
    'ScaledObject fallback is active',
    { type: 'FALLBACK_ACTIVATED' },
  ],
  [
    'ScaledObjectFallbackDeactivated',
    'ScaledObject',
    'ScaledObject fallback is no longer active',
    { type: 'FALLBACK_ENDED' },
  ],
  ['KEDAScalersStarted', 'ScaledObject', 'Scaler cron is built', { type: 'INFO' }],
  ['KEDAScalersStopped', 'ScaledObject', 'Stopped scalers watch', { type: 'INFO' }],
  ['KEDAScalerInfo', 'ScaledObject', 'x', { type: 'INFO' }],
  ['ScaledObjectReady', 'ScaledObject', 'ScaledObject is ready for scaling', { type: 'INFO' }],
  ['ScaledJobReady', 'ScaledJob', 'ScaledJob is ready for scaling', { type: 'INFO' }],
  ['ScaledObjectDeleted', 'ScaledObject', 'ScaledObject was deleted', { type: 'INFO' }],
  ['ScaledJobDeleted', 'ScaledJob', 'ScaledJob was deleted', { type: 'INFO' }],
  ['ScaledJobRolloutCleanupStarted', 'ScaledJob', 'Deleting 2 jobs', { type: 'INFO' }],
  ['ScaledJobRolloutCleanupCompleted', 'ScaledJob', 'x', { type: 'INFO' }],
  ['ScaledJobRolloutCleanupFailed', 'ScaledJob', 'x', { type: 'INFO' }],
  ['TriggerAuthenticationAdded', 'TriggerAuthentication', 'x', { type: 'INFO' }],
  ['TriggerAuthenticationDeleted', 'TriggerAuthentication', 'x', { type: 'INFO' }],
  ['ClusterTriggerAuthenticationUpdated', 'TriggerAuthentication', 'x', { type: 'INFO' }],
  ['SomethingNew', 'ScaledObject', 'What?', { type: 'UNKNOWN' }],
];

const SCALE_HANDLER: readonly Line[] = [
  [
    'KEDAJobsCreated',
    'ScaledJob',
    'Created 3 jobs',
    { type: 'SCALE_UP_ACCEPTED', direction: 'UP', delta: 3 },
  ],
  ['KEDAJobCreateFailed', 'ScaledJob', 'Failed to create job b-: x', { type: 'SCALE_UP_FAILED' }],
  ['ScaledJobActive', 'ScaledJob', 'triggers are active', { type: 'STATE_CHANGED' }],
  ['ScaledJobInactive', 'ScaledJob', 'triggers are not active', { type: 'STATE_CHANGED' }],
];

const VPA_UPDATER: readonly Line[] = [
  [
    'EvictedByVPA',
    'Pod',
    'Pod was evicted by VPA Updater to apply resource recommendation.',
    { type: 'RESIZED', podNames: ['the-pod'] },
  ],
  [
    'InPlaceResizedByVPA',
    'Pod',
    'Pod was resized in place by VPA Updater.',
    { type: 'RESIZED', podNames: ['the-pod'] },
  ],
  ['InPlaceResizeSkipped', 'Pod', 'x', { type: 'RESIZE_SKIPPED', podNames: ['the-pod'] }],
  ['SomethingNew', 'VerticalPodAutoscaler', 'x', { type: 'UNKNOWN' }],
];

const FEDERATED_HPA: readonly Line[] = [
  [
    'SuccessfulRescale',
    'FederatedHPA',
    'New size: 4; reason: cpu resource utilization (percentage of request) above target',
    { type: 'RESCALED', direction: 'UP', toSize: 4 },
  ],
  [
    'SuccessfulRescale',
    'FederatedHPA',
    'New size: 1; reason: All metrics below target',
    { type: 'RESCALED', direction: 'DOWN', toSize: 1 },
  ],
  [
    'FailedRescale',
    'FederatedHPA',
    'New size: 4; reason: All metrics below target; error: no',
    { type: 'RESCALE_FAILED', direction: 'DOWN', toSize: 4 },
  ],
  ['FailedGetScale', 'FederatedHPA', 'x', { type: 'RESCALE_FAILED' }],
  ['FailedGetScaleTargetRef', 'FederatedHPA', 'x', { type: 'RESCALE_FAILED' }],
  ['FailedGetBindings', 'FederatedHPA', 'x', { type: 'RESCALE_FAILED' }],
  ['FailedGetTargetClusters', 'FederatedHPA', 'x', { type: 'RESCALE_FAILED' }],
  ['FailedUpdateStatus', 'FederatedHPA', 'x', { type: 'RESCALE_FAILED' }],
  ['FailedComputeMetricsReplicas', 'FederatedHPA', 'x', { type: 'METRICS_UNAVAILABLE' }],
  ['AmbiguousSelector', 'FederatedHPA', 'x', { type: 'CONFIGURATION_INVALID' }],
];

const CRON_FEDERATED_HPA: readonly Line[] = [
  ['ScaleFailed', 'CronFederatedHPA', 'x', { type: 'RESCALE_FAILED' }],
  ['UpdateStatusFailed', 'CronFederatedHPA', 'x', { type: 'RESCALE_FAILED' }],
  ['StartRuleFailed', 'CronFederatedHPA', 'x', { type: 'CONFIGURATION_INVALID' }],
  ['UpdateCronFederatedHPAFailed', 'CronFederatedHPA', 'x', { type: 'CONFIGURATION_INVALID' }],
];

const MACHINE_DEPLOYMENTS: readonly Line[] = [
  [
    'SuccessfulScale',
    'MachineDeployment',
    'Scaled MachineSet default/md-0-abc: 2 -> 5',
    {
      type: 'RESCALED',
      direction: 'UP',
      group: machineSet('md-0-abc'),
      fromSize: 2,
      toSize: 5,
      delta: 3,
    },
  ],
  [
    'SuccessfulScale',
    'MachineDeployment',
    'Scaled down MachineSet md-0-abc: 5 -> 2',
    { type: 'RESCALED', direction: 'DOWN', group: machineSet('md-0-abc'), delta: -3 },
  ],
  [
    'FailedScale',
    'MachineDeployment',
    'Failed to scale MachineSet default/md-0-abc: x',
    { type: 'RESCALE_FAILED' },
  ],
];

const MACHINE_SETS: readonly Line[] = [
  [
    'SuccessfulCreate',
    'MachineSet',
    'Created machine "md-0-abc-x"',
    { type: 'SCALE_UP_REQUESTED', group: machineSet('the-machineset'), delta: 1 },
  ],
  [
    'FailedCreate',
    'MachineSet',
    'Failed to create machine: x',
    { type: 'SCALE_UP_FAILED', group: machineSet('the-machineset'), delta: -1 },
  ],
  [
    'SuccessfulDelete',
    'MachineSet',
    'Deleted machine "md-0-abc-x"',
    { type: 'SCALE_DOWN_TRIGGERED', group: machineSet('the-machineset'), delta: -1 },
  ],
  [
    'FailedDelete',
    'MachineSet',
    'Failed to delete machine "md-0-abc-x": x',
    { type: 'SCALE_DOWN_FAILED', delta: 0 },
  ],
];

const MACHINES: readonly Line[] = [
  [
    'SuccessfulDrainNode',
    'Machine',
    'success draining Machine\'s node "node-1"',
    { type: 'SCALE_DOWN_DRAINING', nodeName: 'node-1' },
  ],
  [
    'FailedDrainNode',
    'Machine',
    'error draining Machine\'s node "node-1": x',
    { type: 'SCALE_DOWN_FAILED', nodeName: 'node-1', delta: 0 },
  ],
  ['SuccessfulSetNodeRef', 'Machine', 'node-1', { type: 'NODE_REGISTERED', nodeName: 'node-1' }],
];

describe.each([
  ['KEDA', 'keda-operator', KEDA_OPERATOR],
  ['KEDA', 'scale-handler', SCALE_HANDLER],
  ['KEDA', 'keda-admission', [['ScaledObjectCheckFailed', 'ScaledObject', 'x', {}]]],
  ['VPA', 'vpa-updater', VPA_UPDATER],
  ['KARMADA', 'federatedHPA-controller', FEDERATED_HPA],
  ['KARMADA', 'cronfederatedhpa-controller', CRON_FEDERATED_HPA],
  ['CLUSTER_API', 'machinedeployment-controller', MACHINE_DEPLOYMENTS],
  ['CLUSTER_API', 'machineset-controller', MACHINE_SETS],
  ['CLUSTER_API', 'machine-controller', MACHINES],
  [
    'CLUSTER_API',
    'machinepool-controller',
    [['SuccessfulSetNodeRef', 'MachinePool', '[{Node  n1 }]', { type: 'STATE_CHANGED' }]],
  ],
] as const satisfies readonly EventTable[])('%s by %s', (...table) => {
  readsEvents(...table);
});

describe('workload scaling events', () => {
  it.each([
    ['vpa-updater', 'EvictedPod', 'VerticalPodAutoscaler'],
    ['machinedeployment-controller', 'SuccessfulCreate', 'MachineDeployment'],
    ['machineset-controller', 'InfrastructureReady', 'Cluster'],
    ['machine-controller', 'FailedCreate', 'Machine'],
  ])('are not what %s says of %s for a %s', (component, reason, kind) => {
    using test = openJournal();

    test.write(eventObject({ component, reason, kind, message: 'x' }));

    expect(test.rows()).toEqual([]);
  });

  it('are read of serial Events, which have no count and no source', () => {
    using test = openJournal();
    const message = 'Scaled apps/v1.Deployment default/web from 0 to 1, triggered by cron-0';
    const of = { component: 'keda-operator', reason: 'KEDAScaleTargetActivated', message };

    test.write({
      ...eventObject({ ...of, kind: 'ScaledObject', namespace: 'default' }),
      count: undefined,
      source: {},
      firstTimestamp: null,
      lastTimestamp: null,
      eventTime: '2026-11-22T19:50:00.000001Z',
    });

    expect(test.rows()).toMatchObject([
      { type: 'SCALED_FROM_ZERO', count: 1, occurredAt: '2026-11-22T19:50:00.000001Z' },
    ]);
  });
});
