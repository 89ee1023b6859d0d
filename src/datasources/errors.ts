/**
 * Every failure that the world can cause, as one closed set. Those up to `INTERNAL` reach clients
 * as `extensions.code`; the others stay inside: `EXPIRED` and `LAPPED` tell a reader to list again,
 * `UNCHANGED` that a message has nothing to tell.
 */
export type FleetErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PRECONDITION_FAILED'
  | 'CLUSTER_UNREACHABLE'
  | 'CLUSTER_TIMEOUT'
  | 'STALE_DATA'
  | 'RATE_LIMITED'
  | 'COST_EXCEEDED'
  | 'BAD_USER_INPUT'
  | 'INTERNAL'
  | 'EXPIRED'
  | 'LAPPED'
  | 'UNCHANGED';

export interface FleetErrorOptions {
  /** The name of the cluster that failed, where one did. */
  readonly cluster?: string;
  readonly cause?: unknown;
  /** How long to wait before the same call may succeed, where the API server said so. */
  readonly retryAfterMs?: number;
  /** The GraphQL argument that was refused, with `BAD_USER_INPUT`. */
  readonly argument?: string;
  /** The API server's own word for it, empty where its answer has none. */
  readonly reason?: string;
  /** Whether it lasts until somebody changes something, whatever its code. @default false */
  readonly isLasting?: boolean;
  /** What the API server named as the single reasons. @default none */
  readonly causes?: readonly ErrorCause[];
}

/** One of the reasons an API server gives for a refusal, in its own words. */
export interface ErrorCause {
  /** `FieldManagerConflict`, `DisruptionBudget`, `FieldValueInvalid` … */
  readonly reason: string | undefined;
  readonly message: string;
  /** As a path: `.spec.replicas`. */
  readonly field: string | undefined;
}

const RETRYABLE: ReadonlySet<FleetErrorCode> = new Set([
  'CLUSTER_UNREACHABLE',
  'CLUSTER_TIMEOUT',
  'STALE_DATA',
  'RATE_LIMITED',
]);

/**
 * What the world did: a cluster that does not answer, a refused right, a value that cannot be.
 * The message is for a person and holds nothing internal. Anything that is not a `FleetError`
 * is a bug, logged whole and masked for the client.
 */
export class FleetError extends Error {
  override readonly name = 'FleetError';
  readonly code: FleetErrorCode;
  readonly cluster: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly argument: string | undefined;
  /** Undefined where no API server said it. */
  readonly reason: string | undefined;
  readonly causes: readonly ErrorCause[];
  readonly #isLasting: boolean;

  constructor(code: FleetErrorCode, message: string, options: FleetErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.cluster = options.cluster;
    this.retryAfterMs = options.retryAfterMs;
    this.argument = options.argument;
    this.reason = options.reason;
    this.causes = options.causes ?? [];
    this.#isLasting = options.isLasting ?? false;
  }

  /** Whether the same call may succeed later without anything being changed by the caller. */
  get isRetryable(): boolean {
    return RETRYABLE.has(this.code) && !this.#isLasting;
  }
}
