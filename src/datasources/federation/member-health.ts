import type { ConditionRecord } from '../core/condition.ts';
import type { Health } from '../core/cluster.ts';
import type { Tri } from './federation-member.ts';

interface Signs {
  readonly isDeleting: boolean;
  /** @default false */
  readonly isHibernated?: boolean;
  /** @default false */
  readonly isProvisioning?: boolean;
  /** Whether its hub has lost it, beside what the main condition says. @default false */
  readonly isLost?: boolean;
  /** What says that it works. */
  readonly main: ConditionRecord | undefined;
  /** What else should hold: each that does not makes it DEGRADED. */
  readonly others?: readonly (ConditionRecord | undefined)[];
}

/** How a hub says that a cluster is. The first that holds. */
export function toMemberHealth({
  isDeleting,
  isHibernated = false,
  isProvisioning = false,
  isLost = false,
  main,
  others = [],
}: Signs): Health {
  if (isDeleting) return { health: 'DELETING', reason: 'It is being deleted.' };
  if (isHibernated) return { health: 'HIBERNATED', reason: 'It was put to sleep.' };
  if (isProvisioning) return { health: 'PROVISIONING', reason: toReason(main) };
  if (isLost || main?.status === 'UNKNOWN')
    return { health: 'UNREACHABLE', reason: toReason(main) };
  if (main?.status === 'FALSE') return { health: 'UNHEALTHY', reason: toReason(main) };
  if (main === undefined) return { health: 'UNKNOWN', reason: undefined };
  const broken = others.find((one) => one?.status === 'FALSE');
  if (broken !== undefined) return { health: 'DEGRADED', reason: toReason(broken) };
  return { health: 'HEALTHY', reason: undefined };
}

/** The status of a condition; UNKNOWN where there is none. */
export function toTri(condition: ConditionRecord | undefined): Tri {
  return condition?.status ?? 'UNKNOWN';
}

export function findCondition(
  conditions: readonly ConditionRecord[],
  wanted: string,
): ConditionRecord | undefined {
  return conditions.find(({ type }) => type === wanted);
}

function toReason(condition: ConditionRecord | undefined): string | undefined {
  return condition?.message ?? condition?.reason;
}
