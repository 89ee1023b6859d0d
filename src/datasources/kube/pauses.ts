import { delay } from '../../async/delay.ts';
import { waitUntil } from './early-wait.ts';
import type { ReflectorOptions } from './reflector-options.ts';

/** How a reflector waits between two tries. All reject with the signal's reason. */
export interface Pauses {
  for(ms: number): Promise<void>;
  /** Refused credentials are not tried again in a loop: until there is another, or for some minutes. */
  forCredential(): Promise<void>;
  /** Others may find out first that the cluster is back; all try then, each at its own moment. */
  forRecovery(timeoutMs: number): Promise<void>;
}

export function createPauses({
  transport,
  clock,
  signal,
  random,
  timing,
}: Pick<
  ReflectorOptions<unknown>,
  'transport' | 'clock' | 'signal' | 'random' | 'timing'
>): Pauses {
  const pause = (ms: number): Promise<void> => delay(ms, { clock, signal });
  return {
    for: pause,
    async forCredential() {
      const timeoutMs = timing.recheckMs * (0.75 + random() / 2);
      const until = transport.onCredentialChange.bind(transport);
      await waitUntil({ timeoutMs, until, clock, signal });
    },
    async forRecovery(timeoutMs) {
      const until = transport.onRecovery.bind(transport);
      const end = await waitUntil({ timeoutMs, until, clock, signal });
      if (end === 'early') await pause(random() * RECOVERY_JITTER_MS);
    },
  };
}

const RECOVERY_JITTER_MS = 1000;
