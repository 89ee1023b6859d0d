import type { CredentialSource } from './credentials.ts';

/**
 * How to reach one cluster, as plain data but for what a hub gives: what a kubeconfig context says once it
 * is resolved, or what the embedded fleet hands over. Secrets are in it: never log it.
 */
export interface ConnectionConfig {
  /** With its path, where the API server lies behind one. */
  readonly server: string;
  /** What the context calls its own; the namespace to try where the whole may not be seen. */
  readonly namespace?: string | undefined;
  /** PEM. The system's authorities without it. */
  readonly certificateAuthority?: string | undefined;
  readonly isTlsVerificationOff?: boolean | undefined;
  readonly tlsServerName?: string | undefined;
  /** `http:` or `https:`. */
  readonly proxyUrl?: string | undefined;
  readonly user: UserConfig;
}

/** At most one way to get a token is used: token file, token, exec plugin, auth provider, in this order. */
export interface UserConfig {
  /** PEM. */
  readonly clientCertificate?: string | undefined;
  readonly clientKey?: string | undefined;
  /** Read again every minute: rotated certificates open a new session, the old one drains. */
  readonly clientCertificateFile?: string | undefined;
  readonly clientKeyFile?: string | undefined;
  readonly token?: string | undefined;
  /** Read again every minute. */
  readonly tokenFile?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly exec?: ExecConfig | undefined;
  /** Gives all of the credential, in place of everything else here: what a hub issues and rotates. */
  readonly given?: CredentialSource | undefined;
  readonly authProvider?: AuthProviderConfig | undefined;
  /** On whose behalf every call is made that names nobody else. */
  readonly impersonate?: Impersonation | undefined;
}

/** A credential plugin. The command comes from local configuration, and is run without a shell. */
export interface ExecConfig {
  readonly apiVersion: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly provideClusterInfo: boolean;
  /** What the cluster has for the plugin, handed to it as `spec.cluster.config` with the cluster. */
  readonly clusterConfig?: unknown;
  readonly installHint: string | undefined;
  /** Where relative commands and paths lead from. */
  readonly workingDirectory: string | undefined;
}

/** OIDC and the legacy cloud providers, as the kubeconfig has them. */
export interface AuthProviderConfig {
  readonly name: string;
  readonly config: Readonly<Record<string, string>>;
}

export interface Impersonation {
  readonly user: string;
  readonly groups?: readonly string[] | undefined;
  readonly uid?: string | undefined;
  readonly extra?: Readonly<Record<string, readonly string[]>> | undefined;
}

/**
 * Who makes one call. Absent: the connection's own user. `impersonate`: the connection's user on
 * behalf of another. `token`: the caller's own token, without our certificate.
 */
export type CallIdentity = { readonly impersonate: Impersonation } | { readonly token: string };
