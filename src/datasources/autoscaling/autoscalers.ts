import type { FleetList, FleetReading } from '../core/fleet-list.ts';
import { createFleetList } from '../core/fleet-list.ts';
import type { AutoscalerFilter, AutoscalerRecord } from './autoscaler.ts';
import { AUTOSCALER_ORDER, toAutoscalerFilter } from './autoscaler.ts';
import { AUTOSCALERS } from './autoscaler-view.ts';

/** What moves sizes over the fleet, of every provider. */
export type Autoscalers = FleetList<AutoscalerRecord, AutoscalerFilter, never>;

export function createAutoscalers(options: FleetReading): Autoscalers {
  return createFleetList({
    ...options,
    kind: AUTOSCALERS,
    toFilter: toAutoscalerFilter,
    toOrder: () => AUTOSCALER_ORDER,
  });
}
