import { createWakeUp } from './async/wake-up.ts';
import { FleetError } from './datasources/errors.ts';
import type { Fleet } from './datasources/fleet/fleet.ts';

/**
 * Waits until one cluster does not refuse us. A fleet whose every credential is refused is a mistake
 * in the configuration, told at the start; one that cannot be reached is served all the same. It waits
 * no longer than for the first cluster that is met, or that does not answer for another reason.
 * @throws {FleetError} `BAD_USER_INPUT` with the first refusal, when there is nothing else.
 */
export async function assertSomeCredential(
  { clusters, clock }: Pick<Fleet, 'clusters' | 'clock'>,
  { timeoutMs = 12_000 }: { readonly timeoutMs?: number } = {},
): Promise<void> {
  const wakeUp = createWakeUp();
  const ended = new AbortController();
  using running = new DisposableStack();
  running.use(clock.setTimeout(() => ended.abort(), timeoutMs));
  running.defer(clusters.subscribe(wakeUp.wake));
  while (!ended.signal.aborted) {
    const all = clusters
      .list()
      .map(({ connection }) => connection)
      // What others speak of alone was never tried.
      .filter(({ phase }) => phase !== 'known');
    const met = all.filter(({ phase }) => phase !== 'connecting');
    const refusals = met.flatMap((state) =>
      state.phase === 'down' && state.error.code === 'UNAUTHENTICATED' ? [state.error] : [],
    );
    const [refusal] = refusals;
    if (refusals.length < met.length) return;
    if (refusal !== undefined && refusals.length === all.length) {
      throw new FleetError('BAD_USER_INPUT', refusal.message, { cause: refusal });
    }
    // Time that is up ends the loop.
    await wakeUp.woken(ended.signal).catch(() => undefined);
  }
}
