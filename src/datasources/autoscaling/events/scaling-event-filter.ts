import { toChoice, toFilterKey } from '../../core/row-filter.ts';
import type { RowFilter } from '../../fleet/selector.ts';
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
  readonly subject?: ScalingSubjectFilter | null | undefined;
}

/** Which object it is about. Everything given must hold. */
export interface ScalingSubjectFilter {
  readonly kind?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly uid?: string | null | undefined;
}

export function toScalingEventFilter(filter: ScalingEventFilter): RowFilter<ScalingEventRecord> {
  const { autoscalers, types, directions, severities, namespaces, since, groups } = filter;
  const subject = toSubjectKey(filter.subject);
  const isSubject = toSubjectChoice(filter.subject);
  const sinceMs = since?.getTime() ?? Number.NEGATIVE_INFINITY;
  const isAutoscaler = toChoice(autoscalers);
  const isType = toChoice(types);
  const isDirection = toChoice(directions);
  const isSeverity = toChoice(severities);
  const isNamespace = toChoice<string | undefined>(namespaces);
  const isGroup = toChoice<string | undefined>(groups);
  return {
    key: toFilterKey({
      autoscalers,
      types,
      directions,
      severities,
      namespaces,
      since,
      groups,
      subject,
    }),
    matches: (row) =>
      isAutoscaler(row.autoscaler) &&
      isType(row.type) &&
      isDirection(row.direction) &&
      isSeverity(row.severity) &&
      isNamespace(row.namespace) &&
      isGroup(row.group?.name) &&
      isSubject(row) &&
      row.occurredAtMs >= sinceMs,
  };
}

function toSubjectKey(subject: ScalingSubjectFilter | null | undefined): string | undefined {
  return subject ? toFilterKey({ ...subject }) : undefined;
}

function toSubjectChoice(
  wanted: ScalingSubjectFilter | null | undefined,
): (row: Pick<ScalingEventRecord, 'subject'>) => boolean {
  const kind = wanted?.kind ?? undefined;
  const name = wanted?.name ?? undefined;
  const uid = wanted?.uid ?? undefined;
  return ({ subject }) =>
    (kind === undefined || subject.kind === kind) &&
    (name === undefined || subject.name === name) &&
    (uid === undefined || subject.uid === uid);
}
