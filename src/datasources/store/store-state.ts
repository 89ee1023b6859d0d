import type { Store, StoreRecord, StoreState } from './store.ts';

const BADNESS = {
  live: 0,
  stale: 1,
  listing: 2,
  absent: 3,
  forbidden: 4,
  down: 5,
} as const satisfies Record<StoreState['phase'], number>;

/** The worst of some states; `live` of none. */
export function worstState(states: Iterable<StoreState>): StoreState {
  let worst: StoreState = { phase: 'live' };
  for (const state of states) if (BADNESS[state.phase] > BADNESS[worst.phase]) worst = state;
  return worst;
}

/** Whether a reader need not wait: there are rows to read, or it is known why there are none. */
export function isSettled(store: Pick<Store<StoreRecord>, 'state' | 'isWhole'>): boolean {
  return store.state.phase !== 'listing' || store.isWhole;
}

/** The worst of those that are there; absent when none is: what is not installed takes nothing from the rest. */
export function worstPresentState(states: readonly StoreState[]): StoreState {
  const present = states.filter(({ phase }) => phase !== 'absent');
  return present.length === 0 && states.length > 0 ? { phase: 'absent' } : worstState(present);
}
