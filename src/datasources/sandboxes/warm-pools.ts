import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList } from '../core/fleet-list.ts';
import type { WarmPoolFilter, WarmPoolRecord } from './warm-pool.ts';
import { WARM_POOL_ORDER, toWarmPoolFilter } from './warm-pool.ts';
import { WARM_POOLS } from './warm-pool-view.ts';

/** The warm pools of the fleet, of every provider. */
export type WarmPools = FleetList<WarmPoolRecord, WarmPoolFilter, never>;

export function createWarmPools(options: FleetReading): WarmPools {
  return createFleetList<WarmPoolRecord, WarmPoolFilter, never>({
    ...options,
    kind: WARM_POOLS,
    toFilter: toWarmPoolFilter,
    toOrder: () => WARM_POOL_ORDER,
  });
}
