import type { Clock } from '../../async/clock.ts';
import { createSingleFlight } from '../../async/single-flight.ts';
import { FleetError } from '../errors.ts';

/** What one call is signed with. */
export interface Credential {
  /** The `Authorization` header. */
  readonly authorization?: string | undefined;
  readonly clientCertificate?: string | undefined;
  readonly clientKey?: string | undefined;
}

/** Gets a credential from where it comes: a file, a plugin, a provider, or plain data. */
export interface CredentialSource {
  /** @throws {FleetError} `UNAUTHENTICATED` when there is none to be had. */
  obtain(signal: AbortSignal): Promise<ObtainedCredential>;
}

export interface ObtainedCredential extends Credential {
  /** When it must be obtained again (ms of epoch). Absent: when it is refused. */
  readonly expiresAt?: number | undefined;
}

/**
 * The credential of one connection, obtained once for all who wait, renewed at 80 % of its life while
 * the old one still serves, and given up on refusal. What was refused is not sent again until it has
 * changed or five minutes have passed: nobody hammers a server with a bad password.
 */
export interface Credentials extends Disposable {
  /** @throws {FleetError} `UNAUTHENTICATED` when it cannot be had, or is known to be refused. */
  get(): Promise<Credential>;
  /** The server answered 401 to this one. */
  refuse(credential: Credential, error: FleetError): void;
  /** Calls back when there is another credential than the last one. */
  onChange(listener: () => void): () => void;
}

export interface CredentialsOptions {
  readonly name: string;
  readonly source: CredentialSource;
  readonly clock: Clock;
  /** A source that hangs is given up after this. @default 30000 */
  readonly timeoutMs?: number;
  /** How long a failure to obtain is answered again without a new try. @default 15000 */
  readonly failureTtlMs?: number;
  /** How long a refused credential that did not change stays refused. @default 300000 */
  readonly refusalTtlMs?: number;
}

export function createCredentials(options: CredentialsOptions): Credentials {
  const { name, source, clock } = options;
  const { timeoutMs = 30_000, failureTtlMs = 15_000, refusalTtlMs = 300_000 } = options;
  const listeners = new Set<() => void>();
  const disposed = new AbortController();
  let held: Held | undefined;
  let failure: { readonly until: number; readonly error: FleetError } | undefined;
  let refusal: Refusal | undefined;

  const isRefused = (credential: Credential): boolean =>
    refusal !== undefined &&
    clock.now() < refusal.until &&
    isSameCredential(refusal.credential, credential);
  const renew = createSingleFlight(async () => {
    try {
      const obtained = await obtainInTime(source, { name, clock, timeoutMs, disposed });
      const credential = isRefused(obtained)
        ? { ...obtained, expiresAt: clock.now() + RETRY_REFUSED_MS }
        : obtained;
      const isOther = held !== undefined && !isSameCredential(held.credential, credential);
      held = { credential, renewAt: toRenewAt(credential, clock.now()) };
      failure = undefined;
      if (isOther) for (const listener of listeners) listener();
    } catch (error) {
      const cause = toFailure(name, error);
      failure = { until: clock.now() + failureTtlMs, error: cause };
      throw cause;
    }
  });
  return {
    async get() {
      const now = clock.now();
      if (held === undefined || now >= (held.credential.expiresAt ?? Infinity)) {
        if (failure !== undefined && now < failure.until) throw failure.error;
        await renew();
      } else if (now >= held.renewAt && (failure === undefined || now >= failure.until)) {
        // The old one serves until its end; a failure is kept, and seen when that comes.
        renew().catch(() => undefined);
      }
      if (held === undefined) throw new FleetError('INTERNAL', 'No credential.', { cluster: name });
      if (refusal !== undefined && isRefused(held.credential)) throw refusal.error;
      return held.credential;
    },
    refuse(credential, error) {
      refusal = { credential, error, until: clock.now() + refusalTtlMs };
      if (held !== undefined && isSameCredential(held.credential, credential)) {
        held = { credential: { ...held.credential, expiresAt: 0 }, renewAt: 0 };
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    [Symbol.dispose]() {
      listeners.clear();
      disposed.abort();
    },
  };
}

/** A source that gave the refused credential again is asked again after this. */
const RETRY_REFUSED_MS = 60_000;
/** A source that answers the same credential until its end is not asked more often than this. */
const MIN_RENEWAL_MS = 10_000;

interface Held {
  readonly credential: ObtainedCredential;
  readonly renewAt: number;
}

interface Refusal {
  readonly credential: Credential;
  readonly error: FleetError;
  readonly until: number;
}

interface ObtainOptions {
  readonly name: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly disposed: AbortController;
}

async function obtainInTime(
  source: CredentialSource,
  { name, clock, timeoutMs, disposed }: ObtainOptions,
): Promise<ObtainedCredential> {
  const controller = new AbortController();
  const late = Promise.withResolvers<never>();
  const give = (error: FleetError): void => {
    controller.abort(error);
    late.reject(error);
  };
  const timer = clock.setTimeout(() => {
    give(
      new FleetError(
        'UNAUTHENTICATED',
        `The credentials of ${name} could not be obtained in ${timeoutMs} ms.`,
        { cluster: name },
      ),
    );
  }, timeoutMs);
  const onDispose = (): void => {
    give(new FleetError('UNAUTHENTICATED', `${name} was closed.`, { cluster: name }));
  };
  disposed.signal.addEventListener('abort', onDispose, { once: true });
  try {
    return await Promise.race([source.obtain(controller.signal), late.promise]);
  } finally {
    timer[Symbol.dispose]();
    disposed.signal.removeEventListener('abort', onDispose);
  }
}

function toRenewAt({ expiresAt }: ObtainedCredential, now: number): number {
  return expiresAt === undefined
    ? Infinity
    : now + Math.max(MIN_RENEWAL_MS, (expiresAt - now) * 0.8);
}

function toFailure(name: string, error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  return new FleetError('UNAUTHENTICATED', `The credentials of ${name} could not be obtained.`, {
    cluster: name,
    cause: error,
  });
}

function isSameCredential(a: Credential, b: Credential): boolean {
  return (
    a.authorization === b.authorization &&
    a.clientCertificate === b.clientCertificate &&
    a.clientKey === b.clientKey
  );
}
