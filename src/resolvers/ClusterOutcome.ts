import type { Outcome } from '../datasources/fleet/outcome.ts';
import { toTimeText } from '../kubernetes/time.ts';
import { toClusterError } from './cluster-error.ts';
import type { ClusterOutcomeResolvers, ListState } from './types.generated.ts';

const STATE = {
  known: 'KNOWN',
  connecting: 'CONNECTING',
  listing: 'LISTING',
  live: 'LIVE',
  stale: 'STALE',
  down: 'DOWN',
  absent: 'ABSENT',
  forbidden: 'FORBIDDEN',
} as const satisfies Record<Outcome['phase'], ListState>;

export const ClusterOutcome: ClusterOutcomeResolvers = {
  state: ({ phase }) => STATE[phase],
  asOf: ({ asOf }) => (asOf === undefined ? null : toTimeText(asOf)),
  error: ({ error }) => toClusterError(error),
  providers: ({ providers }) =>
    providers.map(({ name, state }) => ({
      provider: name,
      state: STATE[state.phase],
      error: toClusterError('error' in state ? state.error : undefined),
    })),
};
