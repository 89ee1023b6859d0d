import type { EventRecord } from '../../core/event.ts';
import type { Details, Match, ScalingProvider } from '../events/provider.ts';
import type { ScalingGroup } from '../events/scaling-event.ts';

/**
 * Cluster Autoscaler. Most of what it says is about its status ConfigMap; what it says about Nodes is
 * said once more there, and only there it counts. CapacityBuffers are served by it, too.
 */
export const clusterAutoscaler: ScalingProvider = {
  autoscaler: 'CLUSTER_AUTOSCALER',
  components: ['cluster-autoscaler'],
  rules: [
    {
      reason: 'ScaledUpGroup',
      kind: 'ConfigMap',
      pattern:
        /^Scale-up: setting group (?<group>\S+) size to (?<to>\d+) instead of (?<from>\d+) \(max: (?<max>\d+)\)$/,
      type: 'SCALE_UP_REQUESTED',
      read: toResize,
    },
    {
      reason: 'ScaledUpGroup',
      kind: 'ConfigMap',
      pattern:
        /^Scale-up: group (?<group>\S+) size set to (?<to>\d+) instead of (?<from>\d+) \(max: (?<max>\d+)\)$/,
      type: 'SCALE_UP_ACCEPTED',
      read: toResize,
    },
    {
      reason: 'FailedToScaleUpGroup',
      kind: 'ConfigMap',
      pattern: /^Scale-up failed for group (?<group>\S+): /,
      type: 'SCALE_UP_FAILED',
      read: (match) => ({ group: toGroup(match) }),
    },
    {
      reason: 'ScaleUpFailed',
      kind: 'ConfigMap',
      pattern:
        /^Failed adding (?<nodes>\d+) nodes to group (?<group>\S+) due to (?:OutOfResource|Other|\d+)\.[^;]*; source errors: /,
      type: 'SCALE_UP_FAILED',
      read: (match) => ({ group: toGroup(match), delta: -(match.number('nodes') ?? 0) }),
    },
    {
      reason: 'ScaleUpTimedOut',
      kind: 'ConfigMap',
      pattern: /^Nodes added to group (?<group>\S+) failed to register within \S+$/,
      type: 'SCALE_UP_TIMED_OUT',
      read: (match) => ({ group: toGroup(match) }),
    },
    {
      reason: 'FailedToRevertScaleUp',
      kind: 'ConfigMap',
      pattern: /^Failed to decrease target size for group (?<group>\S+) after scale-up timeout: /,
      type: 'SCALE_UP_FAILED',
      read: (match) => ({ group: toGroup(match) }),
    },
    {
      reason: 'MaxNodesTotalReached',
      kind: 'ConfigMap',
      pattern: /^Max total nodes in cluster reached: (?<max>\d+)$/,
      type: 'SCALE_UP_LIMITED',
      read: (match) => ({ maxSize: match.number('max') }),
    },
    { reason: 'ClusterUnhealthy', kind: 'ConfigMap', type: 'AUTOSCALER_UNHEALTHY' },
    {
      reason: 'TriggeredScaleUp',
      kind: ['Pod', 'CapacityBuffer'],
      pattern: /\{[^\s{]+ \d+->\d+ \(max: \d+\)\}/,
      type: 'SCALE_UP_TRIGGERED',
      read: toTriggered,
    },
    {
      reason: 'NotTriggerScaleUp',
      kind: ['Pod', 'CapacityBuffer'],
      pattern:
        /^(?:pod|capacity buffer \d+ fake pods) didn't trigger scale-up: (?<reasons>[\s\S]*)$/,
      type: 'SCALE_UP_NOT_POSSIBLE',
      read: toNotTriggered,
    },
    {
      reason: '',
      kind: 'Pod',
      pattern: /consuming ProvisioningRequest [^/]+\/\S+$/,
      type: 'INFO',
    },
    {
      reason: 'ScaleDownEmpty',
      kind: 'ConfigMap',
      pattern: /^Scale-down: removing empty node "(?<node>[^"]+)"$/,
      type: 'SCALE_DOWN_TRIGGERED',
      read: toNodeLess,
    },
    {
      reason: 'ScaleDownEmpty',
      kind: 'ConfigMap',
      pattern: /^Scale-down: empty node (?<node>\S+) removed$/,
      type: 'SCALE_DOWN_COMPLETED',
      read: toNodeLess,
    },
    {
      reason: 'ScaleDown',
      kind: 'ConfigMap',
      pattern:
        /^Scale-down: removing node (?<node>\S+), utilization: \{[^}]*\}, pods to reschedule: (?<pods>.*)$/,
      type: 'SCALE_DOWN_TRIGGERED',
      read: (match) => ({ ...toNodeLess(match), podNames: toNames(match.text('pods')) }),
    },
    {
      reason: 'ScaleDown',
      kind: 'ConfigMap',
      pattern: /^Scale-down: node (?<node>\S+) removed with drain$/,
      type: 'SCALE_DOWN_COMPLETED',
      read: toNodeLess,
    },
    {
      reason: 'ScaleDown',
      kind: 'Node',
      pattern: /^marked the node as toBeDeleted/,
      type: 'SCALE_DOWN_TRIGGERED',
    },
    {
      reason: 'ScaleDown',
      kind: 'Node',
      pattern: /^nodes removed by cluster autoscaler$/,
      type: 'SCALE_DOWN_COMPLETED',
    },
    {
      reason: 'ScaleDown',
      kind: 'Pod',
      pattern: /^deleting pod for node scale down$/,
      type: 'SCALE_DOWN_DRAINING',
    },
    {
      reason: 'ScaleDownFailed',
      kind: ['Node', 'Pod'],
      type: 'SCALE_DOWN_FAILED',
      read: () => ({ delta: 0 }),
    },
    {
      reason: 'DeleteUnregistered',
      kind: 'ConfigMap',
      pattern: /^Removed unregistered node (?<node>\S+)$/,
      type: 'NODE_REMOVED',
      read: toNodeLess,
    },
    {
      reason: 'DeleteUnregisteredFailed',
      kind: 'ConfigMap',
      pattern: /^Failed to remove node (?<node>\S+): /,
      type: 'SCALE_DOWN_FAILED',
      read: (match) => ({ nodeName: match.text('node'), delta: 0 }),
    },
    { reason: 'ClusterAutoscalerCleanup', kind: 'Node', type: 'INFO' },
    { reason: 'PriorityConfigMapInvalid', kind: 'ConfigMap', type: 'CONFIGURATION_INVALID' },
    { reason: 'GracefulDegradationStarted', type: 'AUTOSCALER_UNHEALTHY' },
    { reason: 'GracefulDegradationStopped', type: 'AUTOSCALER_RECOVERED' },
  ],
  otherwise: 'UNKNOWN',
};

