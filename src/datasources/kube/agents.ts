import { Agent, ProxyAgent } from 'undici';
import type { Dispatcher } from 'undici';
import { FleetError } from '../errors.ts';
import type { ConnectionConfig } from './connection.ts';

/** The certificate a connection is opened with; callers' tokens travel on connections without one. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * The long-lived connections of one cluster: per certificate one agent for requests and one for
 * watches, so that a large list cannot hold back events. Another certificate opens new sessions;
 * what runs on the old ones may finish there. Tokens and impersonation are headers of each call.
 */
export interface Agents extends AsyncDisposable {
  /** For our own user. */
  own(purpose: AgentPurpose, certificate: ClientCertificate | undefined): Dispatcher;
  /** For callers who bring their own token. */
  anonymous(purpose: AgentPurpose): Dispatcher;
  /** New calls of this purpose open new connections; what runs on the old ones may finish. */
  retire(purpose: AgentPurpose): void;
  /** Ends everything at once. */
  [Symbol.asyncDispose](): Promise<void>;
}

export type AgentPurpose = 'request' | 'watch';

export interface AgentsOptions {
  readonly name: string;
  readonly connection: ConnectionConfig;
  /** HTTP/1.1 connections for requests; HTTP/2 multiplexes. @default 16 */
  readonly maxConnections?: number;
  /** @default 10000 */
  readonly connectTimeoutMs?: number;
  /** How often an HTTP/2 session is probed. @default 15000 */
  readonly pingIntervalMs?: number;
}

/** @throws {FleetError} `BAD_USER_INPUT` for a proxy of another kind than http and https. */
export function createAgents(options: AgentsOptions): Agents {
  checkProxy(options);
  const open = new Map<AgentPurpose, OpenAgent>();
  const anonymous = new Map<AgentPurpose, Dispatcher>();
  const draining = new Set<Dispatcher>();

  const drain = (agent: Dispatcher): void => {
    draining.add(agent);
    agent.close().then(
      () => draining.delete(agent),
      // Its streams have ended with errors of their own.
      () => draining.delete(agent),
    );
  };
  return {
    own(purpose, certificate) {
      const current = open.get(purpose);
      if (current !== undefined && isSame(current.certificate, certificate)) return current.agent;
      if (current !== undefined) drain(current.agent);
      const agent = createAgent(purpose, certificate, options);
      open.set(purpose, { agent, certificate });
      return agent;
    },
    anonymous(purpose) {
      const agent = anonymous.get(purpose) ?? createAgent(purpose, undefined, options);
      anonymous.set(purpose, agent);
      return agent;
    },
    retire(purpose) {
      for (const agent of [open.get(purpose)?.agent, anonymous.get(purpose)]) {
        if (agent !== undefined) drain(agent);
      }
      open.delete(purpose);
      anonymous.delete(purpose);
    },
    async [Symbol.asyncDispose]() {
      const agents = [...[...open.values()].map(({ agent }) => agent), ...anonymous.values()];
      open.clear();
      anonymous.clear();
      await Promise.all([...agents, ...draining].map((agent) => agent.destroy()));
    },
  };
}

interface OpenAgent {
  readonly agent: Dispatcher;
  readonly certificate: ClientCertificate | undefined;
}

function createAgent(
  purpose: AgentPurpose,
  certificate: ClientCertificate | undefined,
  options: AgentsOptions,
): Dispatcher {
  const { connection, maxConnections = 16, connectTimeoutMs = 10_000 } = options;
  const { proxyUrl } = connection;
  const tls = toTlsOptions(connection, certificate);
  const connect = { ...tls, timeout: connectTimeoutMs, keepAliveInitialDelay: 30_000 };
  const common = {
    allowH2: true,
    // Deadlines are ours, by the injected clock; a watch may be silent for minutes.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 60_000,
    connections: purpose === 'watch' ? null : maxConnections,
    h2Options: {
      pingInterval: options.pingIntervalMs ?? 15_000,
      // The defaults halve the speed of large lists.
      connectionWindowSize: 16 * 1024 * 1024,
      settings: { initialWindowSize: 8 * 1024 * 1024 },
    },
  };
  if (proxyUrl === undefined) return new Agent({ ...common, connect });
  return new ProxyAgent({ ...common, uri: proxyUrl, requestTls: { ...tls, allowH2: true } });
}

function toTlsOptions(connection: ConnectionConfig, certificate: ClientCertificate | undefined) {
  const { certificateAuthority, tlsServerName, isTlsVerificationOff = false } = connection;
  return {
    ...(certificateAuthority === undefined ? {} : { ca: certificateAuthority }),
    ...(tlsServerName === undefined ? {} : { servername: tlsServerName }),
    ...(certificate === undefined ? {} : { cert: certificate.certificate, key: certificate.key }),
    rejectUnauthorized: !isTlsVerificationOff,
  };
}

function isSame(a: ClientCertificate | undefined, b: ClientCertificate | undefined): boolean {
  return a?.certificate === b?.certificate && a?.key === b?.key;
}

function checkProxy({ name, connection: { proxyUrl } }: AgentsOptions): void {
  if (proxyUrl === undefined) return;
  const protocol = URL.canParse(proxyUrl) ? new URL(proxyUrl).protocol : undefined;
  if (protocol === 'http:' || protocol === 'https:') return;
  throw new FleetError(
    'BAD_USER_INPUT',
    `The proxy of ${name} is not an http or https URL: SOCKS proxies are not supported.`,
    { cluster: name },
  );
}
