import { isIPv6 } from 'node:net';
import { FleetError } from '../datasources/errors.ts';

export interface HostRules {
  /** The address that is listened on. */
  readonly host: string;
  /** Further names under which the server is reached, as `name` or `name:port`. */
  readonly allowedHosts: readonly string[];
}

/**
 * Who may speak to a server that answers with its own rights. A page in somebody's browser can
 * send requests to the loopback address, under a name of its own (DNS rebinding) or under ours; the
 * browser tells on it by `Host` and by `Origin`.
 */
export interface HostGuard {
  /** The reason to refuse a request with these headers, if there is one. */
  refuse(headers: {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
  }): string | undefined;
}

export function createHostGuard({ host, allowedHosts }: HostRules, port: () => number): HostGuard {
  const ownNames = new Set([toUrlHost(host), 'localhost', '127.0.0.1', '[::1]']);
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()));
  const isOwn = (url: URL): boolean => ownNames.has(url.hostname) && portOf(url) === port();
  return {
    refuse({ host: hostHeader, origin }) {
      const target = parseUrl(`http://${hostHeader ?? ''}`);
      const isHostKnown =
        target !== undefined &&
        (isOwn(target) || allowed.has(target.host) || allowed.has(target.hostname));
      if (!isHostKnown) return 'This Host is not allowed: see --allowed-host.';
      if (origin === undefined) return undefined;
      const page = parseUrl(origin);
      const isOriginKnown =
        page !== undefined && (page.host === target.host || isOwn(page) || allowed.has(page.host));
      return isOriginKnown ? undefined : 'This Origin is not allowed: pages must be our own.';
    },
  };
}

/**
 * Refuses to listen where others could reach a server that knows no callers: whoever connects
 * would act with the server's own credentials.
 * @throws {FleetError} `BAD_USER_INPUT`
 */
export function assertLoopback(host: string): void {
  if (host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)) return;
  throw new FleetError(
    'BAD_USER_INPUT',
    `Refusing to listen on ${host}: without configured identities every caller has the rights of the server's own credentials, so only a loopback address (127.0.0.1, ::1, localhost) is safe.`,
    { argument: 'host' },
  );
}

/** An address as it is written in a URL. */
export function toUrlHost(host: string): string {
  return isIPv6(host) ? `[${host}]` : host.toLowerCase();
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** The URL of an authority or origin that has nothing but scheme, host and port. */
function parseUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  const isBare =
    url !== null &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === '' &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.hostname !== '';
  return isBare ? url : undefined;
}
