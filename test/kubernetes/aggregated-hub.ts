import { readFile } from 'node:fs/promises';
import { startEmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { EmbeddedCluster } from '../../src/embedded/cluster.ts';
import type { HubKind } from '../support/hubs.ts';
import { serveHubKinds } from '../support/hubs.ts';
import type { HubProxyOptions, ProxyTarget } from '../support/hub-proxy.ts';
import { startHubProxy } from '../support/hub-proxy.ts';
import type { Kubernetes } from './start-kubernetes.ts';

const TLS = new URL('../fixtures/tls/', import.meta.url);

export interface AggregatedHub extends AsyncDisposable {
  /** What the aggregated groups are stored in. */
  readonly api: EmbeddedCluster;
}

/**
 * Has kinds of a hub served behind a real API server by a server of the test, as those of Karmada and of
 * Gardener are: with all the groups of these kinds, and the ways to the members below them.
 */
export async function startAggregatedHub({
  hub,
  kinds,
  members,
  kubeconfigs,
}: Pick<HubProxyOptions, 'kubeconfigs'> & {
  readonly hub: Kubernetes;
  readonly kinds: readonly HubKind[];
  readonly members: Readonly<Record<string, ProxyTarget>>;
}): Promise<AggregatedHub> {
  const [cert, key] = await Promise.all(
    ['server.crt', 'server.key'].map((file) => readFile(new URL(file, TLS), 'utf8')),
  );
  if (cert === undefined || key === undefined) throw new Error('There is no certificate.');
  const stack = new AsyncDisposableStack();
  const api = stack.use(await startEmbeddedCluster({ name: 'aggregated' }));
  serveHubKinds(api, kinds);
  const tls = { cert, key };
  const options = kubeconfigs === undefined ? { tls } : { tls, kubeconfigs };
  const proxy = stack.use(await startHubProxy(api, members, options));
  const port = Number(new URL(proxy.url).port);
  await hub.client.post('/api/v1/namespaces/kube-system/services', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'aggregated', namespace: 'kube-system' },
    spec: { type: 'ExternalName', externalName: 'localhost', ports: [{ port }] },
  });
  for (const apiVersion of new Set(kinds.map(([served]) => served))) {
    await register(hub, apiVersion, port);
  }
  return { api, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

async function register({ client }: Kubernetes, apiVersion: string, port: number): Promise<void> {
  const [group = '', version = ''] = apiVersion.split('/');
  const { code, text } = await client.post('/apis/apiregistration.k8s.io/v1/apiservices', {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: `${version}.${group}` },
    spec: {
      group,
      version,
      groupPriorityMinimum: 100,
      versionPriority: 100,
      insecureSkipTLSVerify: true,
      service: { name: 'aggregated', namespace: 'kube-system', port },
    },
  });
  if (code !== 201) throw new Error(text);
}
