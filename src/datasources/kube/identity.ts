import { FleetError } from '../errors.ts';
import { asRecord, asString } from './json.ts';
import type { Transport } from './transport.ts';

/**
 * The UID of the namespace `kube-system`: it lives and dies with the cluster.
 * @throws {FleetError} `FORBIDDEN` where it may not be read, `NOT_FOUND` where there is none (an API
 * server without namespaces, as some control planes are); the connection's errors.
 */
export async function readIdentity(transport: Transport, signal: AbortSignal): Promise<string> {
  const namespace = asRecord(
    await transport.getJson({ path: '/api/v1/namespaces/kube-system', signal }),
  );
  const uid = asString(asRecord(namespace['metadata'])['uid']);
  if (uid === undefined || uid === '') {
    throw new FleetError('INTERNAL', `${transport.name} does not answer like a Kubernetes API.`, {
      cluster: transport.name,
    });
  }
  return uid;
}

/**
 * Asks whether the API server is ready; where that may not be asked, for its version. Goes out even
 * while the breaker is open.
 * @throws {FleetError} what keeps it from answering.
 */
export async function probe(
  transport: Transport,
  options: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<void> {
  const call = { ...options, isProbe: true };
  try {
    await transport.request({ ...call, path: '/readyz', accept: '*/*' });
  } catch (error) {
    const isUnknown =
      error instanceof FleetError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN');
    if (!isUnknown) throw error;
    await transport.request({ ...call, path: '/version' });
  }
}
