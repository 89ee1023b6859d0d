import { readFile } from 'node:fs/promises';
import type { Clock } from '../../async/clock.ts';
import { FleetError } from '../errors.ts';
import { createAuthProviderSource } from './auth-provider.ts';
import type { ConnectionConfig, UserConfig } from './connection.ts';
import type { CredentialSource, ObtainedCredential } from './credentials.ts';
import { createExecSource } from './exec-plugin.ts';

export interface CredentialSourceOptions {
  readonly name: string;
  readonly connection: ConnectionConfig;
  readonly clock: Clock;
  /** The process's variables, for exec plugins. @default none */
  readonly environment?: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a user's credential comes from. Plain data and files are read here: loading the Kubernetes
 * client costs half a second and 90 MB, and is left to those who need its auth providers.
 */
export function createCredentialSource(options: CredentialSourceOptions): CredentialSource {
  const { name, clock } = options;
  const { user } = options.connection;
  if (user.given !== undefined) return user.given;
  const certificates = createCertificateSource(user);
  const token = createTokenSource(options);
  return {
    async obtain(signal) {
      try {
        const [certificate, authorization] = await Promise.all([
          certificates(),
          token.obtain(signal),
        ]);
        const hasFiles =
          user.tokenFile !== undefined ||
          user.clientCertificateFile !== undefined ||
          user.clientKeyFile !== undefined;
        const fileExpiry = hasFiles ? clock.now() + FILE_TTL_MS : Infinity;
        const expiresAt = Math.min(fileExpiry, authorization.expiresAt ?? Infinity);
        return {
          ...certificate,
          ...authorization,
          expiresAt: expiresAt === Infinity ? undefined : expiresAt,
        };
      } catch (error) {
        throw toSourceError(name, error);
      }
    },
  };
}

/** As client-go: files are read again every minute. */
const FILE_TTL_MS = 60_000;

function createTokenSource(options: CredentialSourceOptions): CredentialSource {
  const { user } = options.connection;
  const { tokenFile } = user;
  if (tokenFile !== undefined) {
    return {
      async obtain() {
        return toBearer(await readFile(tokenFile, 'utf8'));
      },
    };
  }
  if (user.token !== undefined) return toFixedSource(toBearer(user.token));
  if (user.username !== undefined) {
    const pair = Buffer.from(`${user.username}:${user.password ?? ''}`).toString('base64');
    return toFixedSource({ authorization: `Basic ${pair}` });
  }
  if (user.exec !== undefined) return createExecSource({ ...options, exec: user.exec });
  if (user.authProvider !== undefined) {
    return createAuthProviderSource({ ...options, authProvider: user.authProvider });
  }
  return toFixedSource({});
}

function createCertificateSource(user: UserConfig): () => Promise<ObtainedCredential> {
  const { clientCertificate, clientCertificateFile, clientKey, clientKeyFile } = user;
  return async () => {
    const certificate = clientCertificate ?? (await readOptional(clientCertificateFile));
    const key = clientKey ?? (await readOptional(clientKeyFile));
    return certificate === undefined || key === undefined
      ? {}
      : { clientCertificate: certificate, clientKey: key };
  };
}

async function readOptional(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : await readFile(path, 'utf8');
}

function toBearer(token: string): ObtainedCredential {
  return token.trim() === '' ? {} : { authorization: `Bearer ${token.trim()}` };
}

function toFixedSource(credential: ObtainedCredential): CredentialSource {
  return { obtain: () => Promise.resolve(credential) };
}

function toSourceError(name: string, error: unknown): FleetError {
  if (error instanceof FleetError) return error;
  return new FleetError(
    'UNAUTHENTICATED',
    `A credential file of ${name} cannot be read, so nothing can be asked there.`,
    { cluster: name, cause: error },
  );
}
