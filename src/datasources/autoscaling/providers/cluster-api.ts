import type { Details, Match, ScalingProvider } from '../events/provider.ts';

/**
 * Cluster API: what becomes of Machines, whoever asked for them. Other machine controllers bear the
 * same names; what is not about a size is left out.
 */
export const clusterApi: ScalingProvider = {
  autoscaler: 'CLUSTER_API',
  components: [
    'machinedeployment-controller',
    'machineset-controller',
    'machinepool-controller',
    'machine-controller',
  ],
  rules: [
    {
      reason: 'SuccessfulScale',
      kind: 'MachineDeployment',
      // Newer controllers say the direction and leave out the namespace.
      pattern:
        /^Scaled (?:up |down )?MachineSet (?:[^/\s]+\/)?(?<set>[^/\s]+): (?<from>\d+) -> (?<to>\d+)$/,
      type: 'RESCALED',
      read: toRescale,
    },
    { reason: 'FailedScale', kind: 'MachineDeployment', type: 'RESCALE_FAILED' },
    {
      reason: 'SuccessfulCreate',
      kind: 'MachineSet',
      type: 'SCALE_UP_REQUESTED',
      read: (_match, { involvedObject: { name } }) => ({ ...toSet(name), delta: 1 }),
    },
    {
      reason: 'FailedCreate',
      kind: 'MachineSet',
      type: 'SCALE_UP_FAILED',
      read: (_match, { involvedObject: { name } }) => ({ ...toSet(name), delta: -1 }),
    },
    {
      reason: 'SuccessfulDelete',
      kind: 'MachineSet',
      type: 'SCALE_DOWN_TRIGGERED',
      read: (_match, { involvedObject: { name } }) => ({ ...toSet(name), delta: -1 }),
    },
    {
      reason: 'FailedDelete',
      kind: 'MachineSet',
      type: 'SCALE_DOWN_FAILED',
      read: (_match, { involvedObject: { name } }) => ({ ...toSet(name), delta: 0 }),
    },
    {
      reason: 'SuccessfulDrainNode',
      kind: 'Machine',
      pattern: /^success draining Machine's node "(?<node>[^"]+)"$/,
      type: 'SCALE_DOWN_DRAINING',
      read: (match) => ({ nodeName: match.text('node') }),
    },
    {
      reason: 'FailedDrainNode',
      kind: 'Machine',
      pattern: /^error draining Machine's node "(?<node>[^"]+)": /,
      type: 'SCALE_DOWN_FAILED',
      read: (match) => ({ nodeName: match.text('node'), delta: 0 }),
    },
    {
      reason: 'SuccessfulSetNodeRef',
      kind: 'Machine',
      pattern: /^(?<node>\S+)$/,
      type: 'NODE_REGISTERED',
      read: (match) => ({ nodeName: match.text('node') }),
    },
    { reason: 'SuccessfulSetNodeRef', kind: 'MachinePool', type: 'STATE_CHANGED' },
  ],
  otherwise: 'LEFT_OUT',
};

function toRescale(match: Match): Details {
  const from = match.number('from') ?? 0;
  const to = match.number('to') ?? 0;
  return {
    ...toSet(match.text('set')),
    fromSize: from,
    toSize: to,
    direction: to < from ? 'DOWN' : 'UP',
  };
}

function toSet(name: string): Details {
  return { group: { kind: 'MachineSet', name } };
}
