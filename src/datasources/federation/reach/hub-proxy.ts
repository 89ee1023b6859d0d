import type { ConnectionConfig } from '../../kube/connection.ts';

/**
 * Another API below the hub's own address: with the hub's authorities and its credentials. The
 * namespace of the hub's context is none of the member's.
 */
export function toProxied(
  connection: ConnectionConfig,
  segments: readonly string[],
): ConnectionConfig {
  const { server, certificateAuthority, isTlsVerificationOff, tlsServerName, proxyUrl, user } =
    connection;
  const url = new URL(server);
  const prefix = url.pathname.replace(/\/+$/, '');
  const path = segments.map((segment) => encodeURIComponent(segment)).join('/');
  return {
    server: `${url.origin}${prefix}/${path}/`,
    certificateAuthority,
    isTlsVerificationOff,
    tlsServerName,
    proxyUrl,
    user,
  };
}
