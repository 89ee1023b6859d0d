import { mayListIn } from '../../access/viewer.ts';
import type { Asking } from '../../core/asking.ts';
import type { ConditionRecord } from '../../core/condition.ts';
import type { FleetList, FleetReading } from '../../core/fleet-list.ts';
import { createFleetList } from '../../core/fleet-list.ts';
import type { RowOrigin } from '../../fleet/fleet-kind.ts';
import type { ObjectRecord } from '../../kube/object-record.ts';
import type { AutoscalerFilter, AutoscalerRecord, OwnSizes } from './autoscaler.ts';
import { AUTOSCALER_ORDER, toAutoscalerFilter } from './autoscaler.ts';
import { AUTOSCALERS } from './autoscaler-view.ts';
import { HORIZONTAL_POD_AUTOSCALERS } from '../objects/horizontal-pod-autoscaler.ts';

/** What moves sizes over the fleet, of every provider. */
export interface Autoscalers extends FleetList<AutoscalerRecord, AutoscalerFilter, never> {
  /** By the HorizontalPodAutoscaler it owns, to those who may list that; else by what it says itself. */
  sizes(this: void, row: AutoscalerRecord, asking: Pick<Asking, 'viewer'>): OwnSizes;
  /** By which autoscaler something is counted, in words; undefined for none that the caller may see. */
  sizedBy(
    this: void,
    target: Pick<ObjectRecord, 'cluster' | 'kind' | 'namespace' | 'name'>,
    asking: Asking,
  ): Promise<string | undefined>;
  /** Its own, and one for each other autoscaler on its target that the caller may list. */
  conditions(
    this: void,
    row: AutoscalerRecord,
    asking: Pick<Asking, 'viewer'>,
  ): readonly ConditionRecord[];
}

export function createAutoscalers(options: FleetReading): Autoscalers {
  const list = createFleetList<AutoscalerRecord, AutoscalerFilter, never>({
    ...options,
    kind: AUTOSCALERS,
    toFilter: toAutoscalerFilter,
    toOrder: () => AUTOSCALER_ORDER,
  });
  return {
    ...list,
    async sizedBy({ cluster, kind, namespace = '', name }, asking) {
      const store = await list.store(cluster, asking);
      const rows = store?.by('target', `${kind} ${namespace}/${name}`) ?? [];
      for (const { key } of rows) {
        const row = await list.get(cluster, key, asking);
        if (row !== undefined && row.vertical === undefined) return `${row.kind} ${row.name}`;
      }
      return undefined;
    },
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
