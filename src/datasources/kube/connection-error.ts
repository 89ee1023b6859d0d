import { errors } from 'undici';
import { FleetError } from '../errors.ts';

/** What the codes of Node and undici mean to a person. Codes alone decide, never messages. */
const PHRASES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  ECONNABORTED: 'the connection was reset',
  EPIPE: 'the connection was closed',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up now',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
  EPROTO: 'the TLS handshake failed',
  UND_ERR_SOCKET: 'the connection was closed',
  UND_ERR_CLOSED: 'the connection was closed',
  UND_ERR_DESTROYED: 'the connection was closed',
  UND_ERR_INVALID_ARG: 'its credentials hold characters that cannot be sent',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed and not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not trusted',
  CERT_UNTRUSTED: 'its certificate is not trusted',
  CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

const TIMEOUTS: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/**
 * Translates what connecting, sending or receiving threw. The original is the cause, for the log.
 * What has no code did not come from a connection: it is a bug, and stays what it is.
 */
export function toConnectionError(cluster: string, error: unknown): unknown {
  const code = error instanceof FleetError ? undefined : findCode(error);
  if (code === undefined) return error;
  if (TIMEOUTS.has(code)) {
    return new FleetError('CLUSTER_TIMEOUT', `No answer from ${cluster} in time.`, {
      cluster,
      cause: error,
    });
  }
  return new FleetError('CLUSTER_UNREACHABLE', `${cluster} cannot be reached: ${toPhrase(code)}.`, {
    cluster,
    cause: error,
  });
}

/** Whether the connection broke before an answer: a kept-alive socket may just have been old. */
export function isBrokenConnection(error: unknown): boolean {
  const code = findCode(error);
  return code !== undefined && BROKEN.has(code);
}

const BROKEN: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

function toPhrase(code: string): string {
  const phrase = Object.hasOwn(PHRASES, code) ? PHRASES[code] : undefined;
  if (phrase !== undefined) return phrase;
  if (code.startsWith('HPE_')) return 'it does not answer in HTTP';
  if (code.startsWith('ERR_HTTP2_')) return 'the HTTP/2 session failed';
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'the TLS handshake failed';
  return 'the connection failed';
}

/** The first code in the chain of causes; an AggregateError (several addresses) has it in its errors. */
function findCode(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    // Not every parser error has its code.
    if (current instanceof errors.HTTPParserError) return 'HPE_UNKNOWN';
    const inner: unknown = current instanceof AggregateError ? current.errors[0] : current.cause;
    current = inner;
  }
  return undefined;
}
