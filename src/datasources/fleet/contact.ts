import { createHash } from 'node:crypto';
import type { Backoff } from '../../async/backoff.ts';
import { createBackoff } from '../../async/backoff.ts';
import { delay } from '../../async/delay.ts';
import type { Slots } from '../../async/slots.ts';
import type { Clock } from '../../async/clock.ts';
import type { Log } from '../../telemetry/log.ts';
import { FleetError } from '../errors.ts';
import type { ConnectionConfig } from '../kube/connection.ts';
import { readIdentity } from '../kube/identity.ts';
import type { KubeClusterOptions } from '../kube/kube-cluster.ts';
import type { Transport } from '../kube/transport.ts';
import { createTransport } from '../kube/transport.ts';
import type { Sequence } from '../store/sequence.ts';
import type { ClusterEntry, ClusterSource } from './cluster-source.ts';
import { REFUSED_RECHECK_MS, toFleetError } from './health-probe.ts';

/** Who answers at an entry's address. */
export interface Identity {
  readonly id: string;
  readonly clusterUid: string | undefined;
}

/** What all contacts of a fleet share. */
export interface ContactEnvironment {
  readonly sequence: Sequence;
  readonly slots: Slots;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Tried where the cluster-wide list is forbidden; the entry's own namespace without them. */
  readonly namespaces: readonly string[];
  readonly client: Pick<
    KubeClusterOptions,
    'interner' | 'environment' | 'userAgent' | 'limits' | 'timing' | 'idleMs' | 'onCall'
  >;
}

/** The connection of one entry of a source, from its first call to its end. */
export interface Contact extends AsyncDisposable {
  readonly source: ClusterSource;
  readonly entry: ClusterEntry;
  /** Ends with the contact. */
  readonly transport: Transport;
  /** Who answered last; undefined until somebody did. */
  readonly identity: Identity | undefined;
  /**
   * Asks until somebody answers. Failures are reported and tried again, later each time; refused
   * credentials when they change, or after some minutes: a plugin may have failed for a while. May be
   * called again, of one that answers no more.
   */
  identify(onFailure: (error: FleetError) => void): Promise<Identity>;
  /** Asks again and answers whether it is still the same cluster. Where that cannot be read, it is. */
  verify(signal: AbortSignal): Promise<boolean>;
}

export function openContact(
  source: ClusterSource,
  entry: ClusterEntry,
  environment: ContactEnvironment,
): Contact {
  const { clock, random, log } = environment;
  const closed = new AbortController();
  const backoff = createBackoff({ floorMs: 500, capMs: 30_000, random });
  let identity: Identity | undefined;

  const { name, connection } = entry;
  const transport = createTransport({ ...environment.client, clock, random, name, connection });
  return {
    source,
    entry,
    transport,
    get identity() {
      return identity;
    },
    async verify(signal) {
      const known = identity;
      if (known === undefined) return true;
      const present = await toIdentity(transport, connection, signal);
      return present.clusterUid === undefined || present.id === known.id;
    },
    async identify(onFailure) {
      for (;;) {
        try {
          const present = await toIdentity(transport, connection, closed.signal);
          // Where the UID may not be read any more, it is who it was.
          if (identity === undefined || present.clusterUid !== undefined) identity = present;
          return identity;
        } catch (error) {
          closed.signal.throwIfAborted();
          const failure = toFleetError(error, name);
          const told = toPluginFailure(failure, transport, entry) ?? failure;
          log.warn({ cluster: name, code: told.code }, told.message);
          onFailure(told);
          await waitToRetry(transport, failure, { backoff, clock, signal: closed.signal });
        }
      }
    },
    async [Symbol.asyncDispose]() {
      closed.abort(new FleetError('CLUSTER_UNREACHABLE', `${name} was disengaged.`));
      await transport[Symbol.asyncDispose]();
    },
  };
}

/** A time-out before any call went out is not the API server's: the credential plugin has not answered. */
function toPluginFailure(
  failure: FleetError,
  { calls }: Transport,
  { name, connection }: ClusterEntry,
): FleetError | undefined {
  const { exec } = connection.user;
  if (failure.code !== 'CLUSTER_TIMEOUT' || exec === undefined || calls > 0) return undefined;
  const message = `The credential plugin "${exec.command}" of ${name} does not answer.`;
  return new FleetError('UNAUTHENTICATED', message, { cluster: name, cause: failure });
}

async function waitToRetry(
  transport: Transport,
  failure: FleetError,
  {
    backoff,
    clock,
    signal,
  }: { readonly backoff: Backoff; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  if (failure.code !== 'UNAUTHENTICATED') {
    await delay(backoff.next(), { clock, signal });
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const running = new DisposableStack();
    const end = (settle: () => void) => (): void => {
      running.dispose();
      settle();
    };
    const onAbort = end(() => reject(failure));
    running.defer(transport.onCredentialChange(end(resolve)));
    running.use(clock.setTimeout(end(resolve), REFUSED_RECHECK_MS));
    running.defer(() => signal.removeEventListener('abort', onAbort));
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** By the UID of `kube-system`; where it may not be read or is not there, by address and authority. */
async function toIdentity(
  transport: Transport,
  connection: ConnectionConfig,
  signal: AbortSignal,
): Promise<Identity> {
  try {
    const clusterUid = await readIdentity(transport, signal);
    return { id: clusterUid, clusterUid };
  } catch (error) {
    const isUnreadable =
      error instanceof FleetError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND');
    if (!isUnreadable) throw error;
    return { id: `endpoint:${toPlaceHash(connection).slice(0, 32)}`, clusterUid: undefined };
  }
}

/** Of the address and the authority: another place has another one. */
export function toPlaceHash({ server, certificateAuthority = '' }: ConnectionConfig): string {
  return createHash('sha256').update(`${server}\n${certificateAuthority}`).digest('hex');
}
