import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { FleetError } from '../errors.ts';
import type { AuthProviderConfig } from './connection.ts';
import type { CredentialSource } from './credentials.ts';
import { asNumber, asRecord, asString, parseJson } from './json.ts';

export interface AuthProviderOptions {
  readonly name: string;
  readonly authProvider: AuthProviderConfig;
}

/**
 * OIDC and the legacy cloud providers of kubeconfigs, by the Kubernetes client's authenticators.
 * The client is loaded at first use. Each connection has its own `KubeConfig` with one user in it:
 * the client keeps one token for an instance, and gives it to whichever user is current.
 */
export function createAuthProviderSource(options: AuthProviderOptions): CredentialSource {
  let loaded: Promise<KubeConfig> | undefined;
  return {
    async obtain() {
      loaded ??= load(options);
      const config = await loaded;
      const request: RequestOptions = { headers: {} };
      await config.applyToHTTPSOptions(request);
      const authorization = asString(asRecord(request.headers)['Authorization']);
      if (authorization === undefined) {
        throw new FleetError(
          'UNAUTHENTICATED',
          `The auth provider "${options.authProvider.name}" of ${options.name} gave no token.`,
          { cluster: options.name },
        );
      }
      return { authorization, expiresAt: toExpiry(authorization) };
    },
  };
}

async function load({ name, authProvider }: AuthProviderOptions): Promise<KubeConfig> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    // Only headers are taken from it: the connection itself is ours.
    { name, server: 'https://unused.invalid', skipTLSVerify: false },
    { name, authProvider: { name: authProvider.name, config: { ...authProvider.config } } },
  );
  return config;
}

/** When the token says that it ends; one that does not say serves until it is refused. */
function toExpiry(authorization: string): number | undefined {
  try {
    const payload = authorization.split('.')[1] ?? '';
    const claims = parseJson(Buffer.from(payload, 'base64url').toString('utf8'));
    const seconds = asNumber(asRecord(claims)['exp']);
    return seconds === undefined ? undefined : seconds * 1000;
  } catch {
    // Not a JWT.
    return undefined;
  }
}
