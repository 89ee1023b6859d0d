import type { ConditionRecord } from '../core/condition.ts';
import type { Health } from '../core/cluster.ts';
import type { Tri } from './federation-member.ts';

/** A condition, or another word of a hub that says as much. */
export type Sign = Pick<ConditionRecord, 'status' | 'reason' | 'message'>;

interface Signs {
  readonly isDeleting: boolean;
  /** @default false */
  readonly isHibernated?: boolean;
  /** @default false */
  readonly isProvisioning?: boolean;
  /** What says that its hub has lost it, beside the main sign. @default nothing does */
  readonly lost?: Sign | undefined;
  /** What says that it works. */
  readonly main: Sign | undefined;
  /** What else should hold: each that does not makes it DEGRADED. */
  readonly others?: readonly (Sign | undefined)[];
}

/** How a hub says that a cluster is. The first that holds. */
export function toMemberHealth({
  isDeleting,
  isHibernated = false,
  isProvisioning = false,
  lost,
  main,
  others = [],
}: Signs): Health {
  if (isDeleting) return { health: 'DELETING', reason: 'It is being deleted.' };
  if (isHibernated) return { health: 'HIBERNATED', reason: 'It was put to sleep.' };
  if (isProvisioning) return { health: 'PROVISIONING', reason: toReason(main) };
  if (lost !== undefined) return { health: 'UNREACHABLE', reason: toReason(lost) };
  if (main?.status === 'UNKNOWN') return { health: 'UNREACHABLE', reason: toReason(main) };
  if (main?.status === 'FALSE') return { health: 'UNHEALTHY', reason: toReason(main) };
  if (main === undefined) return { health: 'UNKNOWN', reason: undefined };
  const broken = others.find((one) => one?.status === 'FALSE');
  if (broken !== undefined) return { health: 'DEGRADED', reason: toReason(broken) };
  return { health: 'HEALTHY', reason: undefined };
}

/** The status of a condition; UNKNOWN where there is none. */
export function toTri(sign: Sign | undefined): Tri {
  return sign?.status ?? 'UNKNOWN';
}

/** A condition that holds. */
export function findHolding(
  conditions: readonly ConditionRecord[],
  wanted: string,
): ConditionRecord | undefined {
  const found = findCondition(conditions, wanted);
  return found?.status === 'TRUE' ? found : undefined;
}

/** A condition that does not hold. */
export function findBroken(
  conditions: readonly ConditionRecord[],
  wanted: string,
): ConditionRecord | undefined {
  const found = findCondition(conditions, wanted);
  return found?.status === 'FALSE' ? found : undefined;
}

export function findCondition(
  conditions: readonly ConditionRecord[],
  wanted: string,
): ConditionRecord | undefined {
  return conditions.find(({ type }) => type === wanted);
}

/** The word of a hub that has no condition for it. */
export function toSign(status: Tri, message?: string): Sign {
  return { status, reason: undefined, message };
}

function toReason(sign: Sign | undefined): string | undefined {
  return sign?.message ?? sign?.reason;
}
