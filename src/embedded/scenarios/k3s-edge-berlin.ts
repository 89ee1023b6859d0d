import type { ClusterPlan } from './scenario.ts';
import { toWorkloads } from './workload-table.ts';

/** Small machines in a warehouse, one of which is never to be relied on. */
export const K3S_EDGE_BERLIN: ClusterPlan = {
  name: 'k3s-edge-berlin',
  platform: 'k3s',
  version: 'v1.32.9+k3s1',
  region: 'berlin',
  zones: ['hall-1', 'hall-2'],
  day: [
    { hour: 5.5, type: 'node-lost', pool: 'agent', minutes: 50 },
    // The first day begins with that node away already.
    { hour: 6.2, type: 'node-lost', pool: 'agent', minutes: 8 },
    { hour: 6.6, type: 'outage', minutes: 12 },
    { hour: 15, type: 'outage', minutes: 12 },
  ],
  pools: [
    { name: 'server', count: 3, instanceType: 'k3s', cpu: 4, memoryGi: 8, isControlPlane: true },
    {
      name: 'agent',
      count: 3,
      instanceType: 'k3s',
      cpu: 4,
      memoryGi: 8,
      arch: 'arm64',
      notReady: 1,
    },
  ],
  workloads: [
    ...toWorkloads('kube-system', 'platform', [
      ['DaemonSet', 'svclb-traefik', 'rancher/klipper-lb:v0.4.13', 0, '5m', '10Mi'],
      ['Deployment', 'coredns', 'rancher/mirrored-coredns-coredns:1.12.3', 1, '100m', '70Mi'],
      [
        'Deployment',
        'local-path-provisioner',
        'rancher/local-path-provisioner:v0.0.32',
        1,
        '10m',
        '30Mi',
      ],
      ['Deployment', 'metrics-server', 'rancher/mirrored-metrics-server:v0.8.0', 1, '100m', '70Mi'],
      ['Deployment', 'traefik', 'rancher/mirrored-library-traefik:3.3.6', 1, '100m', '64Mi'],
    ]),
    ...toWorkloads('monitoring', 'platform', [
      ['DaemonSet', 'node-exporter', 'prometheus/node-exporter:v1.9.1', 0, '50m', '48Mi'],
    ]),
    ...toWorkloads('warehouse', 'logistics', [
      [
        'Deployment',
        'scanner-gateway',
        'registry.example/warehouse/scanner-gateway:1.9.0',
        3,
        '200m',
        '256Mi',
      ],
      [
        'Deployment',
        'label-printer',
        'registry.example/warehouse/label-printer:0.7.1',
        2,
        '100m',
        '128Mi',
        { trouble: { state: 'image-missing', count: 1 } },
      ],
      [
        'Deployment',
        'conveyor-control',
        'registry.example/warehouse/conveyor:4.4.0',
        4,
        '250m',
        '256Mi',
      ],
      [
        'Deployment',
        'read-barcode',
        'registry.example/warehouse/read-barcode:0.3.0',
        1,
        '50m',
        '64Mi',
        { functionOn: 'openfaas' },
      ],
      ['StatefulSet', 'mqtt', 'eclipse-mosquitto:2.0.22', 1, '100m', '64Mi'],
      ['StatefulSet', 'edge-buffer', 'nats:2.12.1-alpine', 3, '100m', '256Mi'],
    ]),
  ],
};
