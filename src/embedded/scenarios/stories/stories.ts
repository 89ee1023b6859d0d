import type { Scenario } from '../scenario.ts';
import { CONSOLIDATION } from './consolidation.ts';
import { HPA_LIMIT } from './hpa-limit.ts';
import { SPOT } from './spot.ts';

/** One story of autoscaling each: small clusters with a short day, told again and again. */
export const STORIES = {
  /** Karpenter takes away nodes that are not needed any more. */
  consolidation: CONSOLIDATION,
  /** An HPA at its maximum whose load goes on rising, beside a VPA for the same pods. */
  'hpa-limit': HPA_LIMIT,
  /** Spot nodes that the cloud takes back, and Karpenter replaces. */
  spot: SPOT,
} as const satisfies Readonly<Record<string, Scenario>>;
