import { join } from 'node:path';
import type { Certificates } from './certificates.ts';

export function toEtcdParameters(options: {
  readonly folder: string;
  readonly etcdUrl: string;
  readonly peerPort: number;
}): readonly string[] {
  const { folder, etcdUrl, peerPort } = options;
  const peerUrl = `http://127.0.0.1:${peerPort}`;
  return [
    '--name=test',
    `--data-dir=${join(folder, 'etcd')}`,
    '--unsafe-no-fsync',
    '--log-level=warn',
    `--listen-client-urls=${etcdUrl}`,
    `--advertise-client-urls=${etcdUrl}`,
    `--listen-peer-urls=${peerUrl}`,
    `--initial-advertise-peer-urls=${peerUrl}`,
    `--initial-cluster=test=${peerUrl}`,
    '--quota-backend-bytes=4294967296',
    '--auto-compaction-mode=periodic',
    '--auto-compaction-retention=1h',
  ];
}

export function toApiServerParameters(options: {
  readonly certificates: Certificates;
  readonly port: number;
  readonly etcdUrl: string;
  readonly hasControllers: boolean;
}): readonly string[] {
  const { certificates, port, etcdUrl } = options;
  const file = (name: string): string => certificates.path(name);
  return [
    `--etcd-servers=${etcdUrl}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${port}`,
    '--endpoint-reconciler-type=none',
    `--tls-cert-file=${file('apiserver.crt')}`,
    `--tls-private-key-file=${file('apiserver.key')}`,
    `--client-ca-file=${file('ca.crt')}`,
    `--token-auth-file=${file('tokens.csv')}`,
    '--anonymous-auth=true',
    '--authorization-mode=Node,RBAC',
    '--allow-privileged=true',
    `--service-account-issuer=https://127.0.0.1:${port}`,
    `--service-account-key-file=${file('service-account.pub')}`,
    `--service-account-signing-key-file=${file('service-account.key')}`,
    '--service-cluster-ip-range=10.0.0.0/24',
    '--storage-media-type=application/vnd.kubernetes.protobuf',
    `--requestheader-client-ca-file=${file('front-proxy-ca.crt')}`,
    '--requestheader-allowed-names=front-proxy-client',
    '--requestheader-username-headers=X-Remote-User',
    '--requestheader-group-headers=X-Remote-Group',
    '--requestheader-extra-headers-prefix=X-Remote-Extra-',
    `--proxy-client-cert-file=${file('front-proxy-client.crt')}`,
    `--proxy-client-key-file=${file('front-proxy-client.key')}`,
    '--profiling=false',
    // Without controllers nobody makes the service accounts that this plugin asks for.
    ...(options.hasControllers ? [] : ['--disable-admission-plugins=ServiceAccount']),
  ];
}

/** With client limits high enough for tests, and autoscaling that does not wait for minutes. */
export function toControllerManagerParameters(
  certificates: Certificates,
  port: number,
): readonly string[] {
  return [
    ...toClientParameters(certificates, 'controller-manager'),
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    '--leader-elect=false',
    '--use-service-account-credentials=true',
    `--service-account-private-key-file=${certificates.path('service-account.key')}`,
    `--root-ca-file=${certificates.path('ca.crt')}`,
    `--cluster-signing-cert-file=${certificates.path('ca.crt')}`,
    `--cluster-signing-key-file=${certificates.path('ca.key')}`,
    '--kube-api-qps=300',
    '--kube-api-burst=600',
    '--horizontal-pod-autoscaler-sync-period=5s',
    '--horizontal-pod-autoscaler-initial-readiness-delay=1s',
    '--horizontal-pod-autoscaler-cpu-initialization-period=5s',
    '--horizontal-pod-autoscaler-downscale-stabilization=10s',
  ];
}

export function toSchedulerParameters(certificates: Certificates, port: number): readonly string[] {
  return [
    ...toClientParameters(certificates, 'scheduler'),
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    '--leader-elect=false',
  ];
}

export function toKubeconfig(options: {
  readonly name: string;
  readonly url: string;
  readonly certificates: Certificates;
  readonly user: string;
}): string {
  const { name, url, certificates, user } = options;
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [
      { name, cluster: { server: url, 'certificate-authority': certificates.path('ca.crt') } },
    ],
    contexts: [{ name, context: { cluster: name, user } }],
    users: [
      {
        name: user,
        user: {
          'client-certificate': certificates.path(`${user}.crt`),
          'client-key': certificates.path(`${user}.key`),
        },
      },
    ],
  });
}

function toClientParameters(certificates: Certificates, user: string): readonly string[] {
  const path = certificates.path(`${user}.kubeconfig`);
  return [
    `--kubeconfig=${path}`,
    `--authentication-kubeconfig=${path}`,
    `--authorization-kubeconfig=${path}`,
  ];
}
