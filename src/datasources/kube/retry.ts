import type { FleetError } from '../errors.ts';

/** Of the `Retry-After` header: seconds, or an HTTP date. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,7}$/.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Whether the server itself asks to come again: overload, restart, a gateway without a backend. */
export function isRetryableStatus(statusCode: number): boolean {
  return RETRYABLE.has(statusCode);
}

/** Never before the time the server asked for, and up to half as long again, or a second. */
export function toRetryDelayMs(error: FleetError, backoffMs: number, random: () => number): number {
  const askedMs = error.retryAfterMs;
  return askedMs === undefined ? backoffMs : askedMs + random() * Math.max(1000, askedMs / 2);
}

const RETRYABLE: ReadonlySet<number> = new Set([429, 502, 503]);
