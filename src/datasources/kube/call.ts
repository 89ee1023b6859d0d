import { toReason } from '../../async/delay.ts';
import { FleetError } from '../errors.ts';
import type { CallIdentity, ConnectionConfig, Impersonation } from './connection.ts';
import type { Credential } from './credentials.ts';
import type { JsonRecord } from './json.ts';

/**
 * One call to an API server. Headers are made here alone: there is no way to hand in an
 * `Authorization` or `Impersonate-…` header from outside.
 */
export interface KubeRequest {
  /** @default GET */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the server's URL, with encoded segments: made by `toResourcePath`. */
  readonly path: string;
  /** What is undefined is left out. */
  readonly query?: Query;
  /** @default application/json */
  readonly accept?: string;
  /** @default application/json, with a body */
  readonly contentType?: string;
  readonly ifNoneMatch?: string | undefined;
  /** Sent as JSON. */
  readonly body?: JsonRecord | readonly unknown[];
  readonly signal?: AbortSignal;
  /** From the call to the end of the answer, waiting for a place and retries included. */
  readonly timeoutMs?: number;
  /** @default the connection's own user */
  readonly identity?: CallIdentity | undefined;
  /** Answers above it are refused. @default 67108864 */
  readonly maxBytes?: number;
  /** May go out twice: what it does is the same done once or twice. @default whether it is a GET */
  readonly isRepeatable?: boolean;
  /** Goes out even while the breaker is open: what it finds closes it. @default false */
  readonly isProbe?: boolean;
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Target {
  readonly origin: string;
  /** The path of the server's URL, without a slash at its end. */
  readonly prefix: string;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a server that is no http or https URL. */
export function toTarget(name: string, { server }: ConnectionConfig): Target {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new FleetError('BAD_USER_INPUT', `The server of ${name} is not an http or https URL.`, {
      cluster: name,
    });
  }
  return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') };
}

export function toRequestPath(target: Target, path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(key, String(value));
  }
  const search = parameters.toString();
  return `${target.prefix}${path}${search === '' ? '' : `?${search}`}`;
}

export function toHeaders(
  request: KubeRequest,
  signing: {
    readonly credential: Credential;
    readonly user: Impersonation | undefined;
    readonly userAgent: string;
  },
): Record<string, string | string[]> {
  const { identity, accept = 'application/json' } = request;
  const headers: Record<string, string | string[]> = { accept, 'user-agent': signing.userAgent };
  if (request.body !== undefined) {
    headers['content-type'] = request.contentType ?? 'application/json';
  }
  if (request.ifNoneMatch !== undefined) headers['if-none-match'] = request.ifNoneMatch;
  if (identity !== undefined && 'token' in identity) {
    headers['authorization'] = `Bearer ${identity.token}`;
    return headers;
  }
  const { authorization } = signing.credential;
  if (authorization !== undefined) headers['authorization'] = authorization;
  const impersonated = identity?.impersonate ?? signing.user;
  return impersonated === undefined ? headers : { ...headers, ...toImpersonation(impersonated) };
}

/** What ended a call before its answer, as its caller should see it. */
export function toAbortError(
  name: string,
  deadline: { readonly signal: AbortSignal; readonly hasPassed: boolean },
  timeoutMs: number,
): Error {
  if (!deadline.hasPassed) return toReason(deadline.signal);
  return new FleetError('CLUSTER_TIMEOUT', `No answer from ${name} in ${timeoutMs} ms.`, {
    cluster: name,
  });
}

function toImpersonation(impersonation: Impersonation): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {
    'impersonate-user': toHeaderBytes(impersonation.user),
  };
  const { groups = [], uid, extra = {} } = impersonation;
  if (groups.length > 0) headers['impersonate-group'] = groups.map(toHeaderBytes);
  if (uid !== undefined) headers['impersonate-uid'] = toHeaderBytes(uid);
  for (const [key, values] of Object.entries(extra)) {
    headers[`impersonate-extra-${encodeURIComponent(key.toLowerCase())}`] =
      values.map(toHeaderBytes);
  }
  return headers;
}

/** Node sends headers as Latin-1; the API server reads UTF-8. */
function toHeaderBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
