import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList } from '../core/fleet-list.ts';
import type { WarmPoolFilter, WarmPoolOrder, WarmPoolRecord } from './warm-pool.ts';
import { toWarmPoolFilter, toWarmPoolOrder } from './warm-pool.ts';
import { WARM_POOLS } from './warm-pool-view.ts';

/** The warm pools of the fleet, of every provider. */
export type WarmPools = FleetList<WarmPoolRecord, WarmPoolFilter, WarmPoolOrder>;

export function createWarmPools(options: FleetReading): WarmPools {
  return createFleetList<WarmPoolRecord, WarmPoolFilter, WarmPoolOrder>({
    ...options,
    kind: WARM_POOLS,
    toFilter: toWarmPoolFilter,
    toOrder: (order) => toWarmPoolOrder(order?.field, order?.direction ?? undefined),
  });
}
