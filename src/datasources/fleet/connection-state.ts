import type { FleetError } from '../errors.ts';

/**
 * How the fleet stands with one cluster; times are milliseconds of the epoch. `connecting`: its
 * identity is not known yet. `stale`: it has not answered since; what is known is still read.
 * `down`: that has lasted, or its credentials were refused.
 */
export type ConnectionState =
  | { readonly phase: 'known' }
  | { readonly phase: 'connecting' }
  | { readonly phase: 'listing' }
  | { readonly phase: 'live' }
  | { readonly phase: 'stale'; readonly since: number; readonly error: FleetError }
  | { readonly phase: 'down'; readonly since: number; readonly error: FleetError };

export type ConnectionPhase = ConnectionState['phase'];

/** The failure that the state tells of, where it does. */
export function errorOf(state: ConnectionState): FleetError | undefined {
  return 'error' in state ? state.error : undefined;
}
