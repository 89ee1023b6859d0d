import { mayListIn } from '../../access/viewer.ts';
import type { Asking } from '../../core/asking.ts';
import type { ConditionRecord } from '../../core/condition.ts';
import type { FleetList, FleetReading } from '../../core/fleet-list.ts';
import { createFleetList } from '../../core/fleet-list.ts';
import type { RowOrigin } from '../../fleet/fleet-kind.ts';
import type { AutoscalerFilter, AutoscalerRecord, OwnSizes } from './autoscaler.ts';
import { AUTOSCALER_ORDER, toAutoscalerFilter } from './autoscaler.ts';
import { AUTOSCALERS } from './autoscaler-view.ts';
import { HORIZONTAL_POD_AUTOSCALERS } from '../objects/horizontal-pod-autoscaler.ts';

/** What moves sizes over the fleet, of every provider. */
export interface Autoscalers extends FleetList<AutoscalerRecord, AutoscalerFilter, never> {
  /** By the HorizontalPodAutoscaler it owns, to those who may list that; else by what it says itself. */
  sizes(this: void, row: AutoscalerRecord, asking: Pick<Asking, 'viewer'>): OwnSizes;
  /** Its own, and one for each other autoscaler on its target that the caller may list. */
  conditions(
    this: void,
    row: AutoscalerRecord,
    asking: Pick<Asking, 'viewer'>,
  ): readonly ConditionRecord[];
}

export function createAutoscalers(options: FleetReading): Autoscalers {
  return {
    ...createFleetList<AutoscalerRecord, AutoscalerFilter, never>({
      ...options,
      kind: AUTOSCALERS,
      toFilter: toAutoscalerFilter,
      toOrder: () => AUTOSCALER_ORDER,
    }),
    sizes: (row, { viewer }) =>
      row.own === undefined || mayListIn(viewer, row, HORIZONTAL_POD_AUTOSCALERS) ? row : row.own,
    conditions({ cluster, conditions, conflicts = [] }, { viewer }) {
      const isSeen = ({ resource, namespace }: RowOrigin): boolean =>
        mayListIn(viewer, { cluster, namespace }, resource);
      const seen = conflicts.filter(({ origins }) => origins.every(isSeen));
      return [...conditions, ...seen.map(({ condition }) => condition)];
    },
  };
}
