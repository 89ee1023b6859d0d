import type { Scenario } from '../scenario.ts';
import { HPA_LIMIT } from './hpa-limit.ts';

/** One story of autoscaling each: small clusters with a short day, told again and again. */
export const STORIES = {
  /** An HPA at its maximum whose load goes on rising, beside a VPA for the same pods. */
  'hpa-limit': HPA_LIMIT,
} as const satisfies Readonly<Record<string, Scenario>>;
