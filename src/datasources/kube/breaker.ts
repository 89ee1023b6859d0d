import { createBackoff } from '../../async/backoff.ts';
import type { Clock } from '../../async/clock.ts';
import { FleetError } from '../errors.ts';

/**
 * Keeps calls from a cluster that does not answer: after some failures in a row they are refused at
 * once, until a wait with full jitter is over and one of them is let through as a trial.
 */
export interface Breaker {
  readonly isOpen: boolean;
  /** @throws {FleetError} that of the last failure, while the breaker is open. */
  enter(): void;
  succeed(): void;
  fail(error: FleetError): void;
}

export interface BreakerOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** Called when it opens: what hangs on the connection should not wait to find out. */
  readonly onOpen: () => void;
  /** Called when it closes again: what waits may try at once. */
  readonly onClose: () => void;
  /** Failures in a row. @default 5 */
  readonly threshold?: number;
}

export function createBreaker(options: BreakerOptions): Breaker {
  const { clock, random, onOpen, onClose, threshold = 5 } = options;
  const backoff = createBackoff({ random });
  let failures = 0;
  let open: { readonly until: number; readonly error: FleetError } | undefined;

  return {
    get isOpen() {
      return open !== undefined;
    },
    enter() {
      if (open === undefined) return;
      const now = clock.now();
      if (now < open.until) {
        throw new FleetError(open.error.code, open.error.message, {
          ...(open.error.cluster === undefined ? {} : { cluster: open.error.cluster }),
          cause: open.error,
          retryAfterMs: open.until - now,
        });
      }
      // This call is the trial; those that come while it runs wait for the next one.
      open = { until: now + backoff.next(), error: open.error };
    },
    succeed() {
      const wasOpen = open !== undefined;
      failures = 0;
      open = undefined;
      backoff.reset();
      if (wasOpen) onClose();
    },
    fail(error) {
      failures += 1;
      if (failures < threshold) return;
      const wasOpen = open !== undefined;
      open = { until: clock.now() + backoff.next(), error };
      if (!wasOpen) onOpen();
    },
  };
}
