import { HPC_HUBS } from './demo-hubs.ts';
import type { ClusterPlan } from './scenario.ts';
import { toWorkloads } from './workload-table.ts';

/** Bare metal under kubeadm and CRI-O: no cloud, no autoscaler, a node under repair. */
export const METAL_HPC: ClusterPlan = {
  name: 'metal-hpc',
  platform: 'metal',
  version: 'v1.35.2',
  region: 'fra1',
  zones: ['row-a', 'row-b'],
  pools: [
    {
      name: 'control-plane',
      count: 3,
      instanceType: '',
      cpu: 8,
      memoryGi: 32,
      isControlPlane: true,
    },
    { name: 'compute', count: 7, instanceType: '', cpu: 64, memoryGi: 256, cordoned: 1 },
    { name: 'gpu', count: 2, instanceType: '', cpu: 96, memoryGi: 768, gpus: 8 },
  ],
  hubs: HPC_HUBS,
  day: [
    { hour: 7, type: 'scale', namespace: 'simulation', deployment: 'mesh-generator', replicas: 18 },
    {
      hour: 19,
      type: 'scale',
      namespace: 'simulation',
      deployment: 'mesh-generator',
      replicas: 16,
    },
  ],
  runtimeClasses: [
    { name: 'kata-qemu', handler: 'kata-qemu', overhead: { cpu: '250m', memory: '320Mi' } },
  ],
  machines: [
    { namespace: 'simulation', name: 'licence-server', instanceType: 'u1.medium' },
    { namespace: 'simulation', name: 'windows-build', instanceType: 'u1.xlarge', isStopped: true },
  ],
  workloads: [
    ...toWorkloads('kube-system', 'platform', [
      ['DaemonSet', 'cilium', 'quay.io/cilium/cilium:v1.18.4', 0, '100m', '256Mi'],
      ['DaemonSet', 'kube-proxy', 'registry.k8s.io/kube-proxy:v1.35.2', 0, '50m', '64Mi'],
      [
        'Deployment',
        'cilium-operator',
        'quay.io/cilium/operator-generic:v1.18.4',
        2,
        '50m',
        '128Mi',
      ],
      ['Deployment', 'coredns', 'registry.k8s.io/coredns/coredns:v1.13.1', 2, '100m', '70Mi'],
      [
        'Deployment',
        'metrics-server',
        'registry.k8s.io/metrics-server/metrics-server:v0.8.0',
        1,
        '100m',
        '200Mi',
      ],
    ]),
    ...toWorkloads('gpu-operator', 'platform', [
      [
        'DaemonSet',
        'nvidia-device-plugin',
        'nvcr.io/nvidia/k8s-device-plugin:v0.18.0',
        0,
        '20m',
        '64Mi',
        { pool: 'gpu' },
      ],
    ]),
    ...toWorkloads('monitoring', 'platform', [
      ['DaemonSet', 'node-exporter', 'quay.io/prometheus/node-exporter:v1.9.1', 0, '50m', '48Mi'],
      [
        'StatefulSet',
        'victoria-metrics',
        'victoriametrics/victoria-metrics:v1.128.0',
        1,
        '2',
        '8Gi',
      ],
    ]),
    ...toWorkloads('rook-ceph', 'storage', [
      ['Deployment', 'rook-ceph-operator', 'rook/ceph:v1.18.6', 1, '200m', '256Mi'],
      ['StatefulSet', 'ceph-osd', 'quay.io/ceph/ceph:v19.2.3', 12, '1', '4Gi', { pool: 'compute' }],
      ['Deployment', 'ceph-mon', 'quay.io/ceph/ceph:v19.2.3', 3, '500m', '1Gi'],
    ]),
    ...toWorkloads('simulation', 'research', [
      [
        'Deployment',
        'solver',
        'harbor.example/research/solver:12.0.1',
        52,
        '4',
        '8Gi',
        { pool: 'compute' },
      ],
      [
        'Deployment',
        'mesh-generator',
        'harbor.example/research/mesher:3.1.0',
        16,
        '2',
        '4Gi',
        { pool: 'compute' },
      ],
      [
        'Job',
        'sweep-4711',
        'harbor.example/research/sweep:0.4.2',
        12,
        '8',
        '16Gi',
        { pool: 'compute' },
      ],
      [
        'Job',
        'train-surrogate',
        'harbor.example/research/train:2.2.0',
        4,
        '16',
        '64Gi',
        { pool: 'gpu' },
      ],
      [
        'Deployment',
        'notebook',
        'harbor.example/research/jupyter:2026.10',
        10,
        '1',
        '4Gi',
        { pool: 'compute' },
      ],
      [
        'CronJob',
        'collect-results',
        'harbor.example/research/collect:1.0.9',
        2,
        '500m',
        '512Mi',
        { schedule: '*/20 * * * *' },
      ],
    ]),
  ],
};
