import type { KubernetesClient } from '../support/kubernetes-client.ts';
import type { Certificates } from './certificates.ts';
import type { StartBinary } from './kwok.ts';

/** Runs metrics-server over kwok's kubelets and has its API served by the API server. */
export async function startMetricsServer(options: {
  readonly start: StartBinary;
  readonly certificates: Certificates;
  readonly client: KubernetesClient;
  readonly port: number;
}): Promise<void> {
  const { start, certificates, client, port } = options;
  const kubeconfig = certificates.path('kubeconfig');
  await start('metrics-server', [
    `--kubeconfig=${kubeconfig}`,
    `--authentication-kubeconfig=${kubeconfig}`,
    `--authorization-kubeconfig=${kubeconfig}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    `--tls-cert-file=${certificates.path('apiserver.crt')}`,
    `--tls-private-key-file=${certificates.path('apiserver.key')}`,
    '--kubelet-use-node-status-port',
    '--kubelet-preferred-address-types=InternalIP',
    `--kubelet-certificate-authority=${certificates.path('ca.crt')}`,
    // The resolution must be longer than the time-out of a kubelet, or it ends.
    '--metric-resolution=10s',
    '--kubelet-request-timeout=5s',
  ]);
  await client.post('/api/v1/namespaces/kube-system/services', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'metrics-server', namespace: 'kube-system' },
    spec: { type: 'ExternalName', externalName: 'localhost', ports: [{ port }] },
  });
  await client.post('/apis/apiregistration.k8s.io/v1/apiservices', {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: 'v1beta1.metrics.k8s.io' },
    spec: {
      group: 'metrics.k8s.io',
      version: 'v1beta1',
      groupPriorityMinimum: 100,
      versionPriority: 100,
      insecureSkipTLSVerify: true,
      service: { name: 'metrics-server', namespace: 'kube-system', port },
    },
  });
}
