import { toChoice, toFilterKey } from '../core/row-filter.ts';
import type { RowFilter } from '../fleet/selector.ts';
import type {
  AutoscalerKind,
  ScalingDirection,
  ScalingEventRecord,
  ScalingEventType,
  ScalingSeverity,
} from './scaling-event.ts';

/** Which scaling events. Everything given must hold; of a list, one of its values. */
export interface ScalingEventFilter {
  readonly autoscalers?: readonly AutoscalerKind[] | null | undefined;
  readonly types?: readonly ScalingEventType[] | null | undefined;
  readonly directions?: readonly ScalingDirection[] | null | undefined;
  readonly severities?: readonly ScalingSeverity[] | null | undefined;
  /** Of their subjects. */
  readonly namespaces?: readonly string[] | null | undefined;
  readonly since?: Date | null | undefined;
  /** By name. */
  readonly groups?: readonly string[] | null | undefined;
}

export function toScalingEventFilter(filter: ScalingEventFilter): RowFilter<ScalingEventRecord> {
  const { autoscalers, types, directions, severities, namespaces, since, groups } = filter;
  const sinceMs = since?.getTime() ?? Number.NEGATIVE_INFINITY;
  const isAutoscaler = toChoice(autoscalers);
  const isType = toChoice(types);
  const isDirection = toChoice(directions);
  const isSeverity = toChoice(severities);
  const isNamespace = toChoice<string | undefined>(namespaces);
  const isGroup = toChoice<string | undefined>(groups);
  return {
    key: toFilterKey({ autoscalers, types, directions, severities, namespaces, since, groups }),
    matches: (row) =>
      isAutoscaler(row.autoscaler) &&
      isType(row.type) &&
      isDirection(row.direction) &&
      isSeverity(row.severity) &&
      isNamespace(row.namespace) &&
      isGroup(row.group?.name) &&
      row.occurredAtMs >= sinceMs,
  };
}
