import type { Clock } from '../../async/clock.ts';
import { FleetError } from '../errors.ts';
import type { KubeCluster } from '../kube/kube-cluster.ts';
import type { ConnectionState } from './connection-state.ts';

export interface HealthProbeOptions {
  readonly kube: Pick<KubeCluster, 'probe' | 'transport' | 'name'>;
  readonly clock: Clock;
  readonly random: () => number;
  /** Told at each change of phase. */
  readonly onState: (state: ConnectionState) => void;
  /** Told after each answer. */
  readonly onAnswer: (latencyMs: number) => void;
  readonly timing?: Partial<ProbeTiming>;
}

interface ProbeTiming {
  /** Between probes; each is moved by up to a fifth either way. @default 5000 */
  readonly intervalMs: number;
  /** @default 4000 */
  readonly timeoutMs: number;
  /** From the first of the failures. @default 30000 */
  readonly downAfterMs: number;
}

const DEFAULT_PROBE_TIMING: ProbeTiming = {
  intervalMs: 5000,
  timeoutMs: 4000,
  downAfterMs: 30_000,
};

/**
 * How long refused credentials stay refused before they are tried again, where nothing tells of a
 * change: no load on the API server, and no cluster lost for ever to a plugin that failed once.
 */
export const REFUSED_RECHECK_MS = 300_000;

/**
 * Asks a cluster whether it is ready, apart from its watches: two failures make it stale, thirty
 * seconds of them down, one answer live again. Refused credentials are tried again when they
 * change, or after some minutes.
 */
export function startHealthProbe(options: HealthProbeOptions): Disposable {
  const { kube, clock, random, onState, onAnswer } = options;
  const timing = { ...DEFAULT_PROBE_TIMING, ...options.timing };
  const stopped = new AbortController();
  let failures = 0;
  let failingSince = 0;
  let timer: Disposable | undefined;
  let isAsking = false;

  const schedule = (waitMs: number): void => {
    timer?.[Symbol.dispose]();
    if (!stopped.signal.aborted) timer = clock.setTimeout(() => void ask(), waitMs);
  };
  const fail = (error: FleetError): void => {
    failures += 1;
    if (failures === 1) failingSince = clock.now();
    const isRefused = error.code === 'UNAUTHENTICATED';
    const isDown = isRefused || clock.now() - failingSince >= timing.downAfterMs;
    if (isDown) onState({ phase: 'down', since: failingSince, error });
    else if (failures >= 2) onState({ phase: 'stale', since: failingSince, error });
    const waitMs = isRefused ? REFUSED_RECHECK_MS : timing.intervalMs;
    schedule(waitMs * (0.8 + 0.4 * random()));
  };
  const ask = async (): Promise<void> => {
    if (isAsking || stopped.signal.aborted) return;
    isAsking = true;
    const startedAt = clock.now();
    try {
      await kube.probe({ signal: stopped.signal, timeoutMs: timing.timeoutMs });
      failures = 0;
      onAnswer(clock.now() - startedAt);
      onState({ phase: 'live' });
      schedule(timing.intervalMs * (0.8 + 0.4 * random()));
    } catch (error) {
      if (!stopped.signal.aborted) fail(toFleetError(error, kube.name));
    } finally {
      isAsking = false;
    }
  };
  const releases = [
    kube.transport.onLoss(() => void ask()),
    kube.transport.onRecovery(() => void ask()),
    kube.transport.onCredentialChange(() => void ask()),
  ];
  schedule(timing.intervalMs * random());
  return {
    [Symbol.dispose]() {
      stopped.abort();
      timer?.[Symbol.dispose]();
      for (const release of releases) release();
    },
  };
}

export function toFleetError(error: unknown, cluster: string): FleetError {
  if (error instanceof FleetError) return error;
  return new FleetError('CLUSTER_UNREACHABLE', `${cluster} cannot be reached.`, {
    cluster,
    cause: error,
  });
}
