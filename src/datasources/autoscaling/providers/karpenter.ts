import type { EventRecord } from '../../core/event.ts';
import type { Details, Match, ScalingProvider } from '../events/provider.ts';

/**
 * Karpenter, and EKS Auto Mode, which is built on it. Much is said about a NodeClaim and about its Node
 * alike: what counts is read of the NodeClaim.
 */
export const karpenter: ScalingProvider = {
  autoscaler: 'KARPENTER',
  components: ['karpenter', 'eks-auto-mode/compute'],
  rules: [
    {
      reason: 'Nominated',
      kind: 'Pod',
      pattern:
        /^Pod should schedule on: (?:nodeclaim\/(?<claim>[^,\s]+))?(?:, )?(?:node\/(?<node>\S+))?$/,
      type: 'INFO',
      read: toNominated,
    },
    { reason: 'FailedScheduling', kind: 'Pod', type: 'SCALE_UP_NOT_POSSIBLE' },
    {
      reason: 'NoCompatibleInstanceTypes',
      kind: 'NodePool',
      type: 'SCALE_UP_NOT_POSSIBLE',
      read: toPool,
    },
    {
      reason: ['InsufficientCapacityError', 'AsyncProvisioningError'],
      kind: 'NodeClaim',
      type: 'SCALE_UP_FAILED',
      read: () => ({ delta: -1 }),
    },
    {
      reason: 'NodeClassNotReady',
      kind: 'NodeClaim',
      type: 'SCALE_UP_FAILED',
      read: () => ({ delta: -1 }),
    },
    {
      reason: [
        'SpotInterrupted',
        'SpotRebalanceRecommendation',
        'CapacityReservationInstanceInterrupted',
        'InstanceStopping',
        'InstanceUnhealthy',
        'TerminatingOnInterruption',
      ],
      kind: 'NodeClaim',
      type: 'NODE_INTERRUPTED',
    },
    {
      // Also the name of a condition, whose transitions are told in other words.
      reason: 'InstanceTerminating',
      kind: 'NodeClaim',
      pattern: /^(?!Status condition transitioned)/,
      type: 'NODE_INTERRUPTED',
    },
    {
      reason: [
        'SpotInterrupted',
        'SpotRebalanceRecommendation',
        'CapacityReservationInstanceInterrupted',
        'InstanceStopping',
        'InstanceTerminating',
        'InstanceUnhealthy',
        'TerminatingOnInterruption',
      ],
      kind: 'Node',
      pattern: /^(?!Status condition transitioned)/,
      type: 'LEFT_OUT',
    },
    {
      reason: 'Launched',
      kind: 'NodeClaim',
      pattern: /Status: \w+ -> True,/,
      type: 'SCALE_UP_ACCEPTED',
    },
    {
      reason: 'Registered',
      kind: 'NodeClaim',
      pattern: /Status: \w+ -> True,/,
      type: 'NODE_REGISTERED',
    },
    {
      reason: ['Initialized', 'Ready'],
      kind: 'NodeClaim',
      pattern: /Status: \w+ -> True,/,
      type: 'SCALE_UP_COMPLETED',
      read: () => ({ delta: 1, isOncePerSubject: true }),
    },
    {
      reason: ['Drifted', 'Consolidatable'],
      pattern: /Status: \w+ -> True,/,
      type: 'SCALE_DOWN_CANDIDATE',
    },
    {
      reason: 'Drained',
      pattern: /Status: \w+ -> Unknown,/,
      type: 'SCALE_DOWN_DRAINING',
    },
    {
      reason: ['ValidationSucceeded', 'NodeClassReady', 'Ready'],
      kind: /^NodePool$|NodeClass$/,
      pattern: /Status: \w+ -> False,/,
      type: 'CONFIGURATION_INVALID',
      read: toPool,
    },
    {
      reason: 'DisruptionTerminating',
      kind: 'NodeClaim',
      type: 'SCALE_DOWN_TRIGGERED',
      read: () => ({ delta: -1 }),
    },
    { reason: 'DisruptionTerminating', kind: 'Node', type: 'LEFT_OUT' },
    {
      reason: 'DisruptionLaunching',
      kind: 'NodeClaim',
      type: 'SCALE_UP_REQUESTED',
      read: () => ({ delta: 1 }),
    },
    {
      reason: ['DisruptionWaitingReadiness', 'ConsolidationCandidate', 'ConsolidationApproved'],
      type: 'SCALE_DOWN_CANDIDATE',
      read: toPool,
    },
    {
      reason: ['DisruptionBlocked', 'Unconsolidatable', 'ConsolidationRejected'],
      type: 'SCALE_DOWN_BLOCKED',
      read: toPool,
    },
    { reason: ['Evicted', 'Disrupted'], kind: 'Pod', type: 'SCALE_DOWN_DRAINING' },
    { reason: 'FailedDraining', kind: 'Node', type: 'SCALE_DOWN_FAILED' },
    {
      reason: ['AwaitingVolumeDetachment', 'TerminationGracePeriodExpiring'],
      type: 'SCALE_DOWN_DRAINING',
    },
    {
      // Its Events name no object: one counts for all NodeClaims of the cluster.
      reason: 'Finalized',
      kind: 'NodeClaim',
      type: 'SCALE_DOWN_COMPLETED',
      read: () => ({ delta: -1 }),
    },
    { reason: 'Finalized', kind: 'Node', type: 'LEFT_OUT' },
    { reason: 'NodeRepairBlocked', type: 'NODE_REPAIR_BLOCKED' },
    { reason: 'ZonalShiftActive', type: 'SCALE_UP_LIMITED', read: toPool },
    { reason: 'ZonalShiftCleared', type: 'STATE_CHANGED', read: toPool },
    {
      reason: ['NodeClassResolutionError', 'FailedConsistencyCheck', 'UnregisteredTaintMissing'],
      type: 'CONFIGURATION_INVALID',
      read: toPool,
    },
    {
      reason: /(?:)/,
      pattern: /^Status condition transitioned/,
      type: 'STATE_CHANGED',
      read: toPool,
    },
  ],
  otherwise: 'UNKNOWN',
};

/** With a node it goes to one that is there; with a NodeClaim alone one is made for it. */
function toNominated(match: Match): Details {
  const node = match.text('node');
  if (node !== '') return { nodeName: node };
  return match.text('claim') === '' ? {} : { type: 'SCALE_UP_TRIGGERED' };
}

/** A NodePool is named by being the subject, or by a few of the sentences. */
function toPool({ message }: Match, { involvedObject: { kind, name } }: EventRecord): Details {
  const named = /NodePool(?:=| ")(?<pool>[a-z\d][a-z\d.-]*)/.exec(message)?.groups?.['pool'];
  const pool = kind === 'NodePool' ? name : named;
  return pool === undefined || pool === '' ? {} : { group: { kind: 'NodePool', name: pool } };
}
