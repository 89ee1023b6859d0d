import { mayListIn } from '../../access/viewer.ts';
import type { Asking } from '../../core/asking.ts';
import type { FleetList, FleetReading } from '../../core/fleet-list.ts';
import { createFleetList } from '../../core/fleet-list.ts';
import type { FleetKind } from '../../fleet/fleet-kind.ts';
import type { ScalingEventRecord } from './scaling-event.ts';
import { NEWEST_SCALING_EVENTS_FIRST } from './scaling-event.ts';
import type { ScalingEventFilter } from './scaling-event-filter.ts';
import { toScalingEventFilter } from './scaling-event-filter.ts';

/** What the autoscalers of the fleet did, newest first. */
export interface ScalingEvents extends FleetList<ScalingEventRecord, ScalingEventFilter, never> {
  /** What it is about and how it changed, as far as the caller may know. */
  sizes(this: void, event: ScalingEventRecord, asking: Asking): ScalingEventSizes;
}

export type ScalingEventSizes = Pick<ScalingEventRecord, 'group' | 'fromSize' | 'delta'>;

/** `kind` is of `createScalingEventKind`, the same that runs in the clusters. */
export function createScalingEvents(
  options: FleetReading & { readonly kind: FleetKind<ScalingEventRecord> },
): ScalingEvents {
  return {
    ...createFleetList({
      ...options,
      toFilter: toScalingEventFilter,
      toOrder: () => NEWEST_SCALING_EVENTS_FIRST,
    }),
    sizes(event, { viewer }) {
      const { cluster, group, fromSize, delta, lent } = event;
      const isLent = lent && mayListIn(viewer, { cluster, ...lent.origin }, lent.origin.resource);
      return {
        group: group ?? (isLent === true ? lent?.group : undefined),
        fromSize: fromSize ?? (isLent === true ? lent?.fromSize : undefined),
        delta: delta ?? (isLent === true ? lent?.delta : undefined),
      };
    },
  };
}
