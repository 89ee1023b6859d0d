import { toChoice, toFilterKey } from '../../core/row-filter.ts';
import type { RowFilter } from '../../fleet/selector.ts';
import type { ScalingActivityRecord, ScalingActivityState } from './scaling-activity.ts';
import type { AutoscalerKind, ScalingDirection } from '../events/scaling-event.ts';

/** Which scaling activities. Everything given must hold; of a list, one of its values. */
export interface ScalingActivityFilter {
  readonly autoscalers?: readonly AutoscalerKind[] | null | undefined;
  readonly states?: readonly ScalingActivityState[] | null | undefined;
  readonly directions?: readonly ScalingDirection[] | null | undefined;
  /** Of the workloads that are scaled; activities about nodes are in none. */
  readonly namespaces?: readonly string[] | null | undefined;
  readonly since?: Date | null | undefined;
  /** By name. */
  readonly groups?: readonly string[] | null | undefined;
}

export function toScalingActivityFilter(
  filter: ScalingActivityFilter,
): RowFilter<ScalingActivityRecord> {
  const { autoscalers, states, directions, namespaces, since, groups } = filter;
  const sinceMs = since?.getTime() ?? Number.NEGATIVE_INFINITY;
  const isAutoscaler = toChoice(autoscalers);
  const isState = toChoice(states);
  const isDirection = toChoice(directions);
  const isNamespace = toChoice<string | undefined>(namespaces);
  const isGroup = toChoice<string | undefined>(groups);
  return {
    key: toFilterKey({ autoscalers, states, directions, namespaces, since, groups }),
    matches: (row) =>
      isAutoscaler(row.autoscaler) &&
      isState(row.state) &&
      isDirection(row.direction) &&
      isNamespace(row.namespace) &&
      isGroup(row.group?.name) &&
      row.occurredAtMs >= sinceMs,
  };
}
