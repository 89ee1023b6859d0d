import type { JsonRecord } from '../kube/json.ts';
import { asRecords, asString, asText } from '../kube/json.ts';
import type { ProjectionContext } from '../kube/object-record.ts';

/** Something that is so, is not so, or is not known. */
export interface ConditionRecord {
  readonly type: string;
  readonly status: 'TRUE' | 'FALSE' | 'UNKNOWN';
  readonly reason: string | undefined;
  readonly message: string | undefined;
  readonly lastTransitionAt: string | undefined;
}

export function toConditions(
  status: JsonRecord,
  { interner }: ProjectionContext,
): readonly ConditionRecord[] {
  return asRecords(status['conditions']).map((condition) => ({
    type: interner.text(asText(condition['type'])),
    status: toTri(condition['status']),
    reason: intern(condition['reason'], interner),
    message: intern(condition['message'], interner),
    lastTransitionAt: asString(condition['lastTransitionTime']),
  }));
}

/** Whether a list has this condition, and it is true. */
export function isConditionTrue(status: JsonRecord, type: string): boolean {
  return asRecords(status['conditions']).some(
    (condition) => condition['type'] === type && condition['status'] === 'True',
  );
}

/** Whether a condition is true; undefined while that is not known. */
export function toTruth(
  conditions: readonly ConditionRecord[],
  wanted: string,
): boolean | undefined {
  const status = conditions.find(({ type }) => type === wanted)?.status;
  return status === undefined || status === 'UNKNOWN' ? undefined : status === 'TRUE';
}

function toTri(value: unknown): ConditionRecord['status'] {
  if (value === 'True') return 'TRUE';
  // Gardener's fourth word: it does not hold, though not yet for so long that False would be said.
  return value === 'False' || value === 'Progressing' ? 'FALSE' : 'UNKNOWN';
}

function intern(value: unknown, interner: ProjectionContext['interner']): string | undefined {
  const text = asString(value);
  return text === undefined || text === '' ? undefined : interner.text(text);
}
