import type { WorkloadPlan } from '../scenario.ts';
import { toWorkloads } from '../workload-table.ts';

/** What runs in every small cluster before anybody puts something into it. */
export const PLATFORM_WORKLOADS: readonly WorkloadPlan[] = toWorkloads('kube-system', 'platform', [
  ['DaemonSet', 'kube-proxy', 'registry.k8s.io/kube-proxy:v1.34.2', 0, '50m', '64Mi'],
  ['DaemonSet', 'cni', 'quay.io/cilium/cilium:v1.18.4', 0, '100m', '256Mi'],
  ['Deployment', 'coredns', 'registry.k8s.io/coredns/coredns:v1.12.4', 2, '100m', '70Mi'],
  [
    'Deployment',
    'metrics-server',
    'registry.k8s.io/metrics-server/metrics-server:v0.8.0',
    1,
    '100m',
    '200Mi',
  ],
]);
