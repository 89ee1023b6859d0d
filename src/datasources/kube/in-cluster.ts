import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FleetError } from '../errors.ts';
import type { ConnectionConfig } from './connection.ts';
import type { Environment } from './credential-source.ts';

export interface InClusterOptions {
  /** The process's variables: Kubernetes sets host and port of the API server. */
  readonly environment: Environment;
  /** @default /var/run/secrets/kubernetes.io/serviceaccount */
  readonly directory?: string;
}

/**
 * The connection of a pod's service account; its token is read again as it is rotated.
 * @throws {FleetError} `BAD_USER_INPUT` when this is no pod, or has no service account mounted.
 */
export async function loadInCluster(options: InClusterOptions): Promise<ConnectionConfig> {
  const { environment, directory = '/var/run/secrets/kubernetes.io/serviceaccount' } = options;
  const host = environment['KUBERNETES_SERVICE_HOST'] ?? '';
  const port = environment['KUBERNETES_SERVICE_PORT'] ?? '';
  if (host === '' || port === '') {
    throw new FleetError(
      'BAD_USER_INPUT',
      'This is not a pod: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set.',
    );
  }
  try {
    const [certificateAuthority, namespace] = await Promise.all([
      readFile(join(directory, 'ca.crt'), 'utf8'),
      readFile(join(directory, 'namespace'), 'utf8'),
    ]);
    return {
      server: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
      certificateAuthority,
      namespace: namespace.trim(),
      user: { tokenFile: join(directory, 'token') },
    };
  } catch (cause) {
    throw new FleetError('BAD_USER_INPUT', `No service account is mounted in ${directory}.`, {
      cause,
    });
  }
}
