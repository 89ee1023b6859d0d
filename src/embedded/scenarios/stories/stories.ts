import type { Scenario } from '../scenario.ts';
import { BUILDS } from './builds.ts';
import { CONSOLIDATION } from './consolidation.ts';
import { FEDERATION } from './federation.ts';
import { HPA_LIMIT } from './hpa-limit.ts';
import { KEDA } from './keda.ts';
import { KNATIVE } from './knative.ts';
import { NO_FIT } from './no-fit.ts';
import { QUOTA } from './quota.ts';
import { RIGHT_SIZING } from './right-sizing.ts';
import { SANDBOXES } from './sandboxes.ts';
import { SPOT } from './spot.ts';

/** One story each: small clusters with a short day, told again and again. */
export const STORIES = {
  /** A function whose build fails, and is mended. */
  builds: BUILDS,
  /** Karpenter takes away nodes that are not needed any more. */
  consolidation: CONSOLIDATION,
  /** A member of two hubs that falls silent, and whose workload moves. */
  federation: FEDERATION,
  /** An HPA at its maximum whose load goes on rising, beside a VPA for the same pods. */
  'hpa-limit': HPA_LIMIT,
  /** KEDA from zero and back, by the length of a queue: pods of a Deployment, and Jobs. */
  keda: KEDA,
  /** A burst of requests for a revision of Knative that had no pods, and has none after; and a canary. */
  knative: KNATIVE,
  /** Pods that fit nowhere, beside others whose group is at its maximum. */
  'no-fit': NO_FIT,
  /** The cluster autoscaler out of quota, in back-off, and well again. */
  quota: QUOTA,
  /** The same load on a cluster that scales just in time, and on one that keeps a buffer. */
  'right-sizing': RIGHT_SIZING,
  /** A warm pool of sandboxes that is drained and filled again; one paused, one whose time is over. */
  sandboxes: SANDBOXES,
  /** Spot nodes that the cloud takes back, and Karpenter replaces. */
  spot: SPOT,
} as const satisfies Readonly<Record<string, Scenario>>;
