import { isPathSegment } from '../../../kubernetes/names.ts';
import { FleetError } from '../../errors.ts';
import type { ConnectionConfig } from '../../kube/connection.ts';

/**
 * Another API below the hub's own address: with the hub's authorities and its credentials. The
 * namespace of the hub's context is none of the member's.
 * @throws {FleetError} `FORBIDDEN` for a segment that no object can be called.
 */
export function toProxied(
  connection: ConnectionConfig,
  segments: readonly string[],
): ConnectionConfig {
  const { server, certificateAuthority, isTlsVerificationOff, tlsServerName, proxyUrl, user } =
    connection;
  const url = new URL(server);
  const prefix = url.pathname.replace(/\/+$/, '');
  const path = segments.map(toSegment).join('/');
  return {
    server: `${url.origin}${prefix}/${path}/`,
    certificateAuthority,
    isTlsVerificationOff,
    tlsServerName,
    proxyUrl,
    user,
  };
}

/** In a URL `..` would lead above it. */
function toSegment(name: string): string {
  if (isPathSegment(name)) return encodeURIComponent(name);
  const message = `Its name "${name.slice(0, 100)}" would lead elsewhere in a path.`;
  throw new FleetError('FORBIDDEN', message);
}
