import type { Clock } from '../../async/clock.ts';
import type { FleetError } from '../errors.ts';
import type { StoreState } from '../store/store.ts';

/**
 * Turns what happens to a reflector into the state of its rows: what was whole and cannot be followed
 * is stale, and down when that lasts; what was never whole is down at once, with the reason.
 */
export interface Freshness extends Disposable {
  /** Whether it has failed since the last success. */
  readonly isFailing: boolean;
  /** The rows are whole now, or followed again. */
  succeed(): void;
  fail(error: FleetError): void;
}

export interface FreshnessOptions {
  readonly clock: Clock;
  readonly downAfterMs: number;
  readonly report: (state: StoreState) => void;
}

export function createFreshness({ clock, downAfterMs, report }: FreshnessOptions): Freshness {
  let wasWhole = false;
  let since: number | undefined;
  let timer: Disposable | undefined;

  const clear = (): void => {
    timer?.[Symbol.dispose]();
    timer = undefined;
    since = undefined;
  };
  return {
    get isFailing() {
      return since !== undefined;
    },
    succeed() {
      if (wasWhole && since === undefined) return;
      wasWhole = true;
      clear();
      report({ phase: 'live' });
    },
    fail(error) {
      since ??= clock.now();
      const at = since;
      const reportDown = (): void => report({ phase: 'down', since: at, error });
      timer?.[Symbol.dispose]();
      timer = undefined;
      const leftMs = at + downAfterMs - clock.now();
      if (!wasWhole || leftMs <= 0) {
        reportDown();
        return;
      }
      timer = clock.setTimeout(reportDown, leftMs);
      report({ phase: 'stale', since: at, error });
    },
    [Symbol.dispose]: clear,
  };
}
