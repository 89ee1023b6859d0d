import type { CloudFleetRecord } from '../datasources/federation/cloud/cloud-source.ts';
import { toTimeText } from '../kubernetes/time.ts';
import { toClusterError } from './cluster-error.ts';
import type { CloudFleetResolvers, ProviderState } from './types.generated.ts';

const STATE = {
  listing: 'LISTING',
  live: 'LIVE',
  stale: 'STALE',
  down: 'DOWN',
  forbidden: 'FORBIDDEN',
} as const satisfies Record<CloudFleetRecord['state']['phase'], ProviderState>;

export const CloudFleet: CloudFleetResolvers = {
  state: ({ state }) => STATE[state.phase],
  asOf: ({ state }) =>
    'asOf' in state && state.asOf !== undefined ? toTimeText(state.asOf) : null,
  error: ({ state }) => toClusterError('error' in state ? state.error : undefined),
};
