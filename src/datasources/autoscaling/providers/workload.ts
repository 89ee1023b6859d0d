import type { Details, Match, ScalingProvider } from '../events/provider.ts';

/** The Deployment controller: it says so whenever a ReplicaSet is resized, in a roll-out as well. */
export const workload: ScalingProvider = {
  autoscaler: 'WORKLOAD',
  components: ['deployment-controller'],
  rules: [
    {
      reason: 'ScalingReplicaSet',
      kind: 'Deployment',
      // Three generations of controllers word it in three ways.
      pattern:
        /^Scaled (?<direction>up|down) replica set (?<set>\S+) (?:from (?<from>\d+) to (?<to>\d+)|to (?<newTo>\d+)(?: from (?<oldFrom>\d+))?)$/,
      type: 'RESCALED',
      read: toRescale,
    },
  ],
  otherwise: 'LEFT_OUT',
};

function toRescale(match: Match): Details {
  return {
    direction: match.text('direction') === 'up' ? 'UP' : 'DOWN',
    group: { kind: 'ReplicaSet', name: match.text('set') },
    fromSize: match.number('from') ?? match.number('oldFrom'),
    toSize: match.number('to') ?? match.number('newTo'),
  };
}