/** Its id depends on the cloud: a name, an URL, `MachineDeployment/default/md-0`; never a space. */
function toGroup(match: Match): ScalingGroup {
  return { kind: 'NodeGroup', name: match.text('group') };
}

function toResize(match: Match): Details {
  return {
    group: toGroup(match),
    fromSize: match.number('from'),
    toSize: match.number('to'),
    maxSize: match.number('max'),
  };
}

function toTriggered({ message }: Match, event: EventRecord): readonly Details[] {
  const groups = message.matchAll(
    /\{(?<group>[^\s{]+) (?<from>\d+)->(?<to>\d+) \(max: (?<max>\d+)\)\}/g,
  );
  return Array.from(groups, (match): Details => {
    const { group = '', from, to, max } = match.groups ?? {};
    return {
      ...toBuffer(event),
      group: { kind: 'NodeGroup', name: group },
      fromSize: Number(from),
      toSize: Number(to),
      maxSize: Number(max),
    };
  });
}

function toNotTriggered(match: Match, event: EventRecord): Details {
  const reasons = match.text('reasons');
  const isLimited =
    reasons === 'max total nodes in cluster reached' ||
    reasons.includes('max node group size reached');
  return { ...toBuffer(event), ...(isLimited ? { type: 'SCALE_UP_LIMITED' } : {}) };
}

function toBuffer({ involvedObject: { kind } }: EventRecord): Details {
  return kind === 'CapacityBuffer' ? { autoscaler: 'CAPACITY_BUFFER' } : {};
}

function toNodeLess(match: Match): Details {
  return { nodeName: match.text('node'), delta: -1 };
}

function toNames(list: string): readonly string[] {
  return list.split(',').filter((name) => name !== '');
}
