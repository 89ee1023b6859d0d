import type { PoolActivity } from '../seed/cluster-autoscaler.ts';
import type { World } from '../seed/world.ts';

const INITIAL_MS = 300_000;

const MAX_MS = 1_800_000;

/** How long a pool is left alone after the cloud had nothing for it: twice as long each time. */
export interface GrowthBackoff {
  start(errorCode: string, errorMessage: string): void;
  /** Why it is left alone now; undefined when it is not. */
  get(): PoolActivity['backoff'];
  startedMs(): number;
  /** After a success it begins anew. */
  reset(): void;
}

export function createBackoff(world: World): GrowthBackoff {
  let durationMs = INITIAL_MS;
  let startedMs = -Infinity;
  let untilMs = -Infinity;
  let cause: PoolActivity['backoff'];
  return {
    start(errorCode, errorMessage) {
      startedMs = world.livedMs();
      untilMs = startedMs + durationMs;
      durationMs = Math.min(MAX_MS, durationMs * 2);
      cause = { errorCode, errorMessage };
    },
    get: () => (world.livedMs() < untilMs ? cause : undefined),
    startedMs: () => startedMs,
    reset() {
      durationMs = INITIAL_MS;
    },
  };
}
