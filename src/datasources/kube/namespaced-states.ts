import type { FleetError } from '../errors.ts';
import type { StoreState } from '../store/store.ts';

/** The state of rows that are followed namespace by namespace, and which of those are covered. */
export interface CombinedState {
  readonly state: StoreState;
  readonly namespaces: readonly string[];
}

/**
 * What was not answered yet comes first, then the worst of those that may be read; where none may,
 * it is forbidden.
 */
export function combineStates(
  states: ReadonlyMap<string, StoreState>,
  forbidden: FleetError,
): CombinedState {
  const readable = [...states].filter(([, state]) => state.phase !== 'forbidden');
  const [worst] = readable
    .map(([, state]) => state)
    .toSorted((a, b) => SEVERITY[b.phase] - SEVERITY[a.phase]);
  return {
    state: worst ?? { phase: 'forbidden', error: forbidden },
    namespaces: readable.map(([namespace]) => namespace),
  };
}

const SEVERITY = {
  forbidden: 0,
  absent: 0,
  live: 1,
  stale: 2,
  down: 3,
  listing: 4,
} as const satisfies Record<StoreState['phase'], number>;
