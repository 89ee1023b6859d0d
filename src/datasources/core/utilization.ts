import type { Amounts } from './amounts.ts';
import { toRest } from './amounts.ts';

/** How much of what some nodes can give is asked for. */
export interface UtilizationRecord {
  /** The identity of their cluster. */
  readonly cluster: string;
  readonly allocatable: Amounts;
  /** Undefined while the pods are not known, and for who may not list them. */
  readonly requested: Amounts | undefined;
  /** Undefined for all nodes of the cluster. */
  readonly nodeNames: readonly string[] | undefined;
  /** What nobody asks for; never less than nothing. */
  readonly idle: Amounts | undefined;
}

export function toUtilization(known: Omit<UtilizationRecord, 'idle'>): UtilizationRecord {
  const { allocatable, requested } = known;
  return { ...known, idle: requested && toRest(allocatable, requested) };
}
