import type { ConnectionConfig } from '../../kube/connection.ts';
import type { AskedHub } from './member-way.ts';
import type { ForeignKubeconfig } from './foreign-kubeconfig.ts';

/** A kubeconfig that a hub gave, and until when it holds (ms of epoch); undefined where nothing says. */
export interface GivenKubeconfig extends ForeignKubeconfig {
  readonly expiresAt: number | undefined;
}

/** As often what does not say until when it holds is read again; a refused credential at once. */
export const READ_AGAIN_MS = 5 * 60_000;

/**
 * A connection whose credential is read from the hub, and again before it ends: what was rotated there
 * is used here without a gap. `read` is called once before it answers.
 */
export async function toGivenConnection(
  { clock }: Pick<AskedHub, 'clock'>,
  read: (signal: AbortSignal) => Promise<GivenKubeconfig>,
  signal: AbortSignal,
): Promise<ConnectionConfig> {
  const { server, certificateAuthority } = await read(signal);
  return {
    server,
    certificateAuthority,
    user: {
      given: {
        async obtain(until) {
          const { token, clientCertificate, clientKey, expiresAt } = await read(until);
          return {
            authorization: token === undefined ? undefined : `Bearer ${token}`,
            clientCertificate,
            clientKey,
            expiresAt: expiresAt ?? clock.now() + READ_AGAIN_MS,
          };
        },
      },
    },
  };
}
