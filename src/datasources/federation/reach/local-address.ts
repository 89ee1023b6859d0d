import { BlockList, isIP } from 'node:net';

const LOCAL = new BlockList();
LOCAL.addSubnet('127.0.0.0', 8, 'ipv4');
LOCAL.addSubnet('169.254.0.0', 16, 'ipv4');
LOCAL.addSubnet('0.0.0.0', 8, 'ipv4');
LOCAL.addSubnet('fe80::', 10, 'ipv6');
// IPv4 in IPv6 beside the mapped form, which is checked as IPv4: compatible, translated, NAT64 (RFC 6052).
LOCAL.addSubnet('::', 96, 'ipv6');
LOCAL.addSubnet('::ffff:0:0:0', 96, 'ipv6');
LOCAL.addSubnet('64:ff9b::127.0.0.0', 104, 'ipv6');
LOCAL.addSubnet('64:ff9b::169.254.0.0', 112, 'ipv6');
LOCAL.addSubnet('64:ff9b::0.0.0.0', 104, 'ipv6');
// Metadata services that lie elsewhere: of Alibaba, of Azure's hosts, and over IPv6 of AWS and Google.
LOCAL.addAddress('100.100.100.200', 'ipv4');
LOCAL.addAddress('168.63.129.16', 'ipv4');
LOCAL.addAddress('fd00:ec2::254', 'ipv6');
LOCAL.addAddress('fd20:ce::254', 'ipv6');

/**
 * Whether a server lies where only this machine, or what shares a wire with it, is to be found: the
 * metadata services of clouds among them. A name that leads there is not looked up.
 */
export function isLocalServer(server: string): boolean {
  const { hostname } = new URL(server);
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  const family = isIP(host);
  if (family === 0) return false;
  return LOCAL.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether tokens may be sent below a URL that somebody configured: by TLS, or to this machine. */
export function isTokenTarget({ href, protocol, username, password, search, hash }: URL): boolean {
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLocalServer(href));
  return isSafe && [username, password, search, hash].every((part) => part === '');
}
