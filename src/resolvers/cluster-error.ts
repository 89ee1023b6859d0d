import type { FleetError } from '../datasources/errors.ts';
import type { ClusterError } from './types.generated.ts';

/** An Error that a resolver returns is one that it throws: what is only told of must be no Error. */
export function toClusterError(error: FleetError | undefined): ClusterError | undefined {
  if (error === undefined) return undefined;
  const { code, message, isRetryable } = error;
  return { code, message, isRetryable };
}
