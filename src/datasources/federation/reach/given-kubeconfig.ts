import { FleetError } from '../../errors.ts';
import type { ConnectionConfig } from '../../kube/connection.ts';
import type { AskedHub } from './member-way.ts';
import type { ForeignKubeconfig } from './foreign-kubeconfig.ts';

/** A kubeconfig that a hub gave, and until when it holds (ms of epoch); undefined where nothing says. */
export interface GivenKubeconfig extends ForeignKubeconfig {
  readonly expiresAt: number | undefined;
}

/** As often what does not say until when it holds is read again; a refused credential at once. */
export const READ_AGAIN_MS = 5 * 60_000;

/** What has ended when it comes, by a clock here that differs, is not asked for with every call. */
const MIN_LIFE_MS = 60_000;

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
          const given = await read(until);
          if (given.server !== server) {
            const message = 'Its hub leads to another server now: the credential is for that.';
            throw new FleetError('UNAUTHENTICATED', message);
          }
          const { token, clientCertificate, clientKey, expiresAt } = given;
          const now = clock.now();
          return {
            authorization: token === undefined ? undefined : `Bearer ${token}`,
            clientCertificate,
            clientKey,
            expiresAt: Math.max(expiresAt ?? now + READ_AGAIN_MS, now + MIN_LIFE_MS),
          };
        },
      },
    },
  };
}
